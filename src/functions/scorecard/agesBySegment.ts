import { cohortPayback, paybackExpected } from '../../analytics/lifetime/cohortPayback';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import { daysPerMonth, type ValueCurve, valueCurves, valuesUpTo } from '../../analytics/lifetime/valueByAge';
import { pulse } from '../../analytics/numerics/pulse';
import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import type { OwnWord } from '../words';
import type { BuyerSegments } from './buyers';

const aYear = 12;
/** Further ahead the model's month of payback says little. */
export const mostMonths = 24;

/** What a customer of a segment has brought at the same age as those of the others, and when the cost of winning one came back. */
export interface SegmentAges {
  /** Value in the first 12 months, completed by the model for those who are younger; NaN: no model to complete it. */
  firstYear: number;
  payback(cost: number): Payback;
}

export interface Payback {
  /** NaN: not earned back in what was seen. */
  months: number;
  /** Then how much of it was, as a word of ours; empty: there is nothing to say. */
  soFar: OwnWord | '';
  /** Then the month in which the model expects it; NaN: not in two years, or there is no model. */
  expected: number;
}

/** Nothing came back, as far as is known. */
export const noPayback: Payback = { months: NaN, soFar: '', expected: NaN };

export interface SegmentsAges {
  each: ReadonlyMap<string, SegmentAges>;
  /** Of all customers. A segment may be called All, so it stands apart. */
  all: SegmentAges;
}

export function agesBySegment(
  days: OrderDays,
  fit: LifetimeFit | null,
  { names, of }: BuyerSegments,
): SegmentsAges {
  const together = new Int32Array(of.length);
  const means = new Map<number, SegmentsMeans>();
  const meansAt = (months: number): SegmentsMeans => {
    const known = means.get(months);
    if (known) return known;
    const values = valuesUpTo(days, months * daysPerMonth, fit);
    const [all] = meansOf(days, values, together, 1);
    const found = { each: meansOf(days, values, of, names.length), all };
    means.set(months, found);
    return found;
  };
  const agesOf = (curve: ValueCurve, meanOf: (means: SegmentsMeans) => number): SegmentAges => ({
    firstYear: meanOf(meansAt(aYear)),
    payback: (cost) => paybackOf(curve, cost, (months) => meanOf(meansAt(months))),
  });
  const curves = valueCurves(days, of, names.length);
  const [curveOfAll] = valueCurves(days, together, 1);
  return {
    each: new Map(
      names.map((name, i) => {
        pulse();
        return [name, agesOf(curves[i], ({ each }) => each[i])];
      }),
    ),
    all: agesOf(curveOfAll, ({ all }) => all),
  };
}

/** What customers bring up to an age: those of each segment, and all. */
interface SegmentsMeans {
  each: Float64Array;
  all: number;
}

/** The mean of each group over the customers who have ordered. */
function meansOf(
  { offset }: OrderDays,
  values: Float64Array,
  groupOf: Int32Array,
  groups: number,
): Float64Array {
  const sums = new CompensatedSums(groups);
  const customers = new Float64Array(groups);
  values.forEach((value, c) => {
    pulse();
    if (offset[c + 1] === offset[c]) return;
    sums.add(groupOf[c], value);
    customers[groupOf[c]]++;
  });
  return customers.map((count, group) => sums.at(group) / count);
}

function paybackOf(curve: ValueCurve, cost: number, expectedAt: (months: number) => number): Payback {
  if (Number.isNaN(cost)) return noPayback;
  const seen = cohortPayback(curve, cost);
  if ('months' in seen) return { months: seen.months, soFar: '', expected: NaN };
  const { share, after } = seen;
  return {
    months: NaN,
    soFar: { code: 'paidSoFar', values: { percent: Math.floor(share * 100), months: after } },
    expected: paybackExpected(curve, expectedAt, cost, mostMonths) ?? NaN,
  };
}
