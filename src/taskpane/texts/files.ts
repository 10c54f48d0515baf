import type { EngineFailure, EngineFailureValues } from '../../engine/failure';
import { inCurrentLanguage } from '../../language/current';
import { plural } from '../../language/plural';
import type { FailureTexts } from './workbook';

/** What may go wrong while files are read; comes with the engine. */
const english: FailureTexts<EngineFailureValues> = {
  noWebAssembly:
    'This version of Excel cannot run the engine that reads files. Update Excel, or take the data into a sheet.',
  forbidden: ({ directive }) =>
    `This host does not let files be read: the header Content-Security-Policy of the files under /engine/ forbids it (${directive}). It has to contain script-src 'self' 'wasm-unsafe-eval' and connect-src 'self'.`,
  noStart: ({ seconds }) =>
    `The engine that reads files has said nothing for ${plural(String(seconds), 'second', 'seconds')}. Try again; if that does not help, the host may lack the header script-src 'wasm-unsafe-eval' for the files under /engine/.`,
  died: 'The engine that reads files has stopped. Try again, with fewer or smaller files if that does not help.',
  tooLarge: ({ limit }) =>
    `This takes more memory than there is for files in the pane (${limit}). Take fewer rows or columns, copy the SQL at the end of this page and run it in DuckDB itself, or reduce the files with npm run reduce.`,
  otherKind: ({ file, kinds }) => `“${file}” cannot be read. Files may end in ${kinds.join(', ')}.`,
  unreadable: ({ file, line }) =>
    `“${file}” cannot be read${line === null ? '' : ` beyond line ${line.toLocaleString('en')}`}. It may be damaged, or be of another kind than its name says.`,
  notUtf8: ({ file }) => `“${file}” is not in UTF-8. Save it as “CSV UTF-8” and choose it again.`,
  noRows: ({ file }) => `There are no rows in “${file}”.`,
  otherColumns: ({ column, has, lacks }) =>
    `The files do not have the same columns: “${column}” is in “${has}”, but not in “${lacks}”.`,
  manyUnread: ({ file, line, column }) =>
    `Too many rows of “${file}” do not fit their columns, the first in line ${line.toLocaleString('en')}, column “${column}”. Check the file.`,
  zone: 'In files days are counted by the clock of UTC alone. Choose UTC as the time zone.',
  refused: () => 'The engine that reads files cannot answer this. Nothing was changed.',
};

export const filesTexts = inCurrentLanguage('files', english);

/** A failure of the engine in words. */
export function fileFailureText({ code, ...told }: EngineFailure): string {
  const text = filesTexts[code] as string | ((values: unknown) => string);
  return typeof text === 'string' ? text : text('values' in told ? told.values : {});
}
