import '../../src/blueprint/period/resultTexts';
import { withLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import { sentenceOf } from '../support/saidBy';
import { sayings } from '../support/sayings';

/** What the worker says as codes, in words: each as it has ever been said. */

test.each(sayings)('%j', (saying, english, inChinese) => {
  expect(sentenceOf(saying)).toBe(english);
  expect(
    withLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese }, () => sentenceOf(saying)),
  ).toBe(inChinese);
});

test('what nobody has brought words for is not said', () => {
  expect(sentenceOf({ code: 'unheardOf' })).toBeNull();
});
