import type { Reductions } from '../blueprint/reductions';
import type { Settings } from '../blueprint/settings';
import { attributionReductions } from './attribution/reductions';
import { journeysReductions } from './journeys/reductions';
import { lifetimeReductions } from './lifetime/reductions';
import { timeToValueReductions } from './timeToValue/reductions';

/** What the analyses ask of rows that are not in cells, by their ids. Throws a `NotReducible` where settings have no statement. */
const reductions: Readonly<Record<string, ((settings: never) => Reductions) | undefined>> = {
  attribution: attributionReductions,
  lifetime: lifetimeReductions,
  'time to value': timeToValueReductions,
  journeys: journeysReductions,
};

/** Those of an analysis; `undefined`: it reads cells alone. */
export const reductionsOf = (id: string) =>
  reductions[id] as ((settings: Settings) => Reductions) | undefined;
