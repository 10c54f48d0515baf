import { descriptionText } from './descriptions';
import { exampleResults } from './examples';

/** A description, or the result of an example, in Chinese; English where there is none. */
export const functionText = (english: string): string => exampleResults[english] ?? descriptionText(english);
