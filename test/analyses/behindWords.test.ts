import { createFormat } from '../../src/language/format';
import { englishSpeech, setLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import { openedFigures } from '../support/openedViews';
import { foreignWords } from '../taskpane/latinWords';

/** What is said of the rows behind the figures of lifetime value, time to value and journeys. */

const format = createFormat('en-US');
const all = openedFigures();

/** Everything that is said of one figure. */
function said(view: string, row: string, column: string) {
  const opened = all.find(
    ({ figure }) => figure.view === view && figure.row === row && figure.column === column,
  );
  if (!opened) throw new Error(`${view} has no figure ${row}, ${column}.`);
  return opened.words.behind?.(opened.figure, opened.result, opened.found, format);
}

afterEach(() => setLanguage(englishSpeech));

test.each([
  ['customers', '1', 'orders', '2 orders, worth 40.00. That is after refunds of 10.00.'],
  ['customers', '3', 'orders', '2 orders, worth 40.00.'],
  ['cohorts', '2025-12', '1', '2 customers with 2 orders, worth 45.00.'],
  ['cohorts', '2025-12', '2', 'No customer of 2025-12 ordered in this period.'],
  ['funnel', 'a1', 'customers', '4 customers got to a1.'],
  ['funnel', 'b1', 'lost', '1 customer was lost before b1.'],
  ['funnel', 'b1', 'still in time', '1 customer may still get to b1.'],
  ['funnel', 'c1', 'still in time', 'Nobody who has not may still get to c1.'],
  ['steps', 'a1 → b1', 'customers', '2 customers went this way.'],
  ['steps', 'other', 'customers', '2 other transitions with 2 customers in all.'],
  ['paths', 'a1 > c1', 'customers', '1 customer went this path.'],
  ['mrr', '2026-01', 'expansion', '1 customer: 20.00 a month before, 30.00 after.'],
  ['mrr', '2025-12', 'churn', 'No customer moved so in this month.'],
  ['segments', '8', 'waiting', '1 customer still waits.'],
  ['segments', '7', 'waiting', 'Nobody waits any more.'],
  ['segments', '7', 'lost', '1 customer left before reaching value.'],
])('%s, %s, %s: %s', (view, row, column, sentence) => {
  expect(said(view, row, column)?.sentence).toBe(sentence);
});

test('of a cohort the title says which period', () => {
  expect(said('cohorts', '2025-12', 'Customers')?.title).toBe('Customers of cohort 2025-12');
  expect(said('cohorts', '2025-12', '0')?.title).toBe('Customers of cohort 2025-12 who ordered in period 0');
});

test('a time of the curve is told as short as in the table', () => {
  const words = all.find(({ figure }) => figure.view === 'curve')?.words;
  expect(words?.opening?.('curve').title('3.14159')).toBe('Behind time 3.14');
});

test('every view that opens has words for it, in English and in Chinese', () => {
  for (const language of [null, chinese]) {
    setLanguage(language ? { locale: 'zh-CN', language: 'zh-CN', translation: language } : englishSpeech);
    for (const { figure, found, result, words } of all) {
      const opening = words.opening?.(figure.view);
      const behind = words.behind?.(figure, result, found, format);
      const texts = [
        opening?.hint,
        opening?.looking,
        opening?.figure,
        opening?.otherFigure,
        ...[opening?.label, opening?.title, opening?.announced].map((of) => of?.('7')),
        behind?.sentence,
        behind?.order,
        behind?.title,
        behind?.sheetName,
      ];
      expect(texts.map((text) => typeof text)).toEqual(texts.map(() => 'string'));
      expect(behind?.sheetName.length).toBeLessThanOrEqual(31);
      if (language) expect(foreignWords(texts.join(' '))).toEqual([]);
    }
  }
});
