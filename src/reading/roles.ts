import type { Source } from '../excel/types';

/** What a column may stand for in an attribution. */
export const requiredRoles = ['customer', 'time', 'touchpoint', 'value'] as const;
export const optionalRoles = ['campaign', 'product', 'segment', 'cost', 'orderId', 'milestone'] as const;
export const roles = [...requiredRoles, ...optionalRoles];

/** What headings and cells are searched for; only other analyses ask for an event. */
export type GuessedRole = (typeof roles)[number] | 'event';

/** What a column may stand for in any analysis: customers also wait for something, or leave before. */
export type Role = GuessedRole | 'start' | 'reached' | 'lost';

/** Roles whose column may earn the credit. */
export const dimensions = ['touchpoint', 'campaign', 'product', 'segment'] as const;
export type Dimension = (typeof dimensions)[number];

/** For each role the 0-based column that plays it, `null` where none does. */
export type RoleColumns = Record<Role, number | null>;

export const noRoles: RoleColumns = {
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
  event: null,
  start: null,
  reached: null,
  lost: null,
};

/** The columns of a source that may play the roles of an analysis. */
export type Guess = (source: Source, hasHeadings: boolean) => RoleColumns;

/** Dimensions there is a column for. */
export const mappedDimensions = (columns: RoleColumns): Dimension[] =>
  dimensions.filter((dimension) => columns[dimension] !== null);
