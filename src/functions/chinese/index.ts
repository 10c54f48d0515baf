import { models } from './descriptions/models';

/** What the pane may load, in a chunk of its own, where Office speaks Chinese: names of models, and what they do. */
export { modelName } from './modelNames';

/** What is said of an attribution model. */
export const translateModel = (description: string): string => models[description] ?? description;
