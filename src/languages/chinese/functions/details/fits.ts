import type { Translations } from '../descriptions/translations';

/** Models of repeat orders: fits, what their parameters give, tests of them. */
export const fits: Translations = {
  'One row a parameter with its maximum-likelihood estimate and standard error, then what the fit rests on: model, unit of time, end of observation, log-likelihoods, customers, whether it converged, and notes in words wherever the figures could mislead. Times are in days: alpha (and beta) are a number of days.':
    '每个参数一行，附最大似然估计值与标准误；随后是拟合的依据：模型、时间单位、观察期结束、对数似然、客户数、是否收敛，以及数字可能误导时的文字附注。时间以天计：alpha（及 beta）是天数。',
  'The table as it spills is the first argument of CLV.ALIVE and CLV.EXPECTED.':
    '溢出的结果表就是 CLV.ALIVE 与 CLV.EXPECTED 的第一个参数。',
  'Orders of a customer on one day are one order with summed value. The first order is not counted among the repeat orders, nor is its value in the mean value. A refund takes its amount off the customer’s latest order before it whose value left is the same, else off the latest ones with value left; one without an order before it is left out. An order refunded whole is none. What was left out, and rows after asOf, are counted in the notes.':
    '同一客户同一天的订单算一笔，金额相加。首单不计入复购订单，其金额也不计入平均金额。退款从该客户此前最近一笔剩余金额与之相等的订单扣除，若没有，则从此前最近的、仍有剩余金额的订单扣除；之前没有订单的退款不计入。全额退款的订单不算。未计入的部分与 asOf 之后的行在附注中计数。',
  'Without amounts, or where spend cannot be modelled, the rows of the gamma-gamma model are missing and a note says why. A parameter at the bound of the search, or one that the likelihood does not depend on, has no standard error; the others have theirs.':
    '没有金额，或无法对消费金额建模时，没有 gamma-gamma 模型的各行，附注说明原因。到达搜索边界的参数，或似然不依赖的参数，没有标准误；其余参数有。',
  'The log-likelihood is that of times in days; packages that work in weeks report the one below it. That of spend is of the mean values.':
    '对数似然以天为时间单位；以周为单位的软件包给出的是其下方的数值。消费金额的对数似然针对平均金额。',
  'For customers too many for a sheet: the likelihood knows of each no more than repeat orders, recency and age, so a database counts how many share them, and the fit is the same. The table is that of CLV.FIT: parameters, standard errors, log-likelihood, customers and notes, but for the end of observation, which patterns do not tell. As it spills it is the first argument of CLV.ALIVE and CLV.EXPECTED.':
    '用于客户多得一张工作表容纳不下的情形：似然对每位客户只需知道复购次数、近度与客龄，因此由数据库统计有多少客户三者相同，拟合结果不变。结果表与 CLV.FIT 相同：参数、标准误、对数似然、客户数与附注，只是没有观察期结束，因为由模式看不出。溢出的结果就是 CLV.ALIVE 与 CLV.EXPECTED 的第一个参数。',
  'Count as CLV.FIT does: orders of a customer on one day are one order, the first is not among the repeat orders, an order refunded whole is none, and all ages end on the same day. All four are whole numbers. The same pattern may stand in several rows; a pattern of 0 customers is passed over.':
    '请按 CLV.FIT 的方式计数：同一客户同一天的订单算一笔，首单不计入复购订单，全额退款的订单不算，所有客龄都截止于同一天。四者均为整数。同一模式可以出现在多行；客户数为 0 的模式会略过。',
  'Spend is a second table, as long as it needs to be: one row for each number of repeat orders and average value of the repeat orders, with the number of customers who have both. Where averages are too many, count those close together: give the mean of a bin as averageSpend and their population variance (VAR_POP) as spendVariance. Bins of 1/200 of an e-fold, GROUP BY FLOOR(200 * LN(average)), keep parameters to about 1e-9, of 1/50 to 1e-7; bins in which customers differ by more than 1 % are refused. All customers with repeat orders are in the table, averages of 0 or less in rows of their own; these are left out of the model of spend. Then p, q and gamma stand in the result as in that of CLV.FIT.':
    '消费金额是另一张表，行数按需而定：每种复购次数与复购订单平均金额的组合一行，附同时符合两者的客户数。平均金额太多时，请把相近的合并计数：以区间的平均值为 averageSpend，以其总体方差（VAR_POP）为 spendVariance。区间的对数宽度为 1/200（GROUP BY FLOOR(200 * LN(average))）时，参数误差约为 1e-9，为 1/50 时约为 1e-7；区间内客户相差超过 1% 时会被拒绝。所有复购客户都在表中，平均金额不大于 0 的各自成行；后者不计入消费金额模型。这样，p、q 与 gamma 与 CLV.FIT 的结果一样列出。',
  'Refused, with the row: a recency beyond the age, one without a repeat order, and more repeat orders than days. Notes on a steady rhythm, on refunds and on how the expected value compares with single orders need the orders and are not given.':
    '以下情形会被拒绝，并指出行号：近度大于客龄，没有复购却有近度，复购次数多于天数。关于稳定节奏、退款，以及预期金额与单笔订单对比的附注需要订单本身，因此不提供。',
  'The share of customers with this history who have not left for good. recency and age are in the unit of time of the parameters: days for those of CLV.FIT.':
    '具有这种购买历史的客户中尚未彻底流失者的占比。recency 与 age 采用参数的时间单位：CLV.FIT 的参数以天计。',
  'Under BG/NBD a customer can leave only after a repeat order, so without one the probability is 1 by construction and says nothing; MBG/NBD and Pareto/NBD know no such case.':
    '在 BG/NBD 下，客户只有在复购之后才会流失，因此没有复购时，概率按模型定义为 1，不说明任何问题；MBG/NBD 与 Pareto/NBD 没有这种情形。',
  'The expected number of orders in the horizon that follows the age, given the history; the chance that the customer has left is in it. All times are in the unit of the parameters: days for those of CLV.FIT.':
    '给定购买历史，客龄之后的预测期内的预期订单数；其中已包含客户已经流失的可能。所有时间都采用参数的单位：CLV.FIT 的参数以天计。',
  '"infinite" counts all orders there will ever be. That has a finite value only where a (BG/NBD, MBG/NBD) or s (Pareto/NBD) is above 1; else the answer is #N/A.':
    '"infinite" 计入今后的全部订单。只有 a（BG/NBD、MBG/NBD）或 s（Pareto/NBD）大于 1 时才是有限值；否则结果为 #N/A。',
  'The chance of at least one order in the days that follow the age, or the chance to be still active when they are over, whether or not the customer orders until then. All times are in the unit of the parameters: days for those of CLV.FIT.':
    '客龄之后的这些天内至少下单一次的概率，或这些天过后仍然活跃的概率，不论其间是否下单。所有时间都采用参数的单位：CLV.FIT 的参数以天计。',
  'Three questions that are easily mistaken for each other: CLV.ALIVE is the chance to be active now; with "alive" this is the chance to be active later; and CLV.ALIVE with a later age is the chance to be active then if the customer stays silent until then, which is lower. An order is never likelier than being active now, nor than the expected number of orders.':
    '三个容易混淆的问题：CLV.ALIVE 是现在活跃的概率；这里用 "alive" 得出届时活跃的概率；而以更大的客龄使用 CLV.ALIVE，得出客户直到那时都没有下单、而届时活跃的概率，比前者低。下单的概率从不大于现在活跃的概率，也不大于预期订单数。',
  'For a customer just won, with their first order today, repeatOrders, recency and age are 0. Under BG/NBD nobody leaves before a repeat order, so chances to be active are high there for one-time buyers; rather use those of an order.':
    '对于刚获得、今天首次下单的客户，repeatOrders、recency 与 age 均为 0。在 BG/NBD 下，没有人在复购之前流失，因此只购买一次的客户活跃概率偏高；请改用下单的概率。',
  'One row for the customers with 0, 1, 2 … repeat orders before the cut-off (7 and more together): how many they are, the orders they made between the cut-off and the latest date, and those the model expected, in all and each. The row All adds up.':
    '截止日之前有 0、1、2 … 次复购的客户各占一行（7 次及以上合并）：客户数、截止日到最晚日期之间的实际订单数，以及模型预期的订单数，分别为合计与人均。行 All 为合计。',
  'Below stand the error of the total (expected over actual, less 1), that of the cumulative count (repeat orders from each customer’s first order to the latest date against those expected of as many new customers), the mean absolute error of a customer, and the correlation of expected and actual orders over the customers.':
    '下方为总数的误差（预期除以实际，减 1）、累计数的误差（每位客户从首单到最晚日期的复购订单数，与同样多新客户的预期相比）、每位客户的平均绝对误差，以及各客户预期与实际订单数的相关系数。',
  'It needs no amounts: only orders are tested.': '不需要金额：只检验订单。',
  'Customers who came after the cut-off are not in it: the model cannot know of them.':
    '截止日之后到来的客户不在其中：模型无从知道他们。',
  'BG/NBD and MBG/NBD take orders to come at random. Where people buy at a steady rhythm, say groceries each week, such models notice late that a customer has left and expect too many orders. Here the gap between two orders has one, two or three stages: one is at random, more are the more regular. One row a model: BG/CNBD-k, in which customers may leave after repeat orders, and MBG/CNBD-k, in which they may leave after the first one too; with k = 1 they are BG/NBD and MBG/NBD.':
    'BG/NBD 与 MBG/NBD 假定订单随机到来。客户按稳定节奏购买时，例如每周购买食品杂货，这样的模型较晚才察觉客户已流失，并预期过多的订单。这里两单之间的间隔有一个、两个或三个阶段：一个即随机，越多越规律。每个模型一行：BG/CNBD-k，客户可能在复购之后流失；MBG/CNBD-k，客户在首单之后也可能流失；k = 1 时即 BG/NBD 与 MBG/NBD。',
  'The likeliest row is marked: the higher the log-likelihood, the better the model tells the orders there were. Times are in days in it. Probability alive is the mean over the customers; expected orders are those of all present customers in the horizon.':
    '最可能的一行带有标记：对数似然越高，模型越能说明已有的订单。其中时间以天计。Probability alive 为各客户的平均值；Expected orders 为所有现有客户在预测期内的预期订单数。',
  'Where a row with more stages is the likeliest, hold its expected orders against those of k = 1: by so much the figures of CLV.CUSTOMERS, CLV.SEGMENTS and CLV.FORECAST, which rest on orders at random, are likely to be off.':
    '若最可能的一行有多个阶段，请将其预期订单数与 k = 1 的对比：CLV.CUSTOMERS、CLV.SEGMENTS 与 CLV.FORECAST 的数字基于随机下单，很可能偏差这么多。',
};
