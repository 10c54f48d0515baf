import { type AgeWindows, calendarWindows, ownWindows } from '../../analytics/lifetime/ageWindows';
import { entryOf } from '../../analytics/lifetime/cohorts';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { linePayback } from '../../analytics/lifetime/linePayback';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import {
  type ExpectedValue,
  stepsAhead,
  type ValueLine,
  valueLines,
} from '../../analytics/lifetime/valueLines';
import { stepsOfPane } from '../../analytics/numerics/work';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { ownName } from '../../cells';
import type { TableColumn } from '../table';
import type { Word } from '../words';
import type { CountedGroups, CustomerGroup } from './customerGroups';
import type { AgeUnit, ValueSaying } from './valueSentences';

/** How the lines of value by age are drawn. */
export interface ValueAsked {
  period: CalendarPeriod;
  /** Days of a window of the customer's own age; `null`: calendar periods. */
  window: number | null;
  /** Windows the table goes on to at least. */
  ages: number;
  /** What it cost to win a customer; `null`: not given. */
  cost: number | null;
}

/** The customers whose first order lies in one calendar period, in order of time. */
export function cohortGroups(days: OrderDays, period: CalendarPeriod): CountedGroups {
  const groups = new Map<number, number[]>();
  for (const c of buyersIn(days)) {
    const entry = entryOf(days, period, c);
    const others = groups.get(entry);
    if (others) others.push(c);
    else groups.set(entry, [c]);
  }
  return {
    count: groups.size,
    gather: () =>
      [...groups].sort(([a], [b]) => a - b).map(([entry, buyers]) => ({ name: period.label(entry), buyers })),
  };
}

/** More lines have no place side by side. */
export const mostLines = 60;

/** Columns before those of the lines: the age, and the cost where it is given. */
export const columnsBeforeLines = (cost: number | null): number => (cost === null ? 1 : 2);

/** Columns of each line: seen, expected and its limits. */
export const columnsPerLine = 4;

/** Columns of a table of so many lines. */
export const columnsOfLines = (lines: number, cost: number | null): number =>
  columnsBeforeLines(cost) + lines * columnsPerLine;

/** In windows of their own customers begin with the first order; a calendar period holds it. */
const rowsBefore = ({ isFirstApart }: AgeWindows): number => (isFirstApart ? 1 : 0);

/** Rows of a table of lines of so many windows. */
export const rowsOfLines = (most: number, windows: AgeWindows): number => most + rowsBefore(windows);

/** One row an age, and the columns of each line: that of all customers first, then those of the groups. */
export interface ValueTable {
  columns: TableColumn[];
  /** As the columns have them, all first. */
  lines: ValueLine[];
  notes: ValueSaying[];
}

export const windowsAsked = ({ period, window }: ValueAsked): AgeWindows =>
  window === null ? calendarWindows(period) : ownWindows(window);

export function valueTable(
  days: OrderDays,
  fit: LifetimeFit | null,
  groups: readonly CustomerGroup[],
  asked: ValueAsked,
): ValueTable {
  const { period, window, ages, cost } = asked;
  const windows = windowsAsked(asked);
  const all = buyersIn(days);
  const customers = [all, ...groups.map(({ buyers }) => buyers)];
  const asSeen = valueLines(days, customers, windows, 0, null);
  const most = Math.max(ages, asSeen[0].curve.byWindow.length);
  const isTooFar = fit?.spend ? stepsAhead(fit.patterns, asSeen, most) > stepsOfPane : false;
  const lines = fit && !isTooFar ? valueLines(days, customers, windows, most, fit) : asSeen;
  const names = [null, ...groups.map(({ name }) => name)];
  const shift = rowsBefore(windows);
  const rows = Array.from({ length: rowsOfLines(most, windows) }, (_, row) => row);
  return {
    columns: [
      window === null
        ? { heading: { code: 'period' }, format: 'count', cells: Float64Array.from(rows) }
        : {
            heading: { code: 'days' },
            format: 'count',
            cells: Float64Array.from(rows, (row) => row * window),
          },
      ...(cost === null
        ? []
        : [
            {
              heading: { code: 'cost' as const },
              format: 'money' as const,
              cells: Float64Array.from(rows, () => cost),
            },
          ]),
      ...lines.flatMap((line, i) => lineColumns(line, names[i], names, rows, shift)),
    ],
    lines,
    notes: [
      ...(cost === null
        ? []
        : lines.map((line, i) => paybackSaying(line, names[i], windows, cost, window, period.name))),
      ...(isTooFar ? [{ code: 'valueTooFar' } as const] : notesOf(lines, most)),
    ],
  };
}

function lineColumns(
  { curve, expected }: ValueLine,
  name: string | null,
  names: readonly (string | null)[],
  rows: readonly number[],
  shift: number,
): TableColumn[] {
  const seen = curve.byWindow.length;
  const seenAt = (row: number) => (row < shift ? curve.first : (curve.byWindow[row - shift] ?? NaN));
  const expectedAt = (figure: keyof ExpectedValue) => (row: number) =>
    expected[row - shift - seen]?.[figure] ?? NaN;
  const column = (heading: string | Word, figure: (row: number) => number): TableColumn => ({
    heading,
    format: 'money',
    cells: Float64Array.from(rows, figure),
  });
  // A group may be called as the line of all customers is.
  const others = names.filter((each) => each !== null);
  const called = ownName('All', others);
  const own = name ?? (called === 'All' ? null : called);
  const headings: (string | Word)[] =
    own === null
      ? [{ code: 'all' }, { code: 'allExpected' }, { code: 'allLower' }, { code: 'allUpper' }]
      : [
          own,
          ...(['valueExpected', 'valueLower', 'valueUpper'] as const).map((code) => ({
            code,
            values: { name: own },
          })),
        ];
  return [
    column(headings[0], seenAt),
    column(headings[1], expectedAt('value')),
    column(headings[2], expectedAt('lower')),
    column(headings[3], expectedAt('upper')),
  ];
}

function paybackSaying(
  line: ValueLine,
  name: string | null,
  windows: AgeWindows,
  cost: number,
  window: number | null,
  period: AgeUnit,
): ValueSaying {
  const unit = window === null ? period : 'day';
  const told = (count: number) => String(Math.round(count * (window ?? 1) * 10) / 10);
  const paid = linePayback(line, windows, cost);
  const of = { line: name, unit };
  if ('seen' in paid) return { code: 'paidBack', values: { ...of, after: told(paid.seen) } };
  if ('expected' in paid) return { code: 'paidBackAhead', values: { ...of, after: told(paid.expected) } };
  return {
    code: 'notPaidBack',
    values: { ...of, after: told(paid.after), percent: Math.floor(paid.share * 100) },
  };
}

function notesOf(lines: readonly ValueLine[], most: number): ValueSaying[] {
  const open = lines.filter(({ curve }) => curve.byWindow.length < most);
  if (open.length === 0) return [];
  if (open.every(({ expected }) => !expected.some(({ value }) => !Number.isNaN(value))))
    return [{ code: 'valueWithoutModel' }];
  return open.every(({ expected }) => expected.every(({ lower }) => Number.isNaN(lower)))
    ? [{ code: 'valueWithoutLimits' }]
    : [];
}
