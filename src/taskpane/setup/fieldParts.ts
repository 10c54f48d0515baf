import { later } from '../controls/later';

/** The inputs of options, which the first screen does without. */
export const FieldOf = later(async () => ({ default: (await import('./fields/FieldOf')).FieldOf }));
