import { parseField } from '../model/input';
import type { CellWrite } from '../model/sheets';
import { decoded } from './decoded';

/** The fields of each line; a line may end within a quoted field and go on below. */
function* records(text: string, separator: string): Generator<string[]> {
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === separator) {
      record.push(field);
      field = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++;
      yield [...record, field];
      record = [];
      field = '';
    } else field += char;
  }
  if (field !== '' || record.length > 0) yield [...record, field];
}

/** How many of the first records have equally many fields, more than one. */
function alike(text: string, separator: string): number {
  const counts = new Map<number, number>();
  let seen = 0;
  for (const { length } of records(text, separator)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    if (++seen === 100) break;
  }
  return Math.max(0, ...counts.values());
}

/**
 * The separator that makes the most regular table: lines above the headings do not count then, nor commas in amounts.
 * Where two do as well, it is not the comma, which many texts have.
 */
function separatorOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const separator of ['\t', ';', ',']) {
    const count = alike(text, separator);
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** Splits text into rows of fields, at the separator that a first line such as `sep=;` names or that fits best. */
export function parseCsv(text: string): string[][] {
  const [line, named] = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [''];
  const body = text.slice(line.length);
  return [...records(body, named ?? separatorOf(body))];
}

/** The cells of a text file as Excel takes them when it opens it: 00123 is the number 123, 2026-03-01 a date. */
export function csvCells(file: Uint8Array, date1904: boolean): CellWrite[][] {
  return parseCsv(decoded(file)).map((record) => record.map((field) => parseField(field, date1904)));
}

export function toCsv(rows: string[][]): string {
  const field = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}
