import type { Phrase } from './pattern';

/** What the worker says in English of why there is no result. The general come last. */
export const worker: readonly Phrase[] = [
  ['{model} with gamma-gamma', '{model} 与 gamma-gamma'],

  [
    'Last non-direct: no row has the touchpoint "{name}". Correct the name.',
    '末次非直接触达：没有任何一行的触点是“{name}”。请更正名称。',
  ],

  [
    'The one customer started after the end of observation or never.',
    '唯一的 1 位客户在观察截止日期之后开始，或从未开始。',
  ],
  [
    'All {count} customers started after the end of observation or never.',
    '全部 {count} 位客户都在观察截止日期之后开始，或从未开始。',
  ],
  [
    'segment holds {count} different names, more than {most}. Is it a column of ids?',
    '细分列有 {count} 个不同的名称，超过 {most} 个。它是不是 ID 列？',
  ],
  ['The ranges start and reached hold no data.', '开始日期列和价值实现日期列中没有数据。'],
  [
    'Steps of the funnel: the log has no event "{name}". It has: {events} and {count} more.',
    '漏斗步骤：数据中没有事件“{name}”。现有事件：{events}，另有 {count} 个。',
  ],
  [
    'Steps of the funnel: the log has no event "{name}". It has: {events}.',
    '漏斗步骤：数据中没有事件“{name}”。现有事件：{events}。',
  ],
  [
    '{count} transactions see {visits} touches in all, too many to work through; give a lookback, let journeys start anew, or check the customer column.',
    '{count} 笔交易共涉及 {visits} 次触达，数量过多，无法计算；请设置回溯期，让旅程重新开始，或检查客户列。',
  ],
  [
    '{{model}}: the chain has {states} states and {touchpoints} touchpoints, too many to solve; lower the order or group touchpoints.',
    '{model}：该链有 {states} 个状态和 {touchpoints} 个触点，数量过多，无法求解；请降低阶数或合并触点。',
  ],
  [
    '{{model}}: a chain of order {order} has more than {most} states; lower the order.',
    '{model}：{order} 阶链的状态超过 {most} 个；请降低阶数。',
  ],
  [
    '{{model}}: a journey met {count} distinct touchpoints, more than the {most} it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '{model}：某个旅程涉及 {count} 个不同触点，超过可分摊的 {most} 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    '{{model}}: the journeys met {count} different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '{model}：旅程涉及 {count} 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    '{{model}}: the intervals need its credit {count} times, which takes too long on these journeys; group touchpoints, give a lookback, lower the order of a chain, or ask for the figures without intervals.',
    '{model}：计算区间需要将其归因重复 {count} 次，对这些旅程耗时过长；请合并触点、设置回溯期、降低链的阶数，或不计算区间。',
  ],
  [
    '{count} touchpoints are too many to work out intervals for; group touchpoints, or ask for the figures without intervals.',
    '{count} 个触点过多，无法计算区间；请合并触点，或不计算区间。',
  ],
  [
    '{{model}} shares the total by what all journeys have in common, not transaction by transaction.',
    '“{model}”根据所有旅程的共同规律分摊总额，而不是逐笔交易分摊。',
  ],
  // Columns of amounts that cannot be read.
  [
    '{{column}}, row {row}: {cell} is no number with {mark} as decimal mark.',
    '{column}，第 {row} 行：以 {mark} 为小数点时，{cell} 不是数字。',
  ],
  [
    '{{column}} holds amounts with a decimal point ({first}) and with a decimal comma ({second}). Correct one of them, or read each part with its own decimal mark.',
    '{column}中既有以句点为小数点的金额（{first}），又有以逗号为小数点的金额（{second}）。请更正其中之一，或分别以各自的小数点读取。',
  ],
  [
    '{{column}}, {cell} could be two amounts, and no other row says which. Read the column with TOUCH.AMOUNT and the decimal mark, "." or ",".',
    '{column}中 {cell} 可能是两个不同的金额，其他行也无法说明。请用 TOUCH.AMOUNT 并给出小数点（“.”或“,”）读取该列。',
  ],
  [
    '{{column}} holds {first} ({told}) and {second} ({also}), which cannot be added. Take one currency at a time.',
    '{column}中既有 {first}（{told}），又有 {second}（{also}），两者不能相加。请一次只取一种货币。',
  ],
  // Columns of times that cannot be read.
  [
    '{{column}} holds dates with the day first ({first}) and with the month first ({second}). Correct one of them, or read each part with TOUCH.DATE.',
    '{column}中既有日在前的日期（{first}），又有月在前的日期（{second}）。请更正其中之一，或用 TOUCH.DATE 分别读取。',
  ],
  [
    '{{column}}, {cell} alone says which part is the day, and may be a slip. Read the column with TOUCH.DATE and the order "{order}" if that is right.',
    '{column}中只有 {cell} 能说明哪一部分是日，而它可能是笔误。如果无误，请用 TOUCH.DATE 以“{order}”的顺序读取该列。',
  ],
  [
    '{{column}} holds times with an offset from UTC ({told}) and without ({bare}). Give all of them one, or none.',
    '{column}中有的时间带有与 UTC 的偏移（{told}），有的没有（{bare}）。请全部加上，或全部去掉。',
  ],
  [
    '{{column}} tells its offset from UTC, {{other}} does not, so the time between them is not known. Give it to both, or to neither.',
    '{column}带有与 UTC 的偏移，{other}没有，因此无法得知两者相隔多久。请两者都加上，或都去掉。',
  ],
  ['The analysis stopped unexpectedly. Run it again.', '分析意外停止。请重新运行。'],
  ['The analysis stopped unexpectedly. Try again.', '分析意外停止。请重试。'],

  // Behind a figure.
  ['The result has no row {row}.', '结果中没有 {row} 这一行。'],
  ['This period is not over yet.', '此期间尚未结束。'],
];
