import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { atRandomBeside, compareRhythms, likeliestOf, rhythmTitle } from '../../analytics/lifetime/rhythms';
import { stepsOfCell } from '../../analytics/numerics/work';
import { longestHorizon } from '../../functions/lifetime/askedColumns';
import { sayingsOf } from '../../functions/lifetime/notes';
import { rhythmTable } from '../../functions/lifetime/rhythmTable';
import type { ResultView } from '../../blueprint/views';
import type { LifetimeSummary } from './messages';

/** Models of a rhythm beside those of orders at random, and what comes of them in words. */
export interface Rhythms {
  view: ResultView;
  told: NonNullable<LifetimeSummary['rhythm']>;
}

/** `null`: customers do not order at a steady rhythm, the horizon is too far for it, or there are too many histories. */
export function rhythmsOf(fit: LifetimeFit, horizon: number): Rhythms | null {
  if (horizon > longestHorizon || !sayingsOf(fit).some(({ code }) => code === 'regular buyers')) return null;
  // Nobody asked for them: they may take as long as a cell would wait.
  const rhythms = compareRhythms(fit.days, horizon, { left: stepsOfCell });
  if ('reason' in rhythms) return null;
  const likeliest = likeliestOf(rhythms);
  return {
    view: {
      id: 'rhythm',
      columns: rhythmTable(rhythms),
      footRows: 0,
      chart: { kind: 'bars', label: 0, series: [{ column: 4 }] },
      notes: [],
    },
    told: {
      model: rhythmTitle(likeliest),
      isAtRandom: likeliest.k === 1,
      orders: likeliest.orders,
      atRandom: atRandomBeside(likeliest, rhythms).orders,
    },
  };
}
