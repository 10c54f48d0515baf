import type { ColumnCheck, ValueCount } from './cellCheck';

/** What systems call orders and payments that brought nothing. */
const leftOutAsARule =
  /^(failed|failure|declined|rejected|refused|void(ed)?|cancel(l?ed)?|refunded|expired|abandoned|error|unpaid|uncollectible|chargeback|charged[ _-]?back|disputed|test|trash|draft|spam|bounced|abgelehnt|storniert|fehlgeschlagen|erstattet|已取消|取消|失败|已退款|退款|已关闭|未支付|作废)$/i;

/** What customer systems call the deals that were made: whatever the others are called, they brought nothing yet. */
const won = /^(closed?[ _-]?won|(deal )?won|gewonnen|gagnée?|ganad[ao]|赢单|已赢单|成交|已成交)$/i;

/** Which rows count as a rule, by the values of a column that looks like a state. */
export interface StatusOffer {
  test: 'is' | 'is not';
  values: readonly ValueCount[];
}

/** `null`: the values say nothing of the kind, or all say the same. */
export function statusOffer({ values }: ColumnCheck): StatusOffer | null {
  const all = values ?? [];
  const among = (words: RegExp) => all.filter(({ value }) => words.test(value));
  const offers: readonly StatusOffer[] = [
    { test: 'is', values: among(won) },
    { test: 'is not', values: among(leftOutAsARule) },
  ];
  return offers.find((offer) => offer.values.length > 0 && offer.values.length < all.length) ?? null;
}
