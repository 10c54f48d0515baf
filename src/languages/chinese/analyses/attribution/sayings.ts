import type { ModelReason } from '../../../../analytics/attribution/reason';
import { sentenceIn } from '../../../../cells/saying';
import { modelName } from '../../models';
import type { AttributionSayings } from '../../../../analyses/attribution/sayings';

/** What the reader of an attribution should know, and why there is none. */
export const attributionSayings: AttributionSayings = {
  chainTooLarge: ({ states, touchpoints }) =>
    `该链有 ${states} 个状态和 ${touchpoints} 个触点，数量过多，无法求解；请降低阶数或合并触点。`,
  orderTooHigh: ({ order, most }) => `${order} 阶链的状态超过 ${most} 个；请降低阶数。`,
  tooManyMembers: ({ count, most }) =>
    `某个旅程涉及 ${count} 个不同触点，超过可分摊的 ${most} 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。`,
  tooManySets: ({ count }) =>
    `旅程涉及 ${count} 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。`,
  ofModel: ({ model, reason }) =>
    `${modelName(model)}：${sentenceIn<ModelReason>(attributionSayings, reason)}`,
  tooManyVisits: ({ transactions, visits }) =>
    `${transactions} 笔交易共涉及 ${visits} 次触达，数量过多，无法计算；请设置回溯期，让旅程重新开始，或检查客户列。`,
  tooManyTouchpoints: ({ touchpoints }) =>
    `${touchpoints} 个触点过多，无法计算区间；请合并触点，或不计算区间。`,
  intervalsTooLong: ({ model, replicates }) =>
    `${modelName(model)}：计算区间需要将其归因重复 ${replicates} 次，对这些旅程耗时过长；请合并触点、设置回溯期、降低链的阶数，或不计算区间。`,
  notByTransaction: ({ model }) =>
    `“${modelName(model)}”根据所有旅程的共同规律分摊总额，而不是逐笔交易分摊。`,
  unknownDirect: ({ name }) => `末次非直接触达：没有任何一行的触点是“${name}”。请更正名称。`,
  oneACustomer: '大多数购买客户的每一行金额都是 1，因此每位客户只计一次转化，计在其最后一行。',
  ordersSentAgain: ({ orders }) => `${orders} 笔重复发送的订单只计一次。`,
  refundsUnattributed: ({ refunds }) => `${refunds} 笔无对应订单的退款未归因。`,
  noDirect: ({ names }) => `没有名为 ${names.join(', ')} 的触点：末次非直接触达可能没有可跳过的触点。`,
  journeysOpen: ({ journeys }) => `${journeys} 段旅程仍可能转化：数据驱动的模型未将其计入。`,
  costsApart: '成本表中没有任何细分项的名称：其成本列在“未归因”和合计中。',
};
