import type { ModelReason } from '../../../../analytics/attribution/reason';
import type { PatternProblem } from '../../../../analytics/channels/patternSyntax';
import { sentenceIn, type Sentences } from '../../../../cells/saying';
import type { RowOfRulesProblem } from '../../../../functions/channels/ruleSentences';
import { formatSpoken } from '../../../../language/format';
import { modelName } from '../../models';
import type { AttributionSayings } from '../../../../analyses/attribution/sayings';

const patternProblems: Sentences<PatternProblem> = {
  notClosed: ({ mark }) => `${mark} 没有闭合。`,
  notOpened: ({ mark }) => `${mark} 前面没有与之对应的开头。`,
  nothingBefore: ({ mark }) => `${mark} 前面没有可以重复的内容。`,
  wrongOrder: ({ mark }) => `${mark} 的顺序是反的。`,
  notUnderstood: ({ mark }) => `这里不支持 ${mark}。如果就是指这个字符，请在前面加上 \\。`,
  tooLong: '太长。请拆成几条规则。',
};

const ruleProblems: Sentences<RowOfRulesProblem> = {
  noField: ({ cell, known }) => `“${cell}”不是字段。可用的有：${known.join('、')}。`,
  noTest: ({ cell, known }) => `“${cell}”不是匹配方式。可用的有：${known.join('、')}。`,
  holdsError: ({ cell }) => `含有错误 ${cell}。`,
  noText: '文本为空。请填写或删除这一行。',
  noChannel: '渠道为空。请填写或删除这一行。',
  ownIsHost: 'own 表示哪些主机是自己的。请在字段中填写 Host，或填写其他渠道。',
  badPattern: ({ text, problem }) => `“${text}”不是正则表达式：${sentenceIn(patternProblems, problem)}`,
};

/** What the reader of an attribution should know, and why there is none. */
export const attributionSayings: AttributionSayings = {
  chainTooLarge: ({ states, touchpoints, inPane }) =>
    `该链有 ${states} 个状态和 ${touchpoints} 个触点，数量过多，${inPane ? '单元格中无法求解；请使用有足够时间的 Touchstone 窗格，或' : '无法求解；请'}降低阶数或合并触点。`,
  chainForeseenTooLarge: ({ states, touchpoints, mayInPane }) =>
    `该链约有 ${states} 个状态和 ${touchpoints} 个触点，数量过多，${mayInPane ? '单元格中无法求解；请试用时间更充裕的 Touchstone 窗格，或' : '无法求解；请'}降低阶数或合并触点。`,
  tooManyForChain: ({ touchpoints }) =>
    `${touchpoints} 个触点数量过多，无法求解其构成的链；请合并触点（例如用渠道代替营销活动）。`,
  orderTooHigh: ({ order, most }) => `${order} 阶链的状态超过 ${most} 个；请降低阶数。`,
  tooManyMembers: ({ count, most }) =>
    `某个旅程涉及 ${count} 个不同触点，超过可分摊的 ${most} 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。`,
  tooManySets: ({ count, isAbout }) =>
    `旅程涉及${isAbout ? '约' : ''} ${count} 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。`,
  tooManyEarlier: ({ periods, inPane }) =>
    `新到的金额改动了 ${periods} 个更早期间的订单，每个期间都要重新拟合，对这些旅程${inPane ? '而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或' : '耗时过长；请'}选择更长的期间，或不设起始日期。`,
  ofModel: ({ model, reason }) =>
    `${modelName(model)}：${sentenceIn<ModelReason>(attributionSayings, reason)}`,
  tooManyVisits: ({ transactions, visits, inPane }) =>
    `${transactions} 笔交易共涉及 ${visits} 次触达，数量过多，${inPane ? '单元格中无法计算；请使用有足够时间的 Touchstone 窗格，或' : '无法计算；请'}设置回溯期，让旅程重新开始，或检查客户列。`,
  tooManyKinds: ({ kinds, inPane }) =>
    `共有 ${kinds} 种转化，每种都要单独归因，对这些旅程${inPane ? '而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或' : '耗时过长；请'}合并转化种类，或检查转化列。`,
  tooManyTouchpoints: ({ touchpoints }) =>
    `${touchpoints} 个触点过多，无法计算区间；请合并触点，或不计算区间。`,
  intervalsTooLong: ({ model, replicates, inPane }) =>
    `${modelName(model)}：计算区间需要将其归因重复 ${replicates} 次，对这些旅程${inPane ? '而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或' : '耗时过长；请'}合并触点、设置回溯期、降低链的阶数，或不计算区间。`,
  tooManyPeriods: ({ model, periods, inPane }) =>
    `${modelName(model)}：需要为 ${periods} 个期间分别重新拟合，对这些旅程${inPane ? '而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或' : '耗时过长；请'}选择更长的期间，或设置起始日期和截止日期。`,
  notByTransaction: ({ model }) =>
    `“${modelName(model)}”根据所有旅程的共同规律分摊总额，而不是逐笔交易分摊。`,
  twoSeparators: ({ first, firstPath, second, secondPath }) =>
    `路径：${firstPath} 含有 ${first}，${secondPath} 含有 ${second}。请在所有路径的名称之间使用同一个符号。`,
  commaInPath: ({ path }) =>
    `路径：${path} 可能是一个名称带逗号的触点，也可能是以逗号分隔的几个触点。请在路径的名称之间使用 >。`,
  nameMissing: ({ row, separator }) => `路径，第 ${row} 行：分隔符“${separator}”之前、之后或之间缺少名称。`,
  valueOfNothing: ({ row, value }) =>
    `金额，第 ${row} 行：${value} 没有对应的转化。请填写产生该金额的转化数。`,
  rowsApartMissing: ({ customers }) =>
    `语句未计入 ${customers} 位客户，其退款只有 Touchstone 能够处理。请运行第二条语句，并在“列”下选择其结果：“另计客户的行在另一个表中”。`,
  rowsApartOthers: ({ customers, found }) =>
    `语句未计入 ${customers} 位客户，而另计的行属于 ${found} 位客户。请重新运行两条语句，并选择第二条语句的全部行。`,
  creditsOfOthers: ({ model, credit, value }) =>
    `${modelName(model)}：归因结果表合计 ${credit}，路径合计 ${value}。两者须来自相同的行：请重新运行两条语句。`,
  earlierNotTold: ({ model }) =>
    `${modelName(model)}会按订单所属期间的分摊方式从各触点扣回退款，而已计数的旅程不含该期间，此处又有这样的退款。请选择其他模型、最近一个完整期间或全部期间。`,
  endOfLogNotTold:
    '数据驱动的模型不计入仍可能转化的旅程。另计客户的此类旅程以其最后一行判断；如果整个日志截止更晚，请在“选项”下填写截止时间。',
  changeNotTested: '变化是否超出偶然，要逐个客户才看得出：已计数的旅程无法检验。',
  noCustomersInPaths:
    '已计数的旅程不含客户：95% 区间需要对客户重新抽样，数字背后的交易也需要日志本身，因此两者均不提供。',
  unknownDirect: ({ name }) => `末次非直接触达：没有任何一行的触点是“${name}”。请更正名称。`,
  unknownPassedOver: ({ name }) => `跳过这些触点：没有任何一行的触点是“${name}”。请更正名称。`,
  unknownKind: ({ name }) => `没有任何触达的类型是“${name}”。请在“触达优先级”或“各类型的回溯期”中更正。`,
  notFourColumns: ({ columns }) => `规则必须是四列（Field、Match、Text、Channel），而这里有 ${columns} 列。`,
  badRule: ({ row, problem }) => `渠道规则，第 ${row} 行：${sentenceIn(ruleProblems, problem)}`,
  flags:
    '金额只有 0 和 1，表示是否转化，因此归因以转化数计。如果确实是金额，请在标题中写明（例如“收入”）或设为货币格式。',
  flagsInPaths: '每条路径的金额都等于其转化数，正如金额只有 0 和 1 的日志，因此归因以转化数计。',
  oneACustomer: '大多数购买客户的每一行金额都是 1，因此每位客户只计一次转化，计在其最后一行。',
  ordersSentAgain: ({ orders }) => `${orders} 笔重复发送的订单只计一次。`,
  refundsUnattributed: ({ refunds }) => `${refunds} 笔无对应订单的退款未归因。`,
  noDirect: ({ names }) => `没有名为 ${names.join(', ')} 的触点：末次非直接触达可能没有可跳过的触点。`,
  journeysOpen: ({ journeys }) => `${journeys} 段旅程仍可能转化：数据驱动的模型未将其计入。`,
  costsWithoutDates: '没有日期的成本不属于任何期间，因此不显示成本。请在成本表处选择日期列。',
  costBasis: '成本按其自身日期计入，转化按转化日期计入：某期间的支出可能在之后的期间带来转化。',
  costsOutside: '部分成本的日期早于第一个期间或晚于最后一个期间，因此不计入任何期间。',
  refitted: ({ models }) =>
    `${models.map(modelName).join('、')}只按该期间单独计算：跨多个期间时合计可以相加，各触点不能相加。`,
  trendTooLarge: ({ touchpoints, periods }) =>
    `${formatSpoken.count(touchpoints)} 个触点、${periods} 个期间的趋势表过大。请合并触点（用渠道代替广告系列）、选择更长的期间，或不显示趋势。`,
  tooManyColumns: ({ count, most }) =>
    `转化的某一列含有 ${formatSpoken.count(count)} 个不同名称，超过表格可容纳的 ${most} 列，因此不显示。请选择名称较少的列。`,
  costsApart: '成本表中没有任何细分项的名称：其成本列在“未归因”和合计中。',
};
