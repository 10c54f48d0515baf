import type { TableChoice, Tables } from '../../blueprint/settings';

/** Roles whose column tells something of an order in its own row. */
const roles = ['product', 'campaign', 'segment', 'conversion', 'ofOrder'] as const;

/** By what orders may be broken down: a column of theirs, or whether they are the first of their customer. */
export type OrderBreakdown = (typeof roles)[number] | typeof newOrReturning;
export const newOrReturning = 'new or returning';

/** The table the orders stand in. */
const ofOrders = ({ main, orders }: Tables): TableChoice => orders ?? main;

/** Those there is a column for. */
export function orderBreakdowns(tables: Tables): OrderBreakdown[] {
  const { columns } = ofOrders(tables);
  return [newOrReturning, ...roles.filter((role) => (columns[role] ?? null) !== null)];
}

/** The one that is set; one whose column is gone gives way to none. */
export const orderBreakdown = (tables: Tables, set: string): OrderBreakdown | null =>
  orderBreakdowns(tables).find((one) => one === set) ?? null;
