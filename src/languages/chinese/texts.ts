import { chinese as analyses } from './analyses';
import { analysis } from './blueprint/texts';
import { beside } from './blueprint/besideTexts';
import { change, periodSayings } from './blueprint/changeTexts';
import { period } from './blueprint/periodTexts';
import { commonSayings } from './blueprint/commonSayings';
import { exports } from './blueprint/exportTexts';
import { liveSettings } from './blueprint/settingTexts';
import { readingLines } from './blueprint/readingLineTexts';
import { rates } from './blueprint/rateTexts';
import { reading } from './blueprint/readingTexts';
import { leftOut } from './blueprint/leftOutTexts';
import { calculation } from './pane/calculation';
import { cells } from './pane/cells';
import { files } from './pane/files';
import { functionHelp } from './pane/functionHelp';
import { kept } from './pane/kept';
import { outside } from './pane/outside';
import { pane } from './pane/pane';
import { result } from './pane/result';
import { setUp } from './pane/setUp';
import { tableWords } from './blueprint/tableWords';
import { workbook } from './pane/workbook';
import { writing } from './pane/writing';

/** All catalogues in Simplified Chinese, by their names; each is typed by its English one. */
export const chinese = {
  analysis,
  beside,
  ...analyses,
  pane,
  result,
  setUp,
  kept,
  calculation,
  cells,
  commonSayings,
  period,
  change,
  periodSayings,
  leftOut,
  rates,
  liveSettings,
  reading,
  readingLines,
  exports,
  tableWords,
  workbook,
  writing,
  files,
  functionHelp,
  outside,
};
