import type { Settings } from '../../blueprint/settings';

/** What the user has set, as typed. */
export const options = {
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  model: 'bg/nbd',
  horizon: '365',
  /** Percent. */
  margin: '100',
  reportingCurrency: '',
  /** What is tried on the result. Segments; empty: as the data suggest. */
  whatIfFrom: '',
  whatIfTo: '',
  /** Percent; of the margin empty: that of the result. */
  whatIfShare: '10',
  whatIfChurn: '0',
  whatIfDiscount: '0',
  whatIfMargin: '',
};
export type ScorecardChoices = typeof options;

/** The models of buying there are, the usual one first. */
export const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'] as const;

export const rowKinds = ['customer', 'order'] as const;
type RowKind = (typeof rowKinds)[number];

/** What each row is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKinds.find((kind) => kind === eachRow) ?? shownBy(tables.main.columns);

/** Amounts with their times are orders, unless the row tells when its customer reached value. */
export function shownBy(columns: Settings['tables']['main']['columns']): RowKind {
  const has = (role: string) => (columns[role] ?? null) !== null;
  return has('value') && has('time') && !has('reached') ? 'order' : 'customer';
}

export const isOfCustomers = (settings: Settings): boolean => rowKindOf(settings) === 'customer';

/** Whether a table of its own tells the segments of customers. */
export const areSegmentsBeside = ({ tables }: Settings): boolean =>
  Boolean(tables.segments) || Boolean(tables.touches);

/** How many of the three answers the tables give: what customers cost, what they are worth, how soon they get there. */
export function answersOf(settings: Settings): number {
  const { main, orders, costs } = settings.tables;
  const has = (role: string) => (main.columns[role] ?? null) !== null;
  const isOfOrders = !isOfCustomers(settings);
  const all = [Boolean(costs), isOfOrders || Boolean(orders), !isOfOrders && has('start') && has('reached')];
  return all.filter(Boolean).length;
}
