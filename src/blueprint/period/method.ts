import { nameOf, type Periods } from './periods';
import { changeTexts as say } from './resultTexts';

/** Which days count, and how they are compared: for the note in the workbook. */
export const periodMethod = ({ now, before }: Periods): string[] => [
  say.method(nameOf(now)),
  ...(before ? [say.compared(nameOf(before))] : []),
];
