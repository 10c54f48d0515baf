import { blankSegment, invalid } from '../../cells';
import {
  type Credit,
  hasUnattributed,
  type Total,
  unattributed,
} from '../../analytics/attribution/attribute';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { SalesNotes } from '../../analytics/attribution/sales';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDetails } from '../orderId';
import type { RowNames } from '../rowNames';
import { noteColumns } from '../said';
import type { FormatUnder } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import { journeysOf, logArguments, type Policy, type ReadLog } from '../touchLog';
import { words } from '../words';
import { readLog, settingsArguments } from './attributionCall';
import { ranked } from './creditTable';
import { credited, modelArgument } from './models';
import type { ModelSettings } from '../../analytics/attribution/models';

/** Columns of value end as their headings do. */
const valuesOfKinds: FormatUnder = (heading) =>
  heading?.endsWith(words.kindValue({ kind: '' })) ? 'money' : null;

export const attributionConversions = declareFunction({
  id: 'ATTRIBUTION.CONVERSIONS',
  description:
    'Kinds of conversion side by side (lead, sign-up, purchase …): what each touchpoint brought of each.',
  arguments: [
    ...logArguments,
    range(
      'conversion',
      'Kind of conversion of each row (lead, purchase …), blank where it is none; it counts without a value, too.',
    ),
    modelArgument,
    ...settingsArguments,
  ],
  result: 'matrix',
  formats: valuesOfKinds,
  details: [
    'One row a touchpoint, and for each kind of conversion how many are credited to it (fractions where one is shared) and, where the kind has values, their value. The kind with most conversions comes first, and the touchpoint with most of these; ties by name. A last row Unattributed holds the conversions without a touch in their journey, and refunds without an order, where there are any.',
    'Every row that names a kind is a conversion, with a value or without. Rows with a value that name none are the kind (blank). Each kind is credited by itself: what leads to a purchase are all touches before it, be a lead among them or not, and with starts anew a journey starts after the conversion of the same kind. A refund names the kind it takes back. The setting conversions=first a customer counts the first of each kind.',
    'Under every model but participation the column of a kind adds up to all conversions of that kind, and the column of its value to all their value.',
    ...orderDetails.map((detail) => detail.replaceAll('the heading Conversions', 'the heading Note')),
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.CONVERSIONS(A2:A2001, B2:B2001, C2:C2001, D2:D2001, E2:E2001, "linear")',
      result: 'Touchpoint | lead | sign-up | purchase | purchase value',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION.',
  compute: (customer, time, touchpoint, value, conversion, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind, conversion };
    const { log, settings, policy } = readLog(ranges, [model], given);
    refuseLarge(log.touchpoints.length, 3, log.touchpoints);
    return tableOf(kindTable(log, model, kindsIn(log, model, settings, policy)));
  },
});

/** What one kind of conversion has brought. */
interface KindOfConversion {
  name: string;
  credit: Credit;
  /** Conversions of the kind, those without a touch among them. */
  conversions: number;
  rest: Total | null;
  hasValue: boolean;
  said: SalesNotes;
}

/** Most conversions first, ties by name. */
function kindsIn(
  log: ReadLog,
  model: AttributionModel,
  settings: ModelSettings,
  policy: Policy,
): KindOfConversion[] {
  const { names, of } = log.conversions as RowNames;
  const kinds = new Set(of.filter((_, row) => log.value[row] !== 0 || log.converts?.[row]));
  if (kinds.size === 0) throw invalid('No row names a kind of conversion, and none has a value.');
  return Array.from(kinds, (kind): KindOfConversion => {
    const isOf = (row: number) => of[row] === kind;
    const value = log.value.map((each, row) => (isOf(row) ? each : 0));
    const converts = log.converts?.map((each, row) => (isOf(row) ? each : 0));
    const journeys = journeysOf({ ...log, value, ...(converts && { converts }) }, policy);
    const { transactions, afterwards, said } = journeys;
    const [credit] = credited(journeys, [model], settings);
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

function kindTable(
  { touchpoints }: ReadLog,
  { gives }: AttributionModel,
  kinds: KindOfConversion[],
): TableColumn[] {
  const order = ranked(touchpoints, kinds[0].credit.conversions);
  const hasRest = kinds.some(({ rest }) => rest !== null);
  const rest = (figure: number): number[] => (hasRest ? [gives === 'value' ? figure : NaN] : []);
  const total = (of: (said: SalesNotes) => number) => kinds.reduce((sum, { said }) => sum + of(said), 0);
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
    ...noteColumns(
      {
        sentAgain: total(({ sentAgain }) => sentAgain),
        refundsWithoutOrder: total(({ refundsWithoutOrder }) => refundsWithoutOrder),
      },
      names.length + (hasRest ? 1 : 0),
    ),
  ];
}
