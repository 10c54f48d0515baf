import type { Work } from '../numerics/work';
import { historiesOf } from './histories';
import type { OrderDays } from './orders';
import { gather } from '../numerics/gather';
import type { LifetimeFit } from './lifetimeFit';
import { type Patterns, patternsOf } from './patterns';
import { type Rhythm, rhythmAlive, rhythmOrders } from './rhythm';
import type { LifetimeReason } from './reason';
import { fitRhythm, logGaps, type RhythmFit, rhythmOutlook } from './rhythmFit';

/** One rhythm of orders, and what it expects. */
export interface ComparedRhythm extends RhythmFit {
  /** Mean chance to be alive. */
  alive: number;
  /** Orders of all customers in the time ahead. */
  orders: number;
}

/** Steps a pattern takes until its expected orders are known. */
const stepsOfOutlook = 5000;

/** More stages than this are hardly seen where people buy. */
const mostStages = 3;

/**
 * What each of the fits that follow one takes at least, on average, of what that one takes: 0.7 and more was counted over simulated customers,
 * whether the peaks were clear or ridges.
 */
const shareOfNext = 0.6;

/**
 * The fits with one to three stages; the first is BG/NBD or, where customers may leave after the first order too, MBG/NBD. None may take so
 * much that nothing is left for those behind it: that shows by the sample of the first.
 *
 * @param behind how many fits follow these.
 */
function fitsOf(
  days: OrderDays,
  patterns: Patterns,
  firstOrderCounts: boolean,
  work: Work,
  behind = 0,
): RhythmFit[] | { reason: LifetimeReason } {
  const gaps = logGaps(days);
  const fits: RhythmFit[] = [];
  for (let k = 1; k <= mostStages; k++) {
    const given = work.left / (1 + (behind + mostStages - k) * shareOfNext);
    const own: Work = { left: given };
    const fit = fitRhythm({ k, firstOrderCounts }, patterns, gaps, own);
    if (fit === null) return tooMany(patterns);
    work.left -= given - own.left;
    fits.push(fit);
  }
  return fits;
}

const tooMany = ({ age }: Patterns): { reason: LifetimeReason } => ({
  reason: { code: 'tooManyHistories', values: { histories: age.length, inPane: false } },
});

/** As the field writes it. */
export const rhythmTitle = ({ k, firstOrderCounts }: Rhythm): string =>
  `${firstOrderCounts ? 'MBG' : 'BG'}/CNBD-${k}`;

/** The one with the highest log-likelihood. */
export const likeliestOf = <Fit extends RhythmFit>(fits: readonly Fit[]): Fit =>
  fits.reduce((best, each) => (each.logLikelihood > best.logLikelihood ? each : best));

/** The model of the same kind that has orders at random. */
export const atRandomBeside = <Fit extends RhythmFit>(fit: Fit, fits: readonly Fit[]): Fit =>
  fits.find(({ k, firstOrderCounts }) => k === 1 && firstOrderCounts === fit.firstOrderCounts) ?? fit;

/**
 * BG/CNBD-k and MBG/CNBD-k, fitted to the same orders: their log-likelihoods can be compared.
 *
 * @param work what the fits and their outlook may take.
 */
export function compareRhythms(
  days: OrderDays,
  t: number,
  work: Work,
): ComparedRhythm[] | { reason: LifetimeReason } {
  const patterns = patternsOf(historiesOf(days));
  if (patterns.customers < 2) return { reason: { code: 'oneCustomer' } };
  if (patterns.repeatOrders.every((x) => x === 0)) return { reason: { code: 'nobodyAgain' } };
  work.left -= 2 * mostStages * patterns.age.length * stepsOfOutlook;
  if (work.left < 0) return tooMany(patterns);
  const found: ComparedRhythm[] = [];
  for (const firstOrderCounts of [false, true]) {
    const fits = fitsOf(days, patterns, firstOrderCounts, work, firstOrderCounts ? 0 : mostStages);
    if ('reason' in fits) return fits;
    found.push(...fits.map((fit) => ({ ...fit, ...rhythmOutlook(fit, patterns, t) })));
  }
  return found;
}

/** What the likeliest rhythm makes of each customer; entry i of each is customer i of the histories. */
export interface RhythmValues {
  rhythm: Rhythm;
  alive: Float64Array;
  /** Expected in the time t after the end of observation. */
  orders: Float64Array;
}

/**
 * Under BG/NBD customers leave after repeat orders alone; under the other models there is no such exception.
 *
 * @param work what the fits and their outlook may take.
 */
export function rhythmValues(
  { model, days, patterns }: LifetimeFit,
  t: number,
  work: Work,
): RhythmValues | { reason: LifetimeReason } {
  work.left -= patterns.age.length * stepsOfOutlook;
  if (work.left < 0) return tooMany(patterns);
  const fits = fitsOf(days, patterns, model.name !== 'bg/nbd', work);
  if ('reason' in fits) return fits;
  const fit = likeliestOf(fits);
  const each = (of: typeof rhythmAlive) => {
    const byPattern = patterns.repeatOrders.map((repeatOrders, i) =>
      of(fit, fit.values, { repeatOrders, recency: patterns.recency[i], age: patterns.age[i] }),
    );
    return gather(byPattern, patterns.of);
  };
  return {
    rhythm: fit,
    alive: each(rhythmAlive),
    orders: each((...of) => rhythmOrders(...of, t)),
  };
}
