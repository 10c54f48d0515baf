import type { EventLog } from '../../analytics/events/eventLog';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import type { ResultView } from '../../blueprint/views';
import type { JourneysSaying } from './sayings';

/** Paths shown; the others are rarer. */
const mostPaths = 100;
/** Events of a path that are spelt out. */
const longestPath = 12;

const separator = ' > ';

/** Journeys, or the parts of them that are looked at, those of most customers first, ties by name. */
export function pathView(log: EventLog, groups: Groups): ResultView {
  const counts = new Map<string, number>();
  let all = 0;
  for (let c = 0; c < log.customers.length; c++) {
    // A customer may have no such part.
    if (groups.offset[c] === groups.offset[c + 1]) continue;
    all++;
    const path = pathOf(log, groups, c);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const paths = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = paths.slice(0, mostPaths);
  const rest = paths.length - shown.length;
  const others = paths.slice(mostPaths).reduce((sum, [, count]) => sum + count, 0);
  const foot = rest > 0 ? [others] : [];
  const customers = Float64Array.from([...shown.map(([, count]) => count), ...foot]);
  return {
    id: 'paths',
    columns: [
      {
        heading: { code: 'path' },
        format: 'text',
        cells: [...shown.map(([path]) => path), ...foot.map(() => '')],
      },
      { heading: { code: 'customers' }, format: 'count', cells: customers, addsUp: true },
      {
        heading: { code: 'share' },
        format: 'share',
        cells: customers.map((count) => count / all),
        addsUp: true,
      },
    ],
    footRows: foot.length,
    ...(rest > 0 && { rest }),
    chart: { kind: 'bars', label: 0, series: [{ column: 1 }] },
    opens: [{ id: 'customers', name: 'Customers' }],
    notes: rest > 0 ? somePaths(paths.length) : [],
  };
}

const somePaths = (all: number): JourneysSaying[] => [
  { code: 'somePaths', values: { shown: mostPaths, all } },
];

/** The customers of a path as the view names it. */
export const customersOfPath = (log: EventLog, groups: Groups, path: string): Int32Array =>
  Int32Array.from(log.customers.keys()).filter(
    (c) => groups.offset[c] < groups.offset[c + 1] && pathOf(log, groups, c) === path,
  );

function pathOf({ event, events }: EventLog, { row, offset }: Groups, customer: number): string {
  const rows = row.subarray(offset[customer], offset[customer + 1]);
  const names = Array.from(rows.subarray(0, longestPath), (each) => events[event[each]]);
  const left = rows.length - names.length;
  return names.join(separator) + (left > 0 ? `${separator}… (+${left})` : '');
}
