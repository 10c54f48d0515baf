import type { AttributionModel } from '../services';

/** What the build takes from the declarations, whose code is too large to be fetched with the first screen. */
declare const DECLARED: { functionIds: readonly string[]; models: readonly AttributionModel[] };

export const { functionIds, models } = DECLARED;
