import type { SavedCell } from './savedWorkbooks';

/** What is different on purpose from the workbooks that releases have left: told by workbook, sheet and cells. */

/**
 * Formulas with arguments that are settings now, by workbook and sheet: the functions refuse them, and a live one is
 * rewritten when its analysis is refreshed.
 */
export const refused: Record<string, Record<string, string[]>> = {
  '0.1.0/formulas.xlsx': {
    // B9 asks for Search, which no row of its log has.
    Credit: ['B5', 'B7', 'B9', 'B22', 'B24', 'B26', 'B47', 'B77', 'B106', 'B118', 'B139'].concat([
      'B187',
      'B212',
      'B229',
    ]),
    Waiting: ['B23', 'B193', 'B298', 'B325', 'B373', 'B474'],
  },
  '0.1.0/live.xlsx': {
    'Attribution (2)': ['A16'],
    'Attribution (3)': ['A15'],
    'Time to value (2)': ['A19'],
    'TTV segments (2)': ['A19'],
  },
};

/** What is different on purpose, of a formula with all that it fills, or of these cells. */
export type Change = { cells: string } & (
  | { /** The figures are not determined more closely. */ within: number }
  | { /** It stands there now. */ at: string }
  | { /** What is said there now. */ text: string }
  | { /** These stand there now, row by row. */ rows: SavedCell[][] }
  | { /** Other figures stand there now. */ isOther: true }
);

/**
 * MBG/NBD, and BG/NBD before the cut-off, run to the bound of their search on the sample. The likelihood is all but flat there: the
 * fit ends 3e-10 higher than that of 0.1.0 did, with parameters that differ in the fifth digit.
 */
const atTheBound = (cells: string): Change => ({ cells, within: 2e-5 });

/** CLV is what was earned and what is expected since, payback is read off the past: new columns, others further to the right. */
const scorecard = (first: number): Change[] => {
  const cells = (from: string, to: string) => `${from}${first}:${to}${first + 7}`;
  return [
    { cells: cells('I', 'O'), isOther: true },
    { cells: `I${first + 1}:I${first + 7}`, at: `J${first + 1}:J${first + 7}` },
    { cells: cells('L', 'O'), at: cells('S', 'V') },
  ];
};

/** Refunds are no conversions since and take back the credit of their orders; lookbacks leave journeys that did not convert. */
const refunds = (cells: string): Change => ({ cells, isOther: true });

/** FUNNEL tells since the median days from the start, and with a window who still has time. */
const steps = ['Step', 'Customers', 'Of first', 'Of previous', 'Lost'];
const medians = ['Median days from previous', 'Median days from first', 'Mark'];

/** Demos are whole days among times, so they are dates, and days from or to them are counted between dates. */
const demos = [
  [...steps, ...medians],
  ['Visit', 40, 1, '', '', '', '', ''],
  ['Trial', 40, 1, 1, 0, 2.5, 2.5, ''],
  ['Demo', 40, 1, 1, 0, 4.5, 6.5, 'slowest step'],
  ['Order', 14, 0.35, 0.35, 26, 2.5, 9.25, 'biggest loss'],
];
const transitions = (first: number): Change => ({
  cells: `E${first}:E${first + 3}`,
  rows: [[4.5], [2.5], [2.5], [2.5]],
});

export const changes: Record<string, Record<string, Change[]>> = {
  '0.1.0/formulas.xlsx': {
    Credit: [refunds('H33:H45'), refunds('M63:P75')],
    Lifetime: [
      ...['B44', 'B103', 'B111', 'B162'].map(atTheBound),
      // Expected over actual orders, less 1: what is left of 1.0044 and 1.0033 has lost two digits.
      { cells: 'C122:C123', within: 4e-4 },
      // Customers all but never differ in how long they stay: s and beta may run on together, and only their ratio is determined.
      { cells: 'B66', within: 1e-5 },
      // Each rounding of the likelihood ends elsewhere along that line, by parts in 100,000 of what may be 190 times as much.
      { cells: 'C69:C70', within: 2e-5 },
      // So their standard errors are 190 times themselves.
      { cells: 'D69:D70', within: 6e-3 },
      // RFM and COHORTS say as of when they are and what was left out.
      {
        cells: 'F224',
        text: 'Note · As of 2025-08-31. · 23 rows after the end of observation were left out.',
      },
    ],
    Customers: [
      ...scorecard(1),
      ...scorecard(10),
      // Notices say what to do, and that customers are older than the data.
      {
        cells: 'L19',
        text: 'Note · BG/NBD as of 2025-05-09. · Only 46 customers ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors. · BG/NBD: b ran to the bound of the search; the data do not determine it, and no standard error is given.',
      },
      {
        cells: 'L131',
        text: 'Note · MBG/NBD as of 2025-08-31. · Only 46 customers ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors. · 26 of 110 customers have their first order in the first 30 days of the data, 3.3 times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.',
      },
      { cells: 'K243', text: 'Note · As of 2025-05-09.' },
      { cells: 'K355', text: 'Note · As of 2025-09-30.' },
    ],
    Waiting: [
      { cells: 'B431:I435', rows: demos },
      {
        cells: 'B437:J440',
        rows: [
          [...steps, 'Still in time', ...medians],
          ['Visit', 40, 1, '', '', '', '', '', ''],
          ['Demo', 40, 1, 1, 0, 0, 6.5, 6.5, 'slowest step'],
          ['Order', 0, 0, 0, 40, 0, '', '', 'biggest loss'],
        ],
      },
      {
        cells: 'B442:I444',
        rows: [
          [...steps, ...medians],
          ['Trial', 40, 1, '', '', '', '', ''],
          ['Demo', 40, 1, 1, 0, 4.5, 4.5, 'slowest step'],
        ],
      },
    ],
  },
  '0.1.0/chinese.xlsx': {
    '归因 (2)': [refunds('E15:E27')],
    '漏斗 (2)': [{ cells: 'A14:G18', rows: demos }],
    '转移 (2)': [transitions(14)],
  },
  '0.1.0/live.xlsx': {
    Attribution: [refunds('E15:E27')],
    Funnel: [
      {
        cells: 'A13:G17',
        rows: [
          [...steps, 'Still in time', ...medians],
          ['Visit', 40, 1, '', '', '', '', '', ''],
          ['Trial', 40, 1, 1, 0, 0, 2.5, 2.5, ''],
          ['Demo', 40, 1, 1, 0, 0, 4.5, 6.5, 'slowest step'],
          // Of the 36 whose 30 days are over 12 have ordered.
          ['Order', 14, 1 / 3, 1 / 3, 22, 4, 2.5, 9.25, 'biggest loss'],
        ],
      },
    ],
    'Transitions (2)': [transitions(14)],
    'CLV fit (2)': [atTheBound('A16')],
    'CLV segments (2)': [atTheBound('A16')],
    'CLV forecast (2)': [atTheBound('A17')],
  },
};

/** The title says what the table holds, new customers too where they are asked for. */
const ofForecast: Change = { cells: 'A1', text: 'Orders and revenue by period' };
const ofForecastInChinese: Change = { cells: 'A1', text: '各期间的订单和收入' };

/** The same of values, which stay as they were until they are refreshed. */
export const changesOnRefresh: typeof changes = {
  '0.1.0/attribution.xlsx': {
    Attribution: [refunds('N14:Q27')],
    'Attribution (2)': [refunds('D20:E31'), refunds('Z20:AE33')],
    'Attribution (3)': [refunds('F15:I72'), refunds('L15:M74'), refunds('J16:K74')],
    'Attribution (4)': [refunds('F15:I21'), refunds('J15:M23')],
    'Attribution (6)': [refunds('L19:M21')],
  },
  '0.1.0/chinese.xlsx': {
    归因: [refunds('N14:Q27')],
    漏斗: [{ cells: 'F16:F17', rows: [[4.5], [2.5]] }],
    转移: [transitions(13)],
    '终身价值 预测': [ofForecastInChinese],
    '终身价值 预测 (2)': [ofForecastInChinese],
  },
  '0.1.0/live.xlsx': {
    'CLV forecast': [ofForecast],
    'CLV forecast (2)': [ofForecast, atTheBound('A17')],
    'Attribution (2)': [refunds('E17:F29')],
    'Attribution (3)': [refunds('B16:C28')],
    'Funnel (2)': [
      {
        cells: 'C16:F17',
        rows: [
          [1, 1, 0, 4.5],
          [1 / 3, 1 / 3, 22, 2.5],
        ],
      },
    ],
  },
  '0.1.0/tables.xlsx': {
    'CLV fit (2)': [atTheBound('B16:C35')],
    'CLV fit (3)': [
      // Pareto/NBD with s and beta that may run on: they have no standard errors, and r and alpha theirs without them.
      { cells: 'B16:B19', within: 2e-5 },
      { cells: 'C16:C17', within: 2e-4 },
      { cells: 'C18:C19', text: '' },
    ],
    'CLV segments (2)': [atTheBound('B15:I21')],
    'CLV forecast': [ofForecast],
    'CLV forecast (2)': [ofForecast, atTheBound('B15:E25')],
    // Refreshed tables keep their columns where they are, and new ones come behind them. From the latest Paid Social before Display:
    Funnel: [{ cells: 'F16', rows: [[3.205208333333333]] }],
    // Of 23 customers whose 30 days are over four have both, and one has all three.
    'Funnel (2)': [
      {
        cells: 'C15:F16',
        rows: [
          [4 / 23, 4 / 23, 19, 4.098958333333333],
          [1 / 23, 1 / 4, 3, 1.3145833333333334],
        ],
      },
    ],
    'Funnel (3)': [{ cells: 'F14', rows: [[4.5]] }],
  },
  '0.2.0/chinese.xlsx': {
    // Steps that were chosen for the user stand in cells as settings of the formula, and are the user's from then on.
    '漏斗 (2)': [{ cells: 'K37:K44', isOther: true }],
  },
  '0.2.0/live.xlsx': {
    // Settings of a formula that was frozen go, and the note speaks of values.
    'Funnel (2)': [{ cells: 'K4:L44', isOther: true }],
  },
};

/** Words of 0.1.0 that have been put right since: by what they were, what a refresh makes of them. */
const putRight: Record<string, string> = {
  // The parameter p of a model, not the p of a test.
  'p 值': 'p',
};

/** The figure of a touchpoint, by the end of its heading. */
const putRightAtEnd = (was: string): string =>
  was.replace(/ TTV$/, ' attributed value').replace(/ 交易总额$/, ' 归因金额');

/** What an earlier text says since. */
export const nowSaid = (was: SavedCell): string => putRight[String(was)] ?? putRightAtEnd(String(was));
