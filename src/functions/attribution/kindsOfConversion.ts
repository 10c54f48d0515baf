import { blankSegment } from '../../cells';
import {
  type Credit,
  hasUnattributed,
  type Total,
  unattributed,
} from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { SalesNotes } from '../../analytics/attribution/sales';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import { inOrder } from '../../analytics/attribution/partOfLog';
import { isForPane } from '../../analytics/numerics/isForPane';
import type { Work } from '../../analytics/numerics/work';
import type { TableColumn } from '../table';
import { ranked } from './creditTable';
import { refusedFor } from './reasonSentences';

/** What finding the journeys of one more kind takes a row of the log. */
const stepsOfRow = 300;

/** What one kind of conversion has brought. */
export interface KindOfConversion {
  name: string;
  credit: Credit;
  /** Conversions of the kind, those without a touch among them. */
  conversions: number;
  rest: Total | null;
  hasValue: boolean;
  said: SalesNotes;
}

/**
 * The kinds of conversion in a log, each credited by itself: most conversions first, ties by name. Rows with a value that name none are a
 * kind of their own.
 *
 * @param kinds what each row names, −1 where that is nothing.
 * @param creditOf the journeys of a log in which the conversions of one kind alone count, and their credit.
 * @param work what finding the journeys of each kind may take.
 * @throws CellError the kinds are too many for that.
 */
export function kindsOfConversion(
  given: TouchLog,
  { names, of: ofGiven }: TouchKinds,
  creditOf: (part: TouchLog) => { journeys: Journeys; credit: Credit },
  work: Work,
): KindOfConversion[] {
  const kinds = new Set(ofGiven.filter((_, row) => given.value[row] !== 0 || given.converts?.[row]));
  const steps = kinds.size * given.value.length * stepsOfRow;
  if (steps > work.left) {
    const inPane = isForPane(steps, work);
    throw refusedFor({ reason: { code: 'tooManyKinds', values: { kinds: kinds.size, inPane } } });
  }
  const { log, rows } = inOrder(given);
  const of = rows.map((row) => ofGiven[row]);
  return Array.from(kinds, (kind): KindOfConversion => {
    const isOf = (row: number) => of[row] === kind;
    const value = log.value.map((each, row) => (isOf(row) ? each : 0));
    const converts = log.converts?.map((each, row) => (isOf(row) ? each : 0));
    const { journeys, credit } = creditOf({ ...log, value, ...(converts && { converts }) });
    const { transactions, afterwards, said } = journeys;
    return {
      name: names[kind] ?? blankSegment,
      credit,
      conversions: [transactions, afterwards].reduce(
        (all, list) => list.conversions.reduce((sum, each) => sum + each, all),
        0,
      ),
      rest: hasUnattributed(journeys) ? unattributed(journeys) : null,
      hasValue: value.some((each) => each !== 0),
      said,
    };
  }).sort((a, b) => b.conversions - a.conversions || (a.name < b.name ? -1 : 1));
}

/** A row each touchpoint and, where there is any, *Unattributed*; a column each kind, with its value behind it where it has any. */
export function kindTable(
  touchpoints: readonly string[],
  { gives }: Pick<AttributionModel, 'gives'>,
  kinds: readonly KindOfConversion[],
): TableColumn[] {
  const order = ranked(touchpoints, kinds[0].credit.conversions);
  const hasRest = kinds.some(({ rest }) => rest !== null);
  const rest = (figure: number): number[] => (hasRest ? [gives === 'value' ? figure : NaN] : []);
  const names = order.map((t) => touchpoints[t]);
  return [
    {
      heading: { code: 'touchpoint' },
      format: 'text',
      cells: hasRest ? [...names, { code: 'notAttributed', besides: touchpoints }] : names,
    },
    ...kinds.flatMap(({ name, credit, rest: own, hasValue }): TableColumn[] => [
      {
        heading: name,
        format: 'number',
        cells: Float64Array.from([
          ...order.map((t) => credit.conversions[t]),
          ...rest(own?.transactions ?? 0),
        ]),
      },
      ...(hasValue && gives === 'value'
        ? [
            {
              heading: { code: 'kindValue' as const, values: { kind: name } },
              format: 'money' as const,
              cells: Float64Array.from([...order.map((t) => credit.value[t]), ...rest(own?.value ?? 0)]),
            },
          ]
        : []),
    ]),
  ];
}

/** What there is to know of all of them. */
export function saidOfKinds(kinds: readonly KindOfConversion[]): SalesNotes {
  const total = (of: (said: SalesNotes) => number) => kinds.reduce((sum, { said }) => sum + of(said), 0);
  return {
    sentAgain: total(({ sentAgain }) => sentAgain),
    refundsWithoutOrder: total(({ refundsWithoutOrder }) => refundsWithoutOrder),
  };
}
