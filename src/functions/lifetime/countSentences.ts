import { CellError, sentenceIn, type Sentences } from '../../cells';

/** Why counted customers cannot be: `row` counts from 1. */
export type CountSaying =
  | { code: 'recencyBeyondAge'; values: { row: number; recency: number; age: number } }
  | { code: 'recencyWithoutRepeat'; values: { row: number; recency: number } }
  | { code: 'tooManyRepeats'; values: { row: number; repeatOrders: number; recency: number } }
  | { code: 'averageWithoutRepeat'; values: { row: number } }
  | { code: 'negativeVariance'; values: { row: number; variance: number } }
  /** In percent of the average. */
  | { code: 'wideBin'; values: { row: number; percent: number; most: number } };

/** As the functions say it. */
export const countSentences: Sentences<CountSaying> = {
  recencyBeyondAge: ({ row, recency, age }) =>
    `recency, row ${row}: ${recency} days are more than the age, ${age}.`,
  recencyWithoutRepeat: ({ row, recency }) =>
    `recency, row ${row}: ${recency} days without a repeat order. It must be 0.`,
  tooManyRepeats: ({ row, repeatOrders, recency }) =>
    `repeatOrders, row ${row}: ${repeatOrders} repeat orders do not fit into a recency of ${recency} days. Orders of one day are one order, and time is in days.`,
  averageWithoutRepeat: ({ row }) =>
    `spendOrders, row ${row}: without a repeat order there is no average. Leave the row out.`,
  negativeVariance: ({ row, variance }) =>
    `spendVariance, row ${row}: ${variance} is negative. A variance is 0 or more.`,
  wideBin: ({ row, percent, most }) =>
    `spendVariance, row ${row}: these customers differ by ${percent} % of their average, more than ${most} %. Count them in narrower bins.`,
};

export const refusedCount = (saying: CountSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(countSentences, saying), saying);
