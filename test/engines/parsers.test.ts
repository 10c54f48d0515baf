import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DialectId } from '../../src/queries';
import { parsesIn, refusedIn } from './support/parsesIn';

/** The golden statements of each dialect, read by parsers that others have written. */

const folder = path.resolve(__dirname, '../fixtures/queries');
const statements = readdirSync(folder).flatMap((file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split(/;\n/)
    .filter((sql) => sql.trim() !== '')
    .map((sql): [string, DialectId, string] => [
      `${file}: ${/^-- (.*)/m.exec(sql)?.[1]}`,
      file.split('.')[1] as DialectId,
      sql.trim(),
    ]),
);

test('there are statements of every reduction', () => expect(statements.length).toBeGreaterThanOrEqual(32));

test.each(statements)('%s', (_, dialect, sql) => parsesIn(dialect, sql));

test.each<DialectId>(['duckdb', 'bigquery', 'spark'])(
  'what is no statement of %s is refused by both',
  (dialect) => refusedIn(dialect, 'SELECT a, FROM WHERE b GROUP'),
);
