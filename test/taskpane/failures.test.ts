import type { Failure } from '../../src/excel/failure';
import { chinese } from '../../src/taskpane/texts/chinese';
import { withLanguage } from '../../src/language/current';
import { failureText } from '../../src/taskpane/texts/workbook';
import { failures } from './failures';

/** As the workbook answers it: a code, with values where the sentence names some. */
const cases = Object.entries(failures).flatMap(([code, told]) =>
  told.map(([values, english, inChinese]) => ({
    failure: (values === null ? { code } : { code, values }) as Failure,
    english,
    inChinese,
  })),
);

test.each(cases)('$english', ({ failure, english, inChinese }) => {
  expect(failureText(failure)).toBe(english);
  const said = withLanguage({ locale: 'zh-CN', translation: chinese }, () => failureText(failure));
  expect(said).toBe(inChinese);
});

test('a sentence within a sentence is said in the same language', () => {
  const failure: Failure = { code: 'takenBack', values: { cause: { code: 'cellEdited' } } };
  expect(failureText(failure)).toBe(
    'A cell is being edited. Press Enter or Esc in the sheet, then try again. All that had been written was taken back.',
  );
  const said = withLanguage({ locale: 'zh-CN', translation: chinese }, () => failureText(failure));
  expect(said).toBe('正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。已撤回写入的全部内容。');
});
