import { isBlankKey } from '../../cells';
import { optional, range } from '../arguments';
import { choiceSetting, type Setting } from '../settings/setting';

export const customerStartEnd = [
  range('customer', 'Customer of each subscription: a column of ids.'),
  range('start', 'First day paid for of each subscription.'),
  range('end', 'First day not paid for of each subscription; blank: it runs on.'),
] as const;

export const amountArgument = range(
  'amount',
  'Amount of each subscription for its interval; 0: free, and nobody’s customer.',
);

export const intervalArgument = optional(
  range(
    'interval',
    'What amount is for: month, quarter, year, week or day, one or a column; omitted: month.',
  ),
  null,
  isBlankKey,
);

export const planArgument = optional(range('plan', 'Plan of each subscription.'), null, isBlankKey);

export const currencyArguments = [
  optional(range('currency', 'Currency of each amount; omitted: all alike.'), null, isBlankKey),
  optional(range('rates', 'Two columns: currency, and what one unit of it is worth.'), null, isBlankKey),
] as const;

const ends = [
  { name: 'Exclusive', isPaid: false },
  { name: 'Inclusive', isPaid: true },
] as const;

/** What the dates in the column end mean. */
export const endSetting: Setting<(typeof ends)[number]> = choiceSetting(
  'end',
  'exclusive: the end is the first day not paid for; inclusive: the last day paid for; omitted: exclusive.',
  { what: 'kind of end', entries: ends },
);

/** What the help says of dates. */
export const endDetail =
  'A subscription is paid for from its start up to, but not including, its end: the end is the first day not paid for. With end=inclusive it is the last day paid for; then the next row must start a day later, and rows that share a day are named. Times of day do not count. An end that is not after its start and an amount below 0 are refused with their row.';
