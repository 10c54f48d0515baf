import type { Translations } from './translations';

/** The journey log, credit and journeys. */
export const attribution: Translations = {
  'Total transaction value attributed to a touchpoint, to each of a range of touchpoints, or to all.':
    '归因于一个触点、一组触点中的每一个或全部触点的交易总额。',
  'Table of touchpoints with the total transaction value each earns under one or several models.':
    '触点表：各触点在一个或多个模型下获得的交易总额。',
  'The table of ATTRIBUTION from aggregated paths such as Search > Email > Direct.':
    '由 Search > Email > Direct 这样的汇总路径得出与 ATTRIBUTION 相同的表。',
  'Attributed total transaction value of each touchpoint with its 95 % interval.':
    '各触点的归因交易总额及其 95% 区间。',
  'The transactions behind one attributed figure, with the credit each gave; they add up to the figure.':
    '一个归因数字背后的各笔交易及各自分得的功劳；合计等于该数字。',
  'Attributed transaction value by period: one row a day, week, month …, one column a touchpoint.':
    '按期间的归因交易金额：每日、每周、每月等一行，每个触点一列。',
  'What part each touchpoint had in journeys: opened, closed, assisted, only between, alone, with value.':
    '各触点在旅程中的作用：开启、促成、辅助、仅居中、单独，附金额。',
  'Kinds of conversion side by side (lead, sign-up, purchase …): what each touchpoint brought of each.':
    '各种转化并列（线索、注册、购买等）：各触点为每种带来多少。',
  'Kind of conversion of each row (lead, purchase …), blank where it is none; it counts without a value, too.':
    '每行的转化种类（线索、购买等），不是转化则留空；没有金额也计入。',
  'Attributed value of each touchpoint by product, country or another column of the order, or by new and returning.':
    '各触点的归因金额，按产品、国家或订单的其他列细分，或按新客户与回头客细分。',
  'Column to break down by, read in the row of the order (product, country …), or the text "new or returning".':
    '细分所依据的列，取订单所在行（产品、国家等），或文本 "new or returning"。',
  'What is credited: value or conversions; omitted: value.':
    '分配的内容：value 或 conversions；省略：value。',
  'orders: the column by is read in the row of the order; touches: in that of each touch; omitted: orders.':
    'orders：细分列取订单所在行；touches：取每次触达所在行；省略：orders。',
  'Days from the first touch to the conversion, and number of touches: distributions and quantiles.':
    '首次触达到转化的天数与触达次数：分布与分位数。',
  'Segment of each row; that of the conversion’s own row counts. Omitted: no segments.':
    '每行的细分；以转化所在行的细分为准。省略：不分细分。',
  'elapsed: whole days of 24 hours; calendar: from one date to another; omitted: elapsed.':
    'elapsed：满 24 小时为一天；calendar：按日期相差的天数；省略：elapsed。',
  'Channel of each visit (Paid Search, Email, Direct …) from source, medium, campaign and referrer.':
    '由来源、媒介、营销活动和引荐网址得出每次访问的渠道（Paid Search、Email、Direct 等）。',
  'Source of each visit, such as google: a cell or a column.':
    '每次访问的来源，例如 google：一个单元格或一列。',
  'Medium of each visit, such as cpc; omitted: none.': '每次访问的媒介，例如 cpc；省略：无。',
  'Campaign of each visit; omitted: none.': '每次访问的营销活动；省略：无。',
  'Address or host of the page before each visit; omitted: none.':
    '每次访问之前页面的网址或主机名；省略：无。',
  'Rules of your own, read first: four columns Field, Match, Text, Channel; omitted: none.':
    '您自己的规则，优先读取：四列 Field、Match、Text、Channel；省略：无。',
  'Table of the distinct journeys: path, conversions, value, journeys that did not convert, median days.':
    '不同旅程的表：路径、转化数、金额、未转化旅程数、中位天数。',

  'Customer of each row: a column of ids.': '每行的客户：一列客户编号。',
  'Time of each row: Excel dates, or ISO text such as 2026-03-01 14:30.':
    '每行的时间：Excel 日期，或 2026-03-01 14:30 这样的 ISO 文本。',
  'Touchpoint of each row (a channel, a campaign …); blank where the row is only a transaction.':
    '每行的触点（渠道、营销活动等）；仅为交易的行留空。',
  'Value of the transaction; blank or 0 where the row is only a touch. Negative: a refund.':
    '交易金额；仅为触达的行留空或填 0。负数表示退款。',
  'A touchpoint, or a range of touchpoints; omitted: all attributed transactions.':
    '一个触点或一个触点区域；省略：所有已归因的交易。',
  'The touchpoint whose figure is to be explained.': '要解释其数字的触点。',
  'How the credit is shared; omitted: last touch.': '功劳的分配方式；省略：last touch。',
  'A model, or a range of models; omitted: first touch, last touch, linear, time decay, position based.':
    '一个模型或一个模型区域；省略：first touch、last touch、linear、time decay、position based。',
  'A model, or a range of models; omitted: first touch, last touch, linear, position based.':
    '一个模型或一个模型区域；省略：first touch、last touch、linear、position based。',
  'Days before a transaction in which touches count; "no limit" or omitted: no limit.':
    '交易之前多少天内的触达计入；"no limit" 或省略：不限。',
  'Days in which the weight of a touch halves, for time decay; omitted: 7.':
    '触达权重减半所需的天数，用于 time decay；省略：7。',
  'Touchpoints that last non-direct passes over; omitted: "Direct", "(direct)", "(direct) / (none)", "Direct Traffic".':
    'last non-direct 跳过的触点；省略："Direct"、"(direct)"、"(direct) / (none)"、"Direct Traffic"。',
  '"each row"; "one a customer": whoever has a value in any row converted once, at the last of them; "first a customer": the first transaction counts alone; omitted: "each row".':
    '"each row"；"one a customer"：任一行有金额的客户只转化一次，计在最后一行；"first a customer"：只计首笔交易；省略："each row"。',
  'Texts in the column milestone that mean lead; omitted: lead.':
    '里程碑列中表示潜在客户的文本；省略：lead。',
  'Texts in the column milestone that mean opportunity; omitted: opportunity.':
    '里程碑列中表示商机的文本；省略：opportunity。',
  'Touchpoints left out of every journey that has others, such as payment providers; omitted: none.':
    '旅程中有其他触点时不计入的触点，例如支付平台；省略：无。',
  'First day whose transactions count; touches before it do too. Omitted: no limit.':
    '交易计入的第一天；此前的触达也计入。省略：不限。',
  'Last day whose transactions count. Omitted: no limit.': '交易计入的最后一天。省略：不限。',
  'Touches a state of the Markov chain remembers, for markov and removal effect; omitted: 1.':
    '马尔可夫链的一个状态记住多少次触达，用于 markov 和 removal effect；省略：1。',
  'Three shares in any unit for custom: first touch, those between, last touch.':
    'custom 的三个份额，单位不限：首次触达、其间各次、末次触达。',
  'Order id of each row, blank where there is none: rows of one id at one moment are its lines and count once.':
    '每行的订单编号，没有则留空：同一编号同一时刻的各行是该订单的明细行，只计一次。',
  'Milestone of each row, lead or opportunity, blank elsewhere; for w shaped and full path.':
    '每行的里程碑：lead 或 opportunity，其他行留空；用于 w shaped 和 full path。',
  'Kind of each touch, such as click or view, for priority and lookback of; omitted: the touchpoint is the kind.':
    '每次触达的种类，例如点击或浏览，用于优先级和单独回溯期；省略：以触点为种类。',
  'Kinds of touches in order, such as Click > View: a journey counts those of the first kind it has alone; * stands for all others, which otherwise come last. Omitted: all count.':
    '触达种类的先后，例如 Click > View：旅程只计其具有的第一种触达；* 代表其余各种，未写则排在最后。省略：全部计入。',
  'Days before a transaction in which touches of one kind count, named behind it: lookback of View=1; omitted: as lookback says.':
    '交易之前多少天内某一种触达计入，种类写在后面：lookback of View=1；省略：按回溯期。',
  'yes: a journey starts anew after each transaction; omitted: no.':
    'yes：每笔交易之后旅程重新开始；省略：no。',
  'yes: repeats of a touchpoint in a row count once; omitted: no.':
    'yes：连续重复的同一触点只计一次；省略：no。',

  'Paths: the names of the touchpoints in order, with the separator between them.':
    '路径：按先后排列的触点名称，中间用分隔符隔开。',
  'How many journeys on the path converted.': '该路径上转化的旅程数。',
  'Value of these conversions; omitted: credit is counted in conversions.':
    '这些转化的金额；省略：功劳以转化数计。',
  'How many journeys on the path did not convert; for markov and shapley.':
    '该路径上未转化的旅程数；用于 markov 和 shapley。',
  'What stands between the names of a path; omitted: > or what the paths show, -> → » or a comma.':
    '路径中名称之间的分隔符；省略：> 或路径中所见的 -> → » 或逗号。',
  'What stands between the names of a path; omitted: " > ".': '路径中名称之间的分隔符；省略：" > "。',
};
