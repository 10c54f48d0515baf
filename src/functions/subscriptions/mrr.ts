import { isoText, millisecondsPerDay, notAvailable } from '../../cells';
import { counted } from '../../cells/counted';
import { namedDays, startedAfter, type SubscriptionBook } from '../../analytics/subscriptions/book';
import {
  monthsOver,
  mrrMovements,
  type MonthRange,
  type MrrMovements,
} from '../../analytics/subscriptions/movements';
import { doubleEntries, sharedDays } from '../../analytics/subscriptions/overlaps';
import { retentionRates } from '../../analytics/subscriptions/rates';
import { month } from '../../analytics/periods/calendar';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { readingOf, readingSettings } from '../settings/reading';
import { choiceSetting, dateSetting, numberSetting } from '../settings/setting';
import { under } from '../spillFormats';
import { tableOf } from '../table';
import type { PlainWord } from '../words';
import {
  amountArgument,
  currencyArguments,
  customerStartEnd,
  endDetail,
  endSetting,
  intervalArgument,
  planArgument,
} from './arguments';
import { type ReadBook, readBook } from './book';
import { currencyDetail } from './currencies';
import { intervalDetail } from './intervals';
import { mrrTable } from './mrrTable';

const money: PlainWord[] = [
  'opening',
  'newMrr',
  'expansion',
  'reactivation',
  'contraction',
  'churn',
  'closing',
];

const settings = settingsArgument({
  end: endSetting,
  from: dateSetting('from', 'First month of the table, by a day of it; omitted: that of the first start.'),
  to: dateSetting(
    'to',
    'Last day known: months over by then have a row. Omitted: the latest date in start and end.',
  ),
  movements: choiceSetting(
    'movements',
    'month end: from one month-end to the next; daily: each day’s counts; omitted: month end.',
    {
      what: 'way to count movements',
      entries: [
        { name: 'Month end', isDaily: false },
        { name: 'Daily', isDaily: true },
      ],
    },
  ),
  window: numberSetting(
    'window',
    'Months over which NRR, GRR and logo churn compare the same customers; omitted: 1.',
    1,
    { atLeast: 1, atMost: 120, isWhole: true },
  ),
  ...readingSettings,
});

export const subscriptionsMrr = declareFunction({
  id: 'SUBSCRIPTIONS.MRR',
  description:
    'Monthly recurring revenue by month: opening, new, expansion, contraction, churn, closing; NRR, GRR, logo churn.',
  arguments: [
    ...customerStartEnd,
    amountArgument,
    intervalArgument,
    planArgument,
    ...currencyArguments,
    settings,
  ],
  result: 'matrix',
  formats: under({ money, share: ['nrr', 'nrrWithReactivation', 'grr', 'logoChurn'] }),
  details: [
    'One row a month: opening, what new customers brought, what present ones pay more (expansion), what came back (reactivation), what they pay less (contraction), what was lost (churn), closing; then the same of customers. In every month opening + new + expansion + reactivation − contraction − churn is closing, and closing is the next opening.',
    'A month counts what is paid for on its last day. It is a rate, not revenue: nothing is in proportion to days, and a subscription that starts on the 30th counts whole. All rows of a customer add up, overlapping ones too, so a second subscription is an expansion, its end a contraction, and only the last one to end is churn. Two rows that meet on one day are a change of plan: one net movement. A pause is churn and later reactivation if a month-end lies in it, else nothing.',
    'New is who never paid before; who was paying on the day before the first month is in opening. A gap of any length makes a reactivation. Amount 0 (a trial, free, 100 % off) makes nobody a customer.',
    'NRR = (opening + expansion − contraction − churn) / opening, GRR the same without expansion, logo churn = churned / opening customers; empty where opening is 0. NRR does not count reactivation; the column beside it does. The quick ratio is (new + expansion + reactivation) / (contraction + churn), beside it without reactivation; empty where nothing was lost. With window=12 NRR, GRR and logo churn take who was a customer twelve month-ends before and compare the two ends: NRR what they pay now over what they paid then, GRR the lesser of the two a customer; who came back counts with what they pay now. There is no column with reactivation then.',
    'What begins and ends between two month-ends is no movement; the note counts such rows. With movements=daily each day’s changes count, so the customer of a few days is new and churned, and NRR, GRR and logo churn charge the opening with movements of those alone who were customers then, up to their leaving. Opening and closing are the same both ways.',
    'A month not yet over is left out: it would show as lost who will renew. Omitted, to is the latest date in start and end; ends that lie in the future draw the table out, so give to. Rows that overlap one of the same customer and plan (of the same amount, without plan) may be entered twice: the note counts them and names the first.',
    endDetail,
    intervalDetail,
    currencyDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.SUBSCRIPTIONS.MRR(A2:A501, B2:B501, C2:C501, D2:D501)',
      result: 'Month | Opening | New | Expansion | Reactivation | Contraction | Churn | Closing …',
    },
    {
      formula:
        '=TOUCH.SUBSCRIPTIONS.MRR(Subs[customer], Subs[start], Subs[end], Subs[amount], Subs[interval], Subs[plan], , , "from=2025-01-01; to=2025-12-31; window=12")',
      result: 'the months of 2025, NRR and GRR over 12 months each',
    },
  ],
  source:
    'Movements of customers between month-ends, as ChartMogul’s and Stripe’s reports name them; cohort NRR and GRR: the same customers at both ends.',
  compute: (customer, start, end, amount, interval, plan, currency, rates, given) => {
    const values = given.values();
    const isEndPaid = values.end.isPaid;
    const ranges = { customer, start, end, amount, interval, plan, currency, rates };
    const read = readBook(ranges, isEndPaid, readingOf(values));
    const { book } = read;
    if (book.start.length === 0) throw notAvailable('Every amount is 0: nobody pays, and there is no MRR.');
    const months = monthsOf(book, values);
    const { isDaily } = values.movements;
    const movements = mrrMovements(book, months, isDaily);
    const says = notes(read, months, movements, { isDaily, isEndPaid, window: values.window });
    const retention = retentionRates(book, months, movements, values.window);
    return tableOf(mrrTable(months, movements, retention, { isMonthly: values.window === 1, says }));
  },
});

const dayOf = (moment: number): number => Math.floor(moment / millisecondsPerDay);
const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** The months of the table: those over by the last day that is known. */
function monthsOf(
  book: SubscriptionBook,
  { from, to }: { from: number | null; to: number | null },
): MonthRange {
  const { earliest, latest } = namedDays(book);
  const lastDay = to === null ? latest : dayOf(to);
  const months = monthsOver(from === null ? earliest : dayOf(from), lastDay);
  if (months.last >= months.first) return months;
  const { first } = months;
  throw notAvailable(
    `No month from ${month.label(first)} on is over by ${dayText(lastDay)}. Choose an earlier from or a later to.`,
  );
}

interface Options {
  isDaily: boolean;
  isEndPaid: boolean;
  window: number;
}

/** What to know of the table, in sentences. */
function notes(
  { book, free }: ReadBook,
  { last }: MonthRange,
  { unseen }: MrrMovements,
  { isDaily, isEndPaid, window }: Options,
): string[] {
  const says = [isDaily ? 'Movements by day.' : 'Movements from month-end to month-end.'];
  if (window > 1) says.push(`NRR, GRR and logo churn over ${window} months.`);
  if (free > 0) says.push(`${counted(free, 'row')} with an amount of 0 left out.`);
  if (unseen > 0)
    says.push(`${counted(unseen, 'subscription')} began and ended between two month-ends: no movement.`);
  const later = startedAfter(book, month.firstDay(last + 1) - 1);
  if (later > 0) says.push(`${counted(later, 'subscription')} started after the last month.`);
  const doubles = doubleEntries(book);
  if (doubles.rows > 0)
    says.push(
      `${rowsText(doubles.rows)} another of the same customer and ${
        book.plan === null ? 'amount' : 'plan'
      }, first row ${doubles.first}: entered twice?`,
    );
  const shared = isEndPaid ? sharedDays(book) : null;
  if (shared && shared.rows > 0)
    says.push(
      `${counted(shared.rows, 'row')} start on the last day of another, first row ${shared.first}: both count on that day.`,
    );
  return says;
}

const rowsText = (rows: number): string => (rows === 1 ? '1 row overlaps' : `${rows} rows overlap`);
