import { quote } from './cell';
import { isoText } from './dates';
import type { NameColumn } from './foldNames';
import type { MomentUnit } from './momentNumber';
import { noName } from './nameIds';

/** What is said of how columns were read, where that had to be made out. Cells and moments are told as they are shown. */
export type ReadingSaying =
  | { code: 'readInUnit'; values: { column: string; unit: MomentUnit; cell: string; moment: string } }
  | { code: 'dayFirst' | 'monthFirst'; values: { column: string; cell: string; row: number } }
  | { code: 'tellsOffset'; values: { column: string } }
  | { code: 'ordersLast' }
  | { code: 'betweenDates' }
  /** `more`: so many other names are spelt in several ways, too. */
  | { code: 'severalSpellings'; values: { column: string; name: string; spellings: number; more: number } }
  | { code: 'loneEnd'; values: { column: string; years: number; end: string } }
  /** What an identity table did: `ids` in the data became `customers`, in so many rows. */
  | { code: 'idsPutTogether'; values: { ids: number; customers: number; rows: number } }
  | { code: 'noIdMet' }
  /** `row`: of the identity table, the first that gives an id to another customer than a row above. */
  | { code: 'idsOfSeveral'; values: { ids: number; row: number } }
  /** `row`: of the identity table, where the first circle begins. */
  | { code: 'idsInCircles'; values: { circles: number; row: number } }
  /** `row`: of the table of segments, the first that gives a customer another segment than a row above. */
  | { code: 'customersInSeveral'; values: { customers: number; row: number } }
  | { code: 'customersInNone'; values: { customers: number } };

export const saidOfUnit = (
  column: string,
  unit: MomentUnit,
  cell: unknown,
  moment: number,
): ReadingSaying => ({
  code: 'readInUnit',
  values: { column, unit, cell: String(cell), moment: isoText(moment) },
});

export const saidOfOrder = (
  column: string,
  order: 'dmy' | 'mdy',
  row: number,
  cell: unknown,
): ReadingSaying => ({
  code: order === 'dmy' ? 'dayFirst' : 'monthFirst',
  values: { column, cell: quote(cell), row },
});

export const saidOfOffsets = (column: string): ReadingSaying => ({ code: 'tellsOffset', values: { column } });

export const saidOfLateOrders: ReadingSaying = { code: 'ordersLast' };

export const saidOfDates: ReadingSaying = { code: 'betweenDates' };

export const saidOfLoneEnd = (column: string, end: number, years: number): ReadingSaying => ({
  code: 'loneEnd',
  values: { column, years, end: isoText(end).slice(0, 10) },
});

/** Of the segment of each customer: how many the table of segments has none for. */
export function saidOfNone(of: Int32Array): ReadingSaying[] {
  const customers = of.filter((segment) => segment === noName).length;
  return customers > 0 ? [{ code: 'customersInNone', values: { customers } }] : [];
}

export const saidOfNames = (column: string, { spelt }: NameColumn): ReadingSaying[] =>
  spelt === null ? [] : [{ code: 'severalSpellings', values: { column, ...spelt, name: quote(spelt.name) } }];

export function saidOfOwners({ owned }: NameColumn): ReadingSaying[] {
  if (!owned) return [];
  return [owned.ids === 0 ? { code: 'noIdMet' } : { code: 'idsPutTogether', values: owned }];
}
