import { csvCells, parseCsv } from '../../src/workbench/files/csv';

const cells = (file: Uint8Array) =>
  csvCells(file, false).map((record) => record.map(({ value, formula }) => formula ?? value));

/** The bytes of a text in UTF-16, little-endian or big-endian, with their mark. */
const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

const rows = [
  ['Käufer', 'Betrag'],
  ['Zoë', 12],
];
const tabs = 'Käufer\tBetrag\r\nZoë\t12\r\n';
const commas = 'Käufer,Betrag\nZoë,12\n';

test.each([
  ['UTF-8', Buffer.from(commas)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${commas}`)],
  ['Windows-1252', Buffer.from(commas, 'latin1')],
  ['UTF-16LE with tabs', utf16(tabs, 'LE')],
  ['UTF-16BE with tabs', utf16(tabs, 'BE')],
  ['UTF-16LE with commas', utf16(commas, 'LE')],
])('reads %s', (_, file) => {
  expect(cells(file)).toEqual(rows);
});

test.each([
  ['commas', 'a,b\n1,2'],
  ['tabs', 'a\tb\n1\t2'],
  ['semicolons', 'a;b\n1;2'],
])('splits at %s', (_, text) => {
  expect(parseCsv(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test.each([
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
])('ends lines at %s', (_, end) => {
  expect(parseCsv(['a,b', '1,2', ''].join(end))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('splits at semicolons where amounts have a decimal comma', () => {
  const table = parseCsv('Tag;Kosten;Wert\n2026-10-24;12,50;1,00\n2026-10-25;7,25;2,00\n');
  expect(table.map(({ length }) => length)).toEqual([3, 3, 3]);
  expect(parseCsv('12,50;13,40\n7,25;2,00')).toEqual([
    ['12,50', '13,40'],
    ['7,25', '2,00'],
  ]);
});

test('splits at commas where one of the fields is a list with semicolons', () => {
  expect(parseCsv('deal,contacts\n1,8001;8002\n2,8003;8004\n')[1]).toEqual(['1', '8001;8002']);
});

test('finds the separator under lines without any, or with others', () => {
  const titles = 'Campaign report\n"October 24, 2026 - October 25, 2026"\n';
  expect(parseCsv(`${titles}Day;Cost\n2026-10-24;5\n2026-10-25;6\n`)[2]).toEqual(['Day', 'Cost']);
  expect(parseCsv('# a, b, c\n# d\n\nDay\tCost\n2026-10-24\t5\n2026-10-25\t6\n')[3]).toEqual(['Day', 'Cost']);
});

test('splits at what the first line names, and leaves that line out', () => {
  expect(parseCsv('sep=;\r\na,1;b\r\n')).toEqual([['a,1', 'b']]);
  expect(parseCsv('sep=|\na|b\n')).toEqual([['a', 'b']]);
  expect(parseCsv('"sep=,"\na;1,b\n')).toEqual([['a;1', 'b']]);
});

test('does not split at bars that no line names, as Excel does not', () => {
  expect(parseCsv('a|b\n1|2\n')).toEqual([['a|b'], ['1|2']]);
});

test('keeps line breaks, quotes and separators in quoted fields', () => {
  expect(parseCsv('name,note\r\n1,"two\r\nlines, ""quoted"""\r\n2,""\r\n')).toEqual([
    ['name', 'note'],
    ['1', 'two\r\nlines, "quoted"'],
    ['2', ''],
  ]);
});

test('takes quoted numbers and dates for what they are, as Excel does', () => {
  expect(cells(Buffer.from('"00123","2026-03-01","1,250.50"'))).toEqual([[123, 46_082, 1250.5]]);
});

test('keeps blank lines', () => {
  expect(parseCsv('Report\n\na,b\n')).toEqual([['Report'], [''], ['a', 'b']]);
});
