import { column, errorFrom, logColumns, type LogRow, tableFrom } from '../support/worksheet';

/** What Excel can take as an answer: full rectangles of finite numbers and text, below 5 MB as JSON. */

const limit = 5_000_000;

/** A log of so many touchpoints with names of so many characters, each with one order. */
const wideLog = (touchpoints: number, length: number) =>
  logColumns(
    Array.from({ length: touchpoints }, (_, i): LogRow => [`c${i}`, 46000, `T${i}`.padEnd(length, 'x'), 1]),
  );

function expectTooLarge(...args: unknown[]): void {
  const { code, message } = errorFrom('ATTRIBUTION', ...args);
  expect(code).toBe('#VALUE!');
  expect(message).toMatch(/pane/);
}

describe('an answer over 5 MB points to the pane instead of being lost', () => {
  test('many touchpoints', () => expectTooLarge(...wideLog(70_000, 60)));

  test('a few touchpoints with names as long as a cell can hold', () =>
    expectTooLarge(...wideLog(170, 32_767)));

  test('names that are short in characters but long in bytes', () => {
    const columns = logColumns(
      Array.from({ length: 60_000 }, (_, i): LogRow => [`c${i}`, 46000, `${'渠道'.repeat(15)}${i}`, 1]),
    );
    const characters = columns[2].reduce((sum, [name]) => sum + String(name).length, 0);
    expect(characters).toBeLessThan(limit / 2);
    expectTooLarge(...columns, 'linear');
  });
});

test('an answer below 5 MB is given', () => {
  const table = tableFrom('ATTRIBUTION', ...wideLog(50_000, 10), 'linear');
  expect(table).toHaveLength(50_001);
  expect(JSON.stringify(table).length).toBeLessThan(limit);
});

describe('sums beyond what a number can hold are #NUM!, not a hole in the table', () => {
  const columns = logColumns([
    ['c1', 46000, 'A', 1.7e308],
    ['c2', 46000, 'A', 1.7e308],
    ['c3', 46000, 'B', 1],
  ]);

  test.each<[string, string, unknown[]]>([
    ['a table', 'ATTRIBUTION', [null]],
    ['a number', 'TTV', ['A']],
    ['a total', 'TTV', [null]],
    ['a range', 'TTV', [column(['A', 'B'])]],
  ])('%s', (_, id, options) => {
    expect(errorFrom(id, ...columns, ...options).code).toBe('#NUM!');
  });
});
