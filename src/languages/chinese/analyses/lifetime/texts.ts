import type { LifetimeTexts } from '../../../../analyses/lifetime/texts';

/** The tab of lifetime value up to its result. */
export const lifetime: LifetimeTexts = {
  title: '客户终身价值',
  short: '终身价值',
  working: '正在计算客户终身价值',
  tooNarrow: '请至少选择两列：客户和日期，每笔订单一行；如需计算价值，还需金额。',
  more: {
    wanted: ['还有订单在另一个表中', '还有订单在第三个表中', '还有订单在第四个表中'],
    titles: ['订单，第二个表', '订单，第三个表', '订单，第四个表'],
    help: '其中的行与上面的行合在一起。两者的客户名称须一致，或通过身份表对应。',
  },
  roles: { customer: '客户', time: '日期', value: '金额', segment: '细分', orderId: '订单编号' },
  model: { label: '模型' },
  models: {
    bgNbd: { label: 'BG/NBD', help: '客户可能在任何一次复购之后流失。通常选用此模型。' },
    mbgNbd: { label: 'MBG/NBD', help: '客户可能在任何一笔订单之后流失，包括首单。' },
    paretoNbd: { label: 'Pareto/NBD', help: '客户随时可能流失。拟合时间更长。' },
  },
  horizon: { label: '预测期', help: '计入今后多长时间内的订单。' },
  quick: { quarter: '90 天', year: '1 年', twoYears: '2 年', threeYears: '3 年' },
  horizonProblem: '请输入大于 0 的天数，例如 365。',
  discountRate: { label: '年贴现率', help: '使较晚的订单折价计入，一年按 365.25 天计。0：全部足额计入。' },
  discountRateProblem: (beyond) => `请输入从 0 到小于 ${beyond} 的百分比，例如 10。`,
  asOf: { label: '截至', help: '计入的最后一天。留空：数据中最晚的日期。' },
  period: { label: '期间', help: '同期群和预测中每个期间的长度。' },
  periods: { week: '周', month: '月', quarter: '季度', year: '年' },
  forecast: { label: '预测期数', help: '向后预测多少个期间。' },
  periodsUnit: '期',
  forecastProblem: (most) => `请输入 1 到 ${most} 之间的整数，例如 12。`,
};
