import { inWords } from '../../../src/analyses/attribution/headings';
import type { AttributionRequest } from '../../../src/analyses/attribution/messages';
import type { Run } from '../../../src/blueprint/run';
import type { ResultView } from '../../../src/blueprint/views';
import { setLanguage } from '../../../src/language/current';
import { createFormat } from '../../../src/language/format';
import { chinese } from '../../../src/taskpane/texts/chinese';
import { result, source, transactions } from '../../taskpane/fakes';

afterEach(() => setLanguage({ locale: 'en', translation: null }));

const run: Run<AttributionRequest> = {
  source: source(),
  others: {},
  request: {
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 5 },
    options: {
      models: ['Linear'],
      dimensions: ['touchpoint', 'campaign'],
      lookback: null,
      halfLife: 7,
      direct: 'Direct',
    },
    hasHeadings: true,
    firstSheetRow: 1,
  },
  valueFormat: null,
  at: new Date(0),
  version: '1',
};

/** Everything a result can have, for touchpoints of which one has a name of ours. */
const [credit] = result({
  models: ['Linear'],
  exceedsTotal: [false],
  rows: [
    {
      touchpoint: 'Total',
      credit: [5],
      share: [1],
      lower: [4],
      upper: [6],
      conversions: 1,
      averageOrderValue: 5,
      cost: { cost: 1, costPerAcquisition: 1, roas: 5, roi: 4 },
    },
  ],
  totalCost: { cost: 1, costPerAcquisition: 1, roas: 5, roi: 4, withoutTouchpoint: 0 },
  bootstrap: { replicates: 200, seed: 1 },
}).views;

const named = (view: ResultView) => inWords(view, run, createFormat('en-US'));
const headings = (view: ResultView) => named(view).columns.map(({ heading }) => heading);

test('every column of the credit and of the transactions behind it has a heading', () => {
  expect(headings(credit)).toEqual([
    'Touchpoint × Campaign',
    'Linear attributed value',
    'Linear lower 95%',
    'Linear upper 95%',
    'Linear share',
    'Conversions',
    'Average order value',
    'Cost',
    'Cost per acquisition',
    'ROAS',
    'ROI',
  ]);
  expect(headings(transactions)).toEqual(['Customer', 'Time', 'Value', 'Journey', 'Credit']);
});

test('the rows at the foot are told apart from what the data call so', () => {
  expect(named(credit).columns[0].cells).toEqual(['Total', 'Unattributed', '(Total)']);
  expect(named(transactions).columns[0].cells).toEqual(['C7', 'C2', '3 more', 'Total']);
});

test('headings, rows and models are named in Chinese, and names from the data stay', () => {
  setLanguage({ locale: 'zh-CN', translation: { ...chinese } });
  const { columns, opens } = named(credit);
  expect(
    columns.map(({ heading }) => heading).filter((each) => !/\p{Script=Han}|ROAS|ROI/u.test(each)),
  ).toEqual([]);
  expect(columns[0].cells).toEqual(['Total', '未归因', '合计']);
  expect(opens).toEqual([{ id: 'linear', name: '线性' }]);
});
