import type { SubscriptionBook } from './book';

/** How many rows of a book there are of a kind, and the first of them in the sheet. */
export interface RowsFound {
  rows: number;
  first: number;
}

/**
 * Rows that overlap an earlier one of the same customer and plan (of the same amount, where plans are not told): possibly
 * entered twice. They add up all the same.
 */
export function doubleEntries(book: SubscriptionBook): RowsFound {
  const { offset } = book;
  const found: RowsFound = { rows: 0, first: Infinity };
  for (let c = 0; c + 1 < offset.length; c++) {
    const [from, to] = [offset[c], offset[c + 1]];
    if (to - from > fewRows) noteAmongMany(book, from, to, found);
    else noteAmongFew(book, from, to, found);
  }
  return found;
}

/** So many rows of a customer are compared fastest two by two: no list and no map is needed. */
const fewRows = 16;

function noteAmongFew(
  { start, end, monthly, plan, sheetRow }: SubscriptionBook,
  from: number,
  to: number,
  found: RowsFound,
): void {
  const kindOf = plan ?? monthly;
  for (let r = from; r < to; r++) {
    for (let other = from; other < to; other++) {
      const isEarlier = start[other] < start[r] || (start[other] === start[r] && other < r);
      if (!isEarlier || end[other] <= start[r] || kindOf[other] !== kindOf[r]) continue;
      note(found, sheetRow(r));
      break;
    }
  }
}

function noteAmongMany(
  { start, end, monthly, plan, sheetRow }: SubscriptionBook,
  from: number,
  to: number,
  found: RowsFound,
): void {
  const kindOf = plan ?? monthly;
  const paidUntil = new Map<number, number>();
  const rows = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  for (const r of rows.sort((a, b) => start[a] - start[b] || a - b)) {
    const until = paidUntil.get(kindOf[r]) ?? -Infinity;
    if (start[r] < until) note(found, sheetRow(r));
    if (end[r] > until) paidUntil.set(kindOf[r], end[r]);
  }
}

/** Rows that begin on the last day of another of the same customer: with inclusive ends both count on that day. */
export function sharedDays({ start, end, offset, sheetRow }: SubscriptionBook): RowsFound {
  const found: RowsFound = { rows: 0, first: Infinity };
  const lastDays = new Map<number, number>();
  for (let c = 0; c + 1 < offset.length; c++) {
    const [from, to] = [offset[c], offset[c + 1]];
    if (to - from < 2) continue;
    lastDays.clear();
    for (let r = from; r < to; r++) lastDays.set(end[r] - 1, (lastDays.get(end[r] - 1) ?? 0) + 1);
    for (let r = from; r < to; r++) {
      const isOwn = end[r] - 1 === start[r];
      if ((lastDays.get(start[r]) ?? 0) > (isOwn ? 1 : 0)) note(found, sheetRow(r));
    }
  }
  return found;
}

function note(found: RowsFound, row: number): void {
  found.rows++;
  found.first = Math.min(found.first, row);
}
