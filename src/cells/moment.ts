import { isBlankKey } from './cell';
import { MomentColumn, type MomentOptions } from './momentColumn';
import { isMomentDigits, unitOf } from './momentNumber';
import { readMomentText } from './momentText';
import { plainIso } from './plainMoment';
import { type CellProblem, emptyProblem } from './problem';

/** One moment, read by itself. */
export interface Moment {
  /** The instant (UTC) where the cell tells its offset, otherwise what the clock showed. */
  time: number;
  clock: number;
  isInstant: boolean;
}

/** Reads a single cell, or says why it is no moment. */
export function readMoment(
  name: string,
  cell: unknown,
  options: MomentOptions = {},
): Moment | { problem: CellProblem } {
  if (isBlankKey(cell)) return { problem: emptyProblem(name) };
  const column = new MomentColumn(name, 1, options);
  const unread = column.add(cell, 1);
  if (unread) return { problem: unread };
  const { time, clock, areInstants, problems } = column.finish();
  if (problems.length > 0) return { problem: problems[0] };
  return { time: time[0], clock: (clock ?? time)[0], isInstant: areInstants };
}

/** Whether a cell could be a moment, if only the rest of its column said how it is meant. */
export function mayBeMoment(cell: unknown): boolean {
  if (typeof cell === 'number') return unitOf(cell) >= 0;
  if (typeof cell !== 'string') return false;
  return !Number.isNaN(plainIso(cell)) || isMomentDigits(cell) || readMomentText(cell) !== null;
}
