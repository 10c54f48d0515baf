/** Why there is no fit, and why there are no figures from it. */
export type LifetimeReason =
  | { code: 'oneCustomer' }
  | { code: 'nobodyAgain' }
  /** `inPane`: the pane has the same, and the time that a cell has not. */
  | { code: 'tooManyHistories'; values: { histories: number; inPane: boolean } }
  | { code: 'likelihoodImpossible'; values: { likelihood: number } }
  | { code: 'ordersWithoutLimit'; values: { model: string; parameter: string; value: number } }
  | { code: 'fewWholePeriods'; values: { asked: number; found: number } }
  | { code: 'trianglesTooLarge'; values: { segments: number; cohorts: number; periods: number } };

/** Why a model cannot be tested on the past. */
export type ValidationReason = { code: 'noneBeforeCutoff' } | { code: 'noneAfterCutoff' };

/** Why a curve cannot be continued. */
export type SurvivalReason = { code: 'tooFewPeriods' } | { code: 'nobodyLost' };
