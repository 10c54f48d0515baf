import type { ConditionTest } from '../tableReading';
import type { GuessedRole } from '../roles';

/** What the rows of an export are; with its vendor, what it is called. */
export const exportKinds = [
  'orders',
  'order items',
  'payments',
  'activities',
  'transactions',
  'items',
  'subscriptions',
  'customers',
  'sales report',
  'events',
  'visits',
  'report',
  'campaigns',
  'contacts',
  'deals',
  'opportunities',
  'leads',
  'movements',
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** A heading, or several of which any will do, parted by `|`; one that ends with `*` goes on as it likes. */
type Heading = string;

/** A role of any table of any analysis. */
export type ExportRole = GuessedRole | 'start' | 'reached' | 'lost' | 'end' | 'interval' | 'charge';

/** What has to hold in a column for a row to count. Exports without the column need it not. */
export interface OnlyWhere {
  in: Heading;
  test?: ConditionTest;
  values?: readonly string[];
}

/**
 * The export of a vendor, known by its headings. Roles that are not told have no column in it: what looks like one is none.
 * Sources of headings and values are in test/fixtures/exports/README.md.
 */
export interface KnownExport {
  vendor: string;
  kind: ExportKind;
  /** All of them tell it, wherever they stand. */
  signature: readonly Heading[];
  /** Of several columns that are there, the fullest is taken. */
  roles: Readonly<Partial<Record<ExportRole, Heading>>>;
  /** Rows whose money was kept. Of those in brackets the first whose column is there. */
  only?: readonly (OnlyWhere | readonly OnlyWhere[])[];
  /** Among them those that are orders, for tables of nothing else. */
  orders?: OnlyWhere;
  /** What the amount is made of besides the column of the value, or of the charge: what a subscription comes to each interval, and no payment. */
  amount?: { times?: Heading; less?: readonly Heading[]; oncePer?: Heading };
  /** The same money in the one currency it is kept in, taken where the first rows have it in several. */
  converted?: { value: Heading; currency: Heading; less?: readonly Heading[] };
  /** The touchpoint is the channel of the source in its column. */
  channel?: { medium: Heading; campaign?: Heading };
  /** No file of the vendor's own has been seen: asked about, and never mapped at once. */
  isUnsure?: true;
}
