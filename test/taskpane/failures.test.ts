import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Failure } from '../../src/excel/failure';
import { withLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import { failureText, learnTexts } from '../../src/taskpane/texts/workbook';
import { writingTexts } from '../../src/taskpane/texts/writing';
import { failures } from './failures';

const inChinese = (failure: Failure): string =>
  withLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese }, () => failureText(failure));

test('what nobody has brought words for is told in general', () =>
  // As in a pane that has written nothing yet, whichever of these tests comes first.
  jest.isolateModulesAsync(async () => {
    const fresh = await import('../../src/taskpane/texts/workbook');
    expect(fresh.failureText({ code: 'totalRow', values: { name: 'Orders' } })).toBe(
      'Try again; if it happens once more, save the workbook and reload it.',
    );
  }));

describe('with the words of writing', () => {
  beforeAll(() => void learnTexts(writingTexts));

  /** As the workbook answers it: a code, with values where the sentence names some. */
  const cases = Object.entries(failures).flatMap(([code, told]) =>
    told.map(([values, ...words]) => ({
      failure: (values === null ? { code } : { code, values }) as Failure,
      words,
    })),
  );

  test.each(cases)('$words.0', ({ failure, words }) => {
    expect([failureText(failure), inChinese(failure)]).toEqual(words);
  });

  test('a sentence within a sentence is said in the same language', () => {
    const failure: Failure = { code: 'takenBack', values: { cause: { code: 'cellEdited' } } };
    expect(failureText(failure)).toBe(
      'A cell is being edited. Press Enter or Esc in the sheet, then try again. All that had been written was taken back.',
    );
    expect(inChinese(failure)).toBe(
      '正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。已撤回写入的全部内容。',
    );
  });
});

describe('the words of writing come with all code that needs them', () => {
  const start = path.resolve(__dirname, '../../src/taskpane/start');
  const named = new RegExp(`code: '(${Object.keys(writingTexts).join('|')})'`);

  const fileOf = (from: string, name: string): string[] =>
    ['.ts', '.tsx'].map((ending) => path.resolve(from, name + ending)).filter((file) => existsSync(file));

  /** A file with all that comes along with it. */
  function withImports(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type).*?from '(\.[^']+)'/gms);
    for (const [, name] of imports)
      fileOf(path.dirname(file), name).forEach((each) => withImports(each, found));
    return found;
  }

  const naming = (file: string): string[] =>
    [...withImports(file)].filter(
      (each) => each.includes('/excel/') && named.test(readFileSync(each, 'utf8')),
    );

  /** What is loaded later: whether with the words of writing, and from where. */
  const later = readdirSync(start).flatMap((name) =>
    Array.from(
      readFileSync(path.join(start, name), 'utf8').matchAll(
        /(later\()?import\((?:\/\*.*?\*\/ )?'(\.[^']+)'\)/g,
      ),
      ([, brings, module]) => ({ module, brings: Boolean(brings) }),
    ).flatMap(({ module, brings }) => fileOf(start, module).map((file) => ({ file, brings }))),
  );

  test('not before', () => {
    expect(naming(path.join(start, 'index.tsx'))).toEqual([]);
    expect(later.filter(({ brings }) => !brings).flatMap(({ file }) => naming(file))).toEqual([]);
  });

  test('and only with that', () => {
    const bringing = later.filter(({ brings }) => brings);
    expect(bringing.length).toBeGreaterThan(4);
    expect(bringing.filter(({ file }) => naming(file).length === 0)).toEqual([]);
  });
});
