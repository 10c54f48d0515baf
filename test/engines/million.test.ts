import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { creditsQuery, dialects, pathsQuery, type TouchQuery } from '../../src/queries';
import { buildTouchLog } from '../support/touchLog';
import { duckdb } from './support/duckdb';
import type { Engine } from './support/engine';
import { apartIn, expectSame } from './support/tables';
import { creditsOf, figuresIn, ours, pathsOf, modelsWith, settings, type TouchRow } from './support/touches';

/** The log of 1,000,000 touches of reference/attribution.md as a file that DuckDB reads, against our own mathematics. */

const { touches, conversions } = buildTouchLog();
const rows: TouchRow[] = [
  ...touches.map(({ user, time, channel }) => row(user, time, channel, null)),
  ...conversions.map(({ user, time, cents }) => row(user, time, null, cents / 100)),
];

function row(customer: string, seconds: number, touchpoint: string | null, value: number | null): TouchRow {
  return { customer, at: seconds * 1000, touchpoint, value, orderId: null, milestone: null, sequence: 0 };
}

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
const file = path.join(folder, 'touches.csv');
let engine: Engine;

beforeAll(async () => {
  const lines = rows.map(
    ({ customer, at, touchpoint, value }) =>
      `${customer},${new Date(at).toISOString().slice(0, 19)},${touchpoint ?? ''},${value ?? ''}`,
  );
  writeFileSync(file, ['customer,at,channel,value', ...lines].join('\n'));
  engine = await duckdb.start();
  await engine.run(
    `CREATE TABLE log AS SELECT * FROM read_csv('${file}', header = true, columns = {'customer': 'VARCHAR', 'at': 'TIMESTAMP', 'channel': 'VARCHAR', 'value': 'DOUBLE'})`,
  );
}, 120_000);

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test.each([[null], [7]])(
  'paths and credits under a lookback of %s days',
  async (lookback) => {
    const query: TouchQuery = {
      table: { name: ['log'], time: 'clock' },
      columns: { customer: 'customer', time: 'at', touchpoint: 'channel', value: 'value' },
      policy: { lookback, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false },
    };
    const journeys = ours(rows, query);
    const paths = figuresIn(apartIn(await engine.ask(pathsQuery(query, dialects.duckdb))).rows);
    expect(paths.size).toBeGreaterThan(60_000);
    expectSame(paths, pathsOf(journeys));
    const models = modelsWith(false);
    const credits = await engine.ask(creditsQuery(query, dialects.duckdb, models, settings));
    expectSame(figuresIn(credits), creditsOf(journeys, false));
  },
  300_000,
);
