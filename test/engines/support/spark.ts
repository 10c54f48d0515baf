import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Startable } from './engine';

interface Answer {
  ready?: true;
  rows?: Record<string, unknown>[];
  error?: string;
}

/** Spark, where Java and the Python package pyspark are there. Its clock is not UTC, which no figure may show. */
export const spark: Startable = {
  name: 'Spark',
  isRequired: false,
  isThere: () =>
    spawnSync('python3', ['-c', 'import pyspark']).status === 0 &&
    spawnSync('java', ['-version']).status === 0,
  start: async () => {
    const child = spawn('python3', [path.join(__dirname, 'spark.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = async (): Promise<Answer> => {
      const { value, done } = await lines.next();
      if (done) throw new Error('Spark has ended.');
      return JSON.parse(value) as Answer;
    };
    await answer();
    const ask = async (sql: string) => {
      child.stdin.write(`${JSON.stringify(sql)}\n`);
      const { rows = [], error } = await answer();
      if (error !== undefined) throw new Error(error);
      return rows;
    };
    return {
      name: 'Spark',
      dialect: 'spark',
      runs: 6,
      ask,
      run: async (sql) => void (await ask(sql)),
      close: async () => void (await Promise.resolve(child.kill())),
      tables: { areViews: true },
    };
  },
};
