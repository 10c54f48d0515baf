import type { Translations } from './translations';

/** Lifetime value, retention, payback, RFM and cohorts. */
export const lifetime: Translations = {
  'Customer lifetime value by the textbook formula: order value × orders a year × years × margin.':
    '按教科书公式计算的客户终身价值：订单金额 × 每年订单数 × 年数 × 毛利率。',
  'Present value of a margin a period under constant retention, for a number of periods or without end.':
    '留存率不变时每期毛利的现值，限若干期或无限期。',
  'Table of the customers: orders, probability to be alive, orders expected, value of an order, lifetime value.':
    '客户表：订单数、活跃概率、预期订单数、每单金额、终身价值。',
  'Fits a model of repeat orders and the gamma-gamma model of spend: parameters, standard errors, diagnosis.':
    '拟合复购模型与 gamma-gamma 消费金额模型：参数、标准误、诊断。',
  'The fit of CLV.FIT from counted patterns of buying, as a database gives them: any number of customers.':
    '由数据库给出的购买模式计数得出与 CLV.FIT 相同的拟合：客户数不限。',
  'Probability that a customer is still active, from the parameters of CLV.FIT.':
    '由 CLV.FIT 的参数得出客户仍然活跃的概率。',
  'Orders expected of a customer over a horizon, from the parameters of CLV.FIT.':
    '由 CLV.FIT 的参数得出客户在预测期内的预期订单数。',
  'Chance that a customer orders within so many days, or is still active after them, from the parameters of CLV.FIT.':
    '由 CLV.FIT 的参数得出客户在若干天内下单，或此后仍然活跃的概率。',
  'Lifetime value by segment, say by channel of acquisition, with 95 % limits.':
    '按细分（例如获客渠道）的终身价值，附 95% 界限。',
  'What the next customer is worth who is not won yet: first order, repeat orders, their value.':
    '下一位尚未获得的客户值多少：首单、复购订单及其金额。',
  'Who the best tenth of the customers are: each value of some attributes with lift, value, and whether that is more than chance.':
    '最佳十分之一的客户是谁：若干属性的每个取值，附提升度、价值，以及是否超出偶然。',
  'Tests a model: fits it up to a cut-off and compares what it expects afterwards with what happened.':
    '检验模型：用截止日及之前的数据拟合，再将其预期与之后的实际对比。',
  'Whether customers order at random or at a rhythm: models with one to three stages between orders, side by side.':
    '客户是随机下单还是按节奏下单：两单之间有一至三个阶段的模型并列比较。',
  'Orders and revenue of the present customers by month: actual so far, expected from here on.':
    '现有客户按月的订单数与收入：至今的实际值与此后的预期值。',
  'Periods until the acquisition cost is earned back; #N/A if it never is.':
    '收回获客成本所需的期数；无法收回时为 #N/A。',
  'Projects a column of survivors: retention by period, and the expected lifetime of a customer.':
    '外推一列留存人数：各期留存率与客户的预期存续期。',
  'Table of the customers with recency, frequency, monetary value, their scores and a segment.':
    '客户表：近度、频度、额度及其得分与所属细分。',
  'Cohort triangle: share of each month’s new customers who order again, by months since.':
    '同期群三角表：每月新客户在之后各月再次下单的占比。',
  'What a customer has brought by age, a line a cohort or segment, against the cost of winning one: payback is where they cross.':
    '客户随客龄累计带来的价值，每个同期群或细分一条线，与获客成本对比：两者相交处即收回成本。',

  'Days of a window of each customer’s own age, 30 say; omitted: calendar periods.':
    '按各客户自身客龄的窗口天数，例如 30；省略：日历期间。',
  'Segment of each order: a line a segment. Omitted: a line a cohort.':
    '每笔订单的细分：每个细分一条线。省略：每个同期群一条线。',
  'What it cost to win a customer: a line across.': '获得一位客户的成本：一条横线。',
  'Periods or windows the lines go on to at least; omitted: 12.': '各线至少延伸到的期数或窗口数；省略：12。',
  'Average value of an order.': '每单平均金额。',
  'Orders a customer places in a year.': '一位客户一年的订单数。',
  'Years a customer stays; fractions count in proportion.': '客户留存的年数；小数按比例计。',
  'Share of the value that is margin, 0.25 for 25 %; omitted: 1.': '毛利占金额的比例，0.25 即 25%；省略：1。',
  'Discount rate a year, 0.1 for 10 %; omitted: 0.': '年贴现率，0.1 即 10%；省略：0。',
  'Margin a period.': '每期毛利。',
  'Share of customers kept from one period to the next, 0.8 for 80 %.':
    '从一期到下一期留住的客户占比，0.8 即 80%。',
  'Discount rate a period, 0.1 for 10 %; omitted: 0.': '每期贴现率，0.1 即 10%；省略：0。',
  'How many margins count; omitted: without end.': '计入多少期毛利；省略：无限期。',
  'When the first margin arrives; omitted: now.': '首笔毛利何时到来；省略：now。',
  'The first margin arrives now: m(1+d)/(1+d−r).': '首笔毛利现在到来：m(1+d)/(1+d−r)。',
  'The first margin arrives after one period: m/(1+d−r).': '首笔毛利在一期之后到来：m/(1+d−r)。',
  'The value left after a margin just received: m·r/(1+d−r).': '刚收到一笔毛利之后剩余的价值：m·r/(1+d−r)。',

  'Customer of each order: a column of ids.': '每笔订单的客户：一列客户编号。',
  'Date of each order: Excel dates, or ISO text such as 2026-03-01.':
    '每笔订单的日期：Excel 日期，或 2026-03-01 这样的 ISO 文本。',
  'Value of each order; negative: a refund.': '每笔订单的金额；负数表示退款。',
  'Value of each order; negative: a refund; empty: orders without values.':
    '每笔订单的金额；负数表示退款；留空：订单没有金额。',
  'Days ahead; omitted: 365.': '预测的天数；省略：365。',
  'Days ahead; "infinite": without end.': '预测的天数；"infinite"：无限期。',
  'Days ahead; "infinite": without end; omitted: 365.': '预测的天数；"infinite"：无限期；省略：365。',
  'Last day that counts: one date; omitted: the latest date in the column.':
    '计入的最后一天：一个日期；省略：该列中最晚的日期。',
  'Model of repeat orders; omitted: bg/nbd.': '复购模型；省略：bg/nbd。',
  'Customers may leave after each repeat order. The usual choice.': '客户可能在每次复购之后流失。常用选择。',
  'Customers may leave after any order, the first one included.':
    '客户可能在任何一次下单之后流失，包括首单。',
  'Customers may leave at any time, whether they order or not.': '客户可能随时流失，与是否下单无关。',
  'The table of CLV.FIT, or two columns: names (r, alpha, a, b …) and values.':
    'CLV.FIT 的结果表，或名称（r、alpha、a、b 等）与数值两列。',
  'Days with an order after the first: x of each pattern.': '首单之后有订单的天数：各模式的 x。',
  'Days from the first order to the last, 0 without a repeat order: t_x of each pattern.':
    '首单到末单的天数，没有复购时为 0：各模式的 t_x。',
  'Days from the first order to the end of observation: T of each pattern.':
    '首单到观察期结束的天数：各模式的 T。',
  'How many customers have the pattern.': '具有该模式的客户数。',
  'For spend, a table of its own: days with an order after the first.':
    '用于消费金额，另成一表：首单之后有订单的天数。',
  'Average value of the repeat orders of a customer, or the mean of such averages.':
    '一位客户复购订单的平均金额，或这些平均金额的均值。',
  'How many customers with so many repeat orders have it.': '复购这么多次、具有该平均金额的客户数。',
  'Variance of the averages counted together; omitted: they are the same.':
    '合并计数的各平均金额的方差；省略：它们相同。',
  'Orders after the first.': '首单之后的订单数。',
  'Days from the first order to the last; 0 without a repeat order.': '首单到末单的天数；没有复购时为 0。',
  'Days from the first order to the end of observation.': '首单到观察期结束的天数。',
  'Days after the end of observation.': '观察期结束之后的天数。',
  'Which chance; omitted: order.': '哪一种概率；省略：order。',
  'One order or more within the days.': '在这些天内至少下单一次。',
  'Still active when the days are over, ordering or not.': '这些天过后仍然活跃，不论是否下单。',
  'Segment of each order; the one of a customer’s first order counts.':
    '每笔订单的细分；以客户首单的细分为准。',
  'What is known of each order: one column or several, such as channel, product, country.':
    '每笔订单的已知信息：一列或多列，例如渠道、产品、国家。',
  'Attributes known only after the purchase, by heading or number of their column: shown, not tested; omitted: none.':
    '购买之后才知道的属性，以列标题或列序号表示：显示但不检验；省略：无。',
  'Days in which an order comes: a column with its chance; omitted: none.':
    '在多少天内下单：增加一列其概率；省略：无。',
  'Day: a column with the probability to be still active then; omitted: none.':
    '日期：增加一列届时仍然活跃的概率；省略：无。',
  'Percent, such as 80: limits within which the orders and the CLV of a customer will lie so often; omitted: none.':
    '百分比，例如 80：客户的订单数与 CLV 有如此可能落在其间的界限；省略：无。',
  'yes: columns with the probability alive and the expected orders under the likeliest rhythm of orders; omitted: no.':
    'yes：增加两列，即在最可能的下单节奏下的活跃概率与预期订单数；省略：no。',
  'Days from the first order whose value counts; omitted: 90.': '自首单起计入价值的天数；省略：90。',
  'Last day the fit may know of: one date.': '拟合可用数据的最后一天：一个日期。',
  'New customers come as in the last so many whole periods; omitted: none are counted.':
    '新客户按最近若干个完整期间计；省略：不计。',
  'Periods to forecast after the present one.': '当前期之后要预测的期数。',
  'Kind of calendar period; omitted: month.': '日历周期的种类；省略：month。',
  'Calendar days.': '自然日。',
  'Limits beside the figures; omitted: none.': '数字旁的界限；省略：none。',
  'No limits.': '没有界限。',
  'Between these the figures will lie 95 times of 100.': '100 次中有 95 次，数字落在两者之间。',
  'Calendar months.': '自然月。',
  'Weeks from Monday to Sunday (ISO 8601).': '周一至周日的自然周（ISO 8601）。',
  'Calendar quarters.': '自然季度。',
  'Calendar years.': '自然年。',
  'Cost of winning the customer.': '赢得该客户的成本。',
  'Margin a period, received at the end of each.': '每期毛利，于期末收到。',
  'Share of customers kept from one period to the next; omitted: 1.':
    '从一期到下一期留住的客户占比；省略：1。',

  'Customers left at the end of periods 0, 1, 2 …: counts, percents or shares; one column a cohort.':
    '第 0、1、2… 期末留存的客户：人数、百分数或占比；每列一个同期群。',
  'Last period to project; never before the last period given.': '外推到的最后一期；不早于所给的最后一期。',
  'Discount rate a period, 0.1 for 10 %; omitted: 0.1.': '每期贴现率，0.1 即 10%；省略：0.1。',
  'How scores are cut; omitted: quantiles.': '得分的划分方式；省略：quantiles。',
  'Cuts at the 20, 40, 60 and 80 % quantiles; equal figures score alike.':
    '按 20%、40%、60%、80% 分位数划分；数值相同则得分相同。',
  'Five groups of equal size; equal figures are told apart by the others.':
    '人数相等的五组；数值相同者按其余指标区分。',
  'Scores from 1 to so many, at most 9: one number, or three for R, F and M; omitted: 5.':
    '得分从 1 到多少，至多 9：一个数字，或 R、F、M 各一个；省略：5。',
  'Own cut points in place of the method: three columns for R (days), F (orders), M (value), each ascending or empty.':
    '自定分界点，代替划分方式：R（天数）、F（订单数）、M（金额）三列，各列递增或留空。',
  'Own segments: name, R from, R to, F from, F to, and M from, M to where M matters; the first that fits counts.':
    '自定细分：名称、R 起、R 止、F 起、F 止，需要时加 M 起、M 止；以第一个符合的为准。',
  'Value of each order, for measures of amounts; negative: a refund.':
    '每笔订单的金额，用于金额类指标；负数表示退款。',
  'What each period tells, without and with amount; omitted: share, amount a customer.':
    '各期显示的指标，分别为未给出与给出 amount 时；省略：share、amount a customer。',
  'Share of the customers with an order in the period.': '当期下单的客户占比。',
  'Number of customers with an order in the period.': '当期下单的客户数。',
  'Number of orders in the period; those of a customer on one day are one.':
    '当期的订单数；同一客户同一天的订单算一笔。',
  'Value of the orders in the period, less refunds.': '当期订单的金额，已扣除退款。',
  'The same for each customer of the cohort, buying or not.': '同上，按同期群的每位客户平均，不论是否下单。',
  'Value of the orders up to the end of the period, less refunds.': '截至期末的订单金额，已扣除退款。',
  'The same for each customer of the cohort: what a customer has brought so far.':
    '同上，按同期群的每位客户平均：一位客户至今带来的金额。',
};
