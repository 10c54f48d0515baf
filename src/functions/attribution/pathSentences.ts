import { CellError } from '../../cells/cellError';
import { sentenceIn, type Sentences } from '../../cells/saying';
import { settingsText } from '../settings/text';

/** Why counted paths cannot be read. Cells are quoted; `row` counts from 1. */
export type PathSaying =
  | {
      code: 'twoSeparators';
      values: { first: string; firstPath: string; second: string; secondPath: string };
    }
  | { code: 'commaInPath'; values: { path: string } }
  | { code: 'nameMissing'; values: { row: number; separator: string } }
  | { code: 'valueOfNothing'; values: { row: number; value: number } };

/** The setting as it is typed into a formula. */
const settingsAdvice = (separator: string): string =>
  `"${settingsText([['separator', separator]]).replaceAll('"', '""')}"`;

/** As the functions say it. */
export const pathSentences: Sentences<PathSaying> = {
  twoSeparators: ({ first, firstPath, second, secondPath }) =>
    `path: ${firstPath} holds ${first}, ${secondPath} holds ${second}. ` +
    `Write settings ${settingsAdvice(first)} or ${settingsAdvice(second)} to say what parts the names.`,
  commaInPath: ({ path }) =>
    `path: ${path} is one touchpoint with a comma in its name, or several parted by commas. ` +
    `Write settings ${settingsAdvice(',')} if the comma parts them, else ${settingsAdvice('>')}.`,
  nameMissing: ({ row, separator }) =>
    `path, row ${row}: a name is missing before, after or between the separators "${separator}".`,
  valueOfNothing: ({ row, value }) =>
    `value, row ${row}: ${value} is the value of no conversions. Give the number of conversions it comes from.`,
};

export const refusedPath = (saying: PathSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(pathSentences, saying), saying);
