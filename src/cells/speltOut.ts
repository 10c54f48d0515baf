import { ownName } from './ownName';
import type { OwnName, Saying } from './saying';

/** The cells of a column with the words of ours among them put into words; texts and figures stay. */
export function speltOut<Cell extends string | number>(
  cells: readonly (Cell | OwnName)[],
  say: (word: Saying) => string,
): (Cell | string)[] {
  // There can be a million names, and no word of ours.
  return cells.every((cell) => typeof cell !== 'object')
    ? (cells as Cell[])
    : cells.map((cell) => (typeof cell === 'object' ? ownName(say(cell), cell.besides ?? []) : cell));
}
