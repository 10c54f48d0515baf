import type { Journeys } from '../../analytics/attribution/journeys';
import { lagsOf } from '../../analytics/attribution/lags';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import type { Days } from '../../analytics/periods/ranges';
import { periodWithoutShort, saidOfHistory } from '../../blueprint/period/shortHistory';
import type { ResultView, TableColumn } from '../../blueprint/views';
import { lagBlock, type LagMeasure, quantileRows, withoutTouch } from '../../functions/attribution/lag';
import type { Saying } from '../../cells';
import type { AttributionNote } from './sayings';
import type { CreditWord } from './tableWords';
import { mostGroups } from './viewsOfOrders';

/** The measures of JOURNEYS.LAG, by the view of each. */
const measures: readonly [id: 'lag' | 'touches', measure: LagMeasure][] = [
  ['lag', 'daysToConvert'],
  ['touches', 'touches'],
];

/**
 * How many days and touches it took to convert: the conversions by bucket, below them median, 90 % quantile and mean, and last those without
 * a touch; first of all, then by segment where there are any but not too many. None where nothing led to a conversion.
 *
 * @param reach how far the data go, and journeys in them; `null`: it is said elsewhere.
 */
export function lagViews(
  log: TouchLog,
  journeys: Journeys,
  segments: TouchKinds | null,
  reach: { observed: Days; lookback: number | null } | null,
): ResultView[] {
  const lags = lagsOf(log, journeys, 'elapsed');
  if (lags.row.length === 0) return [];
  const count = segments?.names.length ?? 0;
  const isTooWide = count > mostGroups;
  const tooWide: AttributionNote = { code: 'tooManyColumns', values: { count, most: mostGroups } };
  const notes: Saying[] = [
    ...(isTooWide ? [tooWide] : []),
    ...(reach ? saidOfHistory(reach.observed, null, reach.lookback) : []),
    ...(reach ? periodWithoutShort(reach.observed, reach.lookback) : []),
  ];
  const rest = withoutTouch(journeys);
  const foot = <Cell>(cell: Cell): Cell[] => (rest === null ? [] : [cell]);
  return measures.map(([id, measure]) => {
    const [names, ...counts] = lagBlock(measure, journeys, lags, isTooWide ? null : segments);
    const ofAll = counts[counts.length - 1];
    const heading: CreditWord = { code: measure };
    const notAttributed: CreditWord = { code: 'notAttributed' };
    return {
      id,
      columns: [
        { ...names, heading, cells: [...Array.from(names.cells), ...foot(notAttributed)] },
        ...[ofAll, ...counts.slice(0, -1)].map((column, place): TableColumn => ({
          ...column,
          format: 'parts',
          cells: Float64Array.from([...column.cells.map(Number), ...foot(place === 0 ? Number(rest) : NaN)]),
        })),
      ],
      footRows: quantileRows + foot(rest).length,
      chart: { kind: 'bars', label: 0, series: [{ column: 1 }], isInOrder: true },
      notes,
    };
  });
}
