import { entryNamed, invalid, nameKey, quote, unknownName } from '../../cells';
import { anyCell, type Argument, type Choices } from '../arguments';

/** A statistic of time to value. */
export type Statistic =
  | { kind: 'quantile'; share: number; name: string }
  | { kind: 'mean' | 'reached' | 'count' | 'waiting' | 'converters median' }
  | { kind: 'share by day'; day: number };

const statisticChoices: Choices = {
  id: 'TIMETOVALUE_STATISTICS',
  what: 'statistic',
  entries: [
    { name: 'median', description: 'Days until half of the customers have reached value.' },
    { name: 'mean', description: 'Mean days, restricted to the longest observed time.' },
    { name: 'p10', description: 'Days until 10 % have reached value.' },
    { name: 'p25', description: 'Days until 25 % have reached value.' },
    { name: 'p75', description: 'Days until 75 % have reached value.' },
    { name: 'p90', description: 'Days until 90 % have reached value.' },
    { name: 'reached', description: 'Share that has reached value at the end of observation.' },
    { name: 'count', description: 'Number of customers.' },
    { name: 'waiting', description: 'Number of customers still waiting.' },
    { name: 'converters median', description: 'Median days of those who made it only: flatters.' },
    { name: 'day 7', description: 'Share that has reached value by day 7; any day works.' },
    { name: 'day 30', description: 'Share that has reached value by day 30.' },
    { name: 'day 90', description: 'Share that has reached value by day 90.' },
  ],
};

/** Reads a statistic: a name, `p10` … `p90`, `day 7`, or a fraction such as 0.25. */
export const statisticArgument: Argument<Statistic> = {
  ...anyCell('statistic', 'Which figure; omitted: median. A fraction such as 0.25 gives that percentile.'),
  choices: statisticChoices,
  read: (argument) => statisticOf(anyCell('statistic', '').read(argument)),
};

/** What can be made of waits that are counted already: a statistic, or one of the tables. */
export type CountedFigure = Statistic | { kind: 'table' | 'curve' };

const tables = [
  { name: 'table', description: 'One row a segment, as TIMETOVALUE.BY has it.' },
  { name: 'curve', description: 'One row a day, as TIMETOVALUE.CURVE has it.' },
] as const;

/** Reads a statistic, `table` or `curve`. */
export const countedFigureArgument: Argument<CountedFigure> = {
  ...anyCell('statistic', 'Which figure of TIMETOVALUE, or curve; omitted: table.'),
  choices: {
    ...statisticChoices,
    id: 'TIMETOVALUE_FIGURES',
    entries: [...tables, ...statisticChoices.entries],
  },
  read: (argument) => {
    const cell = anyCell('statistic', '').read(argument);
    const named = typeof cell === 'string' ? entryNamed(tables, cell) : undefined;
    return named
      ? { kind: named.name }
      : statisticOf(
          cell,
          tables.map(({ name }) => name),
        );
  },
};

export const table: CountedFigure = { kind: 'table' };
export const median: Statistic = { kind: 'quantile', share: 0.5, name: 'median' };

function statisticOf(cell: unknown, others: readonly string[] = []): Statistic {
  if (typeof cell === 'number' && cell > 0 && cell < 1) {
    return { kind: 'quantile', share: cell, name: `percentile ${cell}` };
  }
  const key = typeof cell === 'string' ? nameKey(cell) : '';
  if (key === 'median') return median;
  if (key === 'mean' || key === 'reached' || key === 'count' || key === 'waiting') return { kind: key };
  if (key === 'convertersmedian') return { kind: 'converters median' };
  const percentile = /^p(\d{1,2}(?:\.\d+)?)$/.exec(key);
  if (percentile && Number(percentile[1]) > 0) {
    return { kind: 'quantile', share: Number(percentile[1]) / 100, name: String(cell) };
  }
  // Hyphens in names are ignored, but this one is a minus.
  if (typeof cell === 'string' && /\s-\s*\d/.test(cell)) {
    throw invalid(
      `statistic: ${quote(cell)} lies before the start. Give day 0 or a later one, such as day 7.`,
    );
  }
  const day = /^day(\d+(?:\.\d+)?)$/.exec(key);
  if (day) return { kind: 'share by day', day: Number(day[1]) };
  throw unknownName(cell, 'statistic', [
    ...others,
    'median',
    'mean',
    'p10 … p90 or a fraction',
    'reached',
    'count',
    'waiting',
    'converters median',
    'day 7',
  ]);
}
