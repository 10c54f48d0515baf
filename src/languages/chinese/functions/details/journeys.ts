import type { Translations } from '../descriptions/translations';

/** Journeys, their lengths and transitions. */
export const journeys: Translations = {
  'One row a distinct path, most conversions first: the names of its touchpoints in order, the orders it led to, their value less refunds, the journeys on the same path that did not convert, and the median days from the first touch of the journey to the order (empty where none converted). An empty path holds the orders without a touch, and refunds without an order.':
    '每条不同的路径一行，转化最多的在前：按先后排列的触点名称、促成的订单数、扣除退款后的金额、同一路径上未转化的旅程数，以及旅程首次触达到订单的中位天数（没有转化则为空）。空路径为没有触达的订单，以及没有对应订单的退款。',
  'A journey that did not convert is the touches no order sees: those after a customer’s last order, or all touches of a customer without one. Under a lookback it is also those too old for an order, in pieces where two touches lie further apart than the lookback; a piece whose last touch lies within the lookback of the end of the data may convert yet and stands under Still open, which neither markov nor shapley counts.':
    '未转化的旅程是没有订单所及的触达：客户末单之后的触达，或没有订单的客户的全部触达。有回溯期时，也包括对订单而言过早的触达，并在两次触达相隔超过回溯期之处分段；末次触达距数据末尾不超过回溯期的一段仍可能转化，列在 Still open 下，markov 与 shapley 都不计入。',
  'The table feeds ATTRIBUTION.PATHS, which gives the same credit as ATTRIBUTION on the log for every model that needs no times. A touchpoint whose name contains the separator, or begins or ends with a blank, is refused: choose another separator or correct the name.':
    '此表可供 ATTRIBUTION.PATHS 使用；对每个不需要时间的模型，功劳与用日志的 ATTRIBUTION 相同。触点名称含有分隔符，或以空格开头或结尾时，会被拒绝：请选用其他分隔符，或更正名称。',
  'Two blocks of rows. Days to convert: how many conversions came 0, 1 … 11, 12–20, 21–30, 31 or more days after the first touch of their journey, then the median, the 90 % quantile (nine in ten took no longer) and the mean, in days with fractions. Touches: how many conversions had 1, 2 … 11, 12 or more touches, and the same three figures. The counts of each block add up to all conversions with a touch; the last row Unattributed, where there is any, holds those without.':
    '两组行。Days to convert：距旅程首次触达 0、1 … 11、12–20、21–30、31 天或更久的转化各有多少，随后是中位数、90% 分位数（十次中有九次不超过它）与平均值，以带小数的天数计。Touches：有 1、2 … 11、12 次或更多触达的转化各有多少，以及同样三个数字。每组的计数合计等于所有有触达的转化；末行 Unattributed（如果有）为没有触达的转化。',
  'The last column, Conversions, is of all; with segment there is a column a segment before it, most conversions first. A segment is read in the row of the conversion: the plan, country or kind of customer that stands there. Conversions whose row names none are the segment (blank).':
    '最后一列 Conversions 为全部；给出 segment 时，其前每个细分一列，转化最多的在前。细分取转化所在行：其中的方案、国家或客户类型。该行未注明的转化归入细分“(blank)”。',
  'A day is 24 hours: what converts at ten past midnight after a touch at ten to has taken 0 days. With days=calendar the dates are counted, and it has taken 1. Between dates without a time of day, dates are counted in any case. A lookback cuts what is further away, and so does the begin of the data: neither tells how long journeys really are.':
    '一天为 24 小时：零点前十分触达、零点后十分转化，用了 0 天。days=calendar 时按日期计，用了 1 天。日期不含时刻时，总是按日期计。回溯期会截去更早的部分，数据的起点也会：两者都不能说明旅程实际有多长。',
  'Quantiles lie between two conversions where they have to (as PERCENTILE.INC of Excel). A refund in a later period than its order takes nothing off the distributions; an order refunded whole is none.':
    '分位数在需要时位于两次转化之间（与 Excel 的 PERCENTILE.INC 相同）。在晚于订单的期间发生的退款不影响分布；全额退款的订单不算。',
  'One row a transition, most customers first: the touchpoint, the next one, the customers who went this way, their share of all rows, and the median days between the two touches. A customer counts once for each transition, however often, with the days of the first time. Rows without a touchpoint are passed over.':
    '每个流向一行，客户最多的在前：触点、下一个触点、这样走的客户数、占所有行客户数之和的比例，以及两次触达之间的中位天数。客户对每个流向只计一次，不论走过几次，天数取第一次。没有触点的行会略过。',
  'With a length only the first so many touches of each customer count, and each touchpoint bears its position, as in "1. Search" to "2. Email": the layers of a Sankey chart. Every customer then goes at most one way between two layers.':
    '给出 length 时，只计每位客户的前若干次触达，每个触点带有其位次，如 "1. Search" 到 "2. Email"：即桑基图的各层。此时每位客户在两层之间至多有一个流向。',
  'With top the transitions beyond the largest are one last row, other, whose customers are the sum of theirs: the shares add up to 1 either way.':
    '给出 top 时，最大流向之外的其余流向合并为末行 other，其客户数为各流向之和：不论是否给出，占比合计均为 1。',
  'The settings say which part of each journey is looked at. from event: it begins at the customer’s first touch of that name, or of one of several, which is its position 1. up to event: it ends at the first touch of that name after the beginning. Customers without such a touch are passed over. With a length the first so many touches of the part count; with up to event alone, the last. collapse=yes: repeats of a touchpoint in a row are one touch, the last of them.':
    '设置说明看每个旅程的哪一部分。from event：从客户首次出现该名称（或几个名称之一）的触达开始，其位次为 1。up to event：到开始之后首次出现该名称的触达为止。没有这种触达的客户会略过。给出 length 时，计该部分的前若干次触达；只给出 up to event 时，计最后若干次。collapse=yes：连续重复的同一触点算一次触达，取最后一次。',
};
