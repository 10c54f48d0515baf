import type { Source } from '../excel/types';
import { isBlank } from '../cells/cell';
import { guessColumns } from './guessRoles';
import { meaningsOf } from './roleWords';

/** Columns that tell who did what and when. */
export interface EventLogColumns {
  customer: number;
  time: number;
  event: number;
}

/** Of fewer rows it may be chance that nobody comes again. */
const enoughRows = 20;

/**
 * The columns of a log of events, one row each; `null` where the rows look like something else.
 *
 * @param isOtherwise the rows would make sense as something else: then the heading has to name an event, and customers have to
 * come again.
 */
export function guessEventLog(
  source: Source,
  hasHeadings: boolean,
  isOtherwise: boolean,
): EventLogColumns | null {
  const among = ['customer', 'time', 'event'] as const;
  const { customer, time, event } = guessColumns(source, hasHeadings, { among, optional: [] });
  if (customer === null || time === null || event === null) return null;
  const isNamed = hasHeadings && meaningsOf(String(source.head[0]?.[event] ?? '')).get('event') === 3;
  const customers = source.head.slice(hasHeadings ? 1 : 0).map((row) => row[customer]);
  const comeAgain = repeats(customers);
  // Where everybody has one row, nothing can have followed on anything.
  if (!comeAgain && customers.length >= enoughRows) return null;
  const isLog = isOtherwise ? isNamed && comeAgain : isNamed || comeAgain;
  return isLog ? { customer, time, event } : null;
}

function repeats(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return new Set(filled).size < filled.length;
}
