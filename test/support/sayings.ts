import type { Saying } from '../../src/cells';

/** What is said of each thing the worker may say, in English and in Chinese. */
export const sayings: [saying: Saying, english: string, chinese: string][] = [
  [
    { code: 'nobodyListed' },
    'The table has no customer. Check the columns.',
    '表中没有客户。请检查所选的列。',
  ],
  [
    { code: 'noOrderLeft' },
    'There is no order of which something is left. Check the columns of the orders.',
    '没有仍有金额的订单。请检查订单表的列。',
  ],
  [
    { code: 'withoutCosts' },
    'No table of costs is given, so there is no CAC, no CLV:CAC and no payback. Switch Costs on to have them.',
    '未提供成本表，因此没有获客成本、终身价值与获客成本之比和回本时间。请打开“成本”。',
  ],
  [
    { code: 'withoutOrders' },
    'No table of orders is given, so nobody knows who has bought: CAC is the cost over all customers listed, and there is no value. Switch Orders on to have it.',
    '未提供订单表，无法得知谁下过订单：获客成本按列出的全部客户计算，且没有价值。请打开“订单”。',
  ],
  [
    { code: 'withoutTimes' },
    'No start and date of value are given, so there is no time to value. A table of customers has columns for them.',
    '未提供开始日期和实现价值日期，因此没有实现价值的时间。客户表中有这两列。',
  ],
  [
    { code: 'allHaveOrdered' },
    'Customers are those who have ordered, so there is no conversion rate. A table of customers would tell it.',
    '客户即下过订单者，因此没有转化率。提供客户表即可得出。',
  ],
  [
    { code: 'strangers', values: { customers: 4001 } },
    '4001 customers with orders are not listed, and stand in a row of their own.',
    '4001 位有订单的客户未列出，单独成行。',
  ],
  [
    {
      code: 'agesDiffer',
      values: { oldest: '4001', oldestAge: '4002', youngest: '4003', youngestAge: '4004' },
    },
    'The customers of 4001 are 4002 months old on average, those of 4003 4004, and have had as much more time to earn: compare segments by their value in the first 12 months.',
    '“4001”的客户平均已有 4002 个月，“4003”为 4004 个月，前者有更多时间带来收入：请按前 12 个月的价值比较各细分。',
  ],
  [
    { code: 'tooManyStartPeriods', values: { count: 9001, most: 5000 } },
    'The starts lie in 9001 periods, more than 5000. Choose longer ones, or look for a mistyped year.',
    '开始日期分布在 9001 个期间，超过 5000 个。请选择更长的期间，或检查年份是否输错。',
  ],
  [
    { code: 'immaturePeriods', values: { periods: 1 } },
    '1 period is too young for some of the shares: not everybody in it has been observed for so many days. There the line is dashed, an estimate from those who have, and ends where nobody has. Compare mature periods only.',
    '1 个期间对部分占比而言尚未成熟：其中并非所有客户都已被观察足够的天数。这些期间以虚线绘出，是根据观察足够久的客户作出的估计；无人被观察那么久时线条终止。请只比较已成熟的期间。',
  ],
  [
    { code: 'tooManyLines', values: { count: 61, most: 60 } },
    'There are 61 lines, more than 60: only that of all customers is shown. Choose a longer period.',
    '共有 61 条线，超过 60 条：仅显示全部客户的线。请选择更长的期间。',
  ],
  [
    { code: 'someLines', values: { shown: 3, all: 5, isBySegment: true } },
    'The chart shows all customers and the 3 largest of 5 segments; the table has all of them.',
    '图中显示全部客户，以及共 5 个细分中最大的 3 个；表中列出全部。',
  ],
  [
    { code: 'someLines', values: { shown: 3, all: 18, isBySegment: false } },
    'The chart shows all customers and the 3 latest of 18 cohorts; the table has all of them.',
    '图中显示全部客户，以及共 18 个同期群中最近的 3 个；表中列出全部。',
  ],
  [
    { code: 'paidBack', values: { line: null, unit: 'month', after: '2.5' } },
    'All customers: the cost has come back after 2.5 months.',
    '全部客户：获客成本在 2.5 个月后收回。',
  ],
  [
    { code: 'paidBackAhead', values: { line: '2026-03', unit: 'day', after: '91' } },
    '2026-03: the cost is expected back after 91 days.',
    '2026-03：获客成本预计在 91 天后收回。',
  ],
  [
    { code: 'notPaidBack', values: { line: '2026-03', unit: 'week', after: '1', percent: 83 } },
    '2026-03: 83 % of the cost has come back after 1 week.',
    '2026-03：1 周后已收回获客成本的 83%。',
  ],
  [
    { code: 'valueWithoutModel' },
    'What is to come is not known: too few repeat orders, or no mean value of an order.',
    '此后的价值未知：复购订单太少，或没有每单的平均金额。',
  ],
  [
    { code: 'valueTooFar' },
    'What is to come is not shown: to work it out for so many lines and periods takes too long. Give fewer periods ahead, longer ones, or fewer lines.',
    '此后的价值未显示：线条和期间过多，计算耗时过长。请减少向前的期数、选择更长的期间，或减少线条。',
  ],
  [
    { code: 'valueWithoutLimits' },
    'There are no limits of what is to come: the data leave parameters of the model open.',
    '此后的价值没有界限：数据无法确定模型的部分参数。',
  ],
  [
    { code: 'nobodyInPeriod', values: { period: '2026-06' } },
    'Nobody started in 2026-06. Choose other days under Period.',
    '2026-06 中没有客户开始。请在“期间”中选择其他日期。',
  ],
  [
    { code: 'tooYoungToCompare', values: { days: [30, 90] } },
    'The shares by days 30, 90 are not compared: not everybody has been observed for so long.',
    '30、90 天内的占比不作对比：并非所有客户都已被观察那么久。',
  ],
  [
    {
      code: 'mediansCompared',
      values: { now: '14.0', before: null, inWorkingDays: false, median: 0.0001, curves: 0.23388 },
    },
    'Median in days: 14.0, before not reached. Chance of as much difference without a change: medians p < 0.001, whole curves p = 0.234.',
    '中位数（天）：14.0，此前 未达到。若无变化，出现同样大差异的概率：中位数 p < 0.001，整条曲线 p = 0.234。',
  ],
  [
    { code: 'stepsNotNumbered', values: { row: 4001, step: 4002 } },
    'Row 4001: this should be step 4002. Steps are numbered from 1, each once.',
    '第 4001 行：这里应是步骤 4002。步骤从 1 开始编号，每个一次。',
  ],
  [
    { code: 'stepGrows', values: { row: 4001 } },
    'Row 4001: more customers got to the step than to the one before, or more have their window over than got there.',
    '第 4001 行：到达此步骤的客户多于前一个步骤，或窗口已结束的客户多于到达的客户。',
  ],
  [
    {
      code: 'twoSeparators',
      values: { first: '->', firstPath: '"A -> B"', second: '>', secondPath: '"A > B"' },
    },
    'Path: "A -> B" holds ->, "A > B" holds >. Put one and the same between the names of all paths.',
    '路径："A -> B" 含有 ->，"A > B" 含有 >。请在所有路径的名称之间使用同一个符号。',
  ],
  [
    { code: 'commaInPath', values: { path: '"A, B"' } },
    'Path: "A, B" is one touchpoint with a comma in its name, or several parted by commas. Put > between the names of a path.',
    '路径："A, B" 可能是一个名称带逗号的触点，也可能是以逗号分隔的几个触点。请在路径的名称之间使用 >。',
  ],
  [
    { code: 'nameMissing', values: { row: 4001, separator: '>' } },
    'Path, row 4001: a name is missing before, after or between the separators ">".',
    '路径，第 4001 行：分隔符“>”之前、之后或之间缺少名称。',
  ],
  [
    { code: 'valueOfNothing', values: { row: 4001, value: 4002 } },
    'Value, row 4001: 4002 is the value of no conversions. Give the number of conversions it comes from.',
    '金额，第 4001 行：4002 没有对应的转化。请填写产生该金额的转化数。',
  ],
  [
    { code: 'trendTooLarge', values: { touchpoints: 1000000, periods: 300 } },
    'A trend of 1,000,000 touchpoints in 300 periods is too large for a table. Group touchpoints (channels instead of campaigns), choose longer periods, or no trend.',
    '1,000,000 个触点、300 个期间的趋势表过大。请合并触点（用渠道代替广告系列）、选择更长的期间，或不显示趋势。',
  ],
  [
    { code: 'tooManyColumns', values: { count: 1234, most: 50 } },
    'A column of conversions names 1,234 different things, more than the 50 a table has columns for, so it is not shown. Choose one that names fewer.',
    '转化的某一列含有 1,234 个不同名称，超过表格可容纳的 50 列，因此不显示。请选择名称较少的列。',
  ],
  [
    { code: 'costBasis' },
    'Costs count on their own dates and conversions on theirs: what is spent in one period may bring conversions in later ones.',
    '成本按其自身日期计入，转化按转化日期计入：某期间的支出可能在之后的期间带来转化。',
  ],
  [
    { code: 'costsOutside' },
    'Some costs are dated before the first of these periods or after the last one: they stand in none of them.',
    '部分成本的日期早于第一个期间或晚于最后一个期间，因此不计入任何期间。',
  ],
  [
    { code: 'costsWithoutDates' },
    'Costs without a date belong to no period, so none are shown. Choose the column of their dates at the table of costs.',
    '没有日期的成本不属于任何期间，因此不显示成本。请在成本表处选择日期列。',
  ],
  [
    { code: 'refitted', values: { models: ['Markov', 'Shapley'] } },
    'Markov and Shapley are worked out for the period by itself: over several periods totals add up, touchpoints do not.',
    '马尔可夫、Shapley 值只按该期间单独计算：跨多个期间时合计可以相加，各触点不能相加。',
  ],
  [
    { code: 'periodOutside', values: { period: '2026-06', first: '2026-01-05', last: '2026-05-30' } },
    'The data run from 2026-01-05 to 2026-05-30; nothing in them is of 2026-06. Choose other days under Period.',
    '数据从 2026-01-05 到 2026-05-30；其中没有属于 2026-06 的内容。请在“期间”中选择其他日期。',
  ],
  [
    { code: 'periodCut', values: { last: '2026-06-12', days: 4001 } },
    'The period is not over: the data end on 2026-06-12. It is compared with the first 4001 days of the one before.',
    '期间尚未结束：数据到 2026-06-12 为止。与之前期间的前 4,001 天对比。',
  ],
  [
    { code: 'beforeCut', values: { first: '2026-05-12' } },
    'The data begin on 2026-05-12, within the days compared: what came before is not known, so no change is tested.',
    '数据从 2026-05-12 开始，落在对比的日期之内：更早的情况未知，因此不检验变化。',
  ],
  [
    { code: 'otherLength', values: { before: '2026-05', days: 4001, now: 4002 } },
    '2026-05 has 4001 days: its figures are told for 4002 days, as many as the period has.',
    '2026-05 有 4,001 天：其数字按 4,002 天折算，与本期间相同。',
  ],
  [
    { code: 'fewDecide', values: { row: '⟦1⟧', share: 0.4 } },
    'A few customers decide the change of ⟦1⟧: one of them makes 40% of what it varies by. Look behind the figure before you act.',
    '“⟦1⟧”的变化由少数客户决定：其中一位占波动的 40%。行动之前请查看该数字背后的明细。',
  ],
  [
    { code: 'fewCustomers', values: { row: '⟦1⟧', customers: 4001 } },
    'The change of ⟦1⟧ rests on 4001 customers: only a large one can be told from chance.',
    '“⟦1⟧”的变化只基于 4,001 位客户：只有很大的变化才能与偶然区分。',
  ],
  [
    { code: 'notTested', values: { model: 'Markov' } },
    'Markov weighs all journeys together, not customer by customer: whether it changed by more than chance is not tested.',
    '马尔可夫不能按客户拆分，因此不检验变化。',
  ],
  [{ code: 'inPeriod', values: { period: '2026-06' } }, '2026-06', '2026-06'],
  [
    { code: 'inAsManyDays', values: { period: '2026-05' } },
    '2026-05, in as many days',
    '2026-05，按相同天数',
  ],
  [
    { code: 'rowsApartMissing', values: { customers: 4001 } },
    'The statement left out 4001 customers whose refunds only Touchstone settles. Run the second statement, and choose its answer under Columns: Rows of customers apart are in another table.',
    '语句未计入 4001 位客户，其退款只有 Touchstone 能够处理。请运行第二条语句，并在“列”下选择其结果：“另计客户的行在另一个表中”。',
  ],
  [
    { code: 'rowsApartOthers', values: { customers: 4001, found: 4002 } },
    'The statement left out 4001 customers, but the rows apart are those of 4002. Run both statements anew, and choose all rows of the second.',
    '语句未计入 4001 位客户，而另计的行属于 4002 位客户。请重新运行两条语句，并选择第二条语句的全部行。',
  ],
  [
    { code: 'creditsOfOthers', values: { model: 'Time decay', credit: 4001, value: 4002 } },
    'Time decay: the table of credits adds up to 4001, the paths to 4002. Both have to come from the same rows: run both statements anew.',
    '时间衰减：归因结果表合计 4001，路径合计 4002。两者须来自相同的行：请重新运行两条语句。',
  ],
  [
    { code: 'endOfLogNotTold' },
    'Markov and Shapley leave out journeys that may convert yet. Among the rows apart these are told by the last of them; if the whole log ends later, enter when under Options.',
    '数据驱动的模型不计入仍可能转化的旅程。另计客户的此类旅程以其最后一行判断；如果整个日志截止更晚，请在“选项”下填写截止时间。',
  ],
  [
    { code: 'noCustomersInPaths' },
    'Counted journeys tell no customers: 95% intervals, which draw customers anew, and the transactions behind a figure need the log itself.',
    '已计数的旅程不含客户：95% 区间需要对客户重新抽样，数字背后的交易也需要日志本身，因此两者均不提供。',
  ],
  [
    { code: 'noCount', values: { column: 'conversions', row: 4001, number: -2 } },
    'conversions, row 4001: -2 counts nothing. Counts are whole numbers, 0 or more.',
    '转化数，第 4001 行：-2 不是计数。计数须为不小于 0 的整数。',
  ],
  [
    {
      code: 'readInUnit',
      values: { column: 'time', unit: 'Unix seconds', cell: '1767258000', moment: '2026-01-01 09:00:00' },
    },
    'time holds Unix seconds: 1767258000 is read as 2026-01-01 09:00:00.',
    '时间是 Unix 秒：1767258000 读作 2026-01-01 09:00:00。',
  ],
  [
    {
      code: 'readInUnit',
      values: {
        column: 'time',
        unit: 'Unix milliseconds',
        cell: '1767258000',
        moment: '2026-01-01 09:00:00',
      },
    },
    'time holds Unix milliseconds: 1767258000 is read as 2026-01-01 09:00:00.',
    '时间是 Unix 毫秒：1767258000 读作 2026-01-01 09:00:00。',
  ],
  [
    {
      code: 'readInUnit',
      values: {
        column: 'time',
        unit: 'Unix microseconds',
        cell: '1767258000',
        moment: '2026-01-01 09:00:00',
      },
    },
    'time holds Unix microseconds: 1767258000 is read as 2026-01-01 09:00:00.',
    '时间是 Unix 微秒：1767258000 读作 2026-01-01 09:00:00。',
  ],
  [
    {
      code: 'readInUnit',
      values: { column: 'time', unit: 'Unix nanoseconds', cell: '1767258000', moment: '2026-01-01 09:00:00' },
    },
    'time holds Unix nanoseconds: 1767258000 is read as 2026-01-01 09:00:00.',
    '时间是 Unix 纳秒：1767258000 读作 2026-01-01 09:00:00。',
  ],
  [
    {
      code: 'readInUnit',
      values: { column: 'date', unit: 'dates such as 20260301', cell: '20260301', moment: '2026-03-01' },
    },
    'date holds dates such as 20260301: 20260301 is read as 2026-03-01.',
    '日期是 20260301 这样的日期：20260301 读作 2026-03-01。',
  ],
  [
    {
      code: 'readInUnit',
      values: {
        column: 'start',
        unit: 'times such as 20260301143000',
        cell: '20260301143000',
        moment: '2026-03-01 14:30:00',
      },
    },
    'start holds times such as 20260301143000: 20260301143000 is read as 2026-03-01 14:30:00.',
    '开始日期是 20260301143000 这样的时间：20260301143000 读作 2026-03-01 14:30:00。',
  ],
  [
    { code: 'dayFirst', values: { column: 'time', cell: '"21/01/2026"', row: 5 } },
    'time has the day first, as "21/01/2026" in row 5 proves.',
    '时间的日在前，第 5 行的 "21/01/2026" 可以证明。',
  ],
  [
    { code: 'monthFirst', values: { column: 'reached', cell: '"01/21/2026"', row: 7 } },
    'reached has the month first, as "01/21/2026" in row 7 proves.',
    '价值实现日期的月在前，第 7 行的 "01/21/2026" 可以证明。',
  ],
  [
    { code: 'tellsOffset', values: { column: 'time' } },
    'time tells its offset from UTC: differences are those of the instants, days those of the clock in the cell.',
    '时间带有与 UTC 的偏移：时间差按实际时刻计算，日期按单元格中的时钟计算。',
  ],
  [
    { code: 'ordersLast' },
    'Orders without a time of day come after everything else of their day.',
    '没有具体时间的订单排在当天其他所有记录之后。',
  ],
  [
    { code: 'betweenDates' },
    'Where a date has no time of day, durations are counted between dates.',
    '日期没有具体时间时，时长按日期之间的天数计算。',
  ],
  [
    { code: 'severalSpellings', values: { column: 'touchpoint', name: '"⟦1⟧"', spellings: 2, more: 0 } },
    'touchpoint: "⟦1⟧" stands there in 2 spellings, which count as one.',
    '触点："⟦1⟧" 有 2 种写法，视为同一个。',
  ],
  [
    { code: 'severalSpellings', values: { column: 'event', name: '"⟦1⟧"', spellings: 3, more: 4 } },
    'event: "⟦1⟧" stands there in 3 spellings, which count as one, and so do those of 4 more.',
    '事件："⟦1⟧" 有 3 种写法，视为同一个；另有 4 个名称也是如此。',
  ],
  [
    { code: 'loneEnd', values: { column: 'lost', years: 5, end: '2031-06-01' } },
    'lost ends with a single date 5 years behind all others, 2031-06-01, which sets the end of observation. Correct it if it is a slip.',
    '流失日期的最后一个日期 2031-06-01 比其他所有日期晚 5 年，它决定了观察期的终点。如果是笔误，请更正。',
  ],
  [
    { code: 'few customers', values: { customers: 1 } },
    'Only 1 customer: the estimates are uncertain, see their standard errors.',
    '只有 1 位客户：估计值不确定，请参阅其标准误。',
  ],
  [
    { code: 'few customers', values: { customers: 7 } },
    'Only 7 customers: the estimates are uncertain, see their standard errors.',
    '只有 7 位客户：估计值不确定，请参阅其标准误。',
  ],
  [
    { code: 'few repeat customers', values: { customers: 1 } },
    'Only 1 customer ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors.',
    '只有 1 位客户再次下单：复购订单太少，估计值不可靠。请查看“同期群”，并参阅标准误。',
  ],
  [
    { code: 'few repeat customers', values: { customers: 7 } },
    'Only 7 customers ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors.',
    '只有 7 位客户再次下单：复购订单太少，估计值不可靠。请查看“同期群”，并参阅标准误。',
  ],
  [
    { code: 'spend depends on frequency', values: { correlation: 0.456 } },
    'Customers who order more often spend more an order (correlation 0.46); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.',
    '下单越频繁的客户，每单金额越更高（相关系数 0.46）；gamma-gamma 模型假定两者相互独立，因此高频客户的价值可能有偏差。',
  ],
  [
    { code: 'spend depends on frequency', values: { correlation: -0.456 } },
    'Customers who order more often spend less an order (correlation -0.46); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.',
    '下单越频繁的客户，每单金额越更低（相关系数 -0.46）；gamma-gamma 模型假定两者相互独立，因此高频客户的价值可能有偏差。',
  ],
  [
    { code: 'regular buyers', values: { regularity: 1.84 } },
    'Customers order at a steady rhythm (regularity 1.8, at random it is 1); the model takes orders to come at random and notices late that a customer has left. TOUCH.CLV.RHYTHM tells how much that matters.',
    '客户按稳定的节奏下单（规律性为 1.8，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。TOUCH.CLV.RHYTHM 给出其影响大小。',
  ],
  [
    { code: 'regular buyers', values: { regularity: 120 } },
    'Customers order at a steady rhythm (regularity over 99, at random it is 1); the model takes orders to come at random and notices late that a customer has left. TOUCH.CLV.RHYTHM tells how much that matters.',
    '客户按稳定的节奏下单（规律性大于 99，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。TOUCH.CLV.RHYTHM 给出其影响大小。',
  ],
  [
    { code: 'regularBuyersShown', values: { regularity: 1.84 } },
    'Customers order at a steady rhythm (regularity 1.8, at random it is 1); the model takes orders to come at random and notices late that a customer has left. See Rhythm for how much that matters.',
    '客户按稳定的节奏下单（规律性为 1.8，随机下单时为 1）；模型假定订单随机到来，因此较晚才察觉客户已流失。其影响大小见“节奏”。',
  ],
  [
    { code: 'at bound', values: { model: 'BG/NBD', parameters: ['a'] } },
    'BG/NBD: a ran to the bound of the search; the data do not determine it, and no standard error is given.',
    'BG/NBD：a 到达搜索边界；数据不足以确定其值，因此不提供标准误。',
  ],
  [
    { code: 'at bound', values: { model: 'gamma-gamma', parameters: ['p', 'q'] } },
    'gamma-gamma: p and q ran to the bound of the search; the data do not determine them, and no standard error is given.',
    'gamma-gamma：p、q 到达搜索边界；数据不足以确定其值，因此不提供标准误。',
  ],
  [
    { code: 'undetermined', values: { model: 'gamma-gamma', parameters: ['p', 'q', 'gamma'] } },
    'gamma-gamma: the data hardly determine p and q and gamma; the standard error is missing or several times the estimate.',
    'gamma-gamma：数据几乎无法确定 p、q、gamma；标准误缺失或为估计值的数倍。',
  ],
  [
    { code: 'not converged', values: { model: 'Pareto/NBD' } },
    'Pareto/NBD: the fit did not converge; do not use the figures.',
    'Pareto/NBD：拟合未收敛；请勿使用这些数字。',
  ],
  [
    { code: 'no mean spend', values: { q: 0.98765 } },
    'gamma-gamma: q = 0.988 is not above 1, so the mean value of an order is not finite; a few very large orders dominate. Values that rest on it stay empty.',
    'gamma-gamma：q = 0.988，不大于 1，因此平均每单金额不是有限值；少数特大订单占主导。依赖该值的金额留空。',
  ],
  [
    { code: 'without amounts', values: {} },
    'No amounts were given: orders are modelled, values are not.',
    '未提供金额：已对订单建模，未对金额建模。',
  ],
  [
    { code: 'without repeat values', values: {} },
    'Fewer than two customers have repeat orders of a positive value: orders are modelled, values are not.',
    '复购订单金额为正的客户不足两位：已对订单建模，未对金额建模。',
  ],
  [
    { code: 'spend beyond orders', values: { expected: 1234.567, largest: 99, mean: 12.34567 } },
    'The expected value of an order of a one-time buyer, 1235, is above every order there was (largest 99, mean 12.35): the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.',
    '仅下单一次的客户的预期每单金额为 1235，高于所有订单（最大 99，平均 12.35）：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。',
  ],
  [
    { code: 'spend beyond mean', values: { expected: 1234.567, mean: 12.34567 } },
    'The expected value of an order of a one-time buyer, 1235, is far above the mean of all orders, 12.35: the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.',
    '仅下单一次的客户的预期每单金额为 1235，远高于所有订单的平均值 12.35：gamma-gamma 模型不适合此类金额，例如少数几种固定价格。请改用平均值。',
  ],
  [
    { code: 'without value', values: { customers: 1 } },
    '1 repeat customer with a mean value of 0 or less was left out of the model of spend; the expected value of an order is that of all there.',
    '1 位复购客户的平均金额不大于 0，未计入金额模型；其预期每单金额采用全体客户的值。',
  ],
  [
    { code: 'without value', values: { customers: 7 } },
    '7 repeat customers with a mean value of 0 or less were left out of the model of spend; the expected value of an order is that of all there.',
    '7 位复购客户的平均金额不大于 0，未计入金额模型；其预期每单金额采用全体客户的值。',
  ],
  [
    { code: 'early arrivals', values: { customers: 40, of: 100, days: 30, times: 2.46 } },
    '40 of 100 customers have their first order in the first 30 days of the data, 2.5 times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.',
    '100 位客户中有 40 位的首单在数据的最初 30 天内，是之后通常水平的 2.5 倍：其中许多客户可能早于数据的起点，其首单、客龄和同期群并非真实值。',
  ],
  [
    { code: 'refunds first', values: { refunds: 1 } },
    '1 refund of customers without an order before was left out: these customers are older than the data.',
    '1 笔退款之前没有该客户的订单，未计入：这些客户早于数据的起点。',
  ],
  [
    { code: 'refunds first', values: { refunds: 7 } },
    '7 refunds of customers without an order before were left out: these customers are older than the data.',
    '7 笔退款之前没有该客户的订单，未计入：这些客户早于数据的起点。',
  ],
  [
    { code: 'refunds beyond', values: { refunds: 1 } },
    '1 refund went beyond what was left of the orders before; the excess was left out.',
    '1 笔退款超出此前订单的剩余金额，超出部分未计入。',
  ],
  [
    { code: 'refunds beyond', values: { refunds: 7 } },
    '7 refunds went beyond what was left of the orders before; the excess was left out.',
    '7 笔退款超出此前订单的剩余金额，超出部分未计入。',
  ],
  [
    { code: 'refunded whole', values: { orders: 1 } },
    '1 order refunded whole was left out.',
    '1 笔已全额退款的订单未计入。',
  ],
  [
    { code: 'refunded whole', values: { orders: 7 } },
    '7 orders refunded whole were left out.',
    '7 笔已全额退款的订单未计入。',
  ],
  [
    { code: 'sent again', values: { orders: 1 } },
    '1 order sent again under the same id was counted once.',
    '1 笔以同一编号重复发送的订单只计一次。',
  ],
  [
    { code: 'sent again', values: { orders: 7 } },
    '7 orders sent again under the same id were counted once.',
    '7 笔以同一编号重复发送的订单只计一次。',
  ],
  [
    { code: 'orders later', values: { orders: 1 } },
    '1 row after the end of observation was left out.',
    '观察截止日期之后的 1 行未计入。',
  ],
  [
    { code: 'orders later', values: { orders: 7 } },
    '7 rows after the end of observation were left out.',
    '观察截止日期之后的 7 行未计入。',
  ],
  [
    { code: 'oneCustomer' },
    'One customer alone says nothing about how customers differ; give more.',
    '仅凭一位客户无法看出客户之间的差异；请提供更多客户。',
  ],
  [
    { code: 'nobodyAgain' },
    'No customer has ordered on a second day, so nothing can be learnt about repeat orders: look at Cohorts.',
    '没有客户在第二天或之后再次下单，因此无法了解复购情况：请查看“同期群”。',
  ],
  [
    { code: 'tooManyHistories', values: { histories: 90000, inPane: false } },
    'The customers have 90000 different histories, and to work through them takes too long. Give a part of the customers, drawn at random.',
    '客户共有 90000 种不同的购买历史，逐一计算耗时过长。请只提供随机抽取的一部分客户。',
  ],
  [
    { code: 'tooManyHistories', values: { histories: 800000, inPane: true } },
    'The customers have 800000 different histories, and to work through them takes too long in a cell. Use the Touchstone pane, which has the time, or give a part of the customers, drawn at random.',
    '客户共有 800000 种不同的购买历史，在单元格中逐一计算耗时过长。请使用有足够时间的 Touchstone 窗格，或只提供随机抽取的一部分客户。',
  ],
  [
    { code: 'likelihoodImpossible', values: { likelihood: 3 } },
    'The likelihood came out at 3, which is impossible; check the dates.',
    '似然值为 3，这不可能；请检查日期。',
  ],
  [
    { code: 'fewWholePeriods', values: { asked: 12, found: 7 } },
    'New customers are to come as in the last 12 whole periods, and the data have 7: give fewer.',
    '新客户应按最近 12 个完整期间计，而数据只有 7 个：请减少期数。',
  ],
  [
    { code: 'ordersWithoutLimit', values: { model: 'BG/NBD', parameter: 'a', value: 0.123456 } },
    'Without an end and without discounting the expected orders have no limit (BG/NBD a = 0.1235, not above 1). Give a horizon in days or a discount rate.',
    '没有期限且不贴现时，预期订单数没有上限（BG/NBD 的 a = 0.1235，不大于 1）。请设置以天计的预测期或贴现率。',
  ],
  [
    { code: 'trianglesTooLarge', values: { segments: 1, cohorts: 4000, periods: 5000 } },
    'The triangle of 4000 cohorts by 5000 periods is too large. Choose a longer period.',
    '4000 个同期群 × 5000 个期间的三角表过大。请选择更长的期间。',
  ],
  [
    { code: 'trianglesTooLarge', values: { segments: 3, cohorts: 4000, periods: 5000 } },
    'The triangles of 3 segments, one with 4000 cohorts by 5000 periods, are too large. Choose a longer period or fewer segments.',
    '3 个细分的三角表过大，其中一个为 4000 个同期群 × 5000 个期间。请选择更长的期间或更少的细分。',
  ],
  [{ code: 'noOrderYet' }, 'There is no order up to the end of observation.', '观察截止日期之前没有订单。'],
  [
    { code: 'aliveByConstruction', values: { customers: 1 } },
    '1 customer has not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts this one as alive by construction.',
    '1 位客户没有再次下单。BG/NBD 假定客户只有在复购之后才会流失，因此按模型定义将其视为活跃。',
  ],
  [
    { code: 'aliveByConstruction', values: { customers: 7 } },
    '7 customers have not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts them as alive by construction.',
    '7 位客户没有再次下单。BG/NBD 假定客户只有在复购之后才会流失，因此按模型定义将其视为活跃。',
  ],
  [
    { code: 'presentOnly' },
    'Only the present customers are forecast; those still to be won come on top.',
    '仅预测现有客户；今后新增的客户另计。',
  ],
  [
    { code: 'stepsGuessed' },
    'The steps are the events most customers have, in the order they usually come. Choose your own under Options.',
    '这些步骤是多数客户都有的事件，按通常的先后顺序排列。可在“选项”下自行选择步骤。',
  ],
  [
    { code: 'stepTwice', values: { argument: 'Steps of the funnel', step: '⟦1⟧' } },
    'Steps of the funnel: "⟦1⟧" stands twice. In any order a step can count only once.',
    '步骤“⟦1⟧”出现了两次。顺序不限时，每个步骤只计一次。',
  ],
  [
    { code: 'stepsShareEvent', values: { argument: 'Steps of the funnel', step: '⟦1⟧', other: '⟦2⟧' } },
    'Steps of the funnel: "⟦2⟧" and "⟦1⟧" share an event. Two steps have the same events or none in common.',
    '步骤“⟦2⟧”与“⟦1⟧”有共同的事件。两个步骤的事件须完全相同，或没有共同的事件。',
  ],
  [
    { code: 'noStep', values: { argument: 'Steps that may be skipped', name: '⟦1⟧' } },
    'Steps that may be skipped: "⟦1⟧" is no step.',
    '“⟦1⟧”不是漏斗的步骤，不能设为可跳过。',
  ],
  [
    { code: 'stepAtEnd', values: { argument: 'Steps that may be skipped', step: '⟦1⟧', end: 'first' } },
    'Steps that may be skipped: "⟦1⟧" is the first step, which has to be made.',
    '“⟦1⟧”是首个步骤，不能跳过。',
  ],
  [
    { code: 'stepAtEnd', values: { argument: 'Steps that may be skipped', step: '⟦1⟧', end: 'last' } },
    'Steps that may be skipped: "⟦1⟧" is the last step, which has to be made.',
    '“⟦1⟧”是最后一个步骤，不能跳过。',
  ],
  [
    { code: 'trendTooLong', values: { inPane: false } },
    'The windows of the periods overlap so far that to follow each anew takes too long. Choose longer periods or a shorter window.',
    '各期间的窗口相互重叠，逐一追踪耗时过长；请选择更长的期间或更短的窗口。',
  ],
  [
    { code: 'isStep', values: { argument: 'Events between steps that end the attempt', step: '⟦1⟧' } },
    'Events between steps that end the attempt: "⟦1⟧" is a step.',
    '“⟦1⟧”是漏斗的步骤，不能作为结束尝试的事件。',
  ],
  [
    { code: 'moreTimeBefore' },
    'Without a window those who entered earlier have had more time to get on: set one under Options to compare periods.',
    '不设窗口时，较早进入的客户有更多时间继续：要对比各周期，请在“选项”下设定窗口。',
  ],
  [
    { code: 'notCompared' },
    'In one of the periods nobody entered, or no window is over yet: the two are not compared.',
    '其中一个期间无人进入，或窗口均未结束：两者不作对比。',
  ],
  [
    { code: 'noSuchPart' },
    'No journey has such a part: none holds the events it is to begin and end with.',
    '没有旅程含有所选的起点或终点事件之间的部分。',
  ],
  [
    { code: 'countedByEntry' },
    'Customers count in the period of their first step; whoever enters in several periods counts in each of them once.',
    '客户按首个步骤所在的周期计数；在多个周期进入的客户，在每个周期各计一次。',
  ],
  [
    { code: 'periodsNotMature', values: { periods: 1 } },
    '1 period is not mature: the last day and the window after it are not over. The rate so far is drawn dashed and is not to be compared.',
    '1 个周期尚未完结：其最后一天及其后的窗口还没有结束，转化率以虚线绘出，不宜比较。',
  ],
  [
    { code: 'periodsNotMature', values: { periods: 3 } },
    '3 periods are not mature: the last day and the window after it are not over. The rate so far is drawn dashed and is not to be compared.',
    '3 个周期尚未完结：其最后一天及其后的窗口还没有结束，转化率以虚线绘出，不宜比较。',
  ],
  [
    { code: 'somePaths', values: { shown: 100, all: 4001 } },
    'The 100 most frequent of 4001 different paths are shown.',
    '共 4001 条不同路径，仅显示其中最常见的 100 条。',
  ],
  [
    { code: 'noEvents' },
    'No row holds a customer, a time and an event.',
    '没有一行同时包含客户、时间和事件。',
  ],
  [
    { code: 'countedByDay' },
    'The rows are counts: they do not tell which customers stand behind a figure, nor when a wait began, so working days cannot be counted.',
    '各行是计数：看不出每个数字背后是哪些客户，也看不出等待从何时开始，因此无法按工作日计算。',
  ],
  [
    { code: 'nobodyCounted' },
    'Every count is 0. Check which columns count the customers.',
    '所有计数都是 0。请检查哪些列是客户数。',
  ],
  [
    { code: 'noWait', values: { row: 7, days: -4 } },
    'Row 7: -4 days is no wait. Give days from 0 on; seconds are to be divided by 86400.',
    '第 7 行：-4 天不是等待时间。请给出不小于 0 的天数；秒数请除以 86400。',
  ],
  [{ code: 'workingDays' }, 'Working days: weekends do not count.', '按工作日计算：周末不计入。'],
  [
    { code: 'lostBefore', values: { customers: 1 } },
    '1 customer left before reaching value. The share reached is that of all customers, the lost ones included (cumulative incidence).',
    '1 位客户在实现价值之前流失。已实现占比以全部客户为基数，包括已流失的客户（累积发生率）。',
  ],
  [
    { code: 'lostBefore', values: { customers: 7 } },
    '7 customers left before reaching value. The share reached is that of all customers, the lost ones included (cumulative incidence).',
    '7 位客户在实现价值之前流失。已实现占比以全部客户为基数，包括已流失的客户（累积发生率）。',
  ],
  [
    { code: 'medianNotReached', values: { reached: '41.2', inWorkingDays: false, longest: '90' } },
    'The median is not reached: 41.2 % of customers have reached value by the longest time observed (in days: 90). The shares by day are there all the same.',
    '未达到中位数：在最长的观察时间内（天：90），41.2% 的客户实现了价值。各天的占比仍然可用。',
  ],
  [
    { code: 'medianNotReached', values: { reached: '41.2', inWorkingDays: true, longest: '90' } },
    'The median is not reached: 41.2 % of customers have reached value by the longest time observed (in working days: 90). The shares by day are there all the same.',
    '未达到中位数：在最长的观察时间内（个工作日：90），41.2% 的客户实现了价值。各天的占比仍然可用。',
  ],
  [
    { code: 'someSegments', values: { shown: 8, all: 12 } },
    'The 8 largest of 12 segments are shown.',
    '共 12 个细分，仅显示其中最大的 8 个。',
  ],
  [
    { code: 'eventNotThere', values: { name: '⟦1⟧', events: ['⟦2⟧', '⟦3⟧'], more: 0 } },
    'The data have no event "⟦1⟧". They have: ⟦2⟧, ⟦3⟧.',
    '数据中没有事件“⟦1⟧”。现有事件：⟦2⟧、⟦3⟧。',
  ],
  [
    { code: 'eventNotThere', values: { name: '⟦1⟧', events: ['⟦2⟧'], more: 2 } },
    'The data have no event "⟦1⟧". They have: ⟦2⟧ and 2 more.',
    '数据中没有事件“⟦1⟧”。现有事件：⟦2⟧，另有 2 个。',
  ],
  [
    { code: 'nobodyStarted' },
    'No customer has a start. Check the columns, or choose another event.',
    '没有客户有开始。请检查所选的列，或选择另一个事件。',
  ],
  [
    { code: 'neverStarted', values: { customers: 2 } },
    '2 customers without a start are left out.',
    '2 位没有开始的客户未计入。',
  ],
  [
    { code: 'valuesBeforeStart', values: { rows: 2 } },
    '2 values before the start do not count.',
    '开始之前的 2 次价值不计入。',
  ],
  [
    { code: 'startsAgain', values: { rows: 2 } },
    '2 rows start a customer again: the first start counts.',
    '2 行是同一客户的再次开始：以第一次开始为准。',
  ],
  [
    { code: 'nobodyReached' },
    'Nobody has reached value yet, so there is no time to show. Check the column of the date of value, or wait for the first.',
    '还没有客户实现价值，因此没有可显示的时间。请检查价值实现日期列，或等待首位客户实现价值。',
  ],
  [
    { code: 'flags' },
    'Values are 0 and 1, which say who converted: credit is counted in conversions. If they are amounts, say so in the heading (Revenue) or format them in a currency.',
    '金额只有 0 和 1，表示是否转化，因此归因以转化数计。如果确实是金额，请在标题中写明（例如“收入”）或设为货币格式。',
  ],
  [
    { code: 'flagsInPaths' },
    'In every path the value is the number of conversions, as where values are 0 and 1: credit is counted in conversions.',
    '每条路径的金额都等于其转化数，正如金额只有 0 和 1 的日志，因此归因以转化数计。',
  ],
  [
    { code: 'oneACustomer' },
    'The value is 1 on every row of most customers who bought, so each of them counts as one conversion, at the last row.',
    '大多数购买客户的每一行金额都是 1，因此每位客户只计一次转化，计在其最后一行。',
  ],
  [
    { code: 'ordersSentAgain', values: { orders: 1 } },
    '1 order sent again counted once.',
    '1 笔重复发送的订单只计一次。',
  ],
  [
    { code: 'ordersSentAgain', values: { orders: 7 } },
    '7 orders sent again counted once.',
    '7 笔重复发送的订单只计一次。',
  ],
  [
    { code: 'refundsUnattributed', values: { refunds: 1 } },
    '1 refund without an order unattributed.',
    '1 笔无对应订单的退款未归因。',
  ],
  [
    { code: 'refundsUnattributed', values: { refunds: 7 } },
    '7 refunds without an order unattributed.',
    '7 笔无对应订单的退款未归因。',
  ],
  [
    { code: 'noDirect', values: { names: ['⟦1⟧', '⟦2⟧'] } },
    'No touchpoint is called ⟦1⟧, ⟦2⟧: last non-direct may have found none to pass over.',
    '没有名为 ⟦1⟧, ⟦2⟧ 的触点：末次非直接触达可能没有可跳过的触点。',
  ],
  [
    { code: 'journeysOpen', values: { journeys: 1 } },
    '1 journey may convert yet: Markov and Shapley leave them out.',
    '1 段旅程仍可能转化：数据驱动的模型未将其计入。',
  ],
  [
    { code: 'journeysOpen', values: { journeys: 7 } },
    '7 journeys may convert yet: Markov and Shapley leave them out.',
    '7 段旅程仍可能转化：数据驱动的模型未将其计入。',
  ],
  [
    { code: 'costsApart' },
    'The table of costs names none of what is broken down by: its cost stands at Unattributed and in the total.',
    '成本表中没有任何细分项的名称：其成本列在“未归因”和合计中。',
  ],
  [
    {
      code: 'bothOrders',
      values: {
        column: 'time',
        dmy: { row: 3, cell: '"21/01/2026"' },
        mdy: { row: 7, cell: '"01/21/2026"' },
      },
    },
    'time holds dates with the day first (row 3: "21/01/2026") and with the month first (row 7: "01/21/2026"). Correct one of them, or read each part with TOUCH.DATE.',
    '时间中既有日在前的日期（第 3 行："21/01/2026"），又有月在前的日期（第 7 行："01/21/2026"）。请更正其中之一，或用 TOUCH.DATE 分别读取。',
  ],
  [
    { code: 'loneOrder', values: { column: 'date', proof: { row: 3, cell: '"21/01/2026"' }, order: 'dmy' } },
    'date, row 3: "21/01/2026" alone says which part is the day, and may be a slip. Read the column with TOUCH.DATE and the order "dmy" if that is right.',
    '日期中只有第 3 行的 "21/01/2026" 能说明哪一部分是日，而它可能是笔误。如果无误，请用 TOUCH.DATE 以“dmy”的顺序读取该列。',
  ],
  [
    {
      code: 'turnedDates',
      values: {
        column: 'date',
        date: { row: 7, cell: '2023-07-01' },
        text: { row: 3, cell: '"27/01/2023"' },
        order: 'dmy',
      },
    },
    'date, row 7: 2023-07-01 is a date of Excel, and none of these has a day above 12, while all texts have one (row 3: "27/01/2023"). Excel may have taken days for months. Open the file again with Data > From Text/CSV and the language it was written in. If its dates are right, read the column with TOUCH.DATE and the order "dmy".',
    '日期中第 7 行的 2023-07-01 是 Excel 日期，这些日期没有一个大于 12 日，而文本都大于 12 日（第 3 行："27/01/2023"）。Excel 可能把日当成了月。请用“数据 > 从文本/CSV”以文件原来的语言重新打开。如果日期无误，请用 TOUCH.DATE 以“dmy”的顺序读取该列。',
  ],
  [
    {
      code: 'mixedClocks',
      values: {
        column: 'time',
        told: { row: 3, cell: '"2026-01-01T00:00Z"' },
        bare: { row: 7, cell: '46000' },
      },
    },
    'time holds times with an offset from UTC (row 3: "2026-01-01T00:00Z") and without (row 7: 46000). Give all of them one, or none.',
    '时间中有的时间带有与 UTC 的偏移（第 3 行："2026-01-01T00:00Z"），有的没有（第 7 行：46000）。请全部加上，或全部去掉。',
  ],
  [
    { code: 'differentClocks', values: { told: 'start', bare: 'reached' } },
    'start tells its offset from UTC, reached does not, so the time between them is not known. Give it to both, or to neither.',
    '开始日期带有与 UTC 的偏移，价值实现日期没有，因此无法得知两者相隔多久。请两者都加上，或都去掉。',
  ],
  [
    { code: 'noDates', values: { start: 'start', reached: 'reached' } },
    'The ranges start and reached hold no data.',
    '开始日期列和价值实现日期列中没有数据。',
  ],
  [
    { code: 'notWithMark', values: { column: 'value', row: 3, cell: '"1.2.3"', mark: '","' } },
    'value, row 3: "1.2.3" is no number with "," as decimal mark.',
    '金额，第 3 行：以 "," 为小数点时，"1.2.3" 不是数字。',
  ],
  [
    {
      code: 'bothMarks',
      values: { column: 'amount', point: { row: 3, cell: '"1.5"' }, comma: { row: 7, cell: '"1,5"' } },
    },
    'amount holds amounts with a decimal point (row 3: "1.5") and with a decimal comma (row 7: "1,5"). Correct one of them, or read each part with its own decimal mark.',
    '金额中既有以句点为小数点的金额（第 3 行："1.5"），又有以逗号为小数点的金额（第 7 行："1,5"）。请更正其中之一，或分别以各自的小数点读取。',
  ],
  [
    {
      code: 'eitherMark',
      values: { column: 'value', either: { row: 3, cell: '"1,500"' }, wayOut: 'byMark' },
    },
    'value, row 3: "1,500" could be two amounts, and no other row says which. Read the column with TOUCH.AMOUNT and the decimal mark, "." or ",".',
    '金额中第 3 行的 "1,500" 可能是两个不同的金额，其他行也无法说明。请用 TOUCH.AMOUNT 并给出小数点（“.”或“,”）读取该列。',
  ],
  [
    {
      code: 'numberAmongCommas',
      values: {
        column: 'value',
        number: { row: 7, cell: '10.5' },
        comma: { row: 3, cell: '"12,50"' },
        wayOut: 'byMark',
      },
    },
    'value, row 7: 10.5 is a number, but row 3: "12,50" has a decimal comma. Excel may have taken a point for thousands for a decimal point. Open the file again with Data > From Text/CSV and the language it was written in. If its numbers are right, read the column with TOUCH.AMOUNT and the decimal mark ",".',
    '金额中第 7 行的 10.5 是数字，而第 3 行的 "12,50" 以逗号为小数点。Excel 可能把千位分隔的句点当成了小数点。请用“数据 > 从文本/CSV”以文件原来的语言重新打开。如果数字无误，请用 TOUCH.AMOUNT 并给出小数点“,”读取该列。',
  ],
  [
    {
      code: 'severalCurrencies',
      values: {
        column: 'value',
        first: '€',
        told: { row: 3, cell: '"€5"' },
        second: '$',
        also: { row: 7, cell: '"$5"' },
      },
    },
    'Row 3 is in € ("€5") and row 7 in $ ("$5"), and two currencies cannot be added. Choose one of them under Only rows where, or a table of exchange rates under Optional columns.',
    '第 3 行的货币是 €（"€5"），第 7 行是 $（"$5"），两者不能相加。请在“仅限这些行”中选定一种，或在“可选列”下选择汇率表。',
  ],
  [
    { code: 'rateWithoutCurrency', values: { row: 3 } },
    'Row 3 of the exchange rates names no currency. Fill it in, or delete the row.',
    '汇率表第 3 行没有货币。请补全，或删除该行。',
  ],
  [
    { code: 'badRate', values: { currency: '$', row: 3, cell: '"⟦1⟧"' } },
    'Row 3 of the exchange rates has the rate "⟦1⟧" for $. Enter a number above 0, or leave the row out under Only rows where.',
    '汇率表第 3 行中 $ 的汇率是 "⟦1⟧"。请输入大于 0 的数字，或在“仅限这些行”中排除该行。',
  ],
  [
    { code: 'badRate', values: { currency: '$', row: 3, cell: null } },
    'Row 3 of the exchange rates has no rate for $. Enter a number above 0, or leave the row out under Only rows where.',
    '汇率表第 3 行中 $ 的汇率为空。请输入大于 0 的数字，或在“仅限这些行”中排除该行。',
  ],
  [
    {
      code: 'twoRates',
      values: { currency: '$', first: 0.92, firstRow: 3, second: 0.95, secondRow: 7 },
    },
    'The exchange rates give $ two rates: 0.92 in row 3 and 0.95 in row 7. Choose one of them under Only rows where, or delete the other.',
    '汇率表中 $ 有两个汇率：第 3 行的 0.92 和第 7 行的 0.95。请在“仅限这些行”中选定一个，或删除另一个。',
  ],
  [
    { code: 'noRate', values: { currency: '$', row: 7 } },
    'Row 7 is in $, for which there is no exchange rate. Add it to the table of rates, or leave such rows out under Only rows where.',
    '第 7 行的货币是 $，汇率表中没有它的汇率。请在汇率表中添加，或在“仅限这些行”中排除这些行。',
  ],
  [
    { code: 'reportNotNamed', values: { currencies: [] } },
    'No exchange rate is 1. Name the currency the rates are in under Reporting currency.',
    '没有汇率为 1 的货币。请在“报告货币”中填写汇率所用的货币。',
  ],
  [
    { code: 'reportNotNamed', values: { currencies: ['€', '$'] } },
    'The exchange rate of € and $ is 1. Name the one the rates are in under Reporting currency.',
    '€、$ 的汇率都是 1。请在“报告货币”中填写汇率所用的货币。',
  ],
  [
    { code: 'reportNotOne', values: { currency: '$', rate: 0.92, row: 3 } },
    'Row 3 of the exchange rates gives $ the rate 0.92, so the rates are not in $. Name the currency they are in under Reporting currency.',
    '汇率表第 3 行中 $ 的汇率是 0.92，因此汇率不是以 $ 表示的。请在“报告货币”中填写汇率所用的货币。',
  ],
  [
    { code: 'converted', values: { currency: '€', rates: [] } },
    'Amounts are in €. None had to be converted.',
    '金额以 € 表示，无需折算。',
  ],
  [
    {
      code: 'converted',
      values: {
        currency: '€',
        rates: [
          { currency: '$', rate: 0.92 },
          { currency: '£', rate: 1.17 },
        ],
      },
    },
    'Amounts are in €, converted by the exchange rates $ 0.92, £ 1.17.',
    '金额以 € 表示，按以下汇率折算：$ 0.92、£ 1.17。',
  ],
  [
    { code: 'takenAsReport', values: { currency: '€', rows: 1 } },
    '1 row with an amount names no currency and is taken to be in €.',
    '1 行有金额但没有注明货币，视为 €。',
  ],
  [
    { code: 'takenAsReport', values: { currency: '€', rows: 7 } },
    '7 rows with an amount name no currency and are taken to be in €.',
    '7 行有金额但没有注明货币，视为 €。',
  ],
  [
    { code: 'noSuchRow', values: { row: '"⟦1⟧"' } },
    'The result has no row "⟦1⟧".',
    '结果中没有 "⟦1⟧" 这一行。',
  ],
  [{ code: 'periodNotOver' }, 'This period is not over yet.', '此期间尚未结束。'],
  [{ code: 'stopped' }, 'The analysis stopped unexpectedly. Try again.', '分析意外停止。请重试。'],
  [
    { code: 'stoppedAfterwards' },
    'The analysis stopped unexpectedly. Run it again.',
    '分析意外停止。请重新运行。',
  ],
  [
    { code: 'allLater', values: { customers: 1 } },
    'The one customer started after the end of observation or never.',
    '唯一的 1 位客户在观察截止日期之后开始，或从未开始。',
  ],
  [
    { code: 'allLater', values: { customers: 7 } },
    'All 7 customers started after the end of observation or never.',
    '全部 7 位客户都在观察截止日期之后开始，或从未开始。',
  ],
  [
    { code: 'tooManySegments', values: { count: 1001, most: 1000 } },
    'segment holds 1001 different names, more than 1000. Is it a column of ids?',
    '细分列有 1001 个不同的名称，超过 1000 个。它是不是 ID 列？',
  ],
  [
    {
      code: 'noSuchEvent',
      values: { argument: 'Steps of the funnel', name: '⟦1⟧', events: ['⟦2⟧', '⟦3⟧'], more: 0 },
    },
    'Steps of the funnel: the log has no event "⟦1⟧". It has: ⟦2⟧, ⟦3⟧.',
    '数据中没有事件“⟦1⟧”。现有事件：⟦2⟧, ⟦3⟧。',
  ],
  [
    {
      code: 'noSuchEvent',
      values: { argument: 'Steps of the funnel', name: '⟦1⟧', events: ['⟦2⟧', '⟦3⟧'], more: 5 },
    },
    'Steps of the funnel: the log has no event "⟦1⟧". It has: ⟦2⟧, ⟦3⟧ and 5 more.',
    '数据中没有事件“⟦1⟧”。现有事件：⟦2⟧, ⟦3⟧，另有 5 个。',
  ],
  [
    {
      code: 'ofModel',
      values: {
        model: 'Markov',
        reason: { code: 'chainTooLarge', values: { states: 15000, touchpoints: 900, inPane: false } },
      },
    },
    'Markov: the chain has 15000 states and 900 touchpoints, too many to solve; lower the order or group touchpoints.',
    '马尔可夫：该链有 15000 个状态和 900 个触点，数量过多，无法求解；请降低阶数或合并触点。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Markov', reason: { code: 'orderTooHigh', values: { order: 4, most: 100000 } } },
    },
    'Markov: a chain of order 4 has more than 100000 states; lower the order.',
    '马尔可夫：4 阶链的状态超过 100000 个；请降低阶数。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Markov', reason: { code: 'tooManyMembers', values: { count: 30, most: 24 } } },
    },
    'Markov: a journey met 30 distinct touchpoints, more than the 24 it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '马尔可夫：某个旅程涉及 30 个不同触点，超过可分摊的 24 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Markov', reason: { code: 'tooManySets', values: { count: 1023, isAbout: false } } },
    },
    'Markov: the journeys met 1023 different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '马尔可夫：旅程涉及 1023 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    { code: 'intervalsTooLong', values: { model: 'Markov', replicates: 200, inPane: false } },
    'Markov: the intervals need its credit 200 times, which takes too long on these journeys; group touchpoints, give a lookback, lower the order of a chain, or ask for the figures without intervals.',
    '马尔可夫：计算区间需要将其归因重复 200 次，对这些旅程耗时过长；请合并触点、设置回溯期、降低链的阶数，或不计算区间。',
  ],
  [
    { code: 'tooManyPeriods', values: { model: 'Markov', periods: 4000, inPane: false } },
    'Markov is fitted anew for each period, and with 4000 periods that takes too long on these journeys; choose longer periods, or from and to.',
    '马尔可夫：需要为 4000 个期间分别重新拟合，对这些旅程耗时过长；请选择更长的期间，或设置起始日期和截止日期。',
  ],
  [
    { code: 'notByTransaction', values: { model: 'Markov' } },
    'Markov shares the total by what all journeys have in common, not transaction by transaction.',
    '“马尔可夫”根据所有旅程的共同规律分摊总额，而不是逐笔交易分摊。',
  ],
  [
    {
      code: 'ofModel',
      values: {
        model: 'Shapley',
        reason: { code: 'chainTooLarge', values: { states: 15000, touchpoints: 900, inPane: false } },
      },
    },
    'Shapley: the chain has 15000 states and 900 touchpoints, too many to solve; lower the order or group touchpoints.',
    'Shapley 值：该链有 15000 个状态和 900 个触点，数量过多，无法求解；请降低阶数或合并触点。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Shapley', reason: { code: 'orderTooHigh', values: { order: 4, most: 100000 } } },
    },
    'Shapley: a chain of order 4 has more than 100000 states; lower the order.',
    'Shapley 值：4 阶链的状态超过 100000 个；请降低阶数。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Shapley', reason: { code: 'tooManyMembers', values: { count: 30, most: 24 } } },
    },
    'Shapley: a journey met 30 distinct touchpoints, more than the 24 it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    'Shapley 值：某个旅程涉及 30 个不同触点，超过可分摊的 24 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    {
      code: 'ofModel',
      values: { model: 'Shapley', reason: { code: 'tooManySets', values: { count: 1023, isAbout: false } } },
    },
    'Shapley: the journeys met 1023 different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    'Shapley 值：旅程涉及 1023 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    { code: 'intervalsTooLong', values: { model: 'Shapley', replicates: 200, inPane: true } },
    'Shapley: the intervals need its credit 200 times, which takes too long on these journeys for a cell; use the Touchstone pane, which has the time, or group touchpoints, give a lookback, lower the order of a chain, or ask for the figures without intervals.',
    'Shapley 值：计算区间需要将其归因重复 200 次，对这些旅程而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或合并触点、设置回溯期、降低链的阶数，或不计算区间。',
  ],
  [
    { code: 'tooManyPeriods', values: { model: 'Shapley', periods: 4000, inPane: true } },
    'Shapley is fitted anew for each period, and with 4000 periods that takes too long on these journeys for a cell; use the Touchstone pane, which has the time, or choose longer periods, or from and to.',
    'Shapley 值：需要为 4000 个期间分别重新拟合，对这些旅程而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或选择更长的期间，或设置起始日期和截止日期。',
  ],
  [
    { code: 'notByTransaction', values: { model: 'Shapley' } },
    'Shapley shares the total by what all journeys have in common, not transaction by transaction.',
    '“Shapley 值”根据所有旅程的共同规律分摊总额，而不是逐笔交易分摊。',
  ],
  [
    { code: 'tooManyVisits', values: { transactions: 20000, visits: 400000000, inPane: true } },
    '20000 transactions see 400000000 touches in all, too many to work through in a cell; use the Touchstone pane, which has the time, or give a lookback, let journeys start anew, or check the customer column.',
    '20000 笔交易共涉及 400000000 次触达，数量过多，单元格中无法计算；请使用有足够时间的 Touchstone 窗格，或设置回溯期，让旅程重新开始，或检查客户列。',
  ],
  [
    { code: 'tooManyKinds', values: { kinds: 1000, inPane: true } },
    'there are 1000 kinds of conversion, and each is credited by itself, which takes too long on these journeys for a cell; use the Touchstone pane, which has the time, or put kinds together, or check their column.',
    '共有 1000 种转化，每种都要单独归因，对这些旅程而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或合并转化种类，或检查转化列。',
  ],
  [
    { code: 'tooManyKinds', values: { kinds: 40, inPane: false } },
    'there are 40 kinds of conversion, and each is credited by itself, which takes too long on these journeys; put kinds together, or check their column.',
    '共有 40 种转化，每种都要单独归因，对这些旅程耗时过长；请合并转化种类，或检查转化列。',
  ],
  [
    { code: 'tooManyVisits', values: { transactions: 20000, visits: 400000000, inPane: false } },
    '20000 transactions see 400000000 touches in all, too many to work through; give a lookback, let journeys start anew, or check the customer column.',
    '20000 笔交易共涉及 400000000 次触达，数量过多，无法计算；请设置回溯期，让旅程重新开始，或检查客户列。',
  ],
  [
    { code: 'tooManyTouchpoints', values: { touchpoints: 300000 } },
    '300000 touchpoints are too many to work out intervals for; group touchpoints, or ask for the figures without intervals.',
    '300000 个触点过多，无法计算区间；请合并触点，或不计算区间。',
  ],
  [
    { code: 'unknownKind', values: { name: '⟦1⟧' } },
    'No touch is of the kind "⟦1⟧". Correct it under Priority of touches or Lookback by kind.',
    '没有任何触达的类型是“⟦1⟧”。请在“触达优先级”或“各类型的回溯期”中更正。',
  ],
  [
    { code: 'unknownDirect', values: { name: '⟦1⟧' } },
    'Last non-direct: no row has the touchpoint "⟦1⟧". Correct the name.',
    '末次非直接触达：没有任何一行的触点是“⟦1⟧”。请更正名称。',
  ],
  [
    { code: 'chainTooLarge', values: { states: 15000, touchpoints: 900, inPane: true } },
    'the chain has 15000 states and 900 touchpoints, too many to solve in a cell; use the Touchstone pane, which has the time, or lower the order or group touchpoints.',
    '该链有 15000 个状态和 900 个触点，数量过多，单元格中无法求解；请使用有足够时间的 Touchstone 窗格，或降低阶数或合并触点。',
  ],
  [
    { code: 'chainForeseenTooLarge', values: { states: 780000, touchpoints: 12, mayInPane: true } },
    'a chain of about 780000 states and 12 touchpoints is too large to solve in a cell; try the Touchstone pane, which has more time, or lower the order or group touchpoints.',
    '该链约有 780000 个状态和 12 个触点，数量过多，单元格中无法求解；请试用时间更充裕的 Touchstone 窗格，或降低阶数或合并触点。',
  ],
  [
    { code: 'chainForeseenTooLarge', values: { states: 780000, touchpoints: 12, mayInPane: false } },
    'a chain of about 780000 states and 12 touchpoints is too large to solve; lower the order or group touchpoints.',
    '该链约有 780000 个状态和 12 个触点，数量过多，无法求解；请降低阶数或合并触点。',
  ],
  [
    { code: 'tooManyEarlier', values: { periods: 90, inPane: true } },
    'what came in changes orders of 90 earlier periods, and to fit each of them anew takes too long on these journeys for a cell; use the Touchstone pane, which has the time, or choose a longer period, or leave out its first day.',
    '新到的金额改动了 90 个更早期间的订单，每个期间都要重新拟合，对这些旅程而言，单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或选择更长的期间，或不设起始日期。',
  ],
  [
    { code: 'tooManyForChain', values: { touchpoints: 40000 } },
    '40000 touchpoints are too many to solve a chain of; group touchpoints (channels instead of campaigns).',
    '40000 个触点数量过多，无法求解其构成的链；请合并触点（例如用渠道代替营销活动）。',
  ],
  [
    { code: 'orderTooHigh', values: { order: 4, most: 100000 } },
    'a chain of order 4 has more than 100000 states; lower the order.',
    '4 阶链的状态超过 100000 个；请降低阶数。',
  ],
  [
    { code: 'tooManyMembers', values: { count: 30, most: 24 } },
    'a journey met 30 distinct touchpoints, more than the 24 it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '某个旅程涉及 30 个不同触点，超过可分摊的 24 个；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    { code: 'tooManySets', values: { count: 990000, isAbout: true } },
    'the journeys met about 990000 different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '旅程涉及约 990000 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    { code: 'tooManySets', values: { count: 1023, isAbout: false } },
    'the journeys met 1023 different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    '旅程涉及 1023 种不同的触点组合，数量过多，无法逐一分摊；请合并触点（例如用渠道代替营销活动）或缩短回溯期。',
  ],
  [
    { code: 'recencyBeyondAge', values: { row: 7, recency: 12, age: 10 } },
    'recency, row 7: 12 days are more than the age, 10.',
    '第 7 行：最近下单天数 12 大于客龄 10 天。',
  ],
  [
    { code: 'recencyWithoutRepeat', values: { row: 7, recency: 12 } },
    'recency, row 7: 12 days without a repeat order. It must be 0.',
    '第 7 行：没有复购，最近下单天数却为 12，应为 0。',
  ],
  [
    { code: 'tooManyRepeats', values: { row: 7, repeatOrders: 12, recency: 10 } },
    'repeatOrders, row 7: 12 repeat orders do not fit into a recency of 10 days. Orders of one day are one order, and time is in days.',
    '第 7 行：10 天内容不下 12 笔复购订单。同一天的订单算一笔，时间以天计。',
  ],
  [
    { code: 'averageWithoutRepeat', values: { row: 7 } },
    'spendOrders, row 7: without a repeat order there is no average. Leave the row out.',
    '消费表第 7 行：没有复购就没有平均金额。请去掉此行。',
  ],
  [
    { code: 'negativeVariance', values: { row: 7, variance: -2 } },
    'spendVariance, row 7: -2 is negative. A variance is 0 or more.',
    '消费表第 7 行：方差 -2 为负。方差不小于 0。',
  ],
  [
    { code: 'wideBin', values: { row: 7, percent: 3, most: 1 } },
    'spendVariance, row 7: these customers differ by 3 % of their average, more than 1 %. Count them in narrower bins.',
    '消费表第 7 行：这些客户与其平均值相差 3%，超过 1%。请按更窄的区间统计。',
  ],
  [
    { code: 'countedPatterns', values: { asOf: true, cohorts: true, total: false } },
    'The rows are counts: they do not tell which customer has which pattern and spent how much, so there is no list of customers and no value of each or of all.',
    '各行是计数：看不出哪位客户有哪种模式、消费多少，因此没有客户列表，也没有每位客户或全体客户的价值。',
  ],
  [
    { code: 'countedPatterns', values: { asOf: false, cohorts: false, total: false } },
    'The rows are counts: they do not tell which customer has which pattern and spent how much, so there is no list of customers and no value of each or of all. Without As of there is no forecast, since the rows do not tell the day they end. Without a table of cohorts there are none, and no orders of the past.',
    '各行是计数：看不出哪位客户有哪种模式、消费多少，因此没有客户列表，也没有每位客户或全体客户的价值。未填写“截至”，各行也看不出数据截至哪天，因此没有预测。没有同期群表，因此没有同期群，也没有过去的订单。',
  ],
  [
    { code: 'countedPatterns', values: { asOf: true, cohorts: true, total: true } },
    'The rows are counts: they tell what customers with the same pattern spend together, and not how much each of them, so there is the value of all and no list of customers.',
    '各行是计数：只看得出购买模式相同的客户合计消费多少，看不出每位客户各消费多少，因此有全体客户的价值，没有客户列表。',
  ],
  [
    { code: 'impossibleAverages', values: { row: 7, averageValues: 12.34567, withoutValue: 1 } },
    'averageValues, row 7: a sum of 12.35 and 1 customer without value do not go with the repeat orders and customers of that row. Whoever has ordered again has an average above 0 or is without value.',
    '第 7 行：平均金额之和 12.35 和 1 位无金额的客户与该行的复购次数和客户数不符。再次下单的客户，要么平均金额大于 0，要么无金额。',
  ],
  [
    { code: 'impossibleAverages', values: { row: 7, averageValues: 12.34567, withoutValue: 12 } },
    'averageValues, row 7: a sum of 12.35 and 12 customers without value do not go with the repeat orders and customers of that row. Whoever has ordered again has an average above 0 or is without value.',
    '第 7 行：平均金额之和 12.35 和 12 位无金额的客户与该行的复购次数和客户数不符。再次下单的客户，要么平均金额大于 0，要么无金额。',
  ],
  [
    { code: 'averagesOfOthers', values: { repeatOrders: 1 } },
    'The averages of customers with 1 repeat order add up to something else in the table of spend than in the patterns. Run both statements on the same data.',
    '复购 1 次的客户，其平均金额之和在消费表中与在购买模式中不同。请对相同的数据运行两条语句。',
  ],
  [
    { code: 'averagesOfOthers', values: { repeatOrders: 2 } },
    'The averages of customers with 2 repeat orders add up to something else in the table of spend than in the patterns. Run both statements on the same data.',
    '复购 2 次的客户，其平均金额之和在消费表中与在购买模式中不同。请对相同的数据运行两条语句。',
  ],
  [
    { code: 'revenueAtMean' },
    'Expected revenue takes customers with as many repeat orders to spend alike on average, whenever they ordered, as the gamma-gamma model does. From the orders themselves it may differ.',
    '预期收入假定复购次数相同的客户不论何时下单，平均消费都相同，这也是 gamma-gamma 模型的假定。由订单本身得出的数字可能不同。',
  ],
  [
    { code: 'noAge', values: { row: 7, age: 3000000 } },
    'age, row 7: 3000000 days are more than Excel’s calendar has. Give days: divide seconds by 86400.',
    '第 7 行：客龄 3000000 天超出日历范围。请以天计：秒数请除以 86400。',
  ],
  [
    { code: 'customersApart', values: { customers: 1 } },
    'The statement leaves out 1 customer, whose refunds Touchstone settles itself. Run the second statement, which gives their rows, and choose its table under Columns: rows of customers apart.',
    '语句排除了 1 位客户，其退款由 Touchstone 自行结算。请运行给出这些行的第二条语句，并在“列”下选择其结果表：另计客户的行。',
  ],
  [
    { code: 'customersApart', values: { customers: 12 } },
    'The statement leaves out 12 customers, whose refunds Touchstone settles itself. Run the second statement, which gives their rows, and choose its table under Columns: rows of customers apart.',
    '语句排除了 12 位客户，其退款由 Touchstone 自行结算。请运行给出这些行的第二条语句，并在“列”下选择其结果表：另计客户的行。',
  ],
  [
    { code: 'otherCustomersApart', values: { apart: 1, rest: 11 } },
    'The statement leaves out 1 customer, and the table of customers apart has 11. Run both statements on the same data, and choose all of their rows.',
    '语句排除了 1 位客户，而另计客户的表中有 11 位。请对相同的数据运行两条语句，并选择全部行。',
  ],
  [
    { code: 'otherCustomersApart', values: { apart: 12, rest: 11 } },
    'The statement leaves out 12 customers, and the table of customers apart has 11. Run both statements on the same data, and choose all of their rows.',
    '语句排除了 12 位客户，而另计客户的表中有 11 位。请对相同的数据运行两条语句，并选择全部行。',
  ],
  [
    { code: 'noPatternCounted' },
    'Every count is 0. Check which column counts the customers.',
    '所有计数都是 0。请检查哪一列是客户数。',
  ],
  [
    { code: 'restWithoutEnd' },
    'Enter under As of the last day that was counted: customers apart are observed until then, too.',
    '请在“截至”中填写统计的最后一天：另计的客户也观察到这一天。',
  ],
  [
    { code: 'restAfterEnd', values: { rows: 1 } },
    '1 row of customers apart lies after As of. Enter the last day that was counted.',
    '另计客户有 1 行晚于“截至”。请填写统计的最后一天。',
  ],
  [
    { code: 'restAfterEnd', values: { rows: 12 } },
    '12 rows of customers apart lie after As of. Enter the last day that was counted.',
    '另计客户有 12 行晚于“截至”。请填写统计的最后一天。',
  ],
  [
    { code: 'spendOfOthers', values: { repeatOrders: 1, counted: 1, customers: 12 } },
    'The table of spend has 1 customer with 1 repeat order, and 12 have such patterns. Run both statements on the same data, averages of 0 or less among them.',
    '消费表中有 1 位客户复购 1 次，而购买模式中有 12 位。请对相同的数据运行两条语句，平均金额不大于 0 的也要包括在内。',
  ],
  [
    { code: 'spendOfOthers', values: { repeatOrders: 2, counted: 11, customers: 12 } },
    'The table of spend has 11 customers with 2 repeat orders, and 12 have such patterns. Run both statements on the same data, averages of 0 or less among them.',
    '消费表中有 11 位客户复购 2 次，而购买模式中有 12 位。请对相同的数据运行两条语句，平均金额不大于 0 的也要包括在内。',
  ],
  [
    { code: 'cohortsOfOthers' },
    'No last day makes the ages of the patterns and the cohorts agree. Check Cohorts by, and run both statements on the same data.',
    '没有哪个最后一天能让购买模式的客龄与同期群相符。请检查“同期群按”，并对相同的数据运行两条语句。',
  ],
  [
    { code: 'cohortOfOthers', values: { cohort: '2026-03', counted: 1, customers: 12 } },
    'By the table of cohorts 1 customer came in 2026-03, by the patterns 12. Check As of and Cohorts by, and run both statements on the same data.',
    '按同期群表，2026-03 有 1 位新客户，按购买模式则有 12 位。请检查“截至”和“同期群按”，并对相同的数据运行两条语句。',
  ],
  [
    { code: 'cohortOfOthers', values: { cohort: '2026-03', counted: 11, customers: 12 } },
    'By the table of cohorts 11 customers came in 2026-03, by the patterns 12. Check As of and Cohorts by, and run both statements on the same data.',
    '按同期群表，2026-03 有 11 位新客户，按购买模式则有 12 位。请检查“截至”和“同期群按”，并对相同的数据运行两条语句。',
  ],
  [
    { code: 'otherEnd' },
    'As of says otherwise than the table of cohorts which periods are over. Check As of and Cohorts by.',
    '“截至”与同期群表对哪些期间已经结束的说法不一。请检查“截至”和“同期群按”。',
  ],
  [
    { code: 'nobodyPaid' },
    'Nobody paid up to the last day known. Choose a later As of, or check the amounts.',
    '截至已知的最后一天没有人付费。请选择更晚的“截至”日期，或检查金额。',
  ],
  [
    { code: 'noMonthOver' },
    'No month is over by the last day known, so there is no MRR.',
    '截至已知的最后一天没有月份结束，因此没有 MRR。',
  ],
  [
    { code: 'tooManyPlans', values: { plans: 4001, most: 4002 } },
    'There are 4001 plans, more than 4002. Is the column one of ids? Choose another one, or none.',
    '共有 4001 个方案，多于 4002 个。该列是否为编号？请选择其他列，或不选。',
  ],
  [
    { code: 'somePlans', values: { shown: 4001, all: 4002 } },
    'The chart shows the 4001 largest of 4002 plans; the table has all of them.',
    '图表显示 4002 个方案中最大的 4001 个；表中有全部方案。',
  ],
  [
    { code: 'freeRows', values: { rows: 4001 } },
    '4001 rows with an amount of 0 make nobody a customer.',
    '4001 行的金额为 0，不算客户。',
  ],
  [
    { code: 'freeRows', values: { rows: 1 } },
    '1 row with an amount of 0 makes nobody a customer.',
    '1 行的金额为 0，不算客户。',
  ],
  [
    { code: 'unseen', values: { rows: 4001 } },
    '4001 subscriptions began and ended between two month-ends, which is no movement.',
    '4001 项订阅在两个月末之间开始并结束，不算变动。',
  ],
  [
    { code: 'cameBack', values: { customers: 4001 } },
    '4001 customers left and came back: lost at the first leaving, and counted among those who pay now.',
    '4001 位客户流失后又回来：在首次离开时计为流失，同时计入目前付费的客户。',
  ],
  [
    { code: 'enteredTwice', values: { rows: 4001, first: 4002 } },
    '4001 rows overlap another of the same customer and plan, first row 4002. They add up; delete what was entered twice.',
    '4001 行与同一客户、同一方案的另一行重叠，首行为第 4002 行。两者相加；如系重复录入，请删除其一。',
  ],
  [
    { code: 'enteredTwice', values: { rows: 1, first: 4002 } },
    '1 row overlaps another of the same customer and plan, first row 4002. They add up; delete what was entered twice.',
    '1 行与同一客户、同一方案的另一行重叠，首行为第 4002 行。两者相加；如系重复录入，请删除其一。',
  ],
  [
    { code: 'sharedDays', values: { rows: 4001, first: 4002 } },
    '4001 rows start on the last day of another, first row 4002: both count on that day. If the end is the first day not paid for, choose so under End.',
    '4001 行的开始日正是另一行的最后一天，首行为第 4002 行：当天两者都计入。如果结束日为首个未付费日，请在“结束”中选择。',
  ],
  [
    { code: 'planKeptAll', values: { plan: '4001' } },
    'Plan 4001: nobody has left yet, so there is nothing to project from.',
    '方案“4001”：尚无人流失，无从推算。',
  ],
  [
    { code: 'planTooShort', values: { plan: '4001' } },
    'Plan 4001: fewer than two renewals are seen, so there is nothing to project from.',
    '方案“4001”：观察到的续费不足两次，无从推算。',
  ],
  [
    { code: 'planEndless', values: { plan: null } },
    'All customers: without a limit what is still to come has no end. Enter Payments ahead or a discount rate.',
    '全部客户：不设期限时今后的收入没有上限。请填写未来付款次数或贴现率。',
  ],
  [
    { code: 'planAtBound', values: { plan: '4001' } },
    'Plan 4001: customers leave too much alike for limits.',
    '方案“4001”：客户流失过于一致，无法给出界限。',
  ],
];
