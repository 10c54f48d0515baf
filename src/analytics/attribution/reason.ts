/** Why a model has no credit. */
export type ModelReason =
  /** `inPane`, here and below: the pane has the time that a cell has not. */
  | { code: 'chainTooLarge'; values: { states: number; touchpoints: number; inPane: boolean } }
  /** `states` about; `mayInPane`: the pane has more time, be it enough or not. */
  | { code: 'chainForeseenTooLarge'; values: { states: number; touchpoints: number; mayInPane: boolean } }
  | { code: 'tooManyForChain'; values: { touchpoints: number } }
  | { code: 'orderTooHigh'; values: { order: number; most: number } }
  | { code: 'tooManyMembers'; values: { count: number; most: number } }
  | { code: 'tooManySets'; values: { count: number; isAbout: boolean } }
  | { code: 'tooManyEarlier'; values: { periods: number; inPane: boolean } };

/** Why there are no figures of an attribution. */
export type AttributionReason =
  | { code: 'ofModel'; values: { model: string; reason: ModelReason } }
  | { code: 'tooManyVisits'; values: { transactions: number; visits: number; inPane: boolean } }
  | { code: 'tooManyKinds'; values: { kinds: number; inPane: boolean } }
  | { code: 'tooManyTouchpoints'; values: { touchpoints: number } }
  | { code: 'intervalsTooLong'; values: { model: string; replicates: number; inPane: boolean } }
  | { code: 'tooManyPeriods'; values: { model: string; periods: number; inPane: boolean } }
  | { code: 'notByTransaction'; values: { model: string } };

export const ofModel = (model: string, reason: ModelReason): AttributionReason => ({
  code: 'ofModel',
  values: { model, reason },
});
