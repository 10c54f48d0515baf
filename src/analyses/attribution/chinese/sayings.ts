import type { AttributionSayings } from '../sayings';

/** What the reader of an attribution should know, and why there is none. */
export const attributionSayings: AttributionSayings = {
  oneACustomer: '大多数购买客户的每一行金额都是 1，因此每位客户只计一次转化，计在其最后一行。',
  ordersSentAgain: ({ orders }) => `${orders} 笔重复发送的订单只计一次。`,
  refundsUnattributed: ({ refunds }) => `${refunds} 笔无对应订单的退款未归因。`,
  noDirect: ({ names }) => `没有名为 ${names.join(', ')} 的触点：末次非直接触达可能没有可跳过的触点。`,
  journeysOpen: ({ journeys }) => `${journeys} 段旅程仍可能转化：数据驱动的模型未将其计入。`,
  costsApart: '成本表中没有任何细分项的名称：其成本列在“未归因”和合计中。',
};
