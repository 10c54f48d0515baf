import type { Translations } from './descriptions/translations';

/** What the examples of the functions give, where that is said in words and not in headings alone. */
export const exampleResults: Translations = {
  'value credited to Email under linear, touches of the last 30 days':
    'linear 模型下归于 Email 的金额，计入最近 30 天的触达',
  'one figure for each touchpoint in H2:H9, half-life 14 days': 'H2:H9 中每个触点一个数字，半衰期 14 天',
  'Touchpoint | Last non-direct | Conversions, touches of the last 90 days':
    'Touchpoint | Last non-direct | Conversions，计入最近 90 天的触达',
  'Period | one column a touchpoint | Unattributed | Total | History, by month under last touch':
    'Period | 每个触点一列 | Unattributed | Total | History，last touch 下按月',
  'the same by week from 2026-01-05, linear, touches of the last 30 days':
    '同上，自 2026-01-05 起按周，linear，计入最近 30 天的触达',
  'the same from 2026-03-01 to 2026-03-31, touches of the last 30 days':
    '同上，2026-03-01 至 2026-03-31，计入最近 30 天的触达',
  'the same with a column a segment, by dates, touches of the last 90 days':
    '同上，每个细分一列，按日期计，计入最近 90 天的触达',
  'Touchpoint | one column a product | Total': 'Touchpoint | 每个产品一列 | Total',
  'Touchpoint | New | Returning | Total, in conversions': 'Touchpoint | New | Returning | Total，以转化数计',
  'Paid Search': 'Paid Search（付费搜索）',
  'the channel of each row': '每行的渠道',
  'the same by referrers alone': '同上，仅依据引荐网址',
  'the same with rules of your own, read first': '同上，先读取您自己的规则',
  'Age | At risk | Lost | Share kept | Lower 95 % | Upper 95 %, by month':
    'Age | At risk | Lost | Share kept | Lower 95 % | Upper 95 %，按月',
  'the same by plan and year, then All with the log-rank test': '同上，按方案与年，最后为 All，附对数秩检验',
  'yearly contracts: the next five years at 8 % a year': '年度合约：未来五年，年贴现率 8%',
  'the months of 2025, NRR and GRR over 12 months each': '2025 年各月，NRR 与 GRR 各跨 12 个月',
  'value of each customer over the next 365 days': '每位客户未来 365 天的价值',
  'present value without an end at 10 % a year': '无限期的现值，年贴现率 10%',
  'the same over 180 days, with the chance of an order in 30 days and limits of orders and CLV':
    '同上，按 180 天，附 30 天内下单的概率以及订单数与 CLV 的界限',
  'the same for the Pareto/NBD model': '同上，用 Pareto/NBD 模型',
  'the same for the Pareto/NBD model as of a date': '同上，用 Pareto/NBD 模型，截至某一日期',
  'Expected repeat orders | Chance of a repeat order | First order value | … | CLV, over 365 days':
    'Expected repeat orders | Chance of a repeat order | First order value | … | CLV，365 天',
  'the same without an end at 10 % a year': '同上，无限期，年贴现率 10%',
  'the same for the next 90 days as of a date, without amounts': '同上，未来 90 天，截至某一日期，不含金额',
  'the same for the first year, with headings, one of them known only later':
    '同上，按第一年计，含标题，其中一个属性事后才知道',
  'probability that a customer with 2 repeat orders, the last after 213 of 272 days, is alive':
    '复购 2 次、最后一次在 272 天中的第 213 天的客户仍然活跃的概率',
  'chance of an order in the next 30 days': '未来 30 天内下单的概率',
  'chance to be still active at the end of the year': '年底时仍然活跃的概率',
  'orders expected in the next 365 days': '未来 365 天的预期订单数',
  '16 (months)': '16（个月）',
  '#N/A: the margins add up to 500': '#N/A：毛利合计为 500',
  'median days to value': '价值实现时间的中位天数',
  'share that reached value by day 7': '第 7 天之前实现价值的占比',
  'median working days to value, a day being 8 hours': '价值实现时间的中位工作日数，每日 8 小时',
  'the same with new customers as in the last 6 months, in columns of their own':
    '同上，另以单独的列给出按最近 6 个月计的新客户',
  'the same with the last attempt of those that get equally far': '同上，走得同样远的尝试中取最后一次',
  'the steps of the same item, with customers and pairs of customer and item':
    '同一商品的各步骤，附客户数及客户与商品的组合数',
  'a trial or a demo as second step, each step within 7 days of the one before':
    '第二步为试用或演示，每个步骤在上一步骤之后 7 天内',
  'the last three touches up to the first Demo, repeats in a row counted once':
    '首次 Demo 之前（含）的最后三次触达，连续重复只计一次',
  'Segment | Cohort | Customers | 0 | 1 …, what a customer has brought so far':
    'Segment | Cohort | Customers | 0 | 1 …，一位客户至今带来的金额',
  'the same with the margin of two years as CLV, without costs': '同上，以两年的毛利作为 CLV，不含成本',
  'the same in working days, with the customers lost on the dates in F':
    '同上，以工作日计，客户在 F 列的日期流失',
  'one row a plan, then All with the log-rank test': '每个方案一行，最后一行 All 附对数秩检验',
  'one row a segment, then All with the log-rank test': '每个细分一行，最后一行 All 附对数秩检验',
  'Period | Customers | Reached | … | Share by day 7 | … | Share by day 30 | … | Maturity, by month':
    'Period | Customers | Reached | … | Share by day 7 | … | Share by day 30 | … | Maturity，按月',
  'the same by quarter, shares by day 14 and 90': '同上，按季度，14 天和 90 天内的占比',
  'a line a cohort, by quarter, going on as expected': '每个同期群一条线，按季度，并按预期延续',
  'Days | Cost | All | …, by channel and windows of 30 days, against 45 for each customer won':
    'Days | Cost | All | …，按渠道和 30 天的窗口，与每位新客户 45 的成本对比',
  'days until 90 % have reached value': '90% 的客户实现价值所需的天数',
  'the first of three events, within 30 days': '三个事件中最先发生的一个，30 天内',
  'Period | Actual | Model | Retention rate, periods 0 to 12':
    'Period | Actual | Model | Retention rate，第 0 至 12 期',
  'five cohorts together, 1 % a month': '五个同期群合并，每月 1%',
  'the same by your own cut points and segments': '同上，按自定的分界点与细分',
  'the same as of a date, in groups of equal size': '同上，截至某一日期，各组大小相等',
  'the dates of a column of texts': '一列文本对应的日期',
  '46115, which is 2026-04-03': '46115，即 2026-04-03',
  '46082.645833, which is 2026-03-01 15:30': '46082.645833，即 2026-03-01 15:30',
  'the numbers of a column of texts': '一列文本对应的数字',
  'Cohort | Customers | 0 | 1 | 2 … | Note, shares by month':
    'Cohort | Customers | 0 | 1 | 2 … | Note，按月的占比',
  'the same by quarter, value a customer': '同上，按季度，每位客户的金额',
};
