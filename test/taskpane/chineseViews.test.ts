import { sampleWorkbook } from '../../src/sample';
import { chinese } from '../../src/languages/chinese/texts';
import { englishSpeech, setLanguage } from '../../src/language/current';
import { JourneysSession } from '../../src/analyses/journeys/session';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import type { ResultView, SpokenView } from '../../src/blueprint/views';
import { openedViews } from '../support/openedViews';
import { TimeToValueSession } from '../../src/analyses/timeToValue/session';
import { wordsOf } from '../support/saidBy';
import { inWords } from '../support/inWords';

/** The tables of the results in Chinese: all words of ours, and none from the data. */

const sheetOf = (name: string) => {
  const sheet = sampleWorkbook().find((one) => one.name === name);
  if (!sheet) throw new Error(`The sample has no sheet ${name}.`);
  return { rows: sheet.rows, at: (heading: string) => sheet.headings.indexOf(heading) };
};

const place = { hasHeadings: false, firstSheetRow: 2 };
const orders = sheetOf('Orders');
const signups = sheetOf('Signups');
const journeys = sheetOf('Journeys');

const lifetime = new LifetimeSession({
  kind: 'lifetime',
  columns: {
    customer: orders.at('customer_id'),
    date: orders.at('order_date'),
    amount: orders.at('amount'),
    segment: orders.at('acquisition_channel'),
  },
  options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 3 },
  ...place,
});
const timeToValue = new TimeToValueSession({
  kind: 'time to value',
  columns: {
    start: signups.at('signed_up'),
    reached: signups.at('first_value'),
    segment: signups.at('plan'),
  },
  options: { asOf: null, weekend: '0000011' },
  ...place,
});
const ways = new JourneysSession({
  kind: 'journeys',
  columns: {
    customer: journeys.at('customer_id'),
    time: journeys.at('timestamp'),
    event: journeys.at('channel'),
  },
  options: { steps: [], window: null, order: 'ordered', top: 3 },
  ...place,
});
lifetime.add(orders.rows);
timeToValue.add(signups.rows);
ways.add(journeys.rows);
const results = [lifetime, timeToValue, ways].map((session) => session.finish(() => undefined));
const views = results.flatMap(({ kind, views: all }) => all.map((view) => [kind, view.id, view] as const));

const inChinese = (view: ResultView): SpokenView => {
  setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
  return inWords(view);
};

afterEach(() => setLanguage(englishSpeech));

/** English words; names of models and of their parameters are the same in Chinese. */
const english = /[A-Za-z]{2,}/;
const models = /BG\/NBD|gamma-gamma|gamma|alpha/g;

test.each(views)('%s, %s', (_, id, view) => {
  const spoken = inChinese(view);
  spoken.columns.forEach((column, index) => {
    const before = view.columns[index];
    if (typeof before.heading === 'string') expect(column.heading).toBe(before.heading);
    else expect(column.heading).not.toMatch(english);
    expect(column.cells.length).toBe(before.cells.length);
    const ownWords = Array.from(column.cells).filter((_, row) => typeof before.cells[row] === 'object');
    expect(ownWords.join(' ').replace(models, '')).not.toMatch(english);
  });
  expect(new Set(spoken.columns.map(({ heading }) => heading)).size).toBe(view.columns.length);
  expect(wordsOf(spoken.notes).join(' ').replace(models, '')).not.toMatch(english);
  expect(inWords(view)).toBe(spoken);
  expect(id).toBe(spoken.id);
});

test('what stands behind a figure is all Chinese but for names from the data', () => {
  for (const view of openedViews()) {
    const spoken = inChinese(view);
    const words = spoken.columns.flatMap(({ heading, cells }) => [heading, ...Array.from(cells, String)]);
    expect(words.filter((word) => english.test(word.replace('NaN', '')))).toEqual([]);
  }
});

test('totals and rests are words of ours, names in the rows above are not', () => {
  const view = (id: string) => inChinese(views.find(([, one]) => one === id)?.[2] as ResultView);
  expect(view('cohorts').columns[0].cells[0]).toMatch(/^\d{4}-\d\d$/);
  expect(view('cohorts').columns[0].cells.at(-1)).toBe('全部');
  const from = view('steps').columns[0].cells;
  expect(from.slice(0, -1).join()).toMatch(/^[A-Za-z ,]+$/);
  expect(from.at(-1)).toBe('其他');
  expect(view('curves').columns[0].heading).toBe('工作日数');
});

test('the parameters of a model keep their letters', () => {
  const fit = inChinese(views.find(([, one]) => one === 'fit')?.[2] as ResultView);
  expect(fit.columns[0].cells.slice(0, 7)).toEqual(['r', 'alpha', 'a', 'b', 'p', 'q', 'gamma']);
});

test('notes of a whole result are in Chinese', () => {
  setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
  const notes = results.flatMap((result) => result.notes);
  expect(notes.length).toBeGreaterThan(0);
  expect(wordsOf(notes)).toHaveLength(notes.length);
  expect(wordsOf(notes).join(' ').replace(models, '')).not.toMatch(english);
});

test('in English a view has the words of the functions', () => {
  const [[, , segments]] = views;
  expect(
    inWords(segments)
      .columns.map(({ heading }) => heading)
      .slice(0, 3),
  ).toEqual(['Segment', 'Customers', 'CLV each']);
});

test('a name from the data is never taken for a word of ours', () => {
  const named = { code: 'all', besides: ['All', 'Total'] };
  const view: ResultView = {
    id: 'any',
    columns: [
      { heading: 'Customer', format: 'text', cells: ['All', 'Total', named] },
      { heading: { code: 'customer' }, format: 'text', cells: ['Customers', 'other', ''] },
    ],
    footRows: 1,
    chart: null,
    notes: [],
  };
  const tables = [inWords(view), inChinese(view)].map(({ columns }) =>
    columns.map(({ heading, cells }) => [heading, ...cells]),
  );
  expect(tables).toEqual([
    [
      ['Customer', 'All', 'Total', '(All)'],
      ['Customer', 'Customers', 'other', ''],
    ],
    [
      ['Customer', 'All', 'Total', '全部'],
      ['客户', 'Customers', 'other', ''],
    ],
  ]);
});
