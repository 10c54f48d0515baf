/** The models of buying there are, the usual one first. */
export const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'] as const;

/** The lengths of the periods of cohorts and of the forecast. */
export const lengths = ['week', 'month', 'quarter', 'year'] as const;

/** The options as the fields hold them, with their usual values. */
export const options = {
  model: 'bg/nbd',
  horizon: '365',
  discountRate: '0',
  asOf: '',
  period: 'month',
  periods: '12',
  reportingCurrency: '',
};
export type LifetimeChoices = typeof options;
