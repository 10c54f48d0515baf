import { isBrackets, piecesOf, trims } from './formulaPieces';
import type { OwnName, Piece } from './formulaPieces';

/** Spells a formula of a file as the formula bar does. */
export function formulaFromFile(formula: string, ownName: OwnName): string {
  const readAll = (pieces: readonly Piece[]): string => pieces.map(read).join('');
  const read = (piece: Piece): string => {
    if (typeof piece === 'string') return isBrackets(piece) ? inShort(piece) : plainName(piece);
    const name = plainName(piece.name);
    const args = piece.args.map(readAll).join(',');
    if (name === 'ANCHORARRAY') return `${args}#`;
    if (name === 'SINGLE') return `@${args}`;
    const [dots] = Object.entries(trims).find(([, trimmed]) => trimmed === name) ?? [];
    return dots ? args.replace(':', dots) : `${ownName(name) ?? name}(${args})`;
  };
  return readAll(piecesOf(formula));
}

const plainName = (name: string): string =>
  name.replace(/^_xlop\.(.*)$/i, '[$1]').replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xleta\.)+/i, '');

const inShort = (brackets: string): string =>
  brackets
    .replace(/^\[#This Row\]$/i, '[@]')
    .replace(/^\[\[#This Row\],\[([\p{L}\d_]+)\]\]$/iu, '[@$1]')
    .replace(/^\[\[#This Row\],(.*)\]$/i, '[@$1]');
