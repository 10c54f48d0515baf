import type { Sentences } from '../../../../cells';
import { regularityText, short } from '../../../../functions/lifetime/findingSentences';
import { formatSpoken } from '../../../../language/format';
import type { LifetimeSaying } from '../../../../analyses/lifetime/sayings';

const names = (parameters: readonly string[]): string => parameters.join('、');

const units = { day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' };

const steadyRhythm = (regularity: number): string =>
  `客户按稳定的节奏下单（规律性${regularity > 99 ? '大于 99' : `为 ${regularityText(regularity)}`}，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。`;

/** What is said of a result of lifetime value, and why there is none. */
export const lifetimeSayings: Sentences<LifetimeSaying> = {
  'few customers': ({ customers }) => `只有 ${customers} 位客户：估计值不确定，请参阅其标准误。`,
  'few repeat customers': ({ customers }) =>
    `只有 ${customers} 位客户再次下单：复购订单太少，估计值不可靠。请查看“同期群”，并参阅标准误。`,
  'spend depends on frequency': ({ correlation }) =>
    `下单越频繁的客户，每单金额越${correlation > 0 ? '更高' : '更低'}（相关系数 ${correlation.toFixed(2)}）；gamma-gamma 模型假定两者相互独立，因此高频客户的价值可能有偏差。`,
  'regular buyers': ({ regularity }) => `${steadyRhythm(regularity)}TOUCH.CLV.RHYTHM 给出其影响大小。`,
  regularBuyersShown: ({ regularity }) => `${steadyRhythm(regularity)}其影响大小见“节奏”。`,
  'at bound': ({ model, parameters }) =>
    `${model}：${names(parameters)} 到达搜索边界；数据不足以确定其值，因此不提供标准误。`,
  undetermined: ({ model, parameters }) =>
    `${model}：数据几乎无法确定 ${names(parameters)}；标准误缺失或为估计值的数倍。`,
  'not converged': ({ model }) => `${model}：拟合未收敛；请勿使用这些数字。`,
  'no mean spend': ({ q }) =>
    `gamma-gamma：q = ${q.toPrecision(3)}，不大于 1，因此平均每单金额不是有限值；少数特大订单占主导。依赖该值的金额留空。`,
  'without amounts': () => '未提供金额：已对订单建模，未对金额建模。',
  'without repeat values': () => '复购订单金额为正的客户不足两位：已对订单建模，未对金额建模。',
  'spend beyond orders': ({ expected, largest, mean }) =>
    `仅下单一次的客户的预期每单金额为 ${short(expected)}，高于所有订单（最大 ${short(largest)}，平均 ${short(mean)}）：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。`,
  'spend beyond mean': ({ expected, mean }) =>
    `仅下单一次的客户的预期每单金额为 ${short(expected)}，远高于所有订单的平均值 ${short(mean)}：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。`,
  'without value': ({ customers }) =>
    `${customers} 位复购客户的平均金额不大于 0，未计入金额模型；其预期每单金额采用全体客户的值。`,
  'early arrivals': ({ customers, of, days, times }) =>
    `${of} 位客户中有 ${customers} 位的首单在数据的最初 ${days} 天内，是之后通常水平的 ${times.toFixed(1)} 倍：其中许多客户可能早于数据的起点，其首单、客龄和同期群并非真实值。`,
  'refunds first': ({ refunds }) => `${refunds} 笔退款之前没有该客户的订单，未计入：这些客户早于数据的起点。`,
  'refunds beyond': ({ refunds }) => `${refunds} 笔退款超出此前订单的剩余金额，超出部分未计入。`,
  'refunded whole': ({ orders }) => `${orders} 笔已全额退款的订单未计入。`,
  'sent again': ({ orders }) => `${orders} 笔以同一编号重复发送的订单只计一次。`,
  'orders later': ({ orders }) => `观察截止日期之后的 ${orders} 行未计入。`,

  oneCustomer: '仅凭一位客户无法看出客户之间的差异；请提供更多客户。',
  nobodyAgain: '没有客户在第二天或之后再次下单，因此无法了解复购情况：请查看“同期群”。',
  tooManyHistories: ({ histories, inPane }) =>
    `客户共有 ${histories} 种不同的购买历史，${inPane ? '在单元格中' : ''}逐一计算耗时过长。请${inPane ? '使用有足够时间的 Touchstone 窗格，或' : ''}只提供随机抽取的一部分客户。`,
  likelihoodImpossible: ({ likelihood }) => `似然值为 ${likelihood}，这不可能；请检查日期。`,
  ordersWithoutLimit: ({ model, parameter, value }) =>
    `没有期限且不贴现时，预期订单数没有上限（${model} 的 ${parameter} = ${value.toPrecision(4)}，不大于 1）。请设置以天计的预测期或贴现率。`,
  fewWholePeriods: ({ asked, found }) =>
    `新客户应按最近 ${asked} 个完整期间计，而数据只有 ${found} 个：请减少期数。`,
  newCustomersToo: ({ each, periods, firstOrder }) =>
    `新客户单独列出：每期 ${formatSpoken.number(each)} 位，与最近 ${periods} 个完整期间相同${firstOrder === null ? '' : `，首单平均 ${formatSpoken.money(firstOrder)}`}；再次下单按模型对任一客户的预期。其区间假定新客户今后的到来与以往同样不均。`,
  trianglesTooLarge: ({ segments, cohorts, periods }) =>
    segments === 1
      ? `${cohorts} 个同期群 × ${periods} 个期间的三角表过大。请选择更长的期间。`
      : `${segments} 个细分的三角表过大，其中一个为 ${cohorts} 个同期群 × ${periods} 个期间。请选择更长的期间或更少的细分。`,

  noOrderYet: '观察截止日期之前没有订单。',
  aliveByConstruction: ({ customers }) =>
    `${customers} 位客户没有再次下单。BG/NBD 假定客户只有在复购之后才会流失，因此按模型定义将其视为活跃。`,
  fewDecideRevenue: ({ customers, largest }) =>
    customers < 30
      ? `收入的变化只基于 ${customers} 位客户：只有很大的变化才能与偶然区分。`
      : `收入的变化由少数客户决定：其中一位占波动的 ${formatSpoken.share(largest)}。`,
  presentOnly: '仅预测现有客户；今后新增的客户另计。',

  recencyBeyondAge: ({ row, recency, age }) => `第 ${row} 行：最近下单天数 ${recency} 大于客龄 ${age} 天。`,
  recencyWithoutRepeat: ({ row, recency }) => `第 ${row} 行：没有复购，最近下单天数却为 ${recency}，应为 0。`,
  tooManyRepeats: ({ row, repeatOrders, recency }) =>
    `第 ${row} 行：${recency} 天内容不下 ${repeatOrders} 笔复购订单。同一天的订单算一笔，时间以天计。`,
  averageWithoutRepeat: ({ row }) => `消费表第 ${row} 行：没有复购就没有平均金额。请去掉此行。`,
  negativeVariance: ({ row, variance }) => `消费表第 ${row} 行：方差 ${variance} 为负。方差不小于 0。`,
  wideBin: ({ row, percent, most }) =>
    `消费表第 ${row} 行：这些客户与其平均值相差 ${percent}%，超过 ${most}%。请按更窄的区间统计。`,
  tooManyLines: ({ count, most }) =>
    `共有 ${count} 条线，超过 ${most} 条：仅显示全部客户的线。请选择更长的期间。`,
  someLines: ({ shown, all, isBySegment }) =>
    `图中显示全部客户，以及${isBySegment ? `共 ${all} 个细分中最大的 ${shown} 个` : `共 ${all} 个同期群中最近的 ${shown} 个`}；表中列出全部。`,
  paidBack: ({ line, after, unit }) => `${line ?? '全部客户'}：获客成本在 ${after} ${units[unit]}后收回。`,
  paidBackAhead: ({ line, after, unit }) =>
    `${line ?? '全部客户'}：获客成本预计在 ${after} ${units[unit]}后收回。`,
  notPaidBack: ({ line, after, unit, percent }) =>
    `${line ?? '全部客户'}：${after} ${units[unit]}后已收回获客成本的 ${percent}%。`,
  valueWithoutModel: '此后的价值未知：复购订单太少，或没有每单的平均金额。',
  valueTooFar:
    '此后的价值未显示：线条和期间过多，计算耗时过长。请减少向前的期数、选择更长的期间，或减少线条。',
  valueWithoutLimits: '此后的价值没有界限：数据无法确定模型的部分参数。',
  countedPatterns: ({ asOf, cohorts, total }) =>
    [
      total
        ? '各行是计数：只看得出购买模式相同的客户合计消费多少，看不出每位客户各消费多少，因此有全体客户的价值，没有客户列表。'
        : '各行是计数：看不出哪位客户有哪种模式、消费多少，因此没有客户列表，也没有每位客户或全体客户的价值。',
      ...(asOf ? [] : ['未填写“截至”，各行也看不出数据截至哪天，因此没有预测。']),
      ...(cohorts ? [] : ['没有同期群表，因此没有同期群，也没有过去的订单。']),
    ].join(''),
  revenueAtMean:
    '预期收入假定复购次数相同的客户不论何时下单，平均消费都相同，这也是 gamma-gamma 模型的假定。由订单本身得出的数字可能不同。',
  noPatternCounted: '所有计数都是 0。请检查哪一列是客户数。',
  noAge: ({ row, age }) => `第 ${row} 行：客龄 ${age} 天超出日历范围。请以天计：秒数请除以 86400。`,
  customersApart: ({ customers }) =>
    `语句排除了 ${customers} 位客户，其退款由 Touchstone 自行结算。请运行给出这些行的第二条语句，并在“列”下选择其结果表：另计客户的行。`,
  otherCustomersApart: ({ apart, rest }) =>
    `语句排除了 ${apart} 位客户，而另计客户的表中有 ${rest} 位。请对相同的数据运行两条语句，并选择全部行。`,
  restWithoutEnd: '请在“截至”中填写统计的最后一天：另计的客户也观察到这一天。',
  restAfterEnd: ({ rows }) => `另计客户有 ${rows} 行晚于“截至”。请填写统计的最后一天。`,
  spendOfOthers: ({ repeatOrders, counted, customers }) =>
    `消费表中有 ${counted} 位客户复购 ${repeatOrders} 次，而购买模式中有 ${customers} 位。请对相同的数据运行两条语句，平均金额不大于 0 的也要包括在内。`,
  impossibleAverages: ({ row, averageValues, withoutValue }) =>
    `第 ${row} 行：平均金额之和 ${short(averageValues)} 和 ${withoutValue} 位无金额的客户与该行的复购次数和客户数不符。再次下单的客户，要么平均金额大于 0，要么无金额。`,
  averagesOfOthers: ({ repeatOrders }) =>
    `复购 ${repeatOrders} 次的客户，其平均金额之和在消费表中与在购买模式中不同。请对相同的数据运行两条语句。`,
  cohortsOfOthers:
    '没有哪个最后一天能让购买模式的客龄与同期群相符。请检查“同期群按”，并对相同的数据运行两条语句。',
  cohortOfOthers: ({ cohort, counted, customers }) =>
    `按同期群表，${cohort} 有 ${counted} 位新客户，按购买模式则有 ${customers} 位。请检查“截至”和“同期群按”，并对相同的数据运行两条语句。`,
  otherEnd: '“截至”与同期群表对哪些期间已经结束的说法不一。请检查“截至”和“同期群按”。',
};
