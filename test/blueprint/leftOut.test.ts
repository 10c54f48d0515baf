import { whySkipped } from '../../src/blueprint/leftOutTexts';
import { nothingUsed } from '../../src/blueprint/nothingUsed';
import { sentenceOf } from '../../src/blueprint/sentences';
import type { SkipReason } from '../../src/blueprint/skipped';
import { withLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import '../../src/taskpane/texts/worker';

/** Why rows are left out, in words. */

const inChinese = <T>(words: () => T): T =>
  withLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese }, words);

const cases: Record<SkipReason, [column: string | null, english: string, chinese: string][]> = {
  empty: [
    ['customer', 'customer is empty', '客户为空'],
    ['touchpoint', 'touchpoint is empty', '触点为空'],
    ['event', 'event is empty', '事件为空'],
    ['start', 'start is empty', '开始日期为空'],
  ],
  error: [
    ['customer', 'customer is an error', '客户是错误值'],
    ['orderId', 'orderId is an error', '订单编号是错误值'],
    ['segment', 'segment is an error', '细分是错误值'],
    ['milestone', 'milestone is an error', '里程碑是错误值'],
    ['cost', 'cost is an error', '成本是错误值'],
  ],
  notDate: [
    ['time', 'time is not a date', '时间不是日期'],
    ['date', 'date is not a date', '日期不是日期'],
    ['reached', 'reached is not a date', '价值实现日期不是日期'],
    ['lost', 'lost is not a date', '流失日期不是日期'],
  ],
  twoDates: [['time', 'time could be two dates', '时间可能是两个不同的日期']],
  after2199: [['date', 'date is after 2199', '日期晚于 2199 年']],
  notNumber: [
    ['value', 'value is not a number', '金额不是数字'],
    ['amount', 'amount is not a number', '金额不是数字'],
    ['cost', 'cost is not a number', '成本不是数字'],
  ],
  notAmount: [['value', 'value is not an amount', '金额不是金额']],
  notMilestone: [['milestone', 'milestone is not a milestone', '里程碑不是 lead 或 opportunity']],
  beforeStart: [
    ['reached', 'reached lies before start', '价值实现日期早于开始日期'],
    ['lost', 'lost lies before start', '流失日期早于开始日期'],
  ],
  listedBefore: [['customer', 'customer stands in a row above already', '客户在上方的行中已出现']],
  negative: [
    ['cost', 'cost is below 0', '成本小于 0'],
    ['amount', 'amount is below 0', '金额小于 0'],
  ],
  tooManyPeriods: [['tenure', 'tenure is above 10,000 periods', '在网时长超过 10,000 个期间']],
  notAfterStart: [['end', 'end is not after start', '结束日期不晚于开始日期']],
  notInterval: [['interval', 'interval is no interval', '计费周期不是周期']],
  notYesOrNo: [['left', 'churn is neither yes nor no', '是否流失既不是“是”也不是“否”']],
  afterEnd: [
    ['date', 'date is after the end of observation', '日期晚于观察截止日期'],
    ['start', 'start is after the end of observation', '开始日期晚于观察截止日期'],
  ],
  refundsNoOrder: [
    ['amount', 'amount refunds a customer without an order before', '向此前没有订单的客户退款'],
  ],
  takenAsZero: [['cost', 'cost is not a number (taken as 0)', '成本不是数字（按 0 计算）']],
  saysNothing: [[null, 'neither touchpoint nor value', '既没有触点也没有金额']],
  byCondition: [[null, 'left out by Only rows where', '不符合“仅限这些行”的条件']],
  hiddenRow: [[null, 'hidden', '已隐藏']],
  totalRow: [[null, 'sums up the others', '是其他行的合计']],
  noAmountLeft: [
    [
      null,
      'its amount was refunded whole, or counts with another row of its order',
      '金额已全额退款，或已计入同一订单的另一行',
    ],
  ],
  repeatedRow: [[null, 'repeats another row', '与另一行重复']],
};

test.each(
  Object.entries(cases).flatMap(([reason, told]) =>
    told.map(([column, ...words]) => ({ why: { column, reason: reason as SkipReason }, words })),
  ),
)('$words.0', ({ why, words }) => {
  expect([whySkipped(why), inChinese(() => whySkipped(why))]).toEqual(words);
});

test('a column nobody has a word for is told by its name', () => {
  expect(inChinese(() => whySkipped({ column: 'asOf', reason: 'notDate' }))).toBe('asOf不是日期');
});

test.each<[string | null, SkipReason, string, string]>([
  ['time', 'notDate', 'the times are not dates', '时间不是日期'],
  ['date', 'twoDates', 'the dates could be two dates each', '每个日期都可能是两个不同的日期'],
  ['date', 'after2199', 'the dates are after 2199', '日期晚于 2199 年'],
  ['amount', 'notNumber', 'the amounts are not numbers', '金额不是数字'],
  ['customer', 'empty', 'the customers are empty', '客户为空'],
  ['customer', 'error', 'the customers are errors', '客户是错误值'],
  ['reached', 'notDate', 'reached is not a date', '价值实现日期不是日期'],
  [null, 'saysNothing', 'neither touchpoint nor value', '既没有触点也没有金额'],
])(
  'that no row could be used is said with the commonest reason: %s, %s',
  (column, reason, why, chineseWhy) => {
    const rows = { firstSheetRow: 2, table: 'main' };
    const saying = nothingUsed(8, [
      { column: 'customer', reason: 'empty', count: 3, ...rows },
      { column, reason, count: 5, ...rows },
    ])?.saying;
    if (!saying) throw new Error('Nothing was said.');
    expect(sentenceOf(saying)).toBe(`None of the 8 rows could be used: ${why}.`);
    expect(inChinese(() => sentenceOf(saying))).toBe(`8 行全都无法使用：${chineseWhy}。`);
  },
);

test('where there was no row to use, nothing is said of any', () => {
  expect(nothingUsed(0, [])).toBeNull();
});
