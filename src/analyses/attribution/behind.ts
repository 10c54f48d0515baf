import {
  creditingTransactions,
  journeyText,
  listed,
  shareInTransactions,
} from '../../analytics/attribution/explain';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { toSerial } from '../../cells';
import { settingsOf } from './breakdown';
import { creditFormat, type MeasuredOptions } from './measure';
import { modelId } from './modelId';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import type { CreditWord } from './tableWords';

/** Transactions that are listed; a pane cannot show many more. */
const mostListed = 200;

/**
 * The transactions that gave a touchpoint its credit under a model, the largest credit first; all of them only where they are asked
 * for.
 */
export function transactionsBehind(
  { row, column, whole }: Figure,
  journeys: Journeys,
  { customers, clock }: TouchLog,
  options: MeasuredOptions,
  models: readonly AttributionModel[],
): ResultView {
  const model = models.find(({ name }) => modelId(name) === column);
  if (!model) throw new Error('There is no such figure.');
  const transactions = listed(journeys);
  const touchpoint = journeys.touchpoints.indexOf(row);
  // What cost money and was never met has no transactions.
  const shares =
    touchpoint < 0
      ? new Float64Array(transactions.value.length)
      : shareInTransactions(journeys, model, settingsOf(options), touchpoint);
  if ('reason' in shares) throw refusedFor(shares);
  const credit = shares.map((share, t) => share * transactions.value[t]);
  const given = creditingTransactions(transactions, credit);
  const shown = given.slice(0, whole ? given.length : mostListed);
  const hidden = given.length - shown.length;
  const sumOf = (some: readonly number[]) => some.reduce((sum, t) => sum + credit[t], 0);
  const names = shown.map((t) => customers[transactions.customer[t]]);
  const own = (word: CreditWord): CreditWord => word;
  const foot = [
    ...(hidden > 0 ? [own({ code: 'moreTransactions', values: { count: hidden } })] : []),
    own({ code: 'total', besides: names }),
  ];
  const empty = foot.map(() => '');
  const format = creditFormat(options.measure);
  return {
    id: 'behind',
    columns: [
      {
        heading: own({ code: 'customer' }),
        format: 'text',
        cells: [...names, ...foot],
      },
      {
        heading: own({ code: 'time' }),
        format: 'moment',
        cells: [
          ...shown.map((t) => toSerial(clock ? clock[transactions.row[t]] : transactions.time[t])),
          ...empty,
        ],
      },
      {
        heading: own({ code: 'value' }),
        format,
        cells: [...shown.map((t) => transactions.value[t]), ...empty],
        addsUp: true,
      },
      {
        heading: own({ code: 'journey' }),
        format: 'text',
        cells: [...shown.map((t) => journeyText(journeys, transactions, t)), ...empty],
        groups: true,
      },
      {
        heading: own({ code: 'credit' }),
        format,
        cells: [
          ...shown.map((t) => credit[t]),
          ...(hidden > 0 ? [sumOf(given) - sumOf(shown)] : []),
          sumOf(given),
        ],
        addsUp: true,
      },
    ],
    footRows: foot.length,
    ...(hidden > 0 && { rest: hidden }),
    list: { name: 0, part: 4, of: 2, time: 1, text: 3 },
    chart: null,
    notes: [],
  };
}
