import { WorkbookError } from '../../src/excel/workbookError';
import { createFormat } from '../../src/language/format';
import { withLanguage } from '../../src/language/current';
import { adviceOf, hintOf, kindOf, remainsOf } from '../../src/taskpane/flow/fault';
import { spillOf } from '../../src/taskpane/output/spill';
import { chinese } from '../../src/languages/chinese/texts';
import { WorkerFailure } from '../../src/worker/failure';
import { written } from './fakes';
import '../../src/taskpane/texts/worker';

const inChinese = <T>(words: () => T): T =>
  withLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese }, words);

const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('a formula there is none of is refused like a failed write, in the language in which it is shown', () => {
  const values = {
    title: '',
    sheetName: '',
    answer: '',
    note: [],
    table: { headings: [], rows: [], formats: [] },
    chart: null,
  };
  const error = caught(() =>
    spillOf(
      values,
      { refusal: 'tooLarge' },
      { words: {}, run: { at: new Date(2026, 0, 1) } },
      createFormat('en'),
    ),
  );
  expect(kindOf(error)).toBe('write failed');
  expect(adviceOf(error)).toMatch(
    /\. Freeze the analysis to values first, or write the result to a new sheet\.$/,
  );
  expect(inChinese(() => adviceOf(error))).toMatch(/^\p{Script=Han}.*。$/u);
});

test('cells that are no data yet are a hint, which follows the language', () => {
  const hint = hintOf(new WorkbookError('empty', { code: 'emptyCells' }));
  expect(hint?.()).toBe('These cells are empty. Select the cells that hold the data, headings included.');
  expect(inChinese(() => hint?.())).toBe('这些单元格为空。请选择包含数据的单元格，包括标题。');
  expect(hintOf(new WorkbookError('protected', { code: 'accessDenied' }))).toBeNull();
});

test('a failed write tells what it left', () => {
  const left = new WorkbookError('write failed', { code: 'writingStopped' }, { remains: written });
  expect(remainsOf(left)).toBe(written);
  expect(remainsOf(new WorkbookError('protected', { code: 'accessDenied' }))).toBeNull();
});

test('of other errors only the worker’s are told in their own words', () => {
  const stopped = new WorkerFailure('stopped', '#VALUE!', { code: 'stopped' });
  expect(adviceOf(stopped)).toBe('The analysis stopped unexpectedly. Try again.');
  expect(inChinese(() => adviceOf(stopped))).toBe('分析意外停止。请重试。');
  expect(adviceOf(new WorkerFailure('None of it could be used.'))).toBe(
    'Try again; if it happens once more, save the workbook and reload it.',
  );
  expect(adviceOf(new TypeError('x is undefined'))).toBe(
    'Try again; if it happens once more, save the workbook and reload it.',
  );
  expect(kindOf(new WorkerFailure('None of it could be used.'))).toBeNull();
});
