import { holmAdjusted } from '../../analytics/changes/holm';
import type { ValueChange } from '../../analytics/changes/valueChange';
import { day } from '../../analytics/periods/calendar';
import { lengthOf } from '../../analytics/periods/ranges';
import type { ColumnFormat, Named, ResultView } from '../views';
import { nameOf, type Periods, scaleOf } from './periods';
import type { ChangeWord, PeriodSaying } from './sayings';

/** Whether a figure changed by more than chance: 95 % limits of the change, and its chance if nothing had changed. */
export interface Tested {
  lower: number;
  upper: number;
  p: number;
}

/** A figure now and before. */
export interface Changed {
  name: Named;
  now: number;
  before: number;
  /** `null`: it cannot be tested. */
  tested: Tested | null;
  /** A mean, which does not add up over days where the others do. */
  isMean?: true;
}

/** The figures of two periods side by side. */
export interface Change {
  periods: Periods & { before: NonNullable<Periods['before']> };
  rows: readonly ChangedRow[];
  /** What stands below them, the last of it what all come to. */
  foot: readonly ChangedRow[];
  /** The rows are figures of different kinds: they keep their order, and only shares can be drawn side by side. */
  isMixed: boolean;
}

/** The same with what is made of it. */
export interface ChangedRow extends Changed {
  /** Before, in as many days as now. */
  scaled: number;
  /** Holm-adjusted over all that the table tests. */
  p: number | null;
}

/** 5 % of the reports in which nothing changed call something more than chance. */
export const level = 0.05;

/**
 * Compares the figures of two periods. `isSum`: a figure adds up over days, so that it is told for as many days where the periods
 * have not as many; a share or a median does not.
 */
export function changeOf(
  periods: Change['periods'],
  rows: readonly Changed[],
  { foot = [], isSum, isMixed = false }: { foot?: readonly Changed[]; isSum: boolean; isMixed?: boolean },
): Change {
  const scale = isSum ? scaleOf(periods) : 1;
  const all = [...rows, ...foot];
  const adjusted = holmAdjusted(all.map(({ tested }) => (periods.isBeforeCut ? null : (tested?.p ?? null))));
  const made = all.map((row, i): ChangedRow => ({
    ...row,
    scaled: row.isMean ? row.before : row.before * scale,
    p: adjusted[i],
  }));
  return { periods, rows: made.slice(0, rows.length), foot: made.slice(rows.length), isMixed };
}

/** What is to be known of two periods before their figures are compared. */
export function periodNotes(periods: Periods, isSum = true): PeriodSaying[] {
  const { now, before, observed, isCut, isBeforeCut } = periods;
  if (!before) return [];
  const isLonger = isSum && scaleOf(periods) !== 1;
  const notes: (PeriodSaying | false)[] = [
    isCut && { code: 'periodCut', values: { last: day.label(now.last), days: lengthOf(before) } },
    isBeforeCut && { code: 'beforeCut', values: { first: day.label(observed.first) } },
    isLonger && {
      code: 'otherLength',
      values: { before: nameOf(before), days: lengthOf(before), now: lengthOf(now) },
    },
  ];
  return notes.filter((note) => note !== false);
}

/** That few customers decide about the change of a row, or that few there are. */
export function fewNotes(row: string, { customers, largest }: ValueChange): PeriodSaying[] {
  if (customers < 30) return [{ code: 'fewCustomers', values: { row, customers } }];
  return largest > 0.2 ? [{ code: 'fewDecide', values: { row, share: largest } }] : [];
}

const own = (word: ChangeWord): ChangeWord => word;

/** The table: a row each, now, before, and what changed. `format`: of the figures. */
export function changeView(
  { periods, rows, foot, isMixed }: Change,
  { heading, format }: { heading: Named; format: ColumnFormat },
): ResultView {
  const { now, before } = periods;
  const all = [...rows, ...foot];
  const isScaled = all.some((row) => row.scaled !== row.before);
  const isTested = all.some(({ tested }) => tested !== null) && !periods.isBeforeCut;
  const figures = (of: (row: ChangedRow) => number | null): number[] => all.map((row) => of(row) ?? NaN);
  const limit = (end: 'lower' | 'upper') => ({
    heading: own({ code: end === 'lower' ? 'changeLower' : 'changeUpper' }),
    format,
    cells: figures(({ tested }) => tested?.[end] ?? null),
  });
  /** Where the change stands. */
  const at = isScaled ? 4 : 3;
  const columns: ResultView['columns'] = [
    { heading, format: 'text', cells: all.map(({ name }) => name) },
    {
      heading: own({ code: 'inPeriod', values: { period: nameOf(now) } }),
      format,
      cells: figures((row) => row.now),
    },
    {
      heading: own({ code: 'inPeriod', values: { period: nameOf(before) } }),
      format,
      cells: figures((row) => row.before),
      ...(isScaled && { with: [3] }),
    },
    ...(isScaled
      ? [
          {
            heading: own({ code: 'inAsManyDays', values: { period: nameOf(before) } }),
            format,
            cells: figures(({ scaled }) => scaled),
          },
        ]
      : []),
    {
      heading: own({ code: 'change' }),
      format,
      cells: figures((row) => row.now - row.scaled),
      with: isTested ? [at + 1, { lower: at + 2, upper: at + 3 }] : [at + 1],
    },
    {
      heading: own({ code: 'changeShare' }),
      format: 'share',
      cells: all.map((row) => (isFresh(row) ? own({ code: 'isNew' }) : (changedBy(row) ?? NaN))),
      dashed: true,
    },
    ...(isTested
      ? [
          limit('lower'),
          limit('upper'),
          {
            heading: own({ code: 'verdict' }),
            format: 'text' as const,
            cells: all.map(({ p }) =>
              p === null ? '' : own({ code: p < level ? 'moreThanChance' : 'withinChance' }),
            ),
            with: [at + 5],
          },
          { heading: own({ code: 'holmP' }), format: 'number' as const, cells: figures(({ p }) => p) },
        ]
      : []),
  ];
  return {
    id: 'change',
    columns,
    footRows: foot.length,
    chart:
      rows.length === 0
        ? null
        : { kind: 'bars', label: 0, series: isMixed ? [{ column: at + 1 }] : [{ column: 1 }, { column: 2 }] },
    notes: [],
  };
}

/** There was nothing before. */
export const isFresh = ({ now, scaled }: ChangedRow): boolean => scaled === 0 && now > 0;

/** The change as a share of what was before; `null`: that has no meaning. */
export const changedBy = ({ now, scaled }: ChangedRow): number | null =>
  scaled > 0 ? now / scaled - 1 : null;
