import type { CreditModel } from '../../queries';

/** Models that counted paths say too little for, as columns name them. */
export const timedModels = ['time_decay', 'w_shaped', 'full_path'] as const satisfies readonly CreditModel[];
export type TimedModel = (typeof timedModels)[number];

/** The column in which a statement gives what a model credits; `null`: paths say enough for the model. */
export const timedModel = (model: string): TimedModel | null =>
  timedModels.find((name) => name === model.toLowerCase().replace(/[ -]/g, '_')) ?? null;
