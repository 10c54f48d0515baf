import type { Phrase } from './pattern';

/** What the worker says: why rows are left out, notes on a result, and why there is none. The general come last. */
export const worker: readonly Phrase[] = [
  // Notes on lifetime values.
  ['{model} with gamma-gamma', '{model} 与 gamma-gamma'],
  [
    'Only {count} customer<s>: the estimates are uncertain, see their standard errors.',
    '只有 {count} 位客户：估计值不确定，请参阅其标准误。',
  ],
  [
    'Only {count} customer<s> ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors.',
    '只有 {count} 位客户再次下单：复购订单太少，估计值不可靠。请查看“同期群”，并参阅标准误。',
  ],
  [
    'Customers who order more often spend {{direction}} an order (correlation {r}); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.',
    '下单越频繁的客户，每单金额越{direction}（相关系数 {r}）；gamma-gamma 模型假定两者相互独立，因此高频客户的价值可能有偏差。',
  ],
  [
    'Customers order at a steady rhythm (regularity over {regularity}, at random it is 1); the model takes orders to come at random and notices late that a customer has left.',
    '客户按稳定的节奏下单（规律性大于 {regularity}，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。',
  ],
  [
    'Customers order at a steady rhythm (regularity {regularity}, at random it is 1); the model takes orders to come at random and notices late that a customer has left.',
    '客户按稳定的节奏下单（规律性为 {regularity}，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。',
  ],
  [
    '{model}: {parameters…} ran to the bound of the search; the data do not determine <it|them>, and no standard error is given.',
    '{model}：{parameters} 到达搜索边界；数据不足以确定其值，因此不提供标准误。',
  ],
  [
    '{model}: the data hardly determine {parameters…}; the standard error is missing or several times the estimate.',
    '{model}：数据几乎无法确定 {parameters}；标准误缺失或为估计值的数倍。',
  ],
  ['{model}: the fit did not converge; do not use the figures.', '{model}：拟合未收敛；请勿使用这些数字。'],
  [
    'gamma-gamma: q = {q} is not above 1, so the mean value of an order is not finite; a few very large orders dominate. Values that rest on it stay empty.',
    'gamma-gamma：q = {q}，不大于 1，因此平均每单金额不是有限值；少数特大订单占主导。依赖该值的金额留空。',
  ],
  ['No amounts were given: orders are modelled, values are not.', '未提供金额：已对订单建模，未对金额建模。'],
  [
    'Fewer than two customers have repeat orders of a positive value: orders are modelled, values are not.',
    '复购订单金额为正的客户不足两位：已对订单建模，未对金额建模。',
  ],
  [
    'The expected value of an order of a one-time buyer, {expected}, is above every order there was (largest {largest}, mean {mean}): the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.',
    '仅下单一次的客户的预期每单金额为 {expected}，高于所有订单（最大 {largest}，平均 {mean}）：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。',
  ],
  [
    'The expected value of an order of a one-time buyer, {expected}, is far above the mean of all orders, {mean}: the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.',
    '仅下单一次的客户的预期每单金额为 {expected}，远高于所有订单的平均值 {mean}：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。',
  ],
  [
    '{count} of {all} customers have their first order in the first {days} days of the data, {times} times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.',
    '{all} 位客户中有 {count} 位的首单在数据的最初 {days} 天内，是之后通常水平的 {times} 倍：其中许多客户可能早于数据的起点，其首单、客龄和同期群并非真实值。',
  ],
  [
    '{count} refund<s> of customers without an order before <was|were> left out: these customers are older than the data.',
    '{count} 笔退款之前没有该客户的订单，未计入：这些客户早于数据的起点。',
  ],
  [
    '{count} refund<s> went beyond what was left of the orders before; the excess was left out.',
    '{count} 笔退款超出此前订单的剩余金额，超出部分未计入。',
  ],
  ['{count} order<s> refunded whole <was|were> left out.', '{count} 笔已全额退款的订单未计入。'],
  [
    '{count} order<s> sent again under the same id <was|were> counted once.',
    '{count} 笔以同一编号重复发送的订单只计一次。',
  ],
  [
    '{count} repeat customer<s> with a mean value of 0 or less <was|were> left out of the model of spend; the expected value of an order is that of all there.',
    '{count} 位复购客户的平均金额不大于 0，未计入金额模型；其预期每单金额采用全体客户的值。',
  ],
  [
    '{count} row<s> after the end of observation <was|were> left out.',
    '观察截止日期之后的 {count} 行未计入。',
  ],
  [
    '1 customer has not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts this one as alive by construction.',
    '1 位客户没有再次下单。BG/NBD 假定客户只有在复购之后才会流失，因此按模型定义将其视为活跃。',
  ],
  [
    '{count} customers have not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts them as alive by construction.',
    '{count} 位客户没有再次下单。BG/NBD 假定客户只有在复购之后才会流失，因此按模型定义将其视为活跃。',
  ],
  [
    'Only the present customers are forecast; those still to be won come on top.',
    '仅预测现有客户；今后新增的客户另计。',
  ],

  // Notes on attribution.
  [
    'The value is 1 on every row of most customers who bought, so each of them counts as one conversion, at the last row.',
    '大多数购买客户的每一行金额都是 1，因此每位客户只计一次转化，计在其最后一行。',
  ],
  ['{count} order<s> sent again counted once.', '{count} 笔重复发送的订单只计一次。'],
  ['{count} refund<s> without an order unattributed.', '{count} 笔无对应订单的退款未归因。'],
  [
    'No touchpoint is called {names}: last non-direct may have found none to pass over.',
    '没有名为 {names} 的触点：末次非直接触达可能没有可跳过的触点。',
  ],
  [
    '{count} journey<s> may convert yet: Markov and Shapley leave them out.',
    '{count} 段旅程仍可能转化：数据驱动的模型未将其计入。',
  ],
  [
    'The table of costs names none of what is broken down by: its cost stands at Unattributed and in the total.',
    '成本表中没有任何细分项的名称：其成本列在“未归因”和合计中。',
  ],
  [
    'Last non-direct: no row has the touchpoint "{name}". Correct the name.',
    '末次非直接触达：没有任何一行的触点是“{name}”。请更正名称。',
  ],

  // Notes on time to value and on journeys.
  ['Working days: weekends do not count.', '按工作日计算：周末不计入。'],
  [
    '{count} customer<s> left before reaching value. The share reached is that of all customers, the lost ones included (cumulative incidence).',
    '{count} 位客户在实现价值之前流失。已实现占比以全部客户为基数，包括已流失的客户（累积发生率）。',
  ],
  [
    'The median is not reached: {share} % of customers have reached value by the longest time observed (in {{unit}}: {count}). The shares by day are there all the same.',
    '未达到中位数：在最长的观察时间内（{unit}：{count}），{share}% 的客户实现了价值。各天的占比仍然可用。',
  ],
  ['The {shown} largest of {all} segments are shown.', '共 {all} 个细分，仅显示其中最大的 {shown} 个。'],
  [
    'The {shown} most frequent of {all} different paths are shown.',
    '共 {all} 条不同路径，仅显示其中最常见的 {shown} 条。',
  ],
  [
    'The steps are the events most customers have, in the order they usually come. Choose your own under Options.',
    '这些步骤是多数客户都有的事件，按通常的先后顺序排列。可在“选项”下自行选择步骤。',
  ],

  // Why there is no result.
  [
    'Nobody has reached value yet, so there is no time to show. Check the column of the date of value, or wait for the first.',
    '还没有客户实现价值，因此没有可显示的时间。请检查价值实现日期列，或等待首位客户实现价值。',
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
  ['No row holds a customer, a time and an event.', '没有一行同时包含客户、时间和事件。'],
  [
    'Steps of the funnel: the log has no event "{name}". It has: {events} and {count} more.',
    '漏斗步骤：数据中没有事件“{name}”。现有事件：{events}，另有 {count} 个。',
  ],
  [
    'Steps of the funnel: the log has no event "{name}". It has: {events}.',
    '漏斗步骤：数据中没有事件“{name}”。现有事件：{events}。',
  ],
  ['There is no order up to the end of observation.', '观察截止日期之前没有订单。'],
  [
    'One customer alone says nothing about how customers differ; give more.',
    '仅凭一位客户无法看出客户之间的差异；请提供更多客户。',
  ],
  [
    'No customer has ordered on a second day, so nothing can be learnt about repeat orders: look at Cohorts.',
    '没有客户在第二天或之后再次下单，因此无法了解复购情况：请查看“同期群”。',
  ],
  [
    'The likelihood came out at {value}, which is impossible; check the dates.',
    '似然值为 {value}，这不可能；请检查日期。',
  ],
  [
    'Without an end and without discounting the expected orders have no limit ({model} {parameter} = {value}, not above 1). Give a horizon in days or a discount rate.',
    '没有期限且不贴现时，预期订单数没有上限（{model} 的 {parameter} = {value}，不大于 1）。请设置以天计的预测期或贴现率。',
  ],
  [
    'The triangle of {cohorts} cohorts by {periods} periods is too large. Choose a longer period.',
    '{cohorts} 个同期群 × {periods} 个期间的三角表过大。请选择更长的期间。',
  ],
  [
    'The triangles of {segments} segments, one with {cohorts} cohorts by {periods} periods, are too large. Choose a longer period or fewer segments.',
    '{segments} 个细分的三角表过大，其中一个为 {cohorts} 个同期群 × {periods} 个期间。请选择更长的期间或更少的细分。',
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
  // How columns were read.
  [
    '{{column}} holds Unix seconds: {cell} is read as {moment}.',
    '{column}是 Unix 秒：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} holds Unix milliseconds: {cell} is read as {moment}.',
    '{column}是 Unix 毫秒：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} holds Unix microseconds: {cell} is read as {moment}.',
    '{column}是 Unix 微秒：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} holds Unix nanoseconds: {cell} is read as {moment}.',
    '{column}是 Unix 纳秒：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} holds dates such as 20260301: {cell} is read as {moment}.',
    '{column}是 20260301 这样的日期：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} holds times such as 20260301143000: {cell} is read as {moment}.',
    '{column}是 20260301143000 这样的时间：{cell} 读作 {moment}。',
  ],
  [
    '{{column}} has the day first, as {cell} in row {row} proves.',
    '{column}的日在前，第 {row} 行的 {cell} 可以证明。',
  ],
  [
    '{{column}} has the month first, as {cell} in row {row} proves.',
    '{column}的月在前，第 {row} 行的 {cell} 可以证明。',
  ],
  [
    '{{column}} tells its offset from UTC: differences are those of the instants, days those of the clock in the cell.',
    '{column}带有与 UTC 的偏移：时间差按实际时刻计算，日期按单元格中的时钟计算。',
  ],
  [
    'Orders without a time of day come after everything else of their day.',
    '没有具体时间的订单排在当天其他所有记录之后。',
  ],
  [
    'Where a date has no time of day, durations are counted between dates.',
    '日期没有具体时间时，时长按日期之间的天数计算。',
  ],
  [
    '{{column}}: {name} stands there in {spellings} spellings, which count as one, and so do those of {more} more.',
    '{column}：{name} 有 {spellings} 种写法，视为同一个；另有 {more} 个名称也是如此。',
  ],
  [
    '{{column}}: {name} stands there in {spellings} spellings, which count as one.',
    '{column}：{name} 有 {spellings} 种写法，视为同一个。',
  ],
  [
    '{{column}} ends with a single date {years} years behind all others, {end}, which sets the end of observation. Correct it if it is a slip.',
    '{column}的最后一个日期 {end} 比其他所有日期晚 {years} 年，它决定了观察期的终点。如果是笔误，请更正。',
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
