/**
 * The closed formulas of customer lifetime value. Three conventions circulate under the same words (Fader & Hardie,
 * note 024, brucehardie.com; Gupta, Lehmann & Stuart 2004, Journal of Marketing Research 41(1)); each function here
 * names the one it follows.
 */

export interface TextbookValue {
  /** Average value of an order. */
  averageValue: number;
  /** Orders a year. */
  frequency: number;
  /** Years, fractions allowed. */
  lifespan: number;
  /** Share of the value that is margin. */
  margin: number;
  /** Discount rate a year, above −1. */
  discountRate: number;
}

/**
 * The textbook formula: value of an order × orders a year × years × margin. With a discount rate each year's value
 * counts at the end of its year; a last year begun counts in proportion and at its own end (2.5 years: at 2.5).
 */
export function textbookValue({
  averageValue,
  frequency,
  lifespan,
  margin,
  discountRate,
}: TextbookValue): number {
  const yearly = averageValue * frequency * margin;
  const years = Math.floor(lifespan);
  const wholeYears = annuity(discountRate, years);
  const rest = lifespan - years;
  return yearly * (wholeYears + (rest === 0 ? 0 : rest * (1 + discountRate) ** -lifespan));
}

/** Present value of 1 at the end of each of `periods` periods. */
function annuity(rate: number, periods: number): number {
  return rate === 0 ? periods : -Math.expm1(-periods * Math.log1p(rate)) / rate;
}

/** When the first margin arrives: now; after one period; or now, but it is already in hand and not counted. */
export type FirstMargin = 'now' | 'end of period' | 'residual';

export interface RetentionValue {
  /** Margin a period. */
  margin: number;
  /** Share of customers kept from one period to the next, 0 … 1. */
  retentionRate: number;
  /** Discount rate a period, above −1. */
  discountRate: number;
  /** How many margins count; `Infinity` = no end, which needs retentionRate < 1 + discountRate to have a value. */
  periods: number;
  firstMargin: FirstMargin;
}

/**
 * Present value of a margin a period under constant retention r and discount rate d. Without an end: m(1+d)/(1+d−r)
 * with the first margin now, m/(1+d−r) with the first margin at the end of the first period, m·r/(1+d−r) for the
 * residual value after a margin just received. With an end the same series, cut after `periods` margins.
 */
export function retentionValue({
  margin,
  retentionRate,
  discountRate,
  periods,
  firstMargin,
}: RetentionValue): number {
  const ratio = retentionRate / (1 + discountRate);
  const first = { now: 1, 'end of period': 1 / (1 + discountRate), residual: ratio }[firstMargin];
  return margin * first * geometricSum(ratio, periods);
}

/** 1 + q + q² + … with `terms` terms. */
function geometricSum(ratio: number, terms: number): number {
  if (ratio === 1 || terms === 0) return terms;
  if (terms === Infinity) return ratio < 1 ? 1 / (1 - ratio) : Infinity;
  // Near 1 the quotient (1 − qⁿ)/(1 − q) loses its digits; expm1 keeps them.
  return ratio === 0 ? 1 : Math.expm1(terms * Math.log(ratio)) / (ratio - 1);
}

export interface Payback {
  acquisitionCost: number;
  /** Margin a period, received at the end of each. */
  margin: number;
  retentionRate: number;
  discountRate: number;
}

/** Relative: a cost this close to all the margins there will ever be is not earned back, rounding aside. */
const rounding = 1e-12;

/**
 * Periods until the running sum of the margins m·r^(t−1)/(1+d)^t at the ends of t = 1, 2, … reaches the cost,
 * counted linearly within a period. `null`: it never does.
 */
export function paybackPeriods({
  acquisitionCost,
  margin,
  retentionRate,
  discountRate,
}: Payback): number | null {
  if (acquisitionCost <= 0) return 0;
  const firstMargin = margin / (1 + discountRate);
  const ratio = retentionRate / (1 + discountRate);
  if (!(firstMargin > 0)) return null;
  if (ratio === 0) return acquisitionCost <= firstMargin ? acquisitionCost / firstMargin : null;
  const recovered = (periods: number) => firstMargin * geometricSum(ratio, periods);
  if (recovered(Infinity) <= acquisitionCost * (1 + rounding)) return null;
  let whole = wholePeriods(acquisitionCost / firstMargin, ratio);
  // The logarithm may land one off at the edge of a period. No loop: beyond 2⁵³ periods one more is no more.
  if (whole > 0 && recovered(whole) > acquisitionCost) whole--;
  else if (recovered(whole + 1) <= acquisitionCost) whole++;
  return whole + (acquisitionCost - recovered(whole)) / (firstMargin * ratio ** whole);
}

/** Solves 1 + q + … + q^(n−1) = multiple for n, rounded down. */
function wholePeriods(multiple: number, ratio: number): number {
  if (ratio === 1) return Math.floor(multiple);
  return Math.floor(Math.log1p(multiple * (ratio - 1)) / Math.log(ratio));
}
