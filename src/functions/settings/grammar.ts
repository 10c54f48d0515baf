import { invalid, isBlank, nameKey, passOnError, quote } from '../../cells';
import { settingNamed } from './setting';

/** One setting as it was given: its name as written and its values, none where it was left empty. */
export interface GivenPair {
  name: string;
  values: readonly unknown[];
  /** Where it stands, for messages: `pair 2` or `row 3`. */
  place: string;
  /** A value of 0 may be an empty cell: some Excels deliver them so. */
  mayBeBlank: boolean;
}

export interface GivenPairs {
  /** A block of cells may hold settings that nothing listens to, a typed text may not. */
  form: 'text' | 'range';
  pairs: readonly GivenPair[];
}

const advice = 'Write a text such as "lookback=30; half-life=14", or give a range of names and values';

/**
 * Reads the argument `settings`: a text of pairs, or a range with a name and its values in each row.
 *
 * @param deliversNull whether another argument proves that this Excel delivers empty cells as such, and not as 0.
 */
export function readPairs(given: unknown, deliversNull: () => boolean): GivenPairs {
  if (isBlank(given)) return { form: 'text', pairs: [] };
  if (!Array.isArray(given)) passOnError(given, 'settings');
  if (typeof given === 'string') return { form: 'text', pairs: pairsOfText(given) };
  if (Array.isArray(given)) return readRange(given as unknown[][], deliversNull);
  throw invalid(`settings: ${quote(given)} is not a text. ${advice}.`);
}

function readRange(rows: unknown[][], deliversNull: () => boolean): GivenPairs {
  if (rows[0].length > 1) return { form: 'range', pairs: pairsOfRows(rows, deliversNull) };
  if (rows.length === 1) return readPairs(rows[0][0], deliversNull);
  throw invalid(`settings is one column of ${rows.length} cells. ${advice} in columns side by side.`);
}

function pairsOfText(text: string): GivenPair[] {
  if (text.split('"').length % 2 === 0) {
    throw invalid('settings: a quotation mark is not closed. Inside quotation marks write it twice.');
  }
  return splitOutsideQuotes(text, ';').flatMap((part, i) => {
    if (part.trim() === '') return [];
    const place = `pair ${i + 1}`;
    const where = `settings, ${place}`;
    const at = part.indexOf('=');
    if (at < 0) throw invalid(`${where}: ${quote(part.trim())} has no =. ${advice}.`);
    const values = valuesOf(part.slice(at + 1), where);
    return [{ name: part.slice(0, at).trim(), values, place, mayBeBlank: false }];
  });
}

/** Marks between quotation marks part nothing. */
function splitOutsideQuotes(text: string, mark: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === mark && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function valuesOf(text: string, where: string): string[] {
  if (text.trim() === '') return [];
  return splitOutsideQuotes(text, ',').map((part, i) => {
    const value = part.trim();
    if (value === '') throw invalid(`${where}, value ${i + 1}, is empty. Leave out the comma.`);
    const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(value) ?? [];
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (/["=]/.test(value)) {
      throw invalid(
        `${where}: ${quote(value)} holds a mark of its own. Part settings by ;, and put a value that holds ; = , or " into quotation marks.`,
      );
    }
    return value;
  });
}

function pairsOfRows(rows: unknown[][], deliversNull: () => boolean): GivenPair[] {
  const mayBeBlank = !rows.some((cells) => cells.some(isBlank)) && !deliversNull();
  const isEmpty = (cell: unknown) => isBlank(cell) || (mayBeBlank && cell === 0);
  const pairs: GivenPair[] = [];
  rows.forEach(([name, ...cells], i) => {
    const place = `row ${i + 1}`;
    const where = `settings, ${place}`;
    [name, ...cells].forEach((cell) => passOnError(cell, `${where},`));
    if (pairs.length === 0 && isHeading(name, cells[0])) return;
    if (!isEmpty(name) && String(name).trim() !== '') {
      const values = cells.filter((cell) => !isBlank(cell));
      pairs.push({ name: String(name), values, place, mayBeBlank });
      return;
    }
    const value = cells.find((cell) => !isEmpty(cell));
    if (value !== undefined) throw invalid(`${where}: ${quote(value)} stands beside no name.`);
  });
  return pairs;
}

/** What people write above names and above values. */
const nameHeadings = [
  'setting',
  'settings',
  'name',
  'option',
  'options',
  'parameter',
  '设置',
  '名称',
  '选项',
  '参数',
];
const valueHeadings = ['value', 'values', '值', '取值', '数值'];

const isHeading = (name: unknown, value: unknown): boolean =>
  settingNamed(name) === null && (isOneOf(name, nameHeadings) || isOneOf(value, valueHeadings));

const isOneOf = (cell: unknown, words: readonly string[]): boolean =>
  typeof cell === 'string' && words.includes(nameKey(cell));
