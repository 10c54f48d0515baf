import { customerValues } from '../../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { segmentValues } from '../../analytics/lifetime/segments';
import type { Limits } from '../../blueprint/views';
import { horizonOf } from '../../functions/lifetime/arguments';
import type { BuyerSegments } from '../../functions/scorecard/buyers';

/** 95 % limits of the whole value of a customer, earned and expected, of each segment and of all. */
export interface ValueLimits {
  each: ReadonlyMap<string, Limits>;
  all: Limits;
}

/** As CLV.SEGMENTS has them: the spread of the customers and the uncertainty of the parameters together. `null`: there are none. */
export function valueLimits(
  fit: LifetimeFit,
  { names, of }: BuyerSegments,
  length: number,
): ValueLimits | null {
  const horizon = horizonOf(length, 0);
  const values = customerValues(fit, horizon);
  if ('reason' in values) return null;
  const { days, histories } = fit;
  const earned = (customer: number) => {
    let sum = 0;
    for (let i = days.offset[customer]; i < days.offset[customer + 1]; i++) sum += days.value[i];
    return sum;
  };
  const whole = values.value.map((expected, i) => expected + earned(histories.customer[i]));
  const { segments, all } = segmentValues(fit, { ...values, value: whole }, horizon, of);
  return { each: new Map(segments.map(({ segment, ...value }) => [names[segment], value])), all };
}
