import { numberIn } from '../../../blueprint/formula/inputs';
import { isViewTooLarge, type LiveFormula, refused } from '../../../blueprint/formula/live';
import { numberLiteral, settingsLiteral, textLiteral } from '../../../blueprint/formula/literals';
import { ReadTable } from '../../../blueprint/formula/readTable';
import type { Run } from '../../../blueprint/run';
import type { SettingPair } from '../../../functions/settings/text';
import { dateText } from '../../../reading/dates';
import { subscriptionInputs } from './inputs';
import { isOfTenure } from './isOfSubscriptions';
import type { SubscriptionsRequest, SubscriptionsResult } from './messages';
import { startsLater } from './skips';

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string | null>>>;

/** The formula that gives a table of subscriptions. */
export function subscriptionsFormula(
  run: Run<SubscriptionsRequest>,
  { skipped, views, subscriptions }: SubscriptionsResult,
  view: string,
): LiveFormula {
  const { request } = run;
  if (isOfTenure(request)) return { refusal: 'noTenure' };
  const { columns, options } = request;
  const table = new ReadTable(run, skipped, ['zone', 'spelling']);
  const plan = columns.plan === undefined ? null : table.names(columns.plan);
  const interval = columns.interval === undefined ? null : table.names(columns.interval);
  const stays = [table.names(columns.customer), table.dates(columns.start), table.dates(columns.end, true)];
  const amount = table.amounts(columns.amount);
  const isWide: SettingPair[] = view === 'retention' ? [['layout', 'side by side']] : [];
  const set: SettingPair[] = [
    ...(options.isEndPaid ? [['end', 'inclusive'] as const] : []),
    ...(view === 'mrr' ? monthSettings(options) : []),
    ...isWide,
    ...table.pairs,
  ];
  const calls = ({
    settings = settingsLiteral(set),
    asOf = options.asOf === null ? null : numberLiteral(options.asOf),
    period = textLiteral(options.billing),
    discountRate = numberLiteral(options.discountRate),
    horizon: cell = null,
  }: Given): Record<string, [id: string, args: (string | null)[]]> => {
    const horizon =
      cell === null ? (options.ahead === null ? null : numberLiteral(options.ahead)) : numberIn(cell);
    return {
      mrr: ['SUBSCRIPTIONS.MRR', [...stays, amount, interval, plan, null, null, settings]],
      retention: ['SUBSCRIPTIONS.RETENTION', [...stays, plan, asOf, period, settings]],
      plans: [
        'CLV.SUBSCRIPTIONS',
        [...stays, amount, plan, interval, discountRate, horizon, asOf, period, null, null, settings],
      ],
    };
  };
  if (!(view in calls({}))) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (table.stops([startsLater])) return refused('skipped');
  if (view === 'retention' && subscriptions.free > 0) return { refusal: 'freeRows' };
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return {
    formula: asked({}),
    hasNotes: true,
    inputs: {
      rows: subscriptionInputs(view, options, [...isWide, ...table.pairs]),
      room: 0,
      formula: asked,
    },
  };
}

const monthSettings = ({ asOf, window }: SubscriptionsRequest['options']): SettingPair[] => [
  ...(asOf === null ? [] : [['to', dateText(asOf)] as const]),
  ...(window === 1 ? [] : [['window', window] as const]),
];
