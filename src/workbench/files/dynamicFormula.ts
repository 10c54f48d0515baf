import { isName, isReference, piecesOf } from './formulaPieces';
import type { OwnName, Piece } from './formulaPieces';
import { futureName } from './futureFunctions';

/** Functions of old that give several cells or values. */
const givesMany =
  /^(?:CHOOSE|FREQUENCY|GROWTH|INDEX|INDIRECT|LINEST|LOGEST|MINVERSE|MMULT|OFFSET|TRANSPOSE|TREND)$/i;

/**
 * Whether a formula may give a table, or take several cells where it needs one. Such a one is marked in a file, or else Excel
 * takes it for one of its older days and puts `@` before what would give more than one value.
 */
export function isDynamic(formula: string, ownName: OwnName): boolean {
  const isMany = (piece: Piece): boolean => {
    if (typeof piece !== 'string') {
      const { name, args } = piece;
      return Boolean(ownName(name) ?? futureName(name)) || givesMany.test(name) || args.flat().some(isMany);
    }
    if (isReference(piece)) return /[:#]/.test(piece.replace(/^.*!/, ''));
    return /^[{[]/.test(piece) || (isName(piece) && !/^(?:TRUE|FALSE)$/i.test(piece));
  };
  return piecesOf(formula).some(isMany);
}
