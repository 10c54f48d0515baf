import { readFileSync } from 'node:fs';
import { cdnowFile, cdnowOrders, describeCdnow } from '../support/cdnow';
import { column, numberFrom } from '../support/worksheet';
import { Workbench } from './support/workbench';

/** Worksheet functions as an analyst uses them: in the grid, through the real dispatcher, on real data. */

const workbench = Workbench.use();

const value = async (address: string) => (await workbench.values(address))[0][0];

test('the live examples show results, not errors', async () => {
  const cells = await workbench.page.evaluate(() => window.workbench.getValues('Examples!A1:H80'));
  const texts = cells.flat().filter((cell) => typeof cell === 'string');
  expect(texts.filter((text) => /^#(?!N\/A)|BUSY|GETTING/.test(String(text)))).toEqual([]);
  // Campaign A: 100 orders of 500; campaign B: 1,000 orders of 75.
  const campaigns = cells.filter((row) => row[0] === 'A' || row[0] === 'B');
  expect(campaigns.map((row) => row[3])).toEqual([50_000, 75_000]);
});

test('every model of ATTRIBUTION reconciles in the grid', async () => {
  await workbench.page.evaluate(() => window.workbench.addSheet('Models'));
  const models = ['first touch', 'last non-direct', 'linear distinct', 'j shaped', 'markov', 'shapley'];
  for (const [i, model] of models.entries()) {
    const at = `Models!${String.fromCharCode(65 + 3 * i)}1`;
    await workbench.enter(
      at,
      `=TOUCH.ATTRIBUTION(Journeys!A2:A2001,Journeys!B2:B2001,Journeys!C2:C2001,Journeys!H2:H2001,"${model}")`,
    );
  }
  const cells = await workbench.page.evaluate(() => window.workbench.getValues('Models!A2:R14'));
  for (const i of models.keys()) {
    const total = cells.reduce((sum, row) => sum + Number(row[3 * i + 1] ?? 0), 0);
    expect(Math.round(total * 100)).toBe(8_247_180);
  }
}, 120_000);

test('what is broken down reconciles in the grid, by month, by product, by customer and by part in journeys', async () => {
  await workbench.page.evaluate(() => window.workbench.addSheet('Over time'));
  const log = 'Journeys!A2:A2001,Journeys!B2:B2001,Journeys!C2:C2001,Journeys!H2:H2001';
  await workbench.enter("'Over time'!A1", `=TOUCH.ATTRIBUTION.TREND(${log},"month","linear")`);
  await workbench.enter("'Over time'!A12", `=TOUCH.ATTRIBUTION.BY(${log},Journeys!E2:E2001,"linear")`);
  await workbench.enter("'Over time'!A30", `=TOUCH.ATTRIBUTION.BY(${log},"new or returning")`);
  await workbench.enter("'Over time'!A50", `=TOUCH.ATTRIBUTION.POSITIONS(${log},"priority=* > Direct")`);
  const rows = await workbench.page.evaluate(() => window.workbench.getValues("'Over time'!A1:O66"));
  const columnUnder = (headingRow: number, heading: string, length: number): number[] =>
    rows
      .slice(headingRow, headingRow + length)
      .map((cells) => Number(cells[rows[headingRow - 1].indexOf(heading)] ?? 0));
  const totals = [
    columnUnder(1, 'Total', 6),
    columnUnder(12, 'Total', 13),
    columnUnder(30, 'Total', 13),
    columnUnder(50, 'Opened value', 13),
    columnUnder(50, 'Closed value', 13),
  ].map((cells) => Math.round(cells.reduce((sum, each) => sum + each, 0) * 100));
  expect(totals).toEqual(Array(5).fill(8_247_180));
  expect(rows.slice(1, 7).map(([period]) => period)).toEqual([
    '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06 (open)',
  ]); // prettier-ignore
}, 120_000);

describeCdnow('6,919 real orders', () => {
  beforeEach(async () => {
    await workbench.openFile(readFileSync(cdnowFile), 'cdnow.csv');
    await workbench.page.evaluate(() => window.workbench.settled(60_000));
  }, 120_000);

  test('CLV on the averages of the sheet', async () => {
    const [sheet] = await workbench.page.evaluate(() => window.workbench.sheets());
    await workbench.enter(`${sheet}!F1`, '=TOUCH.CLV(AVERAGE(D2:D6920),COUNT(D2:D6920)/2357/1.5,3,0.4)');
    const average = cdnowOrders.reduce((sum, { amount }) => sum + amount, 0) / cdnowOrders.length;
    expect(cdnowOrders).toHaveLength(6919);
    expect(await value(`${sheet}!F1`)).toBeCloseTo(average * (6919 / 2357 / 1.5) * 3 * 0.4, 8);
  });

  test('time from the first order to the second, those with one order still waiting', async () => {
    const orders = new Map<string, string[]>();
    cdnowOrders.forEach(({ customer, date }) =>
      orders.set(customer, [...(orders.get(customer) ?? []), date]),
    );
    const days = [...orders.values()].map((dates) => [...new Set(dates)].sort());
    const serial = (date: string | undefined) => (date ? Date.parse(date) / 86_400_000 + 25569 : null);
    const first = days.map(([date]) => serial(date));
    const second = days.map(([, date]) => serial(date));
    await workbench.page.evaluate(
      ([starts, reached]) => {
        window.workbench.addSheet('Second');
        window.workbench.loadColumns('Second', [starts, reached]);
      },
      [first, second] as [number[], number[]],
    );
    await workbench.enter('Second!D1', `=TOUCH.TIMETOVALUE(A1:A${first.length},B1:B${first.length},"p25")`);
    await workbench.enter(
      'Second!D2',
      `=TOUCH.TIMETOVALUE(A1:A${first.length},B1:B${first.length},"reached")`,
    );
    expect(first).toHaveLength(2357);
    for (const [cell, statistic] of [
      ['Second!D1', 'p25'],
      ['Second!D2', 'reached'],
    ]) {
      expect(await value(cell)).toBe(numberFrom('TIMETOVALUE', column(first), column(second), statistic));
    }
  }, 120_000);
});

/** Nothing went wrong on the page, and nothing was asked of the world outside. */
afterEach(() => {
  expect(workbench.seen.errors).toEqual([]);
  expect(workbench.seen.outside).toEqual([]);
});
