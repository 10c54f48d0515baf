import type { SubscriptionResultTexts } from '../../../../analyses/lifetime/subscriptions/resultTexts';

const of = (plan: string | null): string => (plan === null ? '全部客户' : `方案“${plan}”`);

/** What is said of subscriptions: comes with their first result. */
export const subscriptionsResult: SubscriptionResultTexts = {
  stillToCome: (present, expected, limits, ahead) =>
    `目前付费的 ${present} 位客户${ahead}预计还将带来 ${expected}${limits === null ? '' : `（${limits}）`}。`,
  limits: (lower, upper) => `${lower} 至 ${upper}`,
  withoutEnd: '今后（不设期限）',
  ahead: {
    month: (count) => `在未来 ${count} 个月内`,
    quarter: (count) => `在未来 ${count} 个季度内`,
    year: (count) => `在未来 ${count} 年内`,
  },
  earnedOnly: (customers, earned) => `${customers} 位客户至今已付 ${earned}；今后的收入无法得出。`,
  earned: (customers, earned, each) =>
    `全部 ${customers} 位客户（含已流失者）至今已付 ${earned}，人均 ${each}。`,
  newCustomer: (value, limits) => `一位新客户价值 ${value}${limits === null ? '' : `（${limits}）`}。`,
  plans: (best, value, worst, other) => `最佳方案：“${best}”，每位新客户 ${value}；“${worst}”为 ${other}。`,
  mrr: (month, closing, customers) => `${month} 月末的 MRR：${closing}，来自 ${customers} 位客户。`,
  retention: (nrr, grr, churn, window) =>
    `${window === '1' ? '当月' : `${window} 个月间`}的净收入留存率为 ${nrr}，总收入留存率为 ${grr}，${churn} 的客户流失。`,
  half: {
    month: (age) => `到第 ${age} 个月，已有一半客户流失。`,
    quarter: (age) => `到第 ${age} 个季度，已有一半客户流失。`,
    year: (age) => `到第 ${age} 年，已有一半客户流失。`,
  },
  kept: {
    month: (share, age) => `${age} 个月后仍留存 ${share}。`,
    quarter: (share, age) => `${age} 个季度后仍留存 ${share}。`,
    year: (share, age) => `${age} 年后仍留存 ${share}。`,
  },
  plansDiffer: (p) => `各方案客户的留存时间不同，差异超出偶然（对数秩检验，p ${p}）。`,
  plansAlike: (p) => `各方案客户留存时间的差异可能出于偶然（对数秩检验，p ${p}）。`,
  smallP: '小于 0.001',
  figures: {
    expected: '今后收入',
    expectedLong: '目前付费的客户预计还将支付的金额，下一次付款在一期之后',
    earned: '已付金额',
    present: '付费客户',
    mrr: 'MRR',
    mrrLong: '最后一个已结束月份月末的每月金额',
    nrr: '净收入留存率',
    nrrLong: '期初的客户在期末支付的金额，占其期初支付金额的比例',
  },
  asOf: (date) => `截至 ${date}`,
  billed: { month: '按月计费', quarter: '按季度计费', year: '按年计费' },
  discounted: (rate) => `年贴现率 ${rate}`,
  source: (address) => `数据源：${address}。`,
  rates: (address) => `汇率：${address}。`,
  views: {
    plans: {
      name: '价值',
      title: '各方案的客户价值',
      chartTitle: '各方案人均的预期与已付金额',
      sheetName: '订阅价值',
    },
    mrr: {
      name: 'MRR',
      title: '按月的月度经常性收入',
      chartTitle: 'MRR 及其新增与流失',
      sheetName: 'MRR',
    },
    retention: {
      name: '留存',
      title: '按客龄的客户留存占比',
      chartTitle: '客户留存占比',
      sheetName: '留存',
    },
  },
  opening: {
    hint: '选择一个月份，查看其变动背后的客户。',
    label: (month) => `${month}，查看其客户`,
    title: (month) => `${month} 的构成`,
    announced: (month) => `${month} 背后的客户`,
    looking: '正在查找客户…',
    figure: '变动',
    otherFigure: '请在上方选择另一种变动，或返回结果。',
  },
  behind: {
    customers: (customers, before, after) => `${customers} 位客户：此前每月 ${before}，此后每月 ${after}。`,
    nobody: '当月没有客户有此变动。',
    order: '变动最大的在前',
    title: (month, movement) => `${month} 的客户：${movement}`,
    sheetName: 'MRR 客户',
  },
  refusals: {
    noTenure: '没有函数读取在网时长与流失。请改为写入值。',
    freeRows: '部分金额为 0，而计算留存的函数不读取金额。请改为写入值，或排除这些行。',
  },
  method: {
    plans:
      '价值：已观察到的部分采用实际留存占比（Kaplan–Meier），此后采用移位 beta-几何模型，每个方案各一个。金额为收入。',
    tenure: '在网时长为已付费的期数；尚未流失的客户在一期之后支付下一次。',
    asOf: (date) => `已知的最后一天：${date}。仍在的客户观察到这一天。`,
    mrr: 'MRR 计入每月最后一天仍付费的金额。空档中若有月末，则为流失与重新激活。',
    window: (months) => `净收入留存率、总收入留存率和客户流失率在 ${months} 个月间对比同一批客户。`,
    end: { notPaid: '结束日为首个未付费的日期。', paid: '结束日为最后一个已付费的日期。' },
    billing: { month: '按月付款。', quarter: '按季度付款。', year: '按年付款。' },
    ahead: (count) => `计入的未来付款次数：${count}。`,
    withoutEnd: '计入今后的全部付款。',
    discountRate: (rate) => `年贴现率：${rate}。`,
    noDiscount: '未贴现。',
    customers: (customers, present) => `客户：${customers} 位，其中 ${present} 位目前付费。`,
  },
  sayings: {
    nobodyPaid: '截至已知的最后一天没有人付费。请选择更晚的“截至”日期，或检查金额。',
    noMonthOver: '截至已知的最后一天没有月份结束，因此没有 MRR。',
    tooManyPlans: ({ plans, most }) =>
      `共有 ${plans} 个方案，多于 ${most} 个。该列是否为编号？请选择其他列，或不选。`,
    somePlans: ({ shown, all }) => `图表显示 ${all} 个方案中最大的 ${shown} 个；表中有全部方案。`,
    freeRows: ({ rows }) => `${rows} 行的金额为 0，不算客户。`,
    unseen: ({ rows }) => `${rows} 项订阅在两个月末之间开始并结束，不算变动。`,
    cameBack: ({ customers }) =>
      `${customers} 位客户流失后又回来：在首次离开时计为流失，同时计入目前付费的客户。`,
    enteredTwice: ({ rows, first }) =>
      `${rows} 行与同一客户、同一方案的另一行重叠，首行为第 ${first} 行。两者相加；如系重复录入，请删除其一。`,
    sharedDays: ({ rows, first }) =>
      `${rows} 行的开始日正是另一行的最后一天，首行为第 ${first} 行：当天两者都计入。如果结束日为首个未付费日，请在“结束”中选择。`,
    planKeptAll: ({ plan }) => `${of(plan)}：尚无人流失，无从推算。`,
    planTooShort: ({ plan }) => `${of(plan)}：观察到的续费不足两次，无从推算。`,
    planEndless: ({ plan }) => `${of(plan)}：不设期限时今后的收入没有上限。请填写未来付款次数或贴现率。`,
    planAtBound: ({ plan }) => `${of(plan)}：客户流失过于一致，无法给出界限。`,
  },
};
