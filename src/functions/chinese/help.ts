import { translateDescription } from './descriptions';
import { exampleResults } from './examples';

/** What the pane's page of functions may load: a description or the result of an example in Chinese. */
export const translateHelp = (english: string): string =>
  exampleResults[english] ?? translateDescription(english);
