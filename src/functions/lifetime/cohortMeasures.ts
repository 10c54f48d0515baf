import type { CohortFigure } from '../../analytics/lifetime/cohorts';
import { choice, type Choices } from '../arguments';
import type { FormatUnder } from '../spillFormats';
import type { ColumnFormat } from '../table';

/** What a cohort table tells of each period. */
export interface CohortMeasure {
  name: string;
  description: string;
  figure: CohortFigure;
  /** For each customer of the cohort, buying or not. */
  isEach: boolean;
  /** All periods so far together. */
  isCumulative: boolean;
  format: ColumnFormat;
}

const money = { figure: 'amount', format: 'money' } as const;

const measures = [
  {
    name: 'share',
    description: 'Share of the customers with an order in the period.',
    figure: 'active',
    isEach: true,
    isCumulative: false,
    format: 'share',
  },
  {
    name: 'customers',
    description: 'Number of customers with an order in the period.',
    figure: 'active',
    isEach: false,
    isCumulative: false,
    format: 'count',
  },
  {
    name: 'orders',
    description: 'Number of orders in the period; those of a customer on one day are one.',
    figure: 'orders',
    isEach: false,
    isCumulative: false,
    format: 'count',
  },
  {
    ...money,
    name: 'amount',
    description: 'Value of the orders in the period, less refunds.',
    isEach: false,
    isCumulative: false,
  },
  {
    ...money,
    name: 'amount a customer',
    description: 'The same for each customer of the cohort, buying or not.',
    isEach: true,
    isCumulative: false,
  },
  {
    ...money,
    name: 'cumulative amount',
    description: 'Value of the orders up to the end of the period, less refunds.',
    isEach: false,
    isCumulative: true,
  },
  {
    ...money,
    name: 'cumulative amount a customer',
    description: 'The same for each customer of the cohort: what a customer has brought so far.',
    isEach: true,
    isCumulative: true,
  },
] as const satisfies readonly CohortMeasure[];

const choices: Choices & { entries: readonly CohortMeasure[] } = {
  id: 'COHORT_MEASURES',
  what: 'measure',
  entries: measures,
};

/** Not optional by itself: what holds where it is omitted hangs on the amounts. */
export const measureChoice = choice<CohortMeasure>(
  'measure',
  'What each period tells, without and with amount; omitted: share, amount a customer.',
  choices,
);

export const [share, , , , amountEach] = measures;

/** What stands under the number of a period, where the call names the measure or leaves it out. */
export const formatOfPeriods: FormatUnder = (heading, { measure = null, amount = null }) => {
  if (heading === null || !/^\d+$/.test(heading)) return null;
  const asked =
    measure === null
      ? amount === null
        ? share
        : amountEach
      : measures.find(({ name }) => measure.toLowerCase() === `"${name}"`);
  return asked?.format === 'money' || asked?.format === 'share' ? asked.format : null;
};

/** The figures of the periods: a cohort’s own, or those of all cohorts that have the period. */
export function measured(
  { isEach, isCumulative }: CohortMeasure,
  totals: Float64Array,
  customersOf: (age: number) => number,
): Float64Array {
  const figures = isEach ? totals.map((total, age) => total / customersOf(age)) : totals.slice();
  if (isCumulative) for (let age = 1; age < figures.length; age++) figures[age] += figures[age - 1];
  return figures;
}
