import type { LifetimeResultTexts } from '../../../../analyses/lifetime/resultTexts';
import { lifetime } from './texts';
import { lifetimeSayings } from './sayings';

const periods: Readonly<Record<string, string>> = lifetime.periods;

/** What is said of lifetime values: comes with their first result. */
export const lifetimeResult: LifetimeResultTexts = {
  worth: (customers, total, days) => `现有 ${customers} 位客户在未来 ${days} 天内预计带来 ${total}。`,
  nothing: (customers, days) => `现有 ${customers} 位客户在未来 ${days} 天内预计不会带来收入。`,
  ordersOnly: (customers, orders, days) =>
    `现有 ${customers} 位客户在未来 ${days} 天内预计下单 ${orders} 次。`,
  tooFewRepeats: (customers) => `复购订单太少，无法对 ${customers} 位客户今后的行为建模：请查看“同期群”。`,
  each: (each) => `人均 ${each}。`,
  eachAndBest: (each, share) => `人均 ${each}；价值最高的十分之一客户占其中的 ${share}。`,
  active: (alive) => `其中约 ${alive} 位仍然活跃。`,
  activeAndOrders: (alive, orders) => `其中约 ${alive} 位仍然活跃，预计还会有 ${orders} 笔订单。`,
  orders: (orders) => `预计他们还会有 ${orders} 笔订单。`,
  again: (customers) => `${customers} 位客户在不止一天下过订单。`,
  orderValue: (value) => `按全体客户平均，每笔订单预计金额为 ${value}。`,
  bestSegment: (best, each, times, worst) =>
    `最佳细分：“${best}”，人均 ${each}，是“${worst}”的 ${times} 倍。`,
  bestSegmentOnly: (best, each) => `最佳细分：“${best}”，人均 ${each}。`,
  ahead: (best, each, times, worst) => `“${best}”人均 ${each}，是“${worst}”的 ${times} 倍。`,
  inPeriod: (period, { revenue, orders, buyers, newCustomers }) =>
    `${period}：${buyers} 位客户下单 ${orders} 笔${revenue === null ? '' : `，收入 ${revenue}`}；其中 ${newCustomers} 位为首次下单。`,
  figures: {
    value: (days) => `${days} 天价值`,
    valueLong: '今后订单的预期金额',
    customers: '客户数',
    again: '再次下单',
    againLong: '在不止一天下过订单的客户',
    active: '仍活跃',
    activeLong: '每位客户今后再次下单的概率之和',
    orders: '今后订单数',
  },
  horizon: (days) => `${days} 天`,
  discounted: (rate) => `年贴现率 ${rate}`,
  asOf: (date) => `截至 ${date}`,
  views: {
    change: {
      name: '对比',
      title: '两个期间的收入、订单和客户',
      chartTitle: '各数字的变化，%',
      sheetName: '对比',
    },
    segments: {
      name: '细分',
      title: '各细分的客户终身价值',
      chartTitle: '各细分的人均终身价值',
      sheetName: '终身价值 细分',
    },
    customers: {
      name: '客户',
      title: '各客户的终身价值',
      chartTitle: '价值最高的客户',
      sheetName: '终身价值 客户',
    },
    forecast: {
      name: '预测',
      title: '各期间的订单和收入',
      chartTitle: '实际与预期',
      sheetName: '终身价值 预测',
    },
    cohorts: {
      name: '同期群',
      title: '各同期群在各期间下单的占比',
      chartTitle: '各同期群在各期间下单的占比',
      sheetName: '同期群',
    },
    value: {
      name: '累计价值',
      title: '每位客户自首单起累计带来的价值',
      chartTitle: '自首单起每位客户的累计价值',
      sheetName: '累计价值',
    },
    fit: {
      name: '拟合',
      title: '模型参数',
      chartTitle: '模型参数',
      sheetName: '终身价值 拟合',
    },
  },
  opening: {
    customers: {
      hint: '选择一个名称，查看其背后的订单。',
      label: (customer) => `${customer}，查看订单`,
      title: (customer) => `${customer} 的构成`,
      announced: (customer) => `${customer} 的订单`,
      looking: '正在查找订单…',
      figure: '数字',
      otherFigure: '请返回结果。',
    },
    cohorts: {
      hint: '选择一个同期群，查看其背后的客户。',
      label: (cohort) => `${cohort}，查看其客户`,
      title: (cohort) => `${cohort} 的构成`,
      announced: (cohort) => `${cohort} 背后的客户`,
      looking: '正在查找客户…',
      figure: '列',
      otherFigure: '请在上方选择另一列，或返回结果。',
    },
    segments: {
      hint: '选择一个细分，查看其背后的客户。',
      label: (segment) => `${segment}，查看其客户`,
      title: (segment) => `${segment} 的构成`,
      announced: (segment) => `${segment} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请返回结果。',
    },
  },

  behind: {
    orders: (orders, value) => `${orders} 笔订单${value === null ? '' : `，金额 ${value}`}。`,
    refunded: (refunded) => `已扣除退款 ${refunded}。`,
    cohort: (customers, orders, value) =>
      `${customers} 位客户，${orders} 笔订单${value === null ? '' : `，金额 ${value}`}。`,
    nobody: (cohort) => `${cohort} 没有客户在此期间下单。`,
    segment: (customers, orders, value) =>
      `${customers} 位客户，预计还会有 ${orders} 笔订单${value === null ? '' : `，金额 ${value}`}。`,
    latestFirst: '最近的在前',
    mostOrdersFirst: '订单最多的在前',
    mostValueFirst: '价值最高的在前',
    title: {
      customers: (customer) => `${customer} 的订单`,
      cohort: (cohort) => `同期群 ${cohort} 的客户`,
      period: (cohort, period) => `同期群 ${cohort} 在第 ${period} 期下单的客户`,
      segments: (segment) => `“${segment}”的客户`,
    },
    sheetName: { customers: '客户订单', cohorts: '同期群客户', segments: '细分客户' },
  },

  origin: {
    source: (address) => `数据源：${address}。`,
    spend: (address) => `消费：${address}。`,
    cohorts: (address) => `同期群：${address}。`,
    rest: (address) => `另计的客户：${address}。`,
  },

  refusals: {
    fitAlone:
      '对于已统计的购买模式，函数只能给出拟合。请改为写入值，或选择“拟合”，并将其表用于 TOUCH.CLV.ALIVE 和 TOUCH.CLV.EXPECTED。',
    customersApart: '函数只接受已统计的购买模式，而这里加入了另计的客户。请改为写入值。',
    relativePeriod: '公式会一直停留在最初的日期：如需公式，请在“期间”中选择“从 – 到”。',
    textCounts:
      '函数只读取数字，而部分计数是文本。请把它们转换为数字（例如用“数据”›“分列”），再重新分析该表。',
  },

  method: {
    inPeriod: '模型采用截至该期间最后一天的全部订单。退款计入其发生的期间。',
    counted: '各行按购买模式统计客户数。',
    horizonAlone: (days) => `预测期：统计的最后一天之后 ${days} 天。`,
    model: (model) => `模型：订单采用 ${model}，订单金额采用 gamma-gamma。`,
    horizon: (days, asOf) => `预测期：${asOf}（计入的最后一天）之后 ${days} 天。`,
    discountRate: (rate) => `年贴现率：${rate}。`,
    noDiscount: '未贴现。',
    periods: (period, count) => `同期群和预测按${periods[period] ?? period}划分，向后预测 ${count} 期。`,
    ordersOnly: (model) => `模型：订单采用 ${model}；未对订单金额建模。`,
    dataWithoutAmounts: (customers, repeat, orders) =>
      `客户：${customers} 位，其中 ${repeat} 位在不止一天下过订单。订单：${orders} 笔。`,
    data: (customers, repeat, orders, value) =>
      `客户：${customers} 位，其中 ${repeat} 位在不止一天下过订单。订单：${orders} 笔，金额 ${value}。`,
  },
  words: {
    expectedRevenueAtMean: '按平均消费的预期收入',
    figure: '数字',
    revenue: '收入',
    buyers: '下单客户',
    firstBuyers: '新客户',
    returningBuyers: '回头客户',
    averageOrder: '平均每单金额',
  },
  sayings: lifetimeSayings,
};
