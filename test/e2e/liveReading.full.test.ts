import { cleanText, conditionTest, type Carried } from '../../src/blueprint/formula/conditionTest';
import { conditionsOn } from '../../src/reading/conditions';
import { type Cell, TaskPane } from './support/taskPane';

/** A live formula reads a table as the pane does: it gives, in the grid, the figures that the pane has written as values. */

const taskPane = TaskPane.use({});
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length];

/** Payments as Stripe exports them, opened where the day comes first: the dates are texts, of which nothing proves the order. */
const payments: Cell[][] = [
  [
    'id',
    'Created date (UTC)',
    'Amount',
    'Amount Refunded',
    'Currency',
    'Captured',
    'Status',
    'Customer ID',
    'UTM Source',
    'UTM Medium',
    'UTM Campaign',
    'Card Issue Country',
  ],
  ...Array.from({ length: 90 }, (_, i): Cell[] => [
    `ch_${i}`,
    `0${1 + (i % 9)}/0${1 + ((i + 3) % 7)}/2026 0${i % 9}:15`,
    10 + (i % 7),
    pick([0, 0, 3, 10 + (i % 7), ''], i),
    'eur',
    i % 6 !== 0,
    pick([' Paid', 'paid\u00a0', 'Failed', 'PAID'], i * 7),
    `C${i % 13}`,
    pick(['google', 'newsletter', 'facebook.com', ''], i),
    pick(['cpc', 'email', 'referral', ''], i),
    pick(['', 'spring'], i),
    pick(['DE', 'FR', 'us'], i),
  ]),
];

/** Puts rows on a new sheet; columns named hold texts, whatever they look like. */
async function addSheet(name: string, rows: Cell[][], texts: readonly string[] = []): Promise<void> {
  await taskPane.inExcel(`
    const sheet = workbook.worksheets.add('${name}');
    const rows = ${JSON.stringify(rows)};
    for (const column of ${JSON.stringify(texts)})
      sheet.getRange(column + '1:' + column + rows.length).numberFormat = rows.map(() => ['@']);
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0].length).values = rows;
    await context.sync();
    return null`);
}

async function readPayments(tab: string): Promise<void> {
  await addSheet('Payments', payments, ['B']);
  await taskPane.chooseTab(tab);
  await taskPane.follow('Payments!A1:L91');
  await taskPane.button(/^2 May 2026/).click();
  await taskPane.panel.getByText('Status is Paid').waitFor();
}

async function writeFormula(sheet: string): Promise<string> {
  const { page, pane } = taskPane;
  await taskPane.button('More ways to write').click();
  await pane.getByRole('menuitemradio', { name: 'Live formula' }).click();
  await taskPane.button('Write formula to new sheet').click();
  await page.waitForFunction((name) => window.workbench.sheets().includes(name), sheet);
  await page.evaluate(() => window.workbench.settled());
  const cells = await page.evaluate((at) => window.workbench.getFormulas(at), `'${sheet}'!A4`);
  return String(cells[0][0]);
}

/** The rows of a written table by their first cell, with the columns whose headings begin so. */
async function figures(
  sheet: string,
  first: string,
  headings: readonly string[],
): Promise<Record<string, number[]>> {
  const table = await taskPane.written(sheet, first);
  const places = headings.map((heading) => table.headings.findIndex((each) => each.startsWith(heading)));
  expect(places).not.toContain(-1);
  return Object.fromEntries(
    table.rows
      .filter(([name]) => !['Total', 'Unattributed'].includes(String(name)))
      .map((row) => [String(row[0]), places.map((place) => Number(row[place]))]),
  );
}

function expectSame(live: Record<string, number[]>, values: Record<string, number[]>): void {
  expect(Object.keys(live)).toEqual(Object.keys(values));
  for (const [name, row] of Object.entries(live))
    row.forEach((figure, i) => expect(figure).toBeCloseTo(values[name][i], 8));
}

test('conditions, refunds, channels and days before months: the formula gives the figures of the pane', async () => {
  const { page, pane } = taskPane;
  await readPayments('Attribution');
  await taskPane.showResult();
  await taskPane.write('Attribution', 'Touchpoint');
  const formula = await writeFormula('Attribution (2)');
  expect(formula).toMatch(/^=LET\(Status_G,.*,TOUCH\.ATTRIBUTION\(FILTER\(Payments!\$H\$2:\$H\$91,kept\),/);
  for (const part of ['TOUCH.DATE(', '"dmy"', 'TOUCH.CHANNEL(', 'Amount_C_kept-Amount_Refunded_D_kept'])
    expect(formula).toContain(part);
  const models = ['Linear', 'Last touch', 'First touch', 'Conversions'];
  const before = await figures('Attribution (2)', 'Touchpoint', models);
  expect(Object.keys(before).length).toBeGreaterThan(2);
  expectSame(before, await figures('Attribution', 'Touchpoint', models));

  // A payment that failed succeeds, and another one grows: the formula follows, and the pane says the same.
  await taskPane.enter('Payments!G4', 'paid');
  await taskPane.enter('Payments!C5', 1000);
  await page.evaluate(() => window.workbench.settled());
  const after = await figures('Attribution (2)', 'Touchpoint', models);
  expect(after).not.toEqual(before);
  await pane.getByRole('button', { name: 'Analyses (2)' }).click();
  await pane.getByRole('button', { name: 'Refresh all' }).click();
  await pane.getByText('up to date').first().waitFor();
  await page.evaluate(() => window.workbench.settled());
  expectSame(after, await figures('Attribution', 'Touchpoint', models));
  expectSame(await figures('Attribution (2)', 'Touchpoint', models), after);
}, 240_000);

test('an order that is refunded whole is no order of the formula either', async () => {
  await readPayments('Lifetime value');
  await taskPane.showResult();
  const columns = ['Customers', 'Orders'];
  const written = await taskPane.write('CLV segments', 'Segment');
  const headings = written.headings.filter((heading) => columns.some((each) => heading.startsWith(each)));
  const formula = await writeFormula('CLV segments (2)');
  expect(formula).toContain('sold,(Amount_C_kept="")+(amount<>"")');
  expectSame(
    await figures('CLV segments (2)', 'Segment', headings),
    await figures('CLV segments', 'Segment', headings),
  );
}, 240_000);

test('each condition holds in the grid for the cells for which it holds in the pane', async () => {
  const entered: Cell[] = [
    ...[
      'paid',
      ' Paid',
      'PAID\u00a0',
      'part  paid',
      'unpaid',
      'Failed',
      '',
      '  ',
      'n/a',
      'a*b',
      'axb',
      'a?b',
      'a~b',
    ],
    ...['50% off', '5" screen', 'É', 'é', '状态', 0, 5, -3, 0.5, 46_112, 46_112.75, 46_113, true, false],
  ];
  const conditions: Omit<Carried, 'column'>[] = [
    { test: 'is', values: ['paid'] },
    { test: 'is', values: ['Paid ', 'É', '0.5', 'true'] },
    { test: 'is', values: ['5'] },
    { test: 'is', values: [''] },
    { test: 'is not', values: ['failed', 'part paid'] },
    { test: 'is not', values: ['0.5', 'false'] },
    { test: 'contains', values: ['PAI'] },
    { test: 'contains', values: ['*'] },
    { test: 'contains', values: ['a?', 'a~'] },
    { test: 'contains', values: ['"'] },
    { test: 'between', values: ['0', '10'] },
    { test: 'between', values: ['2026-03-30', '2026-03-31'] },
    { test: 'between', values: ['', '-1'] },
    { test: 'empty', values: [] },
    { test: 'filled', values: [] },
  ];
  await addSheet('Cells', [['State'], ...entered.map((cell) => [cell])]);
  const range = `Cells!$A$2:$A$${entered.length + 1}`;
  const read: Cell[][] = await taskPane.values(range);
  const cells = read.map(([cell]) => cell);
  expect(new Set(cells.map((cell) => typeof cell))).toEqual(new Set(['string', 'number', 'boolean']));
  for (const each of conditions) {
    const condition: Carried = { column: 0, ...each };
    const factors = conditionTest(condition, { cells: range, text: 'State_A' }).map(
      (factor) => `(${factor})`,
    );
    await taskPane.enter('Cells!C2', `=LET(State_A,${cleanText(range)},1*${factors.join('*')})`);
    await taskPane.page.evaluate(() => window.workbench.settled());
    const found: Cell[][] = await taskPane.values(`Cells!C2:C${cells.length + 1}`);
    const holds = conditionsOn([condition]);
    expect({ each, found: cells.filter((_, i) => found[i][0] !== 0) }).toEqual({
      each,
      found: cells.filter((cell) => holds([cell])),
    });
    await taskPane.enter('Cells!C2', '');
  }
}, 240_000);
