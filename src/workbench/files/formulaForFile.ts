import { isBrackets, isName, isReference, piecesOf, trims } from './formulaPieces';
import type { Call, OwnName, Piece } from './formulaPieces';
import { futureName } from './futureFunctions';

/** The names a formula has given itself, as LET and LAMBDA do: in small letters, with their own spelling. */
type Scope = ReadonlyMap<string, string>;

const parameter = '_xlpm.';
const optional = '_xlop.';

/**
 * Spells a formula as a file does: functions that came later with their prefixes, those of an add-in in their own way, `A1#`
 * and `@A1:A9` as calls, what LET and LAMBDA name with a mark.
 */
export function formulaForFile(formula: string, ownName: OwnName): string {
  return spelled(piecesOf(formula), new Map(), ownName);
}

function spelled(pieces: readonly Piece[], scope: Scope, ownName: OwnName): string {
  const one = (piece: Piece): string =>
    typeof piece === 'string' ? spelledPiece(piece, scope) : spelledCall(piece, scope, ownName);
  let text = '';
  for (let at = 0; at < pieces.length; at++) {
    const end = pieces[at] === '@' ? endOfOperand(pieces, at + 1) : at;
    if (end > at + 1) {
      text += `_xlfn.SINGLE(${pieces
        .slice(at + 1, end)
        .map(one)
        .join('')})`;
      at = end - 1;
    } else text += one(pieces[at]);
  }
  return text;
}

/** Behind the reference, name or call that `@` is meant for. */
function endOfOperand(pieces: readonly Piece[], at: number): number {
  const [first, second] = pieces.slice(at, at + 2);
  if (first === undefined) return at;
  if (typeof first !== 'string' || isReference(first)) return at + 1;
  if (!isName(first)) return at;
  return typeof second === 'string' && isBrackets(second) ? at + 2 : at + 1;
}

function spelledPiece(piece: string, scope: Scope): string {
  if (isBrackets(piece)) return inFull(piece);
  if (isReference(piece))
    return piece.endsWith('#') ? `_xlfn.ANCHORARRAY(${piece.slice(0, -1)})` : untrimmed(piece);
  if (!isName(piece)) return piece;
  const name = piece.replace(/#$/, '');
  const own = scope.get(name.toLowerCase());
  const called = own ? parameter + own : name;
  return piece.endsWith('#') ? `_xlfn.ANCHORARRAY(${called})` : called;
}

function untrimmed(reference: string): string {
  const [dots] = /\.:\.|:\.|\.:/.exec(reference) ?? [];
  if (!dots) return reference;
  return `_xlfn.${trims[dots as keyof typeof trims]}(${reference.replace(dots, ':')})`;
}

/** The row of a table that a formula stands in is said in full in a file: `[@Cost]` is `[[#This Row],[Cost]]`. */
const inFull = (brackets: string): string =>
  brackets
    .replace(/^\[@\]$/, '[#This Row]')
    .replace(/^\[@(\[.*)\]$/, '[[#This Row],$1]')
    .replace(/^\[@([^[\]]+)\]$/, '[[#This Row],[$1]]');

function spelledCall(call: Call, scope: Scope, ownName: OwnName): string {
  const named = new Map(declarations(call));
  const inner: Scope = new Map([
    ...scope,
    ...[...named.values()].map(({ name }) => [name.toLowerCase(), name] as const),
  ]);
  const args = call.args.map((arg, index) => {
    const own = named.get(index);
    return own ? own.mark + own.name : spelled(arg, inner, ownName);
  });
  const own = scope.get(call.name.toLowerCase());
  const name = own ? parameter + own : (ownName(call.name) ?? futureName(call.name) ?? call.name);
  return `${name}(${args.join(',')})`;
}

interface Declaration {
  name: string;
  mark: string;
}

/** The arguments in which LET and LAMBDA name something; a name in brackets may be left out by who calls. */
function declarations({ name, args }: Call): [number, Declaration][] {
  const isLet = /^let$/i.test(name);
  if (!isLet && !/^lambda$/i.test(name)) return [];
  return args.slice(0, -1).flatMap((arg, index): [number, Declaration][] => {
    const [piece, ...more] = arg.filter((each) => typeof each !== 'string' || each.trim() !== '');
    if (typeof piece !== 'string' || more.length > 0 || (isLet && index % 2 === 1)) return [];
    if (isName(piece)) return [[index, { name: piece, mark: parameter }]];
    const isOptional = !isLet && isBrackets(piece);
    return isOptional ? [[index, { name: piece.slice(1, -1).trim(), mark: optional }]] : [];
  });
}
