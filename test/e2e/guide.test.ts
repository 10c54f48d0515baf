import { readFileSync } from 'node:fs';
import { sampleWorkbook, type SampleCell } from '../../src/sample';
import { numberFrom, tableFrom } from '../support/worksheet';
import { Workbench } from './support/workbench';

/**
 * docs/guide.md: its formulas are typed into the sample workbook as they stand there, and their figures worked out plainly. The guide in
 * Chinese has the same ones (test/docs/translations.test.ts).
 */

const workbench = Workbench.use();
const guide = readFileSync('docs/guide.md', 'utf8');

/** Columns of a table of the sample by their headings. */
function columnsOf(name: string): (heading: string) => SampleCell[] {
  const sheet = sampleWorkbook().find(({ tableName }) => tableName === name);
  if (!sheet) throw new Error(`The sample has no table ${name}.`);
  return (heading) => sheet.rows.map((row) => row[sheet.headings.indexOf(heading)]);
}
const [journeys, orders, signups] = ['Journeys', 'Orders', 'Signups'].map(columnsOf);

const total = (cells: SampleCell[]): number =>
  cells.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0);
const distinct = (cells: SampleCell[]): number => new Set(cells).size;
const buyers = distinct(journeys('customer_id').filter((_, i) => Number(journeys('revenue')[i]) > 0));
const log = ['customer_id', 'timestamp', 'channel', 'revenue'].map((heading) =>
  journeys(heading).map((cell) => [cell]),
);
const channel = 'Display';
const costOfChannel = total(journeys('cost').filter((_, i) => journeys('channel')[i] === channel));

/** 1 March and 1 April 2026. */
const [from, to] = [46_082, 46_113];
const before = (cells: SampleCell[], day: number) =>
  cells.filter((cell) => typeof cell === 'number' && cell < day).length;

function churn(): number {
  const left = signups('left');
  const there = before(signups('signed_up'), from);
  const lost = signups('signed_up').filter(
    (start, i) => Number(start) < from && Number(left[i]) >= from && Number(left[i]) < to,
  );
  return lost.length / (there - before(left, from));
}

function repeatRate(): number {
  const count = new Map<SampleCell, number>();
  for (const id of orders('customer_id')) count.set(id, (count.get(id) ?? 0) + 1);
  return [...count.values()].filter((each) => each > 1).length / count.size;
}

function conversionsOfChannel(): number {
  const row = tableFrom('ATTRIBUTION', ...log).find(([name]) => name === channel);
  return Number(row?.at(-1));
}

/** What each recipe gives of the sample, and of the tables and cells below. */
const figures: Record<string, number> = {
  'Conversion rate': buyers / distinct(journeys('customer_id')),
  'Click-through rate (CTR)': 50 / 2500,
  'Satisfaction (CSAT, 1–5)': 2 / 4,
  'Win rate': 2 / 3,
  'Repeat rate': repeatRate(),
  'Churn, from H1 up to H2': churn(),
  'Average order value (AOV)': total(orders('amount')) / orders('amount').length,
  'Acquisition cost (CAC)': total(journeys('cost')) / buyers,
  'Cost per action (CPA)': costOfChannel / conversionsOfChannel(),
  'Return on ad spend (ROAS)': numberFrom('TTV', ...log, channel, 'linear') / costOfChannel,
  'Return on investment (ROI)': (8000 * 0.4 - 1000) / 1000,
  'LTV:CAC': 337.5 / 150,
  Payback: numberFrom('PAYBACK', 150, 100, 0.8, 0.1),
};

const recipes = [...guide.matchAll(/^\| ([^|]+?) +\| `(=[^`]+)` +\|$/gm)].map(([, name, formula]) => [
  name,
  formula,
]);

beforeEach(async () => {
  await workbench.inPane(`
    const tables = {
      Ads: [['clicks', 'impressions'], [30, 1000], [20, 1500]],
      Survey: [['score'], [5], [4], [3], [1]],
      Deals: [['stage'], ['Won'], ['Lost'], ['Won'], ['Open']],
    };
    Object.entries(tables).forEach(([name, cells], i) => {
      const range = sheet.getRangeByIndexes(0, 20 + 4 * i, cells.length, cells[0].length);
      range.values = cells;
      sheet.tables.add(range, true).name = name;
    });
    sheet.getRange('A2:D2').values = [['${channel}', 8000, 0.4, 1000]];
    await context.sync();
  `);
});

const answer = async (cell: string) => (await workbench.values(cell))[0][0];

test('has a recipe for each of these metrics', () => {
  expect(recipes.map(([name]) => name)).toEqual(Object.keys(figures));
});

test.each(recipes)('%s', async (name, formula) => {
  if (formula.includes('H1#'))
    await workbench.enter(
      'Test!H1',
      '=TOUCH.ATTRIBUTION(Journeys[customer_id],Journeys[timestamp],Journeys[channel],Journeys[revenue])',
    );
  else if (formula.includes('H1')) {
    await workbench.enter('Test!H1', String(from));
    await workbench.enter('Test!H2', String(to));
  }
  await workbench.enter('Test!F1', formula);
  expect(await answer('Test!F1')).toBeCloseTo(figures[name], 9);
});

/** A formula, and the figure behind it where the guide tells one. */
const examples = [...guide.matchAll(/^(=TOUCH\..*?\))(?: +([\d.]+))?$/gm)].map(([, formula, figure]) => ({
  formula,
  figure: figure === undefined ? null : Number(figure),
}));

test.each(examples)('$formula gives what the guide says', async ({ formula, figure }) => {
  const cell = formula.includes('A2:A2001') ? 'Journeys!N1' : 'Test!F1';
  await workbench.enter(cell, formula);
  const given = await answer(cell);
  if (figure !== null) expect(Number(given).toFixed(2)).toBe(figure.toFixed(2));
  expect(String(given)).not.toMatch(/^#|^$/);
});

test.each([
  ['Lookback', 'Half-life'],
  ['回溯期', '半衰期'],
])('a block of settings named %s and %s gives what the same text gives', async (lookback, halfLife) => {
  const [text = ''] = examples
    .map(({ formula }) => formula)
    .filter((formula) => formula.includes('half-life'));
  await workbench.inPane(`
    workbook.worksheets.getItem('Journeys').getRange('K2:L3').values = [['${lookback}', 30], ['${halfLife}', 14]];
    await context.sync();
  `);
  await workbench.enter('Journeys!N1', text);
  await workbench.enter('Journeys!N3', text.replace(/"lookback[^"]*"/, 'K2:L3'));
  expect(await answer('Journeys!N3')).toBe(await answer('Journeys!N1'));
});
