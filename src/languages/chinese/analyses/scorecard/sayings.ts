import type { Sentences } from '../../../../cells';
import { findingSentences } from '../../../../functions/lifetime/findingSentences';
import { reasonSentences } from '../../../../functions/lifetime/reasonSentences';
import { waitSentences } from '../../../../functions/timeToValue/waitSentences';
import type { ScorecardSaying } from '../../../../analyses/scorecard/sayings';
import { lifetimeSayings } from '../lifetime/sayings';
import { timeToValueSayings } from '../timeToValue/sayings';

/** Of the sentences of another analysis those that the functions say as well. */
const shared = <Shared extends object>(
  codes: Shared,
  sentences: Readonly<Record<keyof Shared, unknown>>,
): Shared => Object.fromEntries(Object.entries(sentences).filter(([code]) => code in codes)) as Shared;

/** What is said of a scorecard, and why there is none. */
export const scorecardSayings: Sentences<ScorecardSaying> = {
  ...shared({ ...findingSentences, ...reasonSentences }, lifetimeSayings),
  ...shared(waitSentences, timeToValueSayings),
  nobodyListed: '表中没有客户。请检查所选的列。',
  noOrderLeft: '没有仍有金额的订单。请检查订单表的列。',
  withoutCosts: '未提供成本表，因此没有获客成本、终身价值与获客成本之比和回本时间。请打开“成本”。',
  withoutOrders: '未提供订单表，无法得知谁下过订单：获客成本按列出的全部客户计算，且没有价值。请打开“订单”。',
  withoutTimes: '未提供开始日期和实现价值日期，因此没有实现价值的时间。客户表中有这两列。',
  allHaveOrdered: '客户即下过订单者，因此没有转化率。提供客户表即可得出。',
  strangers: ({ customers }) => `${customers} 位有订单的客户未列出，单独成行。`,
  agesDiffer: ({ oldest, oldestAge, youngest, youngestAge }) =>
    `“${oldest}”的客户平均已有 ${oldestAge} 个月，“${youngest}”为 ${youngestAge} 个月，前者有更多时间带来收入：请按前 12 个月的价值比较各细分。`,
};
