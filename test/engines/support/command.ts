import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { reduce } from '../../../scripts/reduce/reduce';

type Row = (string | number)[];

/** A folder in which the command runs, for the tests of a file. */
export function commandFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, text: string): string => {
    writeFileSync(at(name), text);
    return at(name);
  };
  return {
    at,
    write,
    /** The rows of a table that was written; all cells of a .csv are texts. */
    rowsOf: (name: string): Row[] => {
      const { SheetNames, Sheets } = read(readFileSync(at(name)), { type: 'buffer', raw: true });
      return utils.sheet_to_json<Row>(Sheets[SheetNames[0]], { header: 1, defval: '' });
    },
    /** Runs a definition on a file; what was said, and the table written as CSV. */
    answered: async (definition: object, file: string): Promise<{ said: string; table: string[][] }> => {
      const asked = write('definition.json', JSON.stringify(definition));
      const said = await reduce([asked, at(file), '--out', at('table.csv')]);
      const lines = readFileSync(at('table.csv'), 'utf8').trimEnd().split('\n');
      return { said, table: lines.map((line) => line.split(',')) };
    },
    /** What a definition is refused with. */
    refused: async (definition: object, file: string): Promise<string> => {
      const asked = write('definition.json', JSON.stringify(definition));
      return reduce([asked, at(file)]).then(
        () => 'It was not refused.',
        (error: unknown) => (error as Error).message,
      );
    },
  };
}
