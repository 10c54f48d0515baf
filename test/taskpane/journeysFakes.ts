import type { Source } from '../../src/excel/types';
import type { JourneysResult, JourneysSummary } from '../../src/analyses/journeys/messages';
import type { Named, ResultView } from '../../src/blueprint/views';
import { source } from './fakes';

/** A sheet of events. */
export function events(change: Partial<Source> = {}): Source {
  const head = [
    ['customer', 'time', 'event'],
    ['A', 46000, 'visit'],
    ['A', 46001, 'cart'],
    ['B', 46002, 'visit'],
  ];
  return source({
    address: 'Events!A1:C4',
    sheet: 'Events',
    rows: head.length,
    columns: 3,
    head,
    formats: head.map(() => ['General', 'yyyy-mm-dd hh:mm', 'General', 'General']),
    ...change,
  });
}

const numbers = (...cells: number[]) => Float64Array.from(cells);

/** The transitions of a result, those beyond the ones named as the rest. */
export function flowView(ways: [from: string, to: string, customers: number][], rest: number): ResultView {
  const hasRest = rest > 0;
  const other: Named = { code: 'other' };
  const all: (readonly [Named, Named, number])[] = hasRest ? [...ways, [other, other, rest]] : ways;
  return {
    id: 'steps',
    columns: [
      { heading: { code: 'from' }, format: 'text', cells: all.map(([from]) => from) },
      { heading: { code: 'to' }, format: 'text', cells: all.map(([, to]) => to) },
      {
        heading: { code: 'customers' },
        format: 'count',
        cells: Float64Array.from(all, ([, , customers]) => customers),
      },
    ],
    footRows: hasRest ? 1 : 0,
    chart: { kind: 'flow', from: 0, to: 1, weight: 2, hasRest },
    notes: [],
  };
}

export function journeysResult(change: Partial<JourneysSummary> = {}): JourneysResult {
  const customers = [4120, 1980, 776, 494];
  const steps = ['visit', 'cart', 'checkout', 'purchase'];
  return {
    kind: 'journeys',
    summary: {
      customers: 4500,
      events: 9000,
      names: steps,
      funnel: steps.map((step, i) => ({ step, customers: customers[i], decided: customers[i] })),
      stillInTime: 0,
      biggestLoss: { from: 'visit', to: 'cart', lost: 2140, share: 0.519 },
      slowest: { from: 'checkout', to: 'purchase', days: 2.3 },
      commonest: { from: 'visit', to: 'cart', customers: 1980, share: 0.44 },
      ...change,
    },
    views: [
      {
        id: 'funnel',
        columns: [
          { heading: { code: 'step' }, format: 'text', cells: steps },
          { heading: { code: 'customers' }, format: 'count', cells: Float64Array.from(customers) },
          { heading: { code: 'ofFirst' }, format: 'share', cells: numbers(1, 0.481, 0.188, 0.12) },
          { heading: { code: 'ofPrevious' }, format: 'share', cells: numbers(NaN, 0.481, 0.392, 0.637) },
          { heading: { code: 'lost' }, format: 'count', cells: numbers(NaN, 2140, 1204, 282) },
          { heading: { code: 'medianFromPrevious' }, format: 'days', cells: numbers(NaN, 0.5, 0.01, 2.3) },
          { heading: { code: 'medianFromFirst' }, format: 'days', cells: numbers(NaN, 0.5, 0.6, 3.1) },
          {
            heading: { code: 'mark' },
            format: 'text',
            cells: ['', { code: 'biggestLoss' }, '', { code: 'slowestStep' }],
          },
        ],
        footRows: 0,
        chart: {
          kind: 'funnel',
          label: 0,
          value: 1,
          ofFirst: 2,
          ofPrevious: 3,
          lost: 4,
          stillInTime: null,
          days: 5,
          biggestLoss: 1,
          slowest: 3,
        },
        notes: [],
      },
      flowView(
        [
          ['visit', 'cart', 1980],
          ['cart', 'checkout', 776],
        ],
        1744,
      ),
      {
        id: 'paths',
        columns: [
          { heading: { code: 'path' }, format: 'text', cells: ['visit', 'visit > cart'] },
          { heading: { code: 'customers' }, format: 'count', cells: numbers(2000, 900) },
          { heading: { code: 'share' }, format: 'share', cells: numbers(0.444, 0.2) },
        ],
        footRows: 0,
        chart: { kind: 'bars', label: 0, series: [{ column: 1 }] },
        notes: [],
      },
    ],
    notes: [],
    rowsRead: 9000,
    rowsUsed: 9000,
    skipped: [],
  };
}
