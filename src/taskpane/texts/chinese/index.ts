import { chinese as analyses } from '../../../analyses/chinese';
import { analysis } from '../../../blueprint/chinese/texts';
import { commonSayings } from '../../../blueprint/chinese/commonSayings';
import { reading } from '../../../blueprint/chinese/readingTexts';
import { readingLines } from '../../../blueprint/chinese/readingLineTexts';
import { leftOut } from '../../../blueprint/chinese/leftOutTexts';
import { cells } from './cells';
import { functionHelp } from './functionHelp';
import { kept } from './kept';
import { otherRooms } from './otherRooms';
import { pane } from './pane';
import { result } from './result';
import { setUp } from './setUp';
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
  setUp,
  commonSayings,
  leftOut,
  reading,
  readingLines,
  otherRooms,
  workbook,
  writing,
  functionHelp,
};
