import { blankSegment, type CellError } from '../../cells';
import {
  type Credit,
  hasUnattributed,
  type Total,
  unattributed,
} from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import { type SalesNotes, stepsToFind } from '../../analytics/attribution/sales';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import { inOrder, partOf } from '../../analytics/attribution/partOfLog';
import { gather } from '../../analytics/numerics/gather';
import { isForPane } from '../../analytics/numerics/isForPane';
import type { Work } from '../../analytics/numerics/work';
import type { TableColumn } from '../table';
import { ranked } from './creditTable';
import { refusedFor } from './reasonSentences';

/** What finding the journeys of one more kind takes a row of the customers that are looked at, and a row of the log whoever it is of. */
const stepsOfRow = 200;
const stepsToPass = 40;

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
 * @param model whose credit it is: where it shares each conversion by a rule, whoever has none of a kind is passed over.
 * @param creditOf the journeys of a log in which the conversions of one kind alone count, and their credit. `kinds`: how many are still
 *   to be credited, each of at least so many rows.
 * @param work what finding the journeys of each kind, and crediting them, may take.
 * @throws CellError the kinds are too many for that.
 */
export function kindsOfConversion(
  given: TouchLog,
  { names, of: ofGiven }: TouchKinds,
  model: AttributionModel,
  creditOf: (part: TouchLog, kinds: number) => { journeys: Journeys; credit: Credit },
  work: Work,
): KindOfConversion[] {
  const all = given.value.length;
  const kinds = rowsOfKinds(given, ofGiven);
  const walked = (rows: number) => ('rule' in model ? Math.min(rows, all) : all);
  const steps = Array.from(kinds.values(), walked).reduce(
    (sum, rows) => sum + stepsOfRow * rows,
    kinds.size * stepsToFind(given, stepsToPass),
  );
  if (steps > work.left) throw tooManyKinds(kinds.size, isForPane(steps, work));
  work.left -= steps;
  const { log, rows, offset } = inOrder(given);
  const of = gather(ofGiven, rows);
  const groups = { row: rows.map((_, place) => place), offset };
  const ofKind: TouchLog = {
    ...log,
    value: new Float64Array(all),
    ...(log.converts && { converts: new Uint8Array(all) }),
  };
  const smallestFirst = [...kinds].sort(([, a], [, b]) => a - b);
  return smallestFirst
    .map(([kind, ofBuyers], place): KindOfConversion => {
      takeConversions(ofKind, log, of, kind);
      // To copy most of the rows would take longer than to pass over the others.
      const isPart = walked(ofBuyers) < all / 2;
      // Journeys are remembered by their log.
      const part = isPart ? partOf(ofKind, groups, buyersIn(ofKind)) : { ...ofKind };
      const { journeys, credit } = creditOf(part, kinds.size - place);
      const { transactions, afterwards, said } = journeys;
      return {
        name: names[kind] ?? blankSegment,
        credit,
        conversions: [transactions, afterwards].reduce(
          (all, list) => list.conversions.reduce((sum, each) => sum + each, all),
          0,
        ),
        rest: hasUnattributed(journeys) ? unattributed(journeys) : null,
        hasValue: ofKind.value.some((each) => each !== 0),
        said,
      };
    })
    .sort((a, b) => b.conversions - a.conversions || (a.name < b.name ? -1 : 1));
}

export const tooManyKinds = (kinds: number, inPane: boolean): CellError =>
  refusedFor({ reason: { code: 'tooManyKinds', values: { kinds, inPane } } });

/** The kinds, each with how many rows those have who have it, or more: all of them again for each row that names it. */
function rowsOfKinds(log: TouchLog, of: Int32Array): Map<number, number> {
  const { customer, customers } = log;
  const rows = new Int32Array(customers.length);
  for (let row = 0; row < customer.length; row++) rows[customer[row]]++;
  const found = new Map<number, number>();
  for (let row = 0; row < customer.length; row++)
    if (isConversion(log, row)) found.set(of[row], (found.get(of[row]) ?? 0) + rows[customer[row]]);
  return found;
}

const isConversion = ({ value, converts }: TouchLog, row: number): boolean =>
  value[row] !== 0 || converts?.[row] === 1;

/** Leaves a log the conversions of one kind alone. */
function takeConversions(ofKind: TouchLog, log: TouchLog, of: Int32Array, kind: number): void {
  for (let row = 0; row < of.length; row++) {
    ofKind.value[row] = of[row] === kind ? log.value[row] : 0;
    if (ofKind.converts && log.converts) ofKind.converts[row] = of[row] === kind ? log.converts[row] : 0;
  }
}

/** The customers who converted, in a log ordered by them. */
function buyersIn(log: TouchLog): number[] {
  const buyers: number[] = [];
  for (let row = 0; row < log.customer.length; row++)
    if (isConversion(log, row) && log.customer[row] !== buyers.at(-1)) buyers.push(log.customer[row]);
  return buyers;
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
