import type { Texts } from '..';
import type { CellTexts } from '../cells';
import type { FunctionHelpTexts } from '../functionHelp';
import type { JourneysTexts } from '../journeys';
import type { JourneysResultTexts } from '../journeysResult';
import type { KeptTexts } from '../kept';
import type { LifetimeTexts } from '../lifetime';
import type { LifetimeResultTexts } from '../lifetimeResult';
import type { OtherRooms } from '../otherRooms';
import type { ResultTexts } from '../result';
import type { TimeToValueTexts } from '../timeToValue';
import type { TimeToValueResultTexts } from '../timeToValueResult';
import { cells } from './cells';
import { functionHelp } from './functionHelp';
import { journeys } from './journeys';
import { journeysResult } from './journeysResult';
import { kept } from './kept';
import { lifetime } from './lifetime';
import { lifetimeResult } from './lifetimeResult';
import { otherRooms } from './otherRooms';
import { pane } from './pane';
import { result } from './result';
import { timeToValue } from './timeToValue';
import { timeToValueResult } from './timeToValueResult';

/** Every catalogue by its name. */
export interface Catalogues {
  pane: Texts;
  result: ResultTexts;
  lifetime: LifetimeTexts;
  lifetimeResult: LifetimeResultTexts;
  timeToValue: TimeToValueTexts;
  timeToValueResult: TimeToValueResultTexts;
  journeys: JourneysTexts;
  journeysResult: JourneysResultTexts;
  kept: KeptTexts;
  cells: CellTexts;
  otherRooms: OtherRooms;
  functionHelp: FunctionHelpTexts;
}

/** All catalogues in Simplified Chinese. */
export const chinese = {
  pane,
  result,
  lifetime,
  lifetimeResult,
  timeToValue,
  timeToValueResult,
  journeys,
  journeysResult,
  kept,
  cells,
  otherRooms,
  functionHelp,
} satisfies Catalogues;
