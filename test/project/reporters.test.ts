import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Reporter = new (options: { testNamePattern?: string }) => {
  onRunComplete(_: null, results: ReturnType<typeof run>): void;
};
const Slowest = require('../reporters/slowest') as Reporter;
const Skipped = require('../reporters/skipped') as Reporter;

const file = path.resolve('test/some.test.ts');

/** What a reporter is told of a run, as far as it listens. */
const run = (tests: { fullName: string; status: string; duration?: number }[], runtime = 0) => ({
  testResults: [{ testFilePath: file, testResults: tests, perfStats: { runtime } }],
});

let said = '';
beforeEach(() => {
  said = '';
  // What is said here is no news of the run that runs these tests.
  jest.replaceProperty(process, 'env', {});
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said += String(text))));
});
afterEach(() => jest.restoreAllMocks());

describe('the slowest tests of a run', () => {
  const tests = Array.from({ length: 30 }, (_, i) => ({
    fullName: `test ${i}`,
    status: 'passed',
    duration: i * 100,
  }));

  test('are the twenty slowest, with their seconds and their file', () => {
    new Slowest({}).onRunComplete(null, run(tests, 43_500));
    const lines = said.trim().split('\n').slice(1);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toMatch(/^ *2\.9 s {2}test.some\.test\.ts {2}test 29$/);
    expect(lines[19]).toContain('test 10');
  });

  test('count what a file does before its tests', () => {
    new Slowest({}).onRunComplete(null, run(tests, 43_500 + 7000));
    expect(said.trim().split('\n')[1]).toMatch(/7\.0 s {2}test.some\.test\.ts {2}\(imports and set-up\)$/);
  });

  test('go without mention where all are fast', () => {
    new Slowest({}).onRunComplete(null, run(tests.slice(0, 1)));
    expect(said).toBe('');
  });
});

describe('skipped tests', () => {
  const tests = [
    { fullName: 'CDNOW [skipped: cdnow.csv is missing] holds 6,919 orders', status: 'pending' },
    { fullName: 'something', status: 'pending' },
    { fullName: 'something else', status: 'passed' },
  ];

  test('are named with their reason', () => {
    new Skipped({}).onRunComplete(null, run(tests));
    const lines = said.trim().split('\n');
    expect(lines[0]).toBe('Skipped 2:');
    expect(lines[1]).toMatch(/test.some\.test\.ts {2}CDNOW holds 6,919 orders: cdnow\.csv is missing$/);
    expect(lines[2]).toMatch(/something: no reason given$/);
  });

  test('of runs one after the other are kept for the end', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
    const kept = path.join(folder, 'skipped');
    jest.replaceProperty(process, 'env', { SKIPPED_TESTS: kept });
    new Skipped({}).onRunComplete(null, run(tests.slice(0, 1)));
    new Skipped({}).onRunComplete(null, run(tests.slice(1)));
    const lines = readFileSync(kept, 'utf8').trim().split('\n');
    rmSync(folder, { recursive: true });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('CDNOW holds');
    expect(lines[1]).toContain('something');
  });

  test('are not told where only some tests were asked for by name', () => {
    new Skipped({ testNamePattern: 'something else' }).onRunComplete(null, run(tests));
    expect(said).toBe('');
  });
});
