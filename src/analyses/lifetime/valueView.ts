import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { LineSeries, ResultView, TableColumn } from '../../blueprint/views';
import { segmentGroups } from '../../functions/lifetime/customerGroups';
import {
  cohortGroups,
  columnsBeforeLines,
  columnsPerLine,
  mostLines,
  valueTable,
} from '../../functions/lifetime/valueTable';
import type { ValueSaying } from '../../functions/lifetime/valueSentences';
import type { LifetimeOptions } from './messages';
import type { LifetimeSaying } from './sayings';

/** Lines besides that of all customers that can be told apart in the chart. */
const mostDrawn = 3;

/**
 * What a customer has brought by age, a line a segment or cohort: dashed where the model goes on, with the cost of winning a customer as a
 * line across.
 */
export function valueView(
  log: OrderLog,
  days: OrderDays,
  fit: LifetimeFit | null,
  period: CalendarPeriod,
  { window = null, cost = null, periods, lines: kind }: LifetimeOptions,
): ResultView {
  const isBySegment = kind === 'segment';
  const found = isBySegment ? segmentGroups(log, days) : cohortGroups(days, period);
  const groups = found.count > mostLines ? [] : found.gather();
  const { columns, lines, notes } = valueTable(days, fit, groups, { period, window, cost, ages: periods });
  // Segments stand by size; of cohorts the latest have something to tell that is not known yet.
  const first = isBySegment ? 0 : Math.max(0, groups.length - mostDrawn);
  const shown = [0, ...groups.map((_, i) => i + 1).slice(first, first + mostDrawn)];
  // An expected line has the colour of the observed one at its place, so those that go on come first.
  const columnOf = (line: number) => columnsBeforeLines(cost) + line * columnsPerLine;
  const goesOn = (line: number) => lines[line].expected.some(({ value }) => !Number.isNaN(value));
  const drawn = [...shown.filter(goesOn), ...shown.filter((line) => !goesOn(line))];
  const names = drawn.map((line) => (line === 0 ? null : groups[line - 1].name));
  const isDrawn = (note: ValueSaying) => !('values' in note) || names.includes(note.values.line);
  const said: LifetimeSaying[] = [
    ...(found.count > mostLines
      ? [{ code: 'tooManyLines' as const, values: { count: found.count, most: mostLines } }]
      : []),
    ...(groups.length > mostDrawn
      ? [{ code: 'someLines' as const, values: { shown: mostDrawn, all: groups.length, isBySegment } }]
      : []),
    ...notes.filter(isDrawn),
  ];
  return {
    id: 'value',
    columns: withLimits(columns, new Set(lines.map((_, line) => columnOf(line) + 1))),
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: [
        ...drawn.flatMap((line) => seriesOf(columnOf(line), goesOn(line))),
        ...(cost === null ? [] : [{ column: 1, dashed: false, isLevel: true as const }]),
      ],
      steps: false,
    },
    notes: said,
  };
}

/** A line as far as it was seen, and as it is expected to go on, with its interval. */
function seriesOf(seen: number, goesOn: boolean): LineSeries[] {
  const expected = { column: seen + 1, dashed: true, band: { lower: seen + 2, upper: seen + 3 } };
  return [{ column: seen, dashed: false }, ...(goesOn ? [expected] : [])];
}

/** Limits stand beneath what is expected. */
function withLimits(columns: TableColumn[], expected: ReadonlySet<number>): TableColumn[] {
  return columns.map((column, place) =>
    expected.has(place) ? { ...column, with: [{ lower: place + 1, upper: place + 2 }] } : column,
  );
}
