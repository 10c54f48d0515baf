import { describeIf } from '../../support/needs';
import { clickhouse } from './clickhouse';
import { duckdb } from './duckdb';
import { duckdbWasm } from './duckdbWasm';
import type { Engine } from './engine';
import { pglite } from './pglite';
import { spark } from './spark';

/** Milliseconds a property may take on the slowest of them. */
export const patience = 300_000;

const all = [duckdb, duckdbWasm, pglite, clickhouse, spark];

/** Tests on each engine that is installed; those that need not be there are skipped by name. */
export function onEngines(tests: (engine: () => Engine) => void): void {
  for (const { name, isRequired, isThere, start } of all)
    describeIf(isRequired || isThere(), `${name} is not installed`)(name, () => {
      let engine: Engine;
      beforeAll(async () => {
        engine = await start();
      }, 120_000);
      afterAll(() => engine.close());
      tests(() => engine);
    });
}
