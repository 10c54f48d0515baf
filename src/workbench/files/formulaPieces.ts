/** A formula taken apart: operators, references, names and texts as they stand, and calls. */
export type Piece = string | Call;

/** A function and its arguments, or, without a name, what stands in brackets. */
export interface Call {
  name: string;
  args: Piece[][];
}

const text = String.raw`"(?:[^"]|"")*"`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?\d{1,7}`;
/** A1:.B2 leaves out the empty rows and columns at the end, A1.:B2 those at the beginning. */
const to = String.raw`\.?:\.?`;
const cells = `${cell}(?:${to}${cell})?|${column}${to}${column}|${row}${to}${row}`;
const reference = String.raw`(?:${sheet})?(?:${cells})(?![\p{L}\d_(]|\.[\p{L}\d_])#?`;
const name = String.raw`(?:${sheet})?[\p{L}_\\][\p{L}\d_.\\?]*#?`;
const brackets = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;
const list = String.raw`\{(?:${text}|[^{}"])*\}`;
const number = String.raw`\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?`;

const tokens = new RegExp([text, list, brackets, reference, name, number, '[^]'].join('|'), 'gu');
const wholeReference = new RegExp(`^${reference}$`, 'u');
const wholeName = new RegExp(`^${name}$`, 'u');

export const isReference = (piece: string): boolean => wholeReference.test(piece);

export const isName = (piece: string): boolean => wholeName.test(piece) && !isReference(piece);

export const isBrackets = (piece: string): boolean => piece.startsWith('[');

/** Takes a formula apart, without its equals sign. What is no formula stays whole enough to be put together again. */
export function piecesOf(formula: string): Piece[] {
  const found = formula.match(tokens) ?? [];
  let at = 0;
  const inside = (isCall: boolean): Piece[][] => {
    const args: Piece[][] = [[]];
    while (at < found.length) {
      const token = found[at++];
      const pieces = args[args.length - 1];
      if (token === ')' && isCall) return args;
      if (token === ',' && isCall) args.push([]);
      else if (token === '(') {
        const before = pieces.at(-1);
        const called = typeof before === 'string' && isName(before) ? before : '';
        if (called) pieces.pop();
        pieces.push({ name: called, args: inside(true) });
      } else pieces.push(token);
    }
    return args;
  };
  return inside(false)[0];
}

/** How the cells that trimming leaves are written, in a formula and, as a call, in a file. */
export const trims = { '.:.': '_TRO_ALL', ':.': '_TRO_TRAILING', '.:': '_TRO_LEADING' } as const;

/** What a function not of Excel's own is called on the other side; undefined where it is one. */
export type OwnName = (name: string) => string | undefined;
