import type { Translations } from '../descriptions/translations';

/** Lifetime value by formula, customer, segment and forecast. */
export const lifetime: Translations = {
  'The result is in the currency of averageValue. With a discount rate, the value of year k counts at the end of that year; a last year begun counts in proportion, discounted at its own end (a lifespan of 2.5 at 2.5 years).':
    '结果的货币与 averageValue 相同。给出折现率时，第 k 年的价值计在该年年末；已开始的最后一年按比例计，并在其自身的末尾折现（存续 2.5 年即在第 2.5 年）。',
  'It takes every customer to be average and to stay exactly so long. To value customers one by one from their orders, use a model of buying behaviour instead.':
    '它把每位客户都当作平均客户，且恰好留存这么久。要根据订单逐一评估客户的价值，请改用购买行为模型。',
  'All rates are per period: a monthly margin goes with a monthly retention and a monthly discount rate.':
    '所有比率均按期计：月毛利对应月留存率与月折现率。',
  'Three conventions circulate under the same name. firstMargin says which one is meant: now (the margin of today counts in full), end of period (the first margin arrives after one period, to a customer still there), residual (what is left after the margin just received).':
    '同一名称下流行三种约定，firstMargin 说明采用哪一种：now（今天的毛利足额计入）、end of period（首笔毛利在一期之后到来，且客户届时仍在）、residual（刚收到一笔毛利之后剩余的价值）。',
  'Without an end the value is finite only if retentionRate is below 1 + discountRate; otherwise the answer is #NUM!. Retention is taken as constant; in most businesses it rises with the age of the customer, and then this understates.':
    '无限期时，只有 retentionRate 小于 1 + discountRate，价值才有限；否则结果为 #NUM!。这里视留存率为常数；在大多数业务中它随客龄上升，因此结果偏低。',
  'One row a customer, highest CLV first. Orders are days with an order; recency is the days from the first order to the last, age those from the first order to asOf; the average value is that of the repeat orders, empty without one. Expected orders are those of the horizon, not discounted; the expected value of an order is the customer’s own average drawn towards that of all, the more so the fewer orders there are. CLV is that value times the expected orders, discounted at discountRate where one is given: continuously, by the rate that comes to discountRate in a year of 365.25 days. It is revenue: multiply by the margin for profit.':
    '每位客户一行，CLV 最高的在前。Orders 为有订单的天数；Recency 为首单到末单的天数，Age 为首单到 asOf 的天数；Average value 为复购订单的平均金额，没有复购则为空。Expected orders 为预测期内的预期订单数，未折现；Expected value an order 是客户自身的平均金额向全体平均金额靠拢的结果，订单越少靠拢越多。CLV 为该金额乘以预期订单数，给出 discountRate 时按其折现：连续折现，其利率在 365.25 天的一年中合计为 discountRate。这是收入：要得利润，请乘以毛利率。',
  'Without amounts, and where spend cannot be modelled, orders and probabilities stand and the values are empty; where q of the gamma-gamma model is not above 1, those of customers whose own orders do not make up for it.':
    '没有金额，或无法对消费金额建模时，给出订单数与概率，金额留空；gamma-gamma 模型的 q 不大于 1 时，自身订单不足以弥补的客户，其金额留空。',
  'The last column marks figures that need a word; its heading says what holds for the whole table: model, end of observation, and what could mislead. Under BG/NBD a customer without a repeat order is alive by construction.':
    '最后一列标出需要说明的数字；其标题说明适用于整个表的内容：模型、观察期结束，以及可能误导之处。在 BG/NBD 下，没有复购的客户按模型定义视为活跃。',
  'An infinite horizon without discounting has a finite value only where a (BG/NBD, MBG/NBD) or s (Pareto/NBD) is above 1; elsewhere, with discounting, the CLV is finite and the expected orders, which are not discounted, stay empty.':
    '无限期且不折现时，只有 a（BG/NBD、MBG/NBD）或 s（Pareto/NBD）大于 1，价值才有限；否则，若有折现，CLV 有限，而不折现的预期订单数留空。',
  'Columns on request, by settings: "order within=30" gives the chance of an order in the next 30 days, "active on=2026-12-31" the probability to be still active on that day, whether or not there are orders until then, and "limits=80" the limits within which the orders and the CLV of the customer will lie four times in five. These limits say what a customer will do, not how sure the expected value is, which for a single customer matters far less: the lower one is often 0, as many never order again. That the model is the right one is in none of them. "rhythm=yes" adds the probability to be alive and the expected orders under the likeliest of one to three stages between orders (CLV.RHYTHM): where customers order at a rhythm, rely on these.':
    '可用设置增加的列："order within=30" 给出未来 30 天内下单的概率；"active on=2026-12-31" 给出该日仍然活跃的概率，不论此前是否有订单；"limits=80" 给出界限，客户的订单数与 CLV 五次中有四次落在其间。这些界限说明客户会怎样，而不是预期值有多确定；对单个客户而言，后者的影响小得多。下限常为 0，因为许多客户不再下单。模型是否正确，不在任何界限之中。"rhythm=yes" 增加两列，即两单之间的一至三个阶段中最可能者之下的活跃概率与预期订单数（CLV.RHYTHM）：客户按节奏下单时，请以这些为准。',
  "With orderId, rows of one id of a customer at one moment are the lines of an order and add up, equal ones too, so each holds its own amount and not the order's total; the order counts once. The same sum again at a later moment is the order sent again and counts once, another sum is added to it. A refund belongs to the order of its id before any other. Notes say how many were sent again.":
    '给出 orderId 时，同一客户同一时刻、编号相同的各行是一笔订单的明细行，金额相加，相等的也相加；因此每行应是其自身的金额，而不是整笔订单的总额；该订单只计一次。之后的时刻再次出现相同的合计，是同一订单重复发送，只计一次；不同的合计则加到该订单上。退款首先属于编号相同的订单。附注说明有多少笔重复发送。',
  'One row a segment, largest total first, and the row All, whose total is the sum of CLV.CUSTOMERS. One model is fitted to all customers; the segments differ by the histories of their customers. A customer belongs to the segment of the first order that names one: with the channel of acquisition as segment, the table says what a customer of each channel is worth.':
    '每个细分一行，合计最大的在前，以及行 All，其合计为 CLV.CUSTOMERS 的总和。对所有客户拟合同一个模型；各细分因其客户的购买历史而不同。客户属于首个注明细分的订单的细分：以获客渠道为细分时，表格说明每个渠道的客户值多少。',
  'CLV each is the mean over the customers. Its limits hold the spread of the customers about it and the uncertainty of the estimated parameters: where those of two segments lie apart, the segments differ by more than chance. A segment with one customer has none.':
    'CLV each 为各客户的平均值。其界限包含客户围绕平均值的离散，以及所估参数的不确定性：两个细分的界限互不重叠时，其差异超出偶然。只有一位客户的细分没有界限。',
  'Probability alive is the mean over the customers, the average order value that of all orders so far, expected orders those of all customers of the segment over the horizon, not discounted.':
    'Probability alive 为各客户的平均值，Average order value 为迄今所有订单的平均金额，Expected orders 为该细分所有客户在预测期内的预期订单数，未折现。',
  'One row: a customer of whom nothing is known, from the day of the first order over the horizon. Hold this figure against the cost of winning a customer (CAC); what CLV.CUSTOMERS expects of present customers leaves out what they have brought already. It is revenue: multiply by the margin for profit.':
    '一行：一位一无所知的客户，从首单之日起的整个预测期。请把此数字与获客成本（CAC）对比；CLV.CUSTOMERS 对现有客户的预期不含他们已经带来的金额。这是收入：要得利润，请乘以毛利率。',
  'CLV is the value of the first order and of the repeat orders. The first order is the mean of all first orders there were: they are often smaller than repeat orders, whose expected value comes from the gamma-gamma model of spend. Repeat orders are discounted at discountRate in the value, not in their number.':
    'CLV 为首单与复购订单的金额。首单取迄今所有首单的平均值：首单往往小于复购订单，后者的预期金额来自 gamma-gamma 消费金额模型。复购订单的金额按 discountRate 折现，其数量不折现。',
  'The 95 % limits are those of the mean of such customers: they hold the spread of the first orders and how sure the parameters are. Single customers differ far more: most never order again. That the next customers are like those so far is in no limit.':
    '95% 界限是此类客户平均值的界限：包含首单的离散与参数的确定程度。单个客户的差异大得多：多数客户不再下单。今后的客户与迄今的客户相似，这一点不在任何界限之中。',
  'The chance to be still active is not among the figures: the models differ in it by a factor of two where their expected orders agree.':
    '数字中没有仍然活跃的概率：各模型即使预期订单数一致，该概率也可能一个是另一个的两倍。',
  'The value of a customer is what the orders of the first 90 days brought, the first order included, refunds taken off; or of as many days as horizon says. All customers have the same time: those observed for fewer days are left out, and the heading of the last column says how many. 90 days leave time for a second order and are over for most customers; a longer horizon sees more of the value and fewer of the customers.':
    '客户的价值是最初 90 天的订单带来的金额，含首单，扣除退款；或 horizon 所定天数的金额。所有客户的时间相同：观察天数不足的未计入，最后一列的标题注明人数。90 天足以出现第二单，且对多数客户已经结束；更长的 horizon 看到更多的价值，但客户更少。',
  'The best tenth are the customers with the highest values. Ties at the cut are all in, so the order of the rows decides nothing; where more than a fifth would be in, as many have the same value, there is no best tenth and the answer is #N/A.':
    '最佳十分之一是价值最高的客户。分界处价值相同者全部计入，因此行的顺序不影响结果；若许多客户价值相同、计入者将超过五分之一，则没有最佳十分之一，结果为 #N/A。',
  'One row a value of each attribute, most customers first, and a row All. An attribute is a column of the range, named by its heading where the ranges have headings. Its value at the first order counts; of the lines of that order, that of the one with the highest amount. Where it differs in later orders, the heading of the last column says so. (blank) are those whose first order names none.':
    '每个属性的每个取值一行，客户最多的在前，以及行 All。属性是区域中的一列，区域有标题时以标题命名。以首单时的取值为准；首单有多个明细行时，取金额最高的一行。之后的订单取值不同时，最后一列的标题会注明。“(blank)”为首单未注明取值的客户。',
  'Lift is the share among the best over the share among all: 2 is twice as common. Best to rest is the share among the best over the share among all others, with 95 % limits; it has none where no customer or each one is among the best. Value each is the mean value with its 95 % limits.':
    'Lift 是在最佳客户中的占比除以在全部客户中的占比：2 表示常见程度为两倍。Best to rest 是在最佳客户中的占比除以在其余客户中的占比，附 95% 界限；没有客户或所有客户都在最佳之列时没有界限。Value each 是平均价值及其 95% 界限。',
  'p is the chance that a random tenth holds as few or as many of them, two-sided (hypergeometric, the smaller tail doubled). Who looks at many values finds some by chance, so q corrects for all that were tested together (Benjamini–Hochberg): of those with q below 0.05, about one in twenty is chance. Values with fewer than five customers, or too few to reach 5 % at best, are not tested; of an attribute with two values one counts.':
    'p 是随机抽取的十分之一中含有同样少或同样多此类客户的概率，双侧（超几何分布，取较小的一尾加倍）。查看的取值多了，总有一些出于偶然，因此 q 对一同检验的全部取值作校正（Benjamini–Hochberg）：q 小于 0.05 的取值中，约有二十分之一出于偶然。客户少于五位，或人数太少、最好的情形下也达不到 5% 的取值不检验；只有两个取值的属性只计一个。',
  'An attribute known only after the purchase, such as the number of orders or a status earned by them, is circular: it tells what good customers became, not whom to look for. Name such attributes in the setting circular; they are shown and not tested. What goes with value need not bring it about.':
    '购买之后才知道的属性，例如订单数或由订单获得的会员等级，是循环论证：它说明好客户成了什么样，而不是该找什么样的人。请在设置 circular 中列出这样的属性；它们会显示，但不检验。与价值相伴的因素未必带来价值。',
  'One row a calendar period from the first order on. Periods gone by have actual orders (days with an order) and revenue; those to come have expected ones. The period in which the data end has both where it is not over: what was, and what is expected in the rest of it.':
    '从首单起每个日历期间一行。已过去的期间有实际订单数（有订单的天数）与收入；未来的期间有预期值。数据末尾所在的期间若未结束，则两者都有：已发生的，以及其余部分的预期。',
  'Only the present customers are forecast, so the expected figures fall from period to period as customers leave. Customers still to be won come on top. Without amounts the revenue is empty, and so is the expected one where an order has no finite expected value.':
    '只预测现有客户，因此随着客户流失，预期值逐期下降。今后获得的客户另计。没有金额时收入为空；每单没有有限的预期金额时，预期收入也为空。',
  'With limits "95%" four more columns tell between what what is still to come of a period will lie 95 times of 100, if customers go on as the model says: chance, the sum of the variances of what each customer will do, and the uncertainty of the parameters, which all share. They are empty where the data leave a parameter open or spend has no finite variance (q of the gamma-gamma model not above 2 for some).':
    'limits 为 "95%" 时，另有四列说明：若客户的行为符合模型，某期间尚未发生的部分在 100 次中有 95 次落在什么之间。其中包含偶然性（每位客户今后行为的方差之和）与所有客户共有的参数不确定性。数据无法确定某个参数，或消费金额没有有限方差（某些客户的 gamma-gamma 模型 q 不大于 2）时，这些列为空。',
  'With newCustomers two more columns tell what customers still to be won are expected to bring: as many a period as on average in the last so many that are over, evenly over its days. Each orders once on coming, for the mean of the first orders of these periods, and again as the model expects of any customer, each time for the mean pγ/(q − 1) of all. The limits hold the present customers alone: how many new ones will come is taken as given.':
    '给出 newCustomers 时，另有两列说明今后获得的客户预计带来多少：每期人数等于最近若干个已结束期间的平均值，在该期各日平均分布。每位客户到来时下单一次，金额为这些期间首单的平均值；之后按模型对任一客户的预期再次下单，每单为全体的平均值 pγ/(q − 1)。界限只涵盖现有客户：今后有多少新客户视为已知。',
  'The unit of the result is the period of margin: a monthly margin gives months. The margin of period t is margin × retentionRate^(t−1), discounted t periods; within a period it is taken to come in evenly.':
    '结果的单位是毛利所属的期：月毛利得出月数。第 t 期的毛利为 margin × retentionRate^(t−1)，折现 t 期；期内视为均匀到来。',
  'With retention below 1 the margins add up to a finite sum. If that never reaches the cost, the answer is #N/A.':
    '留存率小于 1 时，毛利合计为有限值。若始终达不到成本，结果为 #N/A。',
};
