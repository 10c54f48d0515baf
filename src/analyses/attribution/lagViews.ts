import type { Journeys } from '../../analytics/attribution/journeys';
import { lagsOf } from '../../analytics/attribution/lags';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import type { ResultView, TableColumn } from '../../blueprint/views';
import { lagBlock, type LagMeasure, quantileRows, withoutTouch } from '../../functions/attribution/lag';
import type { RowNames } from '../../functions/rowNames';
import type { CreditWord } from './tableWords';

/** A narrow chart has room for so many segments. */
const mostSegments = 4;

/** The measures of JOURNEYS.LAG, by the view of each. */
const measures: readonly [id: 'lag' | 'touches', measure: LagMeasure][] = [
  ['lag', 'daysToConvert'],
  ['touches', 'touches'],
];

/**
 * How many days and touches it took to convert: the conversions by bucket, below them median, 90 % quantile and mean, by segment where there are
 * any, and last those without a touch. None where nothing led to a conversion.
 */
export function lagViews(log: TouchLog, journeys: Journeys, segments: RowNames | null): ResultView[] {
  const lags = lagsOf(log, journeys, 'elapsed');
  if (lags.row.length === 0) return [];
  const rest = withoutTouch(journeys);
  return measures.map(([id, measure]) => {
    const [names, ...counts] = lagBlock(measure, journeys, lags, segments);
    const last = counts.length - 1;
    const heading: CreditWord = { code: measure };
    const notAttributed: CreditWord = { code: 'notAttributed' };
    const foot = <Cell>(cell: Cell): Cell[] => (rest === null ? [] : [cell]);
    const drawn = last > 1 ? counts.slice(0, Math.min(last, mostSegments)) : [counts[last]];
    return {
      id,
      columns: [
        { ...names, heading, cells: [...Array.from(names.cells), ...foot(notAttributed)] },
        ...counts.map((column, place): TableColumn => ({
          ...column,
          cells: Float64Array.from([
            ...column.cells.map(Number),
            ...foot(place === last ? Number(rest) : NaN),
          ]),
        })),
      ],
      footRows: quantileRows + foot(rest).length,
      chart: {
        kind: 'bars',
        label: 0,
        series: drawn.map((column) => ({ column: 1 + counts.indexOf(column) })),
      },
      notes: [],
    };
  });
}
