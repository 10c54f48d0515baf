import { creditView } from '../../../src/analyses/attribution/tables';
import type { ResultView } from '../../../src/blueprint/views';
import { englishSpeech, setLanguage } from '../../../src/language/current';
import { chinese } from '../../../src/languages/chinese/texts';
import { inWords } from '../../support/inWords';
import { result, transactions } from '../../taskpane/fakes';

afterEach(() => setLanguage(englishSpeech));

/** Everything a result can have, for touchpoints of which one has a name of ours. */
const { summary } = result({
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
});
const credit = creditView(summary, ['touchpoint', 'campaign']);

const headings = (view: ResultView) => inWords(view).columns.map(({ heading }) => heading);

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
  expect(inWords(credit).columns[0].cells).toEqual(['Total', 'Unattributed', '(Total)']);
  expect(inWords(transactions).columns[0].cells).toEqual(['C7', 'C2', '3 more', 'Total']);
});

test('headings, rows and models are named in Chinese, and names from the data stay', () => {
  setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: { ...chinese } });
  const { columns, opens } = inWords(credit);
  expect(
    columns.map(({ heading }) => heading).filter((each) => !/\p{Script=Han}|ROAS|ROI/u.test(each)),
  ).toEqual([]);
  expect(columns[0].cells).toEqual(['Total', '未归因', '合计']);
  expect(opens).toEqual([{ id: 'linear', name: '线性' }]);
});
