import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { listing } from '../../scripts/screenshots/listing';
import { sampleWorkbook } from '../../src/sample';
import { pngSize } from '../manifest/png';
import { cellsFrom } from '../support/formula';

/** The folder holds what a marketplace asks for, and what it says is so. */

const folder = path.resolve(__dirname, '../../listing');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const languages = ['en-US', 'zh-CN'];

test('the logo has the size that is asked for', () => {
  expect(pngSize(path.join(folder, 'logo-300.png'))).toEqual({ width: 300, height: 300 });
});

test.each(languages)('the pictures in %s have the size that is asked for, and a line each', (language) => {
  const pictures = listing.map(({ name }) => `${name}.png`);
  expect(readdirSync(path.join(folder, language)).sort()).toEqual(pictures);
  for (const picture of pictures) {
    expect(pngSize(path.join(folder, language, picture))).toEqual({ width: 1366, height: 768 });
    expect(read(`${language}.md`)).toContain(`\`${picture}\``);
  }
});

test.each(languages)('summary and search terms in %s are as short as they may be', (language) => {
  const [summary, terms] = [...read(`${language}.md`).matchAll(/^\*\*[^*]*\*\*.*?[:：](.*)$/gm)].map(
    ([, text]) => text.trim(),
  );
  expect(summary.length).toBeGreaterThan(20);
  expect(summary.length).toBeLessThanOrEqual(100);
  expect(terms.split(',').length).toBeLessThanOrEqual(3);
});

const formulas = Array.from(
  read('test-notes.md').matchAll(/^\| `=(.*?)` *\| (\S.*?) *\|$/gm),
  ([, ...row]) => row,
);
const sheets = Object.fromEntries(
  sampleWorkbook().map(({ name, headings, rows }) => [name, [headings, ...rows]]),
) as Parameters<typeof cellsFrom>[1];

test('the notes for the reviewer hold formulas', () => expect(formulas.length).toBeGreaterThan(6));

test.each(formulas)('=%s shows %s', (formula, shown) => {
  if (shown.startsWith('`#VALUE!`'))
    expect(() => cellsFrom(formula, sheets)).toThrow(/averageValue|average value/i);
  else expect(Number(cellsFrom(formula, sheets)[0])).toBeCloseTo(Number(shown), 2);
});

test('what the folder refers to is there', () => {
  const links = Array.from(read('README.md').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ([, link]) => link);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(existsSync(path.join(folder, link))).toBe(true);
});
