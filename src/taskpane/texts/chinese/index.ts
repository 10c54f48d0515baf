import type { AttributionResultTexts } from '../../../analyses/attribution/resultTexts';
import type { AnalysisTexts } from '../../../blueprint/texts';
import { analysis } from '../../../blueprint/chinese/texts';
import type { Texts } from '..';
import type { CellTexts } from '../cells';
import type { FunctionHelpTexts } from '../functionHelp';
import type { JourneysTexts } from '../../../analyses/journeys/texts';
import type { JourneysResultTexts } from '../../../analyses/journeys/resultTexts';
import type { KeptTexts } from '../kept';
import type { LifetimeTexts } from '../../../analyses/lifetime/texts';
import type { LifetimeResultTexts } from '../../../analyses/lifetime/resultTexts';
import type { LeftOutTexts } from '../../../blueprint/leftOutTexts';
import type { ReadingTexts } from '../../../blueprint/readingTexts';
import type { AttributionSayings } from '../../../analyses/attribution/sayings';
import type { OtherRooms } from '../../../blueprint/translated';
import type { ResultTexts } from '../result';
import type { TimeToValueTexts } from '../../../analyses/timeToValue/texts';
import type { TimeToValueResultTexts } from '../../../analyses/timeToValue/resultTexts';
import type { CommonFailures, WritingFailures } from '../../../excel/failure';
import type { FailureTexts } from '../workbook';
import { attributionResult } from '../../../analyses/attribution/chinese/resultTexts';
import { cells } from './cells';
import { functionHelp } from './functionHelp';
import { journeys } from '../../../analyses/journeys/chinese/texts';
import { journeysResult } from '../../../analyses/journeys/chinese/resultTexts';
import { kept } from './kept';
import { lifetime } from '../../../analyses/lifetime/chinese/texts';
import { lifetimeResult } from '../../../analyses/lifetime/chinese/resultTexts';
import { leftOut } from '../../../blueprint/chinese/leftOutTexts';
import { reading } from '../../../blueprint/chinese/readingTexts';
import { attributionSayings } from '../../../analyses/attribution/chinese/sayings';
import { otherRooms } from './otherRooms';
import { pane } from './pane';
import { result } from './result';
import { timeToValue } from '../../../analyses/timeToValue/chinese/texts';
import { timeToValueResult } from '../../../analyses/timeToValue/chinese/resultTexts';
import { workbook } from './workbook';
import { writing } from './writing';

/** Every catalogue by its name. */
export interface Catalogues {
  analysis: AnalysisTexts;
  pane: Texts;
  result: ResultTexts;
  attributionResult: AttributionResultTexts;
  lifetime: LifetimeTexts;
  lifetimeResult: LifetimeResultTexts;
  timeToValue: TimeToValueTexts;
  timeToValueResult: TimeToValueResultTexts;
  journeys: JourneysTexts;
  journeysResult: JourneysResultTexts;
  kept: KeptTexts;
  cells: CellTexts;
  attributionSayings: AttributionSayings;
  leftOut: LeftOutTexts;
  reading: ReadingTexts;
  otherRooms: OtherRooms;
  workbook: FailureTexts<CommonFailures>;
  writing: FailureTexts<WritingFailures>;
  functionHelp: FunctionHelpTexts;
}

/** All catalogues in Simplified Chinese. */
export const chinese = {
  analysis,
  pane,
  result,
  attributionResult,
  lifetime,
  lifetimeResult,
  timeToValue,
  timeToValueResult,
  journeys,
  journeysResult,
  kept,
  cells,
  attributionSayings,
  leftOut,
  reading,
  otherRooms,
  workbook,
  writing,
  functionHelp,
} satisfies Catalogues;
