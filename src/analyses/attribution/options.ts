import type { Settings, Tables } from '../../blueprint/settings';
import { numberIn } from '../../reading/numbers';
import { periodOptions } from '../../blueprint/period/options';
import type { AttributionModel } from './models';

/** Roles whose column may earn the credit. */
export const dimensions = ['touchpoint', 'campaign', 'product', 'segment'] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions there is a column for, or a table. */
export const mappedDimensions = ({ main, segments }: Tables): Dimension[] =>
  dimensions.filter(
    (dimension) => (main.columns[dimension] ?? null) !== null || (dimension === 'segment' && segments),
  );

/** What is crossed with a dimension where nothing is chosen: a table of segments is there to be used. */
export const usualCrossing = ({ segments }: Tables, dimension: string): Dimension | '' =>
  segments && dimension !== 'segment' ? 'segment' : '';

/** Periods of which a trend is made. */
export const trends = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Trend = (typeof trends)[number];

/** How a trend is drawn. */
export const trendLooks = ['lines', 'stacks'] as const;

export const conversionChoices = ['auto', 'each row', 'one a customer', 'first a customer'] as const;

/** What the user has set, as typed. */
export const options = {
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  /** The statement whose answer the main table is; empty: none of ours. */
  query: '',
  /** Names of models in the order they were chosen: the first one orders the table. */
  models: ['Linear', 'Last touch', 'First touch'] as readonly string[],
  dimension: 'touchpoint',
  /** A second dimension crossed with the first one, or none. */
  crossed: '',
  lookback: '',
  /** Kinds of touches in ranks, as they are typed. */
  priority: '',
  /** Days by kind of touch, as they are typed. */
  lookbacks: '',
  halfLife: '7',
  direct: 'Direct',
  order: '1',
  /** Shares of first, middle and last touch. */
  shares: ['40', '20', '40'] as readonly string[],
  /** Touchpoints, as they are typed. */
  passOver: '',
  startsAnew: false,
  collapse: false,
  intervals: true,
  /** `auto`: as the data show. */
  conversions: 'auto',
  reportingCurrency: '',
  ...periodOptions,
  /** By which periods credit is told over time; empty: it is not. */
  trend: '',
  trendAs: 'lines',
  /** By what of the orders credit is broken down in a view of its own; empty: by nothing. */
  orderBy: '',
  /** When the log ends in which journeys were counted elsewhere. */
  until: '',
};
export type AttributionChoices = typeof options;

export const rowKinds = ['touch', 'path'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What each row is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKinds.find((kind) => kind === eachRow) ?? shownBy(tables.main.columns);

/** Who has a path and its conversions has counted. */
export function shownBy(columns: Settings['tables']['main']['columns']): RowKind {
  const has = (role: string) => (columns[role] ?? null) !== null;
  return has('path') && has('conversions') ? 'path' : 'touch';
}

/** A chain that remembers more touches needs more data than a workbook holds. */
export const markovOrders = ['1', '2', '3', '4'];

export type Setting = NonNullable<AttributionModel['setting']>;

/** Three shares of 0 or more, of which the first or the last touch has one. */
export function sharesIn(texts: readonly string[]): [number, number, number] | null {
  const [first, middle, last] = texts.map(numberIn);
  if (first === null || middle === null || last === null) return null;
  return Math.min(first, middle, last) >= 0 && first + last > 0 ? [first, middle, last] : null;
}
