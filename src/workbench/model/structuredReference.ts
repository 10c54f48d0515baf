/** The rows of a table that a reference may name. */
export const tableParts = ['#All', '#Data', '#Headers', '#Totals', '#This Row'] as const;
export type TablePart = (typeof tableParts)[number];

/** What stands in a formula for cells of a table: `Journeys[[#Headers],[channel]:[revenue]]`. */
export interface StructuredReference {
  /** '' for the table in which the formula itself stands. */
  table: string;
  /** The data where none is named. */
  parts: TablePart[];
  /** The headings of the first and the last column; all of them without. */
  columns: readonly [string, string] | null;
}

/** Where the bracket that opens here closes; -1 where it does not. After an apostrophe any character is plain. */
export function closingBracket(text: string, open: number): number {
  for (let at = open, depth = 0; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

/** Reads what stands between the outer brackets; null where that is no reference. */
export function readBrackets(table: string, inner: string): StructuredReference | null {
  const text = inner.trim();
  if (text === '') return { table, parts: [], columns: null };
  if (text.startsWith('@')) {
    const columns = readColumns(text.slice(1).trim());
    return columns === undefined ? null : { table, parts: ['#This Row'], columns };
  }
  const pieces = text.startsWith('[') ? piecesOf(text) : [`[${text}]`];
  const parts: TablePart[] = [];
  let columns: StructuredReference['columns'] = null;
  for (const piece of pieces) {
    const part = partOf(piece);
    if (part) parts.push(part);
    else {
      const read: StructuredReference['columns'] | undefined = columns ? undefined : readColumns(piece);
      if (!read) return null;
      columns = read;
    }
  }
  return { table, parts, columns };
}

/** What commas outside brackets part. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '[') at = Math.max(at, closingBracket(text, at));
    if (at === text.length || text[at] === ',') {
      pieces.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  return pieces;
}

function partOf(piece: string): TablePart | undefined {
  const name = piece.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
  return tableParts.find((part) => part.toLowerCase() === name);
}

/** `[a]`, `[a]:[b]`, `a` or nothing; undefined where it is none of these. */
function readColumns(text: string): StructuredReference['columns'] | undefined {
  if (text === '') return null;
  if (!text.startsWith('[')) return [plain(text), plain(text)];
  const end = closingBracket(text, 0);
  const first = text.slice(1, end);
  const rest = text.slice(end + 1).trim();
  if (end < 0 || first.startsWith('#')) return undefined;
  if (rest === '') return [plain(first), plain(first)];
  const last = /^:\s*\[(.*)\]$/s.exec(rest);
  return last ? [plain(first), plain(last[1])] : undefined;
}

const plain = (heading: string) => heading.replace(/'(.)/gs, '$1');
const escaped = (heading: string) => heading.replace(/[[\]#'@]/g, "'$&");

/** The text of a reference; as a file has it, its table is always named and `@` written out. */
export function writeReference({ table, parts, columns }: StructuredReference, forFile = false): string {
  const [first, last] = columns ?? [];
  const bracketed =
    first === undefined || last === undefined
      ? null
      : first === last
        ? `[${escaped(first)}]`
        : `[${escaped(first)}]:[${escaped(last)}]`;
  if (!forFile && parts.length === 1 && parts[0] === '#This Row') {
    const word = first !== undefined && first === last && /^[\p{L}\p{N}_.]+$/u.test(first);
    return `${table}[@${word ? first : (bracketed ?? '')}]`;
  }
  const pieces = [...parts.map((part) => `[${part}]`), ...(bracketed ? [bracketed] : [])];
  if (pieces.length === 0) return forFile || !table ? `${table}[]` : table;
  const isSingle = pieces.length === 1 && (first === last || parts.length > 0);
  return table + (isSingle ? pieces[0] : `[${pieces.join(',')}]`);
}
