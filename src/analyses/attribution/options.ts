import type { AttributionModel } from './models';
import { numberIn } from '../../reading/numbers';
import type { Dimension } from '../../reading/roles';

/** What the user has set, as typed; `problemsOf` says what cannot be used. */
export interface Options {
  /** Names of models in the order they were chosen: the first one orders the table. */
  models: string[];
  dimension: Dimension;
  /** A second dimension crossed with the first one. */
  crossed: Dimension | null;
  lookback: string;
  halfLife: string;
  direct: string;
  order: string;
  /** Shares of first, middle and last touch. */
  shares: readonly [string, string, string];
  startsAnew: boolean;
  collapse: boolean;
  intervals: boolean;
  /** `auto`: as the data show. */
  conversions: (typeof conversionChoices)[number];
}

export const conversionChoices = ['auto', 'each row', 'one a customer'] as const;

export const defaultOptions: Options = {
  models: ['Linear', 'Last touch', 'First touch'],
  dimension: 'touchpoint',
  crossed: null,
  lookback: '',
  halfLife: '7',
  direct: 'Direct',
  order: '1',
  shares: ['40', '20', '40'],
  startsAnew: false,
  collapse: false,
  intervals: true,
  conversions: 'auto',
};

/** A chain that remembers more touches needs more data than a workbook holds. */
export const markovOrders = ['1', '2', '3', '4'];

export type Setting = NonNullable<AttributionModel['setting']>;

/** The settings the chosen models listen to. */
export function settingsInUse(options: Options, models: readonly AttributionModel[]): Setting[] {
  const settings = models
    .filter(({ name }) => options.models.includes(name))
    .map(({ setting }) => setting)
    .filter((setting) => setting !== null);
  return [...new Set(settings)];
}

/** Three shares of 0 or more, of which the first or the last touch has one. */
export function sharesIn(texts: Options['shares']): [number, number, number] | null {
  const [first, middle, last] = texts.map(numberIn);
  if (first === null || middle === null || last === null) return null;
  return Math.min(first, middle, last) >= 0 && first + last > 0 ? [first, middle, last] : null;
}
