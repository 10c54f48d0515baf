import { closingBracket, readBrackets } from './structuredReference';
import type { StructuredReference } from './structuredReference';

/** What to write in place of references; those of a kind that is left out stay. */
export interface ReferenceWriter {
  /** `null` is what stands in brackets and cannot be read. */
  table?(reference: StructuredReference | null, text: string): string;
  /** A name with no bracket after it, which may be a table's. */
  name?(name: string): string;
  /** The address before a `#`. */
  spill?(address: string): string;
  /** Cells of a sheet that is named. */
  sheet?(name: string, text: string): string;
}

const name = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const sheet = String.raw`(?:'(?:[^']|'')+'|${name})!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;

/** The pieces of a formula between which nothing else can begin. */
const pieces = new RegExp(
  [
    String.raw`(?<plain>"(?:[^"]|"")*"?)`,
    String.raw`(?<spill>(?:${sheet})?${cell})#(?![\p{L}\p{N}])`,
    String.raw`(?<sheet>${sheet})[$\p{L}\p{N}_.\\]*(?::[$\p{L}\p{N}]+)?`,
    String.raw`(?:${cell}(?![\p{L}\p{N}_.\\[(])|\$[A-Za-z]+|#[A-Z][A-Z\d/_]*[!?]?|\d[\p{L}\p{N}.]*)`,
    String.raw`(?<name>${name})`,
    String.raw`(?<bracket>\[)`,
  ].join('|'),
  'uy',
);

/** Writes references in other words; all else of a formula stays. */
export function mapReferences(formula: string, writer: ReferenceWriter): string {
  let result = '';
  for (let at = 0; at < formula.length;) {
    pieces.lastIndex = at;
    const found = pieces.exec(formula);
    const { spill, sheet: prefix, name: word, bracket } = found?.groups ?? {};
    const text = found?.[0] ?? formula[at];
    let written = text;
    let end = at + text.length;
    if (spill && writer.spill) written = writer.spill(spill);
    else if (prefix && writer.sheet) written = writer.sheet(sheetName(prefix), text);
    else if (word || bracket) [written, end] = named(formula, word ?? '', at + (word ?? '').length, writer);
    result += written;
    at = end;
  }
  return result;
}

const sheetName = (prefix: string) => prefix.replace(/^'|'?!$/g, '').replaceAll("''", "'");

/** A name, and what follows it in brackets: what to write for them, and where they end. */
function named(formula: string, table: string, at: number, writer: ReferenceWriter): [string, number] {
  if (formula[at] !== '[') {
    const isFunction = formula[at] === '(';
    return [isFunction ? table : (writer.name?.(table) ?? table), at];
  }
  const close = closingBracket(formula, at);
  const text = table + formula.slice(at, close + 1);
  // What is not closed is no reference, and what stands before a sheet is another workbook's name.
  if (close < 0) return [table + formula[at], at + 1];
  const isBook = !table && /^[^\s,;()]*!/.test(formula.slice(close + 1));
  if (isBook || !writer.table) return [text, close + 1];
  return [writer.table(readBrackets(table, formula.slice(at + 1, close)), text), close + 1];
}
