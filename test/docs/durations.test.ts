import { readFileSync } from 'node:fs';
import { cellsFrom } from '../support/formula';

/** docs/timeToValue.md turns durations with a flag into columns of moments by a formula, which is taken from the page. */

/** Weeks of remission, and whether the patient relapsed after them: 6-MP, Freireich et al. 1963, Blood 21(6). Their median is 23. */
const remissions: [number, 0 | 1][] = [
  [6, 1], [6, 1], [6, 1], [6, 0], [7, 1], [9, 0], [10, 1], [10, 0], [11, 0], [13, 1], [16, 1], [17, 0], [19, 0], [20, 0],
  [22, 1], [23, 1], [25, 0], [32, 0], [32, 0], [34, 0], [35, 0],
]; // prettier-ignore

test('durations with a flag give the published median', () => {
  const [formula] = /^=TOUCH\.TIMETOVALUE\(46000.*$/m.exec(readFileSync('docs/timeToValue.md', 'utf8')) ?? [
    '',
  ];
  const over = formula.slice(1).replace(/[A-Z]2:[A-Z]501/g, (cells) => `Log!${cells.replace('501', '22')}`);
  expect(over).toContain('Log!B2:B22=1');
  expect(cellsFrom(over, { Log: [['weeks', 'relapsed'], ...remissions] })).toEqual([23]);
});
