import type { ColumnCheck, ValueCount } from './cellCheck';

/** What systems call orders and payments that brought nothing. */
const leftOutAsARule =
  /^(failed|failure|declined|rejected|refused|void(ed)?|cancel(l?ed)?|refunded|expired|abandoned|error|unpaid|uncollectible|chargeback|charged[ _-]?back|disputed|test|trash|draft|spam|bounced|abgelehnt|storniert|fehlgeschlagen|erstattet|已取消|取消|失败|已退款|退款|已关闭|未支付|作废)$/i;

/** The values of a column by which rows are left out as a rule, where it also has others. */
export function valuesToLeaveOut({ values }: ColumnCheck): readonly ValueCount[] {
  const found = values?.filter(({ value }) => leftOutAsARule.test(value)) ?? [];
  return found.length < (values?.length ?? 0) ? found : [];
}
