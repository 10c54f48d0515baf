import { rowsOfCustomers, type SubscriptionBook } from './book';

/** How many rows of a book there are of a kind, and the first of them by its place in the book. */
export interface RowsFound {
  rows: number;
  first: number;
}

/**
 * Rows that overlap an earlier one of the same customer and plan (of the same amount, where plans are not told): possibly
 * entered twice. They add up all the same.
 */
export function doubleEntries(book: SubscriptionBook): RowsFound {
  const { start, end, monthly, plan } = book;
  const { row, offset } = rowsOfCustomers(book);
  const found: RowsFound = { rows: 0, first: Infinity };
  const paidUntil = new Map<number, number>();
  for (let c = 0; c + 1 < offset.length; c++) {
    if (offset[c + 1] - offset[c] < 2) continue;
    paidUntil.clear();
    for (let place = offset[c]; place < offset[c + 1]; place++) {
      const r = row[place];
      const kind = plan === null ? monthly[r] : plan[r];
      const until = paidUntil.get(kind) ?? -Infinity;
      if (start[r] < until) note(found, r);
      if (end[r] > until) paidUntil.set(kind, end[r]);
    }
  }
  return found;
}

/** Rows that begin on the last day of another of the same customer: with inclusive ends both count on that day. */
export function sharedDays(book: SubscriptionBook): RowsFound {
  const { start, end } = book;
  const { row, offset } = rowsOfCustomers(book);
  const found: RowsFound = { rows: 0, first: Infinity };
  const lastDays = new Map<number, number>();
  for (let c = 0; c + 1 < offset.length; c++) {
    if (offset[c + 1] - offset[c] < 2) continue;
    lastDays.clear();
    const rows = row.subarray(offset[c], offset[c + 1]);
    for (const r of rows) lastDays.set(end[r] - 1, (lastDays.get(end[r] - 1) ?? 0) + 1);
    for (const r of rows) {
      const isOwn = end[r] - 1 === start[r];
      if ((lastDays.get(start[r]) ?? 0) > (isOwn ? 1 : 0)) note(found, r);
    }
  }
  return found;
}

function note(found: RowsFound, row: number): void {
  found.rows++;
  found.first = Math.min(found.first, row);
}
