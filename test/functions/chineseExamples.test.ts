import { customFunctions } from '../../src/functions';
import { exampleResults } from '../../src/languages/chinese/functions/examples';
import { functionText } from '../../src/languages/chinese/functions';

const results = customFunctions.flatMap(({ examples }) => examples.map(({ result }) => result));
const figures = (text: string): string[] => (text.match(/\d+|#N\/A|[A-Z]\w*/g) ?? []).sort();

/** Headings and bare figures are the same in every language. */
const isSaidInWords = (result: string): boolean => !/^[-#\d.…| ]*$|^[^,]+ \| [^,]+$/.test(result);

test('what examples give in words has its Chinese, and every Chinese text is used', () => {
  const given = Object.keys(exampleResults);
  expect(results.filter((result) => isSaidInWords(result) && !given.includes(result))).toEqual([]);
  expect(given.filter((result) => !results.includes(result))).toEqual([]);
});

test.each(Object.entries(exampleResults))('%s keeps its figures and names', (english, chinese) => {
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(figures(chinese)).toEqual(figures(english));
});

test('examples and descriptions are translated alike', () => {
  expect(functionText('16 (months)')).toBe('16（个月）');
  expect(functionText('Average value of an order.')).toBe('每单平均金额。');
  expect(functionText('Touchpoint | Markov | Conversions')).toBe('Touchpoint | Markov | Conversions');
});
