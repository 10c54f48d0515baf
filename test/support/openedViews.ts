import { JourneysSession } from '../../src/analyses/journeys/session';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { TimeToValueSession } from '../../src/analyses/timeToValue/session';
import type { Session } from '../../src/blueprint/session';
import type { ResultView } from '../../src/blueprint/views';
import { behind, openFigures } from './figures';

/** What stands behind all figures of small results that have everything: refunds, order ids, a window, losses. */
export function openedViews(): ResultView[] {
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
  const timeToValue = new TimeToValueSession({
    kind: 'time to value',
    columns: { start: 0, reached: 1, segment: 2, lost: 3 },
    options: { asOf: null, weekend: '0000011' },
    ...place,
  });
  return [
    ...opened(journeys, [
      ['1', 46001, 'a1'],
      ['1', 46002, 'b1'],
      ['1', 46004, 'c1'],
      ['2', 46001, 'a1'],
      ['2', 46003, 'b1'],
      ['3', 46012, 'a1'],
      ['4', 46001, 'a1'],
      ['4', 46013, 'c1'],
    ]),
    ...opened(lifetime, [
      ['1', 46001, 20, '7', '1'],
      ['1', 46050, 30, '7', '2'],
      ['1', 46051, -10, '7', '2'],
      ['2', 46003, 15, '8', '3'],
      ['2', 46033, 25, '8', '4'],
      ['3', 46040, 35, '8', '5'],
    ]),
    ...opened(timeToValue, [
      [46001, 46005, '7', ''],
      [46002, '', '7', 46009],
      [46003, '', '8', ''],
    ]),
  ];
}

function opened(session: Session, rows: unknown[][]): ResultView[] {
  session.add(rows, 'main');
  const { views } = session.finish(() => undefined) as unknown as { views: ResultView[] };
  const figures = openFigures(views).filter(({ view, cell }) => view !== 'cohorts' || !Number.isNaN(cell));
  return figures.map((figure) => behind(session, figure));
}
