import { models } from './descriptions/models';

/** What the pane may load, in a chunk of its own, where Office speaks Chinese: headings, and what models do. */
export { translateHeading } from './headings';

/** What is said of an attribution model. */
export const translateModel = (description: string): string => models[description] ?? description;
