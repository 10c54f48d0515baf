import type { RecipesOf } from '../../../taskpane/texts/recipes';

export const payments: RecipesOf<'payments'> = {
  stripePayments: {
    where: '在 Dashboard（管理平台）中导出付款列表。',
    choose: '所有列，或下列各列。时间为 UTC。金额以主单位表示，例如 15.00，而不是分。',
    mind: '部分退款的付款仍显示 Paid：请保留 Amount Refunded 和 Captured，Touchstone 据此判断。测试付款不计入。',
    gives: '已付款项减去退款后的终身价值。UTM 列仅由 Payment Links 和 Checkout 填写，可给出渠道。',
  },
  stripeSubscriptions: {
    where: '在 Dashboard（管理平台）中导出订阅列表。',
    choose: '所有列：默认列不说明订阅何时取消、何时结束。',
    mind: 'Amount 是每个周期应付的金额，而不是已收款项：收款请使用付款导出。一位客户可能有多行。',
    gives:
      '终身价值：经常性收入和留存，订阅每行一个，不含试用中的。为价值实现时间提供每个订阅的开始和结束；请添加一列获得价值的日期。',
  },
  payPal: {
    where: '在商家账户中打开 Activity › All reports，然后创建 Activity report。',
    choose: 'CSV；通过 Customize report fields 添加下列各列。日和月的顺序取决于账户语言。',
    mind: '提现、换汇和冻结与销售混在一起：Touchstone 只计算已完成的销售和退款。退款时客户位于 To Email Address。超过 50,000 行会分为多个文件。',
    gives: '按电子邮件地址计算的终身价值；也可作为归因的订单。文件中没有渠道。',
  },
  square: {
    where: '在 Dashboard 中打开 Transactions 并导出；要了解商品，请导出商品明细。',
    choose: 'CSV。日期、时间和时区各占一列。',
    mind: '客户未知时 Customer ID 为空，这些行不计入。在 Excel 中重新保存后，金额可能变成 ($33.62) 之类的文本。退款单独一行：请勿再扣除 Partial Refunds。',
    gives: '已知客户净销售额的终身价值。',
  },
  recurly: {
    where: '在各种导出中选择订阅导出。',
    choose: '所有状态，包括已过期的。时间带有站点时区，例如 PST。',
    mind: '状态为 canceled 的订阅持续到 expires_at。total_recurring_amount 是每个周期应付的金额，而不是已收款项。',
    gives: '为价值实现时间提供每个订阅的开始和结束；请添加一列获得价值的日期。',
  },
  chartMogul: {
    where: 'ChartMogul 传送到目标位置（例如存储桶）的文件。',
    choose: 'MRR movements：客户的每次变动一行。',
    mind: '金额以分为单位，并且不论 CURRENCY_CODE 如何，均为账户货币。应用本身导出的 CSV 标题不同，目前尚不识别。',
    gives: '从 new_biz 到 expansion、contraction 和 churn 的旅程。MRR 不是付款，因此不作为价值。',
  },
};
