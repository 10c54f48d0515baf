import { journeysWords } from '../../src/analyses/journeys/words';
import { JourneysSession } from '../../src/analyses/journeys/session';
import { lifetimeWords } from '../../src/analyses/lifetime/words';
import { subscriptionWords } from '../../src/analyses/lifetime/subscriptions/words';
import { SubscriptionsSession } from '../../src/analyses/lifetime/subscriptions/session';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { timeToValueWords } from '../../src/analyses/timeToValue/words';
import { TimeToValueSession } from '../../src/analyses/timeToValue/session';
import type { ResultWords } from '../../src/blueprint/analysis';
import type { TableResult } from '../../src/blueprint/request';
import type { Figure, Session } from '../../src/blueprint/session';
import type { ResultView } from '../../src/blueprint/views';
import { behind, openFigures } from './figures';

/** A figure, what stands behind it, and what is said of it. */
export interface Opened {
  figure: Figure;
  found: ResultView;
  result: TableResult;
  words: ResultWords;
}

/** All figures that open of small results that have everything: refunds, order ids, a window, losses. */
export function openedFigures(): Opened[] {
  const place = { hasHeadings: false, firstSheetRow: 2 };
  const journeys = new JourneysSession({
    kind: 'journeys',
    columns: { customer: 0, time: 1, event: 2 },
    options: { steps: ['a1', 'b1', 'c1'], window: 5, order: 'ordered', top: 1 },
    ...place,
  });
  const lifetime = new LifetimeSession({
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2, segment: 3, orderId: 4 },
    options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 3 },
    ...place,
  });
  const subscriptions = new SubscriptionsSession({
    kind: 'lifetime',
    columns: { customer: 0, start: 1, end: 2, amount: 3 },
    options: { asOf: null, isEndPaid: false, billing: 'month', ahead: 12, discountRate: 0, window: 1 },
    ...place,
  });
  const timeToValue = new TimeToValueSession({
    kind: 'time to value',
    columns: { start: 0, reached: 1, segment: 2, lost: 3 },
    options: { asOf: null, weekend: '0000011' },
    ...place,
  });
  return [
    ...opened(journeys, journeysWords, [
      ['1', 46001, 'a1'],
      ['1', 46002, 'b1'],
      ['1', 46004, 'c1'],
      ['2', 46001, 'a1'],
      ['2', 46003, 'b1'],
      ['3', 46012, 'a1'],
      ['4', 46001, 'a1'],
      ['4', 46013, 'c1'],
    ]),
    ...opened(lifetime, lifetimeWords, [
      ['1', 46001, 20, '7', '1'],
      ['1', 46050, 30, '7', '2'],
      ['1', 46051, -10, '7', '2'],
      ['2', 46003, 15, '8', '3'],
      ['2', 46033, 25, '8', '4'],
      ['3', 46040, 35, '8', '5'],
      ['3', 46085, 5, '8', '6'],
    ]),
    ...opened(subscriptions, subscriptionWords, [
      ['1', 46001, 46040, 20],
      ['1', 46040, 46080, 30],
      ['2', 46003, 46050, 15],
      ['3', 46062, '', 35],
    ]),
    ...opened(timeToValue, timeToValueWords, [
      [46001, 46005, '7', ''],
      [46002, '', '7', 46009],
      [46003, '', '8', ''],
    ]),
  ];
}

/** The views behind them. */
export const openedViews = (): ResultView[] => openedFigures().map(({ found }) => found);

function opened<R extends TableResult>(session: Session<R>, words: unknown, rows: unknown[][]): Opened[] {
  session.add(rows, 'main');
  const result = session.finish(() => undefined);
  return openFigures(result.views)
    .filter(({ view, cell }) => view !== 'cohorts' || !Number.isNaN(cell))
    .map((figure) => ({ figure, found: behind(session, figure), result, words: words as ResultWords }));
}
