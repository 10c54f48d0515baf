import { closingBracket, readBrackets } from './structuredReference';
import type { StructuredReference } from './structuredReference';

export interface ReferenceWriter {
  /** `null` is what stands in brackets and cannot be read. */
  table(reference: StructuredReference | null, text: string): string;
  /** A name with no bracket after it; what is no table's stays as it is. */
  name(name: string): string;
  /** The address before a `#`. */
  spill(address: string): string;
}

const name = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const sheet = String.raw`(?:'(?:[^']|'')+'|${name})!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;

/** The pieces of a formula between which nothing else can begin. */
const pieces = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*"?)`,
    String.raw`(?<spill>(?:${sheet})?${cell})#(?![\p{L}\p{N}])`,
    String.raw`(?<plain>${sheet}[^\s,;()]*|${cell}(?![\p{L}\p{N}_.\\[(])|\$[A-Za-z]+|#[A-Z][A-Z\d/_]*[!?]?|\d[\p{L}\p{N}.]*)`,
    String.raw`(?<name>${name})`,
    String.raw`(?<bracket>\[)`,
  ].join('|'),
  'uy',
);

/** Writes references to tables and to spilled cells in other words; all else of a formula stays. */
export function mapReferences(formula: string, writer: ReferenceWriter): string {
  let result = '';
  for (let at = 0; at < formula.length;) {
    pieces.lastIndex = at;
    const found = pieces.exec(formula);
    const { text, spill, name: word, plain } = found?.groups ?? {};
    const end = at + (found?.[0].length ?? 1);
    if (spill) result += writer.spill(spill);
    else if (found && text === undefined && plain === undefined) {
      const [written, next] = named(formula, word ?? '', word ? end : at, writer);
      result += written;
      at = next;
      continue;
    } else result += formula.slice(at, end);
    at = end;
  }
  return result;
}

/** A name, and what follows it in brackets: what to write for them, and where they end. */
function named(formula: string, table: string, at: number, writer: ReferenceWriter): [string, number] {
  if (formula[at] !== '[') return [formula[at] === '(' ? table : writer.name(table), at];
  const close = closingBracket(formula, at);
  const text = table + formula.slice(at, close + 1);
  // What is not closed is no reference, and what stands before a sheet is another workbook's name.
  if (close < 0) return [table + formula[at], at + 1];
  if (!table && /^[^\s,;()]*!/.test(formula.slice(close + 1))) return [text, close + 1];
  return [writer.table(readBrackets(table, formula.slice(at + 1, close)), text), close + 1];
}
