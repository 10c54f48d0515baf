import type { Source } from '../excel/types';

/** What headings and cells are searched for. */
export const roles = [
  'customer',
  'time',
  'touchpoint',
  'value',
  'campaign',
  'product',
  'segment',
  'cost',
  'orderId',
  'milestone',
  'currency',
] as const;
/** Nothing fails without them: only a heading that names them is believed. */
export const optionalRoles = [
  'campaign',
  'product',
  'segment',
  'cost',
  'orderId',
  'milestone',
  'currency',
] as const;

/** An event is searched for only where one is asked for. */
export type GuessedRole = (typeof roles)[number] | 'event';

/** For each role of a table the 0-based column that plays it, `null` where none does. */
export type RoleColumns = Readonly<Record<string, number | null>>;

/** The columns of a source that may play the roles of a table. */
export type Guess = (source: Source, hasHeadings: boolean) => RoleColumns;

/** Nothing that is searched for was found. */
export const noRoles: Readonly<Record<GuessedRole, number | null>> = {
  customer: null,
  time: null,
  touchpoint: null,
  value: null,
  campaign: null,
  product: null,
  segment: null,
  cost: null,
  orderId: null,
  milestone: null,
  currency: null,
  event: null,
};
