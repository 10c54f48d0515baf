import { modelName } from '../../../functions/chinese';

/** A model as the headings call it; in a sentence in quotation marks, since "首次触达" is also an ordinary word. */
export { modelName };
export const quoted = (model: string): string => `“${modelName(model)}”`;
