import { largestFirst, type ListedColumn, listing, noSuchRow } from '../../blueprint/listing';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { millisecondsPerDay, ownName, toSerial, waitOutcomes, type Waits } from '../../cells';
import { headingOf, type TimeScale } from '../../functions/timeToValue/calendar';
import { durationsOf } from '../../functions/timeToValue/waits';
import type { PlainWord } from '../../functions/words';

interface Finished {
  waits: Waits;
  scale: TimeScale;
  /** Of each wait the row of its start. */
  sheetRow: Int32Array;
  /** Of each wait the customer, where the rows name them. */
  customer: readonly (string | number)[] | null;
}

/** Which waits a figure counts, and what is told of them besides start and length. */
interface Counted {
  counts(place: number): boolean;
  tells: readonly ('segment' | 'outcome' | 'reached' | 'lost')[];
}

/** The waits behind one figure, as many as it counts, the longest first. */
export function waitsBehind(finished: Finished, figure: Figure): ResultView {
  const { waits, scale, sheetRow, customer } = finished;
  const days = durationsOf(waits, scale).map((duration) => duration / scale.dayLength);
  const counted = figure.view === 'curve' ? ofCurve(waits, figure, days) : ofSegment(waits, figure);
  if (counted === null) throw noSuchRow(figure);
  const places = Int32Array.from(days.keys()).filter(counted.counts);
  const { tells } = counted;
  const isOfKinds = tells.includes('segment') || tells.includes('outcome');
  const wholeDays = places.every((place) => waits.clock.start[place] % millisecondsPerDay === 0);
  const columns: Record<'customer' | 'sheetRow' | 'start' | 'days' | Counted['tells'][number], ListedColumn> =
    {
      customer: {
        heading: { code: 'customer' },
        format: 'text',
        cell: (i) => customer?.[places[i]] ?? '',
      },
      sheetRow: { heading: { code: 'sheetRow' }, format: 'count', cell: (i) => sheetRow[places[i]] },
      segment: {
        heading: { code: 'segment' },
        format: 'text',
        cell: (i) => waits.segments[waits.segment[places[i]]],
        groups: true,
      },
      start: {
        heading: { code: 'start' },
        format: 'date',
        cell: (i) => toSerial(waits.clock.start[places[i]]),
        // Times of day are each their own.
        ...(!isOfKinds && wholeDays && { groups: true }),
      },
      reached: {
        heading: { code: 'reachedOn' },
        format: 'date',
        cell: (i) => toSerial(waits.clock.end[places[i]]),
      },
      lost: {
        heading: { code: 'leftOn' },
        format: 'date',
        cell: (i) => toSerial(waits.clock.end[places[i]]),
      },
      outcome: {
        heading: { code: 'outcome' },
        format: 'text',
        cell: (i) => ({ code: outcomes[waits.outcome[places[i]]] }),
        groups: true,
      },
      days: { heading: headingOf(scale), format: 'days', cell: (i) => days[places[i]] },
    };
  const named = customer === null ? [] : (['customer'] as const);
  const shown = [...named, 'sheetRow', 'days', 'start', ...tells] as const;
  return listing(
    figure,
    largestFirst(Float64Array.from(places, (place) => days[place])),
    shown.map((name) => columns[name]),
  );
}

/** By `waitOutcomes`. */
const outcomes: readonly PlainWord[] = ['waiting', 'reached', 'lost'];

/** Of one segment or of all, those of one outcome. */
function ofSegment({ segment, segments, outcome }: Waits, { view, row, column }: Figure): Counted | null {
  const own = segments.indexOf(row);
  const isOfAll = own < 0 && row === ownName('All', segments);
  if (view !== 'segments' || (own < 0 && !isOfAll) || !isOutcome(column)) return null;
  return {
    counts: (place) => outcome[place] === waitOutcomes[column] && (isOfAll || segment[place] === own),
    tells: [...(isOfAll ? (['segment'] as const) : []), ...(column === 'waiting' ? [] : [column])],
  };
}

const isOutcome = (column: string): column is keyof typeof waitOutcomes =>
  Object.hasOwn(waitOutcomes, column);

/** Those who reached value after so many days, or who were observed for so many at least. */
function ofCurve({ outcome }: Waits, { row, column }: Figure, days: Float64Array): Counted | null {
  const after = Number(row);
  const reached = (place: number) => outcome[place] === waitOutcomes.reached && days[place] === after;
  if (!days.some((_, place) => reached(place))) return null;
  if (column === 'reached') return { counts: reached, tells: ['reached'] };
  return column === 'at risk' ? { counts: (place) => days[place] >= after, tells: ['outcome'] } : null;
}
