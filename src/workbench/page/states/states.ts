import { countedOrders, countedWaits } from './countedSample';
import { sampleCsv } from './sampleCsv';
import { steadyOrders } from './steadyOrders';
import { tenureTable } from './tenureTable';
import type { TestApi } from '../testApi';
import type { Stage } from './stage';

type State = (stage: Stage) => Promise<void>;

/** The data of the sample workbook, and the tab that analyses them. */
const data = {
  attribution: { tab: 0, address: 'Journeys!A1:H2001' },
  lifetime: { tab: 1, address: 'Orders!A1:D1289' },
  timeToValue: { tab: 2, address: 'Signups!A1:F501' },
  journeys: { tab: 3, address: 'Journeys!A1:H2001' },
  scorecard: { tab: 4, address: 'Customers!A1:D601' },
  subscriptions: { tab: 1, address: 'Subscriptions!A1:F473' },
};
type Analysis = keyof typeof data;

/** As DESCRIBE TABLE tells them. */
const warehouseColumns = [
  ['name', 'type'],
  ['CUSTOMER_ID', 'VARCHAR(16)'],
  ['TOUCHED_AT', 'TIMESTAMP_NTZ(9)'],
  ['CHANNEL', 'VARCHAR(40)'],
  ['ORDER_VALUE', 'NUMBER(12,2)'],
  ['ORDER_ID', 'VARCHAR(16)'],
]
  .map((line) => line.join('\t'))
  .join('\n');

const setUp =
  (analysis: Analysis): State =>
  async (stage) => {
    const { tab, address } = data[analysis];
    await stage.tab(tab);
    await stage.select(address);
  };

/** Tables that are counted already, as our own functions spill them beside the sample. */
const counted = {
  paths: {
    tab: 0,
    columns: 'K:P',
    formula: 'JOURNEYS(A2:A2001, B2:B2001, C2:C2001, H2:H2001, "lookback=30")',
  },
  transitions: { tab: 3, columns: 'K:O', formula: 'JOURNEYS.STEPS(A2:A2001, B2:B2001, C2:C2001, , 12)' },
};
type Counted = keyof typeof counted;

const setUpCounted =
  (table: Counted): State =>
  async (stage) => {
    const { tab, columns, formula } = counted[table];
    const [first, last] = columns.split(':');
    await stage.workbench.typeFormula(`Journeys!${first}1`, `=TOUCH.${formula}`);
    const cells = stage.workbench.getValues(`Journeys!${first}1:${last}2001`);
    // A path may be empty, its figures are not.
    const rows = cells.findIndex(([, ...others]) => others.every((cell) => cell === '' || cell === null));
    await stage.tab(tab);
    await stage.select(`Journeys!${first}1:${last}${rows}`);
  };

const resultCounted =
  (table: Counted): State =>
  async (stage) => {
    await setUpCounted(table)(stage);
    await stage.showResult();
  };

/** Counts by day of the sign-ups, in a sheet of their own. */
const setUpWaits: State = async (stage) => {
  const table = await stage.load('Waits', countedWaits(stage.workbench.getValues(data.timeToValue.address)));
  await stage.tab(data.timeToValue.tab);
  await stage.select(table);
};

/** The subscribers with their tenure, in a sheet of their own. */
const setUpTenure: State = async (stage) => {
  const table = await stage.load(
    'Tenure',
    tenureTable(stage.workbench.getValues(data.subscriptions.address)),
  );
  await stage.tab(data.subscriptions.tab);
  await stage.select(table);
};

/** Orders at a rhythm, which those of the sample have not. */
const setUpSteady: State = async (stage) => {
  const table = await stage.load('Groceries', steadyOrders());
  await stage.tab(data.lifetime.tab);
  await stage.select(table);
};

/** Patterns of the orders, with spend and cohorts beside them. */
const setUpPatterns: State = async (stage) => {
  const counted = countedOrders(stage.workbench.getValues(data.lifetime.address));
  // A sheet that is added is in sight, and the pane follows what is selected.
  const patterns = await stage.load('Patterns', counted.Patterns);
  const spend = await stage.load('Spend', counted.Spend);
  const cohorts = await stage.load('Cohorts', counted.Cohorts);
  await stage.tab(data.lifetime.tab);
  await stage.select(patterns);
  await stage.selectBeside(0, spend);
  await stage.selectBeside(1, cohorts);
};

/** The customers of the orders, with orders and costs beside them. */
const setUpScorecard: State = async (stage) => {
  await setUp('scorecard')(stage);
  await stage.selectBeside(0, data.lifetime.address);
  await stage.selectBeside(1, "'Channel costs'!A1:B6");
};

/** The journeys as a file, chosen in the pane. */
const setUpFiles: State = async (stage) => {
  const { tab, address } = data.attribution;
  await stage.tab(tab);
  const csv = sampleCsv(stage.workbench.getValues(address), [1]);
  await stage.chooseFile(new File([csv], 'touches.csv', { type: 'text/csv' }));
};

const resultOf =
  (setUpOf: State, view = 0): State =>
  async (stage) => {
    await setUpOf(stage);
    await stage.showResult();
    if (view > 0) await stage.view(view);
  };

const result =
  (analysis: Analysis, view = 0): State =>
  async (stage) =>
    resultOf(setUp(analysis), view)(stage);

/** A view of a result, and behind the row of that place in it. */
const opened =
  (analysis: Analysis, view: number, row = 0): State =>
  async (stage) => {
    await result(analysis, view)(stage);
    await stage.clickInPanel('tbody button', row);
    await stage.inPanel('.back');
    await stage.inPanel('table');
  };

/** The last whole month of the data, against the month before. */
const setUpPeriod =
  (analysis: Analysis): State =>
  async (stage) => {
    await setUp(analysis)(stage);
    // The first that has years, too, is no length of periods.
    await stage.choose('range', 'month');
    await stage.choose('before');
  };

/** The customers of the journeys with the segment that stands beside each; headings first. */
const membersOf = (cells: ReturnType<TestApi['getValues']>) => {
  const segmentOf = new Map(cells.map((row) => [row[0], row[5]]));
  return [[...segmentOf.keys()], [...segmentOf.values()]].map((column) => column.map((cell) => cell ?? ''));
};

const written: State = async (stage) => {
  await result('attribution')(stage);
  await stage.write();
};

/** In a workbook with no data. */
const welcome: State = async ({ user }) => {
  await user.find('.footer button');
};

/** The page of inputs, as the welcome leads to it. */
const inputs =
  (link: number): State =>
  async ({ user }) => {
    await user.click('.middle .fui-Link', link);
    await user.find('.input-row');
  };

/** Every state of the pane, by its name in the address and in docs/images, and how a user comes to it. */
export const states: Readonly<Record<string, State>> = {
  welcome,
  inputs: inputs(0),
  'inputs-inserted': async (stage) => {
    await inputs(0)(stage);
    // That of orders.
    await stage.user.click('.input-row', 1);
    await stage.user.find('.notice.success');
  },
  'inputs-export': async (stage) => {
    await inputs(1)(stage);
    await stage.user.click('.recipe > summary');
    await stage.user.find('.recipe[open]');
  },
  'set-up-attribution': setUp('attribution'),
  'set-up-lifetime': setUp('lifetime'),
  'set-up-time-to-value': setUp('timeToValue'),
  'set-up-journeys': setUp('journeys'),
  'set-up-paths': setUpCounted('paths'),
  'set-up-transitions': setUpCounted('transitions'),
  'set-up-waits': setUpWaits,
  'set-up-patterns': setUpPatterns,
  'set-up-subscriptions': setUp('subscriptions'),
  'set-up-tenure': setUpTenure,
  'set-up-scorecard': setUpScorecard,
  'set-up-problems': async (stage) => {
    await stage.tab(data.attribution.tab);
    await stage.select('Signups!A1:D40');
    await stage.proceed();
  },
  'set-up-warehouse': async (stage) => {
    await setUp('attribution')(stage);
    // The link beside it asks for files.
    await stage.clickInPanel('.table-links button', 1);
    await stage.user.type('.outside input', 'SHOP.PUBLIC.TOUCHES');
    await stage.user.type('.outside textarea', warehouseColumns);
    // What stands on the rows of an order is asked.
    await stage.clickInPanel('.decision .chips button', 1);
    await stage.user.find('.statement');
    await stage.user.rest();
  },
  'set-up-files': setUpFiles,
  'set-up-period': setUpPeriod('attribution'),
  'result-attribution': result('attribution'),
  'result-attribution-change': resultOf(setUpPeriod('attribution'), 1),
  'result-attribution-trend': async (stage) => {
    await setUp('attribution')(stage);
    await stage.choose('day', 'month');
    await stage.showResult();
    await stage.view(1);
  },
  'result-attribution-stacked': async (stage) => {
    await setUp('attribution')(stage);
    await stage.choose('day', 'month');
    await stage.choose('stacks');
    await stage.showResult();
    await stage.view(1);
  },
  'result-attribution-positions': result('attribution', 1),
  'result-attribution-lag': result('attribution', 2),
  'result-attribution-explained': async (stage) => {
    await result('attribution')(stage);
    await stage.clickInPanel('tbody button');
    await stage.inPanel('.transactions');
  },
  'result-paths': resultCounted('paths'),
  'result-files': resultOf(setUpFiles),
  'result-waits': resultOf(setUpWaits, 1),
  'result-patterns': resultOf(setUpPatterns),
  'result-lifetime-segments': result('lifetime'),
  'result-lifetime-customers': result('lifetime', 1),
  'result-lifetime-forecast': result('lifetime', 2),
  'result-lifetime-forecast-new': async (stage) => {
    await setUp('lifetime')(stage);
    // The last number but one, before what a customer costs.
    await stage.user.type('.number-option input', '3', -2);
    await stage.showResult();
    await stage.view(2);
  },
  'result-lifetime-change': resultOf(setUpPeriod('lifetime')),
  'result-lifetime-cohorts': result('lifetime', 3),
  'result-lifetime-value': async (stage) => {
    await setUp('lifetime')(stage);
    // The last of the numbers asked for.
    await stage.user.type('.number-option input', '120', -1);
    // A line a cohort.
    await stage.user.select('select:has(option[value="cohort"])', 'cohort');
    await stage.showResult();
    await stage.view(4);
  },
  'result-lifetime-rhythm': resultOf(setUpSteady, 4),
  'result-lifetime-fit': result('lifetime', 5),
  'result-lifetime-opened': opened('lifetime', 1),
  'result-subscriptions': result('subscriptions'),
  'result-subscriptions-mrr': result('subscriptions', 1),
  'result-subscriptions-retention': result('subscriptions', 2),
  'result-subscriptions-opened': async (stage) => {
    await result('subscriptions', 1)(stage);
    // In the first month nobody could leave yet.
    await stage.clickInPanel('tbody button', 6);
    await stage.inPanel('.back');
    await stage.inPanel('table');
  },
  'result-tenure': resultOf(setUpTenure),
  'result-time-to-value': result('timeToValue'),
  'result-time-to-value-segments': result('timeToValue', 1),
  'result-time-to-value-curves': result('timeToValue', 2),
  'result-time-to-value-trend': result('timeToValue', 3),
  'result-time-to-value-opened': opened('timeToValue', 1),
  'result-journeys-funnel': result('journeys'),
  'result-journeys-window': async (stage) => {
    await setUp('journeys')(stage);
    // 30 days of those offered beside the field.
    await stage.clickInPanel('.number-option .chips button', 1);
    await stage.showResult();
  },
  'result-journeys-trend': async (stage) => {
    await setUp('journeys')(stage);
    await stage.clickInPanel('.number-option .chips button', 1);
    await stage.choose('week');
    await stage.showResult();
    await stage.view(1);
  },
  'result-journeys-change': resultOf(setUpPeriod('journeys'), 1),
  'result-journeys-segments': async (stage) => {
    // A sheet that is added is in sight, and the pane follows what is selected.
    const members = await stage.load('Members', membersOf(stage.workbench.getValues(data.journeys.address)));
    await setUp('journeys')(stage);
    await stage.clickInPanel('.folded > summary');
    await stage.selectBeside(1, members);
    await stage.showResult();
    await stage.view(1);
  },
  'result-journeys-transitions': result('journeys', 1),
  'result-journeys-paths': result('journeys', 2),
  'result-scorecard': resultOf(setUpScorecard),
  'result-scorecard-what-if': async (stage) => {
    await resultOf(setUpScorecard, 1)(stage);
    // The margin is the last of the numbers that are tried.
    await stage.user.type('.trial-fields input', '30', -1);
  },
  'result-transitions': resultCounted('transitions'),
  'result-journeys-opened': opened('journeys', 0, 1),
  written,
  analyses: async (stage) => {
    await written(stage);
    await stage.user.click('.kept-button');
    await stage.user.find('main .kept');
  },
  fault: async (stage) => {
    await result('attribution')(stage);
    stage.workbench.switches.failWrite = 2;
    await stage.proceed();
    await stage.inPanel('.notice.error');
  },
  working: async (stage) => {
    await setUp('attribution')(stage);
    // Nothing is answered any more, so the work never ends.
    stage.workbench.switches.disconnected = true;
    await stage.proceed();
    await stage.user.find('[role=progressbar]');
  },
  functions: async (stage) => {
    await setUp('attribution')(stage);
    await stage.user.click('.title-bar button', -2);
    await stage.user.type('input[type=search]', 'TTV');
    await stage.user.press('input[type=search]', 'Enter');
    await stage.user.find('form.panel');
  },
  menu: async (stage) => {
    await setUp('attribution')(stage);
    await stage.user.click('.title-bar [aria-haspopup=menu]', -1);
    await stage.user.find('[role=menu]');
  },
};

/** Whether a new, empty workbook is opened for it instead of the sample. */
export const isOfBlank = (name: string | null): boolean => name !== null && /^(welcome|inputs)/.test(name);
