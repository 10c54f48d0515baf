import { historiesOf } from './histories';
import type { OrderDays } from './orders';
import { patternsOf } from './patterns';
import type { LifetimeReason } from './reason';
import { fitRhythm, logGaps, type RhythmFit, rhythmOutlook } from './rhythmFit';

/** One rhythm of orders, and what it expects. */
export interface ComparedRhythm extends RhythmFit {
  /** Mean chance to be alive. */
  alive: number;
  /** Orders of all customers in the time ahead. */
  orders: number;
}

/** More stages than this are hardly seen where people buy. */
const mostStages = 3;

/**
 * BG/CNBD-k and MBG/CNBD-k with one to three stages, fitted to the same orders: the first with one stage is BG/NBD, the second MBG/NBD.
 * Their log-likelihoods can be compared.
 */
export function compareRhythms(days: OrderDays, t: number): ComparedRhythm[] | { reason: LifetimeReason } {
  const patterns = patternsOf(historiesOf(days));
  if (patterns.customers < 2) return { reason: { code: 'oneCustomer' } };
  if (patterns.repeatOrders.every((x) => x === 0)) return { reason: { code: 'nobodyAgain' } };
  const gaps = logGaps(days);
  return [false, true].flatMap((firstOrderCounts) =>
    Array.from({ length: mostStages }, (_, i) => {
      const fit = fitRhythm({ k: i + 1, firstOrderCounts }, patterns, gaps);
      return { ...fit, ...rhythmOutlook(fit, patterns, t) };
    }),
  );
}
