import { chinese as analyses } from '../../../analyses/chinese';
import { analysis } from '../../../blueprint/chinese/texts';
import { commonSayings } from '../../../blueprint/chinese/commonSayings';
import { reading } from '../../../blueprint/chinese/readingTexts';
import { leftOut } from '../../../blueprint/chinese/leftOutTexts';
import { cells } from './cells';
import { functionHelp } from './functionHelp';
import { kept } from './kept';
import { pane } from './pane';
import { result } from './result';
import { tableWords } from './tableWords';
import { workbook } from './workbook';
import { writing } from './writing';

/** All catalogues in Simplified Chinese, by their names; each is typed by its English one. */
export const chinese = {
  analysis,
  ...analyses,
  pane,
  result,
  kept,
  cells,
  commonSayings,
  leftOut,
  reading,
  tableWords,
  workbook,
  writing,
  functionHelp,
};
