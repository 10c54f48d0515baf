import { furtherCustomers } from './customerExamples';
import { eventSteps } from './eventExamples';
import { column, Page, spillRows } from './page';
import { pathsAndIntervals } from './pathExamples';
import type { SampleCell, SampleSheet } from './types';

function smallestCase(page: Page): void {
  page.section(
    'The smallest case: one customer, two touches, one order of 500',
    'Change a time or a value and see where the credit goes.',
  );
  page.add('Customer', 'Time', 'Touchpoint', 'Value');
  const first = page.add('C1', '2026-01-05', 'Campaign A', null);
  page.add('C1', '2026-01-08', 'Campaign B', null);
  const last = page.add('C1', '2026-01-09', null, 500);
  const log = ['A', 'B', 'C', 'D'].map((letter) => `${letter}${first}:${letter}${last}`).join(',');
  // The pane takes the log alone where the figures do not touch it.
  page.add();
  page.add('Credit to', 'First touch', 'Last touch', 'Linear');
  for (const campaign of ['Campaign A', 'Campaign B']) {
    const row = page.rows.length + 2;
    const credit = (model: string): string => `=TOUCH.TTV(${log},$A${row},"${model}")`;
    page.add(campaign, credit('first touch'), credit('last touch'), credit('linear'));
  }
}

function orderValues(page: Page): void {
  page.section(
    'Total transaction value: orders × average order value',
    'Campaign B sells ten times as often, yet brings only half as much again: count the value, not the orders.',
  );
  page.add('Campaign', 'Orders', 'Average order', 'TTV');
  for (const [campaign, orders, average] of [
    ['A', 100, 500],
    ['B', 1000, 75],
  ]) {
    const row = page.rows.length + 2;
    page.add(campaign, orders, average, `=B${row}*C${row}`);
  }
}

function attribution(page: Page, journeys: SampleSheet): void {
  const log = ['customer_id', 'timestamp', 'channel', 'revenue']
    .map((name) => column(journeys, name))
    .join(',');
  page.section(
    'TOUCH.TTV: the transaction value one touchpoint has earned',
    'A channel that opens journeys earns more under first touch, one that closes them more under last touch.',
  );
  page.add('Channel', 'First touch', 'Last touch', 'Linear', 'Linear, 7 days');
  for (const channel of ['Email', 'Paid Social', 'Direct']) {
    const row = page.rows.length + 2;
    const earned = (options: string): string => `=TOUCH.TTV(${log},$A${row},${options})`;
    page.add(
      channel,
      earned('"first touch"'),
      earned('"last touch"'),
      earned('"linear"'),
      earned('"linear","lookback=7"'),
    );
  }
  page.add('All attributed orders', `=TOUCH.TTV(${log})`);
  page.add('All orders', `=SUM(${column(journeys, 'revenue')})`);

  page.section(
    'Settings: a block of labelled cells drives the figure',
    'Change a value, or empty it: half-life then is 7 days, lookback without limit.',
  );
  page.add('Setting', 'Value');
  const first = page.add('Lookback', 30);
  const last = page.add('Half-life', 3);
  page.add('Email, time decay', `=TOUCH.TTV(${log},"Email","time decay",$A$${first - 1}:$B$${last})`);

  page.section(
    'TOUCH.ATTRIBUTION: the same for all channels under five models, one table',
    'Every column adds up to all orders: what no touch explains stands in the last row as Unattributed.',
  );
  page.add(`=TOUCH.ATTRIBUTION(${log})`);
  page.leave(spillRows);
}

function lifetimeValue(page: Page): void {
  page.section(
    'TOUCH.CLV: order value × orders a year × years × margin',
    'The textbook formula, undiscounted.',
  );
  const order = page.add('Average order value', 75);
  page.add('Orders a year', 3);
  page.add('Years', 2.5);
  const share = page.add('Margin (share of 1)', 0.6);
  page.add('Lifetime value', `=TOUCH.CLV(B${order},B${order + 1},B${order + 2},B${share})`);

  page.section(
    'TOUCH.CLV.RETENTION: what a margin a year is worth while customers stay',
    'First margin now, then each year with the chance to have stayed, discounted; without end.',
  );
  const margin = page.add('Margin a year', 100);
  page.add('Retention rate', 0.8);
  const rate = page.add('Discount rate', 0.1);
  const worth = page.add('Lifetime value', `=TOUCH.CLV.RETENTION(B${margin},B${margin + 1},B${rate})`);

  page.section(
    'TOUCH.PAYBACK: when the cost of winning a customer has come back',
    'In years, as the margin is a year’s.',
  );
  const cost = page.add('Acquisition cost', 150);
  page.add('Years', `=TOUCH.PAYBACK(B${cost},B${margin},B${margin + 1},B${rate})`);
  page.add('Lifetime value over cost', `=B${worth}/B${cost}`);
}

function timeToValue(page: Page, signups: SampleSheet): void {
  page.section(
    'TOUCH.TIMETOVALUE: days from sign-up to the first value',
    'Those still waiting count as waiting. The median of those who made it alone is too good to be true.',
  );
  const columns = `${column(signups, 'signed_up')},${column(signups, 'first_value')}`;
  page.add('Median days', `=TOUCH.TIMETOVALUE(${columns})`);
  for (const [title, statistic] of [
    ['Three in four, days', 'p75'],
    ['Share within 7 days', 'day 7'],
    ['Customers', 'count'],
    ['Still waiting', 'waiting'],
    ['Median of those who made it', 'converters median'],
  ]) {
    page.add(title, `=TOUCH.TIMETOVALUE(${columns},"${statistic}")`);
  }
}

function customerModels(page: Page, orders: SampleSheet): void {
  const table = ['customer_id', 'order_date', 'amount'].map((name) => column(orders, name)).join(',');
  page.section(
    'TOUCH.CLV.FIT: how customers differ, learnt from their orders',
    'Parameters are in days. Notes at the foot say where a figure could mislead.',
  );
  const fit = page.add(`=TOUCH.CLV.FIT(${table})`);
  page.leave(19);
  const parameters = `A${fit}:C${fit + 7}`;
  page.section(
    'TOUCH.CLV.ALIVE, TOUCH.CLV.EXPECTED and TOUCH.CLV.CHANCE: one customer by these parameters',
    'Change the history and see what is still to be expected.',
  );
  const repeats = page.add('Repeat orders', 3);
  page.add('Days from first to last order', 120);
  page.add('Days from first order until now', 200);
  const history = `B${repeats},B${repeats + 1},B${repeats + 2}`;
  page.add('Probability to be still there', `=TOUCH.CLV.ALIVE(${parameters},${history})`);
  page.add('Orders in the next 365 days', `=TOUCH.CLV.EXPECTED(${parameters},${history},365)`);
  page.add('Chance of an order in the next 30 days', `=TOUCH.CLV.CHANCE(${parameters},${history},30)`);

  page.section(
    'TOUCH.CLV.RHYTHM: whether customers order at random or at a rhythm',
    'The likeliest model is marked. The others of this sheet take orders to come at random, which is one stage.',
  );
  page.add(`=TOUCH.CLV.RHYTHM(${table})`);
  page.leave(6);

  page.section(
    'TOUCH.CLV.SEGMENTS: what a customer of each channel is worth over 365 days',
    'Where the limits of two channels lie apart they differ by more than chance.',
  );
  page.add(`=TOUCH.CLV.SEGMENTS(${table},${column(orders, 'acquisition_channel')})`);
  page.leave(6);

  page.section(
    'TOUCH.CLV.NEW: what the next customer is worth over 365 days',
    'From the first order on: hold it against what winning a customer costs.',
  );
  page.add(`=TOUCH.CLV.NEW(${table})`);
  page.leave(1);

  page.section(
    'TOUCH.CLV.PROFILE: who the best tenth of the customers are',
    'By what they brought in their first 180 days. Where q is below 0.05 a channel is found among the best more or less often than by chance.',
  );
  page.add(`=TOUCH.CLV.PROFILE(${table},${column(orders, 'acquisition_channel')},180)`);
  page.leave(6);
}

function valueByAge(page: Page, orders: SampleSheet): void {
  const table = ['customer_id', 'order_date', 'amount'].map((name) => column(orders, name)).join(',');
  page.section(
    'TOUCH.COHORTS.VALUE: what a customer has brought by age, and when that pays for winning one',
    'Windows of 90 days of the customer’s own age, by the year they came, against 100 for each customer won. Change the 100.',
  );
  const cost = page.add('Cost of a customer', 100);
  page.add(`=TOUCH.COHORTS.VALUE(${table},"year",90,,B${cost},6)`);
  page.leave(7);
}

/** A million customers, all 180 days old: repeat orders, days from the first order to the last, and how many have them. */
const patterns = [
  [0, 0, 303_000],
  [1, 30, 160_000],
  [1, 90, 62_000],
  [1, 150, 52_000],
  [2, 30, 54_000],
  [2, 90, 35_000],
  [2, 150, 54_000],
  [4, 30, 35_000],
  [4, 90, 49_000],
  [4, 150, 82_000],
  [8, 30, 10_000],
  [8, 90, 16_000],
  [8, 150, 57_000],
  [16, 90, 3_000],
  [16, 150, 28_000],
];

function countedPatterns(page: Page): void {
  page.section(
    'TOUCH.CLV.FIT.PATTERNS: the same from counts, as a database gives them',
    'A million customers in fifteen rows: customers who share a history count together.',
  );
  page.add('Repeat orders', 'Recency', 'Age', 'Customers');
  const first = page.rows.length + 2;
  const ranges = ['A', 'B', 'C', 'D'].map(
    (letter) => `${letter}${first}:${letter}${first + patterns.length - 1}`,
  );
  patterns.forEach(([repeatOrders, recency, customers], i) => {
    const fit = i === 0 ? [null, `=TOUCH.CLV.FIT.PATTERNS(${ranges.join(',')})`] : [];
    page.add(repeatOrders, recency, 180, customers, ...fit);
  });
}

/** Customers left of 1,000 after 0 to 7 years: the segment High End of Fader & Hardie 2007, Journal of Interactive Marketing 21(1). */
const survivors = [1000, 869, 743, 653, 593, 551, 517, 491];

function retention(page: Page): void {
  page.section(
    'TOUCH.RETENTION.PROJECT: where a survival curve goes on to',
    'Customers left after 0 to 7 years (High End of Fader & Hardie 2007), continued to year 12: those who stay are the loyal ones.',
  );
  page.add('Customers left');
  const first = page.rows.length + 2;
  survivors.forEach((customers) => page.add(customers));
  page.add();
  page.add(`=TOUCH.RETENTION.PROJECT(A${first}:A${first + survivors.length - 1},12)`);
  page.leave(20);
}

/** Customer, plan, first day paid for, first day not paid for, amount a month. */
const fewSubscriptions: readonly (readonly [string, string, string, string | null, number])[] = [
  ['S01', 'Lite', '2025-10-03', null, 20],
  ['S02', 'Pro', '2025-10-14', null, 50],
  ['S03', 'Lite', '2025-10-20', '2025-12-20', 20],
  ['S04', 'Pro', '2025-11-02', '2026-03-02', 50],
  ['S05', 'Lite', '2025-11-11', '2025-12-11', 20],
  ['S06', 'Lite', '2025-11-17', '2026-02-17', 20],
  ['S06', 'Pro', '2026-02-17', null, 50],
  ['S07', 'Pro', '2025-12-01', null, 50],
  ['S08', 'Lite', '2025-12-09', '2026-01-09', 20],
  ['S09', 'Lite', '2025-12-15', null, 20],
  ['S10', 'Pro', '2026-01-04', '2026-02-04', 50],
  ['S10', 'Pro', '2026-04-10', null, 40],
  ['S11', 'Lite', '2026-01-12', '2026-04-12', 20],
  ['S12', 'Pro', '2026-01-26', null, 50],
  ['S12', 'Add-on', '2026-02-15', '2026-05-15', 10],
  ['S13', 'Lite', '2026-02-08', '2026-03-08', 20],
  ['S14', 'Pro', '2026-02-21', null, 50],
  ['S15', 'Lite', '2026-03-05', null, 20],
  ['S16', 'Lite', '2026-03-19', '2026-05-19', 20],
];

function subscribers(page: Page, table: SampleSheet): void {
  page.section(
    'TOUCH.SUBSCRIPTIONS and TOUCH.CLV.SUBSCRIPTIONS: recurring revenue, who stays, and what a subscriber is worth',
    'Two rows that meet are a change of plan, a second one beside it an expansion, a gap churn and reactivation.',
  );
  page.add('Customer', 'Plan', 'Start', 'End', 'Amount a month');
  const first = page.rows.length + 2;
  fewSubscriptions.forEach((row) => page.add(...row));
  const last = page.rows.length + 1;
  const [customer, plan, start, end, amount] = ['A', 'B', 'C', 'D', 'E'].map(
    (letter) => `${letter}${first}:${letter}${last}`,
  );
  const stays = `${customer},${start},${end}`;
  page.add();
  page.add(`=TOUCH.SUBSCRIPTIONS.MRR(${stays},${amount},,${plan},,,"from=2026-01-01; to=2026-05-31")`);
  page.leave(6);
  page.add(`=TOUCH.SUBSCRIPTIONS.RETENTION(${stays},,"2026-05-31")`);
  page.leave(9);
  const whole = ['customer_id', 'start', 'end', 'amount', 'plan', 'interval'];
  const columns = whole.map((name) => column(table, name)).join(',');
  page.add(`=TOUCH.CLV.SUBSCRIPTIONS(${columns},0.1,24,"2026-06-30")`);
  page.leave(5);
}

function segments(page: Page, signups: SampleSheet): void {
  page.section(
    'TOUCH.TIMETOVALUE.BY: time to value plan by plan',
    'The last three columns of the row All say whether the plans differ by more than chance (log-rank test).',
  );
  const dates = ['signed_up', 'first_value', 'plan'].map((name) => column(signups, name)).join(',');
  page.add(`=TOUCH.TIMETOVALUE.BY(${dates})`);
  page.leave(4);
}

function waitsOverTime(page: Page, signups: SampleSheet): void {
  page.section(
    'TOUCH.TIMETOVALUE.TREND: time to value by month of the sign-up',
    'Has onboarding become faster? The last month is too young for the share by day 30: that stays empty, and is no fall.',
  );
  const dates = ['signed_up', 'first_value'].map((name) => column(signups, name)).join(',');
  page.add(`=TOUCH.TIMETOVALUE.TREND(${dates})`);
  page.leave(7);
}

/**
 * Weeks of remission, how many of the patients given 6-MP relapsed after them and how many were in remission still when last
 * seen: Freireich et al. 1963, Blood 21(6), 699–716.
 */
const remissions = [
  [6, 3, 1],
  [7, 1, 0],
  [9, 0, 1],
  [10, 1, 1],
  [11, 0, 1],
  [13, 1, 0],
  [16, 1, 0],
  [17, 0, 1],
  [19, 0, 1],
  [20, 0, 1],
  [22, 1, 0],
  [23, 1, 0],
  [25, 0, 1],
  [32, 0, 2],
  [34, 0, 1],
  [35, 0, 1],
];

function countsByDay(page: Page): void {
  page.section(
    'TOUCH.TIMETOVALUE.COUNTS: the same from counts, as a database gives them',
    'A published case: 21 patients by weeks of remission (Freireich et al. 1963). A row counts for as many as there are.',
  );
  page.add('Weeks', 'Relapsed', 'In remission', 'Median weeks');
  const first = page.rows.length + 2;
  const last = first + remissions.length - 1;
  const ranges = ['A', 'B', 'C'].map((letter) => `${letter}${first}:${letter}${last}`).join(',');
  remissions.forEach((counts, i) =>
    page.add(...counts, i === 0 ? `=TOUCH.TIMETOVALUE.COUNTS(${ranges},,"median")` : null),
  );
}

function steps(page: Page, journeys: SampleSheet): void {
  page.section(
    'TOUCH.JOURNEYS.STEPS: the ways from touchpoint to touchpoint',
    'The first three touches of each customer; the eight commonest ways, the rest as other.',
  );
  const log = ['customer_id', 'timestamp', 'channel'].map((name) => column(journeys, name)).join(',');
  page.add(`=TOUCH.JOURNEYS.STEPS(${log},3,8)`);
  page.leave(9);
}

function funnelOverTime(page: Page, journeys: SampleSheet): void {
  page.section(
    'TOUCH.FUNNEL.TREND: a funnel by month of its first step',
    'From Organic Search to Email within 14 days. Months whose last customers still have time are marked: their rate may change.',
  );
  const log = ['customer_id', 'timestamp', 'channel'].map((name) => column(journeys, name)).join(',');
  page.add('Steps');
  const first = page.rows.length + 2;
  page.add('Organic Search', null, `=TOUCH.FUNNEL.TREND(${log},A${first}:A${first + 1},"month",14)`);
  page.add('Email');
  page.leave(7);
}

/** A column of texts, and what a function makes of them beside it. */
function texts(page: Page, heading: string, name: string, cells: readonly string[]): void {
  page.add('Text', heading);
  const first = page.rows.length + 2;
  const range = `A${first}:A${first + cells.length - 1}`;
  cells.forEach((cell, i) => page.add(cell, i === 0 ? `=TOUCH.${name}(${range})` : null));
}

function cleaning(page: Page): void {
  page.section(
    'TOUCH.DATE and TOUCH.AMOUNT: dates and numbers out of texts',
    'The column proves what is the day and what the decimal mark. Elsewhere a date shows as a number until its cell has the format of one.',
  );
  texts(page, 'Date', 'DATE', ['31/12/2025', '25/12/2025', '03/04/2026']);
  texts(page, 'Amount', 'AMOUNT', ['1.234,50 €', '(12,00)', '1.200']);
}

/** Visits as tools write them down: source, medium, campaign and the page before. */
const visits: readonly (readonly (string | null)[])[] = [
  ['google', 'cpc', 'brand', null],
  ['newsletter', 'mail', 'may', null],
  [null, null, null, 'https://www.google.de/'],
  [null, null, null, 'https://pay.example.com/done'],
];

function channels(page: Page): void {
  page.section(
    'TOUCH.CHANNEL: the channel of each visit',
    'After the published rules of Google Analytics 4, with rules of your own before them: change one, or delete it.',
  );
  page.add('Field', 'Match', 'Text', 'Channel');
  const first = page.rows.length + 1;
  page.add('Medium', 'Is', 'mail', 'Email');
  const last = page.add('Host', 'Is', 'pay.example.com', 'own');
  page.add();
  page.add('Source', 'Medium', 'Campaign', 'Referrer', 'Channel');
  const top = page.rows.length + 2;
  const columns = ['A', 'B', 'C', 'D'].map((letter) => `${letter}${top}:${letter}${top + visits.length - 1}`);
  const formula = `=TOUCH.CHANNEL(${columns.join(',')},A${first}:D${last})`;
  visits.forEach((visit, i) => page.add(...visit, i === 0 ? formula : null));
}

function overTime(page: Page, journeys: SampleSheet): void {
  const log = ['customer_id', 'timestamp', 'channel', 'revenue']
    .map((name) => column(journeys, name))
    .join(',');
  page.section(
    'TOUCH.ATTRIBUTION.TREND: the same month by month',
    'A row a month, a column a channel. A month the data do not reach the end of is marked as open, one that begins before 30 days of the data are over as short of history.',
  );
  page.add(`=TOUCH.ATTRIBUTION.TREND(${log},"month","linear")`);
  page.leave(8);

  page.section(
    'TOUCH.ATTRIBUTION.POSITIONS: who opens journeys, who closes them, who helps on the way',
    'Whole orders, and their value beside them.',
  );
  page.add(`=TOUCH.ATTRIBUTION.POSITIONS(${log})`);
  page.leave(spillRows);

  page.section(
    'TOUCH.ATTRIBUTION.BY: channels crossed with products, or with new and returning customers',
    'The product stands in the row of the order. Exchange it for the segment, or for the text "new or returning".',
  );
  page.add(`=TOUCH.ATTRIBUTION.BY(${log},${column(journeys, 'product')},"linear")`);
  page.leave(spillRows);

  page.section(
    'TOUCH.JOURNEYS.LAG: how long journeys take, and how many touches',
    'By the segment in the row of the order.',
  );
  page.add(`=TOUCH.JOURNEYS.LAG(${log},${column(journeys, 'segment')})`);
  page.leave(37);
}

/** Two customers who became a lead before they bought; a lead has no value. */
const funnelRows: readonly SampleCell[][] = [
  ['C1', '2026-01-05', 'Search', null, null],
  ['C1', '2026-01-08', 'Email', null, 'Lead'],
  ['C1', '2026-01-20', 'Email', null, null],
  ['C1', '2026-01-21', null, 500, 'Purchase'],
  ['C2', '2026-01-06', 'Search', null, 'Lead'],
];

function kindsOfConversion(page: Page): void {
  page.section(
    'TOUCH.ATTRIBUTION.CONVERSIONS: leads and purchases side by side',
    'A row that names a kind of conversion is one, with a value or without.',
  );
  page.add('Customer', 'Time', 'Touchpoint', 'Value', 'Conversion');
  const first = page.rows.length + 2;
  const last = first + funnelRows.length - 1;
  const ranges = ['A', 'B', 'C', 'D', 'E'].map((letter) => `${letter}${first}:${letter}${last}`).join(',');
  funnelRows.forEach((cells, i) =>
    page.add(...cells, ...(i === 0 ? [null, `=TOUCH.ATTRIBUTION.CONVERSIONS(${ranges})`] : [])),
  );
}

/** Tables of the sample that its formulas read. */
interface Tables {
  journeys: SampleSheet;
  orders: SampleSheet;
  signups: SampleSheet;
  customers: SampleSheet;
  costs: SampleSheet;
  subscriptions: SampleSheet;
}

/** Labelled blocks with live formulas over the other sheets of the sample. */
export function examples(tables: Tables): SampleSheet {
  const { journeys, orders, signups, subscriptions } = tables;
  const page = new Page();
  page.add(
    'Invented data. Customers, Customer visits and Channel costs go with Orders; the other tables are independent. Long results stand on the sheet Lists.',
  );
  smallestCase(page);
  orderValues(page);
  attribution(page, journeys);
  pathsAndIntervals(page, journeys);
  lifetimeValue(page);
  timeToValue(page, signups);
  customerModels(page, orders);
  valueByAge(page, orders);
  furtherCustomers(page, tables);
  countedPatterns(page);
  retention(page);
  subscribers(page, subscriptions);
  segments(page, signups);
  waitsOverTime(page, signups);
  countsByDay(page);
  funnelOverTime(page, journeys);
  eventSteps(page, journeys);
  steps(page, journeys);
  cleaning(page);
  channels(page);
  overTime(page, journeys);
  kindsOfConversion(page);
  return page.sheet('Examples', 'Touchstone examples');
}
