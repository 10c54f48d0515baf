import { readFileSync } from 'node:fs';
import { column, figure, figuresOf, tableFrom } from '../support/worksheet';

/** docs/journeys.md: the log and the figures a reader sees are taken from the page and worked out anew. */

const tables = readFileSync('docs/journeys.md', 'utf8')
  .split(/\n\n+/)
  .filter((block) => block.startsWith('|'))
  .map((block) =>
    block
      .split('\n')
      .filter((line) => !/^[|\s-]+$/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
const [[, ...log], [, ...policies]] = tables;
const cells = (place: number) => column(log.map((row) => row[place]));
const values = column(log.map((row) => (row[3] === '' ? null : Number(row[3].replace('−', '-')))));

const settings: Record<string, string | null> = {
  'nothing said': null,
  'lookback 7 days': 'lookback=7',
  'starts anew': 'starts anew=yes',
  'repeats count once': 'collapse=yes',
  'starts anew, repeats count once': 'starts anew=yes; collapse=yes',
};

test('every policy of the page is worked out', () => {
  expect(policies.map(([policy]) => policy)).toEqual(Object.keys(settings));
});

test.each(policies)('%s: Ads %s, Email %s, Unattributed %s', (policy, ads, email, unattributed) => {
  const figures = figuresOf(
    tableFrom('ATTRIBUTION', cells(0), cells(1), cells(2), values, 'linear', settings[policy]),
  );
  expect(figure(figures, 'Ads', 'Linear')).toBeCloseTo(Number(ads), 10);
  expect(figure(figures, 'Email', 'Linear')).toBeCloseTo(Number(email), 10);
  expect(figure(figures, 'Unattributed', 'Linear')).toBeCloseTo(Number(unattributed), 10);
  expect(Number(ads) + Number(email) + Number(unattributed)).toBe(180);
});
