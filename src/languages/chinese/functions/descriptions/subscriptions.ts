import type { Translations } from './translations';

/** Subscriptions: recurring revenue, retention and value. */
export const subscriptions: Translations = {
  'Monthly recurring revenue by month: opening, new, expansion, contraction, churn, closing; NRR, GRR, logo churn.':
    '按月的月度经常性收入：期初、新增、扩展、收缩、流失、期末；NRR、GRR、客户流失率。',
  'Customer of each subscription: a column of ids.': '每项订阅的客户：一列客户编号。',
  'First day paid for of each subscription.': '每项订阅首个已付费的日期。',
  'First day not paid for of each subscription; blank: it runs on.':
    '每项订阅首个未付费的日期；留空：仍在继续。',
  'Amount of each subscription for its interval; 0: free, and nobody’s customer.':
    '每项订阅在其计费周期内的金额；0：免费，不算客户。',
  'What amount is for: month, quarter, year, week or day, one or a column; omitted: month.':
    '金额对应的周期：month、quarter、year、week 或 day，单个值或一列；省略：month。',
  'Plan of each subscription.': '每项订阅的方案。',
  'Currency of each amount; omitted: all alike.': '每笔金额的货币；省略：全部相同。',
  'Two columns: currency, and what one unit of it is worth.': '两列：货币，以及一单位该货币的价值。',
  'exclusive: the end is the first day not paid for; inclusive: the last day paid for; omitted: exclusive.':
    'exclusive：结束日为首个未付费的日期；inclusive：为最后一个已付费的日期；省略：exclusive。',
  'First month of the table, by a day of it; omitted: that of the first start.':
    '表格的首月，以其中一天表示；省略：最早开始日所在月。',
  'Last day known: months over by then have a row. Omitted: the latest date in start and end.':
    '已知的最后一天：届时已结束的月份各占一行。省略：开始与结束两列中最晚的日期。',
  'month end: from one month-end to the next; daily: each day’s counts; omitted: month end.':
    'month end：从一个月末到下一个月末；daily：每日的变动都计入；省略：month end。',
  'Months over which NRR, GRR and logo churn compare the same customers; omitted: 1.':
    'NRR、GRR 和客户流失率对比同一批客户所跨的月数；省略：1。',

  'Share of customers kept by age, plan by plan, with 95 % limits and the log-rank test.':
    '按方案、按客龄的客户留存占比，附 95% 界限与对数秩检验。',
  'stacked: plan below plan; side by side: one row an age, the share kept of each plan beside the others; omitted: stacked.':
    'stacked：各方案上下排列；side by side：每个客龄一行，各方案的留存占比并列；省略：stacked。',
  'Last day known: one date; omitted: the latest date in start and end.':
    '已知的最后一天：一个日期；省略：开始与结束两列中最晚的日期。',
  'Period between two renewals; omitted: month.': '两次续费之间的周期；省略：month。',
  'Billing months, from each customer’s first day.': '计费月，从每位客户的首日算起。',
  'Billing quarters.': '计费季度。',
  'Billing years.': '计费年。',

  'Lifetime value of subscribers by plan: earned so far and still expected, and what a new customer is worth.':
    '按方案的订阅客户终身价值：已获收入与仍可预期的收入，以及一位新客户的价值。',
  'Discount rate a year, 0.1 for 10 %; omitted: 0.1.': '年贴现率，0.1 即 10%；省略：0.1。',
  'Periods ahead that count; omitted: without end.': '计入的未来期数；省略：无限期。',
};
