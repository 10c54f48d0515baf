import { daysPerYear } from '../lifetime/valueByAge';

/**
 * What is known of the customers of one segment, at the average of those won so far. Money is revenue: a margin is an assumption like the
 * others. All figures are finite, cost and customers above 0.
 */
export interface Ground {
  /** Spent on winning them. */
  cost: number;
  /** Customers won for it. */
  won: number;
  /** What one has brought so far. */
  earned: number;
  /** What one is expected to bring, not discounted, in parts of the horizon of equal length, the nearest first. */
  ahead: readonly number[];
  /** 95 % limits of earned and expected together; NaN: there are none. */
  lower: number;
  upper: number;
}

/** Under which a customer is valued. */
export interface Assumptions {
  /** Share of revenue that is margin, above 0 and at most 1. */
  margin: number;
  /** Share of the customers who leave each year besides those the model has leave, from 0 and below 1. */
  churn: number;
  /** Rate a year by which what is still to come is discounted, 0 or more. */
  discount: number;
}

/** A figure with the limits it has. */
export interface Between {
  value: number;
  lower: number;
  upper: number;
}

/**
 * What a customer is worth under other assumptions: margin × (earned + Σ aheadᵢ·zᵢ), zᵢ = ((1 − churn)/(1 + discount))^(years to the middle
 * of part i). A customer who leaves by a further, constant chance has stayed till then with (1 − churn)^years, whatever the model says, so
 * that churn and discount enter alike; both are of what is to come alone. The limits keep their distance in revenue: fewer of the orders to
 * come leave no more uncertain, so they are rather too far apart than too near.
 *
 * @param horizon days that `ahead` goes.
 */
export function valueUnder(
  { earned, ahead, lower, upper }: Ground,
  set: Assumptions,
  horizon: number,
): Between {
  const stays = (1 - set.churn) / (1 + set.discount);
  const years = horizon / daysPerYear / ahead.length;
  const later = ahead.reduce((sum, part, i) => sum + part * stays ** ((i + 0.5) * years), 0);
  const whole = earned + ahead.reduce((sum, part) => sum + part, 0);
  const value = earned + later;
  return {
    value: set.margin * value,
    lower: set.margin * Math.max(Math.min(0, value), value - (whole - lower)),
    upper: set.margin * (value + (upper - whole)),
  };
}

/** A part of the budget of one segment, spent on another one. */
export interface Moved {
  /** Money moved. */
  amount: number;
  /** Customers that are not won where it came from, and that are won where it goes. */
  fewer: number;
  more: number;
  /** Value that these bring less what those would have, with the least and the most that the limits of both allow at once. */
  gain: Between;
  /**
   * What a further customer may cost at most where the money goes for the move to bring more than it takes; NaN: it always does, for
   * what it takes is worth nothing.
   */
  dearest: number;
}

/**
 * Moves a share of the cost of one segment to another, each customer at what one has cost so far: gain = amount·(valueₜ/CACₜ − valueₛ/CACₛ).
 * That is the average and not the next customer, who mostly costs more.
 *
 * @param share of the cost of `from`, from 0 to 1.
 */
export function moveBudget(
  from: Ground,
  to: Ground,
  share: number,
  [valueFrom, valueTo]: readonly [Between, Between],
): Moved {
  const amount = share * from.cost;
  const [fewer, more] = [from, to].map(({ cost, won }) => (amount * won) / cost);
  const lost = valueFrom.value / (from.cost / from.won);
  return {
    amount,
    fewer,
    more,
    gain: {
      value: more * valueTo.value - fewer * valueFrom.value,
      lower: more * valueTo.lower - fewer * valueFrom.upper,
      upper: more * valueTo.upper - fewer * valueFrom.lower,
    },
    dearest: lost > 0 ? valueTo.value / lost : NaN,
  };
}

/** What each segment costs and wins once the budget is moved; all costs together stay what they are. */
export function afterMove(
  grounds: readonly Ground[],
  [from, to]: readonly [number, number],
  { amount, fewer, more }: Moved,
): { cost: number; won: number }[] {
  return grounds.map(({ cost, won }, i) => ({
    cost: cost - (i === from ? amount : 0) + (i === to ? amount : 0),
    won: won - (i === from ? fewer : 0) + (i === to ? more : 0),
  }));
}
