import type { Translations } from '../descriptions/translations';

/** Waits for first value. */
export const timeToValue: Translations = {
  'Averaging only those who made it improves when you lose more people. Here everyone counts: a customer without value yet is known to have waited so long, and no more is claimed (right-censored at asOf, Kaplan–Meier estimate). The statistic converters median is the other kind, for comparison.':
    '只对已实现者求平均，流失的人越多，结果反而越好看。这里每位客户都计入：对尚未实现价值的客户，只知道已等待这么久，不作更多推断（在 asOf 处右删失，Kaplan–Meier 估计）。统计量 converters median 是另一种算法，供比较。',
  'Durations are days, with the time as fraction: format the cell as [h]:mm or 0.0. median, p10 … p90 and fractions give the time by which that share has reached value; mean is restricted to the longest observed time; reached is the share at the end of observation; day 7 the share by day 7; count and waiting are numbers of customers.':
    '时长以天计，时刻为其小数部分：请把单元格格式设为 [h]:mm 或 0.0。median、p10 … p90 与小数给出该占比的客户实现价值所需的时间；mean 限于观察到的最长时间内；reached 为观察期结束时的占比；day 7 为 7 天内的占比；count 与 waiting 为客户数。',
  'A figure the data do not reach is #N/A with the reason, never 0: the median when fewer than half have reached value, day 90 when nobody was observed for 90 days.':
    '数据无法得出的数字为 #N/A 并附原因，绝不为 0：例如实现价值的不到一半时的中位数，没有人被观察到 90 天时的 day 90。',
  'A value reached after asOf counts as waiting. Customers who start after asOf are left out. A value before the start is an error that names the row.':
    '在 asOf 之后实现的价值按等待计。在 asOf 之后开始的客户不计入。早于开始的价值是错误，会指出行号。',
  'asOf is a moment: a date without a time is the beginning of that day. Where your columns hold times of day, DATE(2026,7,1) counts the whole of 30 June. In a column of asOf a blank cell is the latest date of all columns.':
    'asOf 是一个时刻：没有时刻的日期为该日的开始。您的列含有时刻时，“DATE(2026,7,1)”会计入整个 6 月 30 日。asOf 为一列时，空白单元格取所有列中最晚的日期。',
  'A customer with a date in lost will never reach value. The share reached is then the cumulative incidence (Aalen–Johansen), the share of all customers who get there; counting the lost as waiting would say how many would get there if nobody left. A loss after value has been reached changes nothing.':
    'lost 列有日期的客户永远不会实现价值。此时已实现占比为累积发生率（Aalen–Johansen），即全部客户中实现价值者的占比；若把流失者按等待计，得出的是无人流失时会有多少客户实现价值。在价值实现之后的流失不影响结果。',
  'Of the lost, mean counts the whole longest observed time; waiting does not count them.':
    '对流失者，mean 计入整个观察到的最长时间；waiting 不计入他们。',
  'With the settings weekend, holidays or hours, durations are working time: working days of 24 hours or, with hours, of so many (9:00-17:00 makes a day of 8), and so are the waits of those who have not reached value. Weekends are those of NETWORKDAYS.INTL; where only holidays or hours are given, Saturday and Sunday are off. Holidays in a column H2:H12 are passed as HSTACK("holidays", TOROW(H2:H12)). A table says so in its headings.':
    '给出设置 weekend、holidays 或 hours 时，时长为工作时间：一个工作日为 24 小时，给出 hours 时为该小时数（9:00-17:00 即每日 8 小时），尚未实现价值者的等待时间也是如此。休息日同 NETWORKDAYS.INTL；只给出 holidays 或 hours 时，周六和周日休息。位于 H2:H12 列的节假日这样传入：HSTACK("holidays", TOROW(H2:H12))。表格的标题会注明。',
  'In working time day 7 means 7 working days, and with hours a figure is no time of the clock: format it as 0.0.':
    '以工作时间计时，day 7 表示 7 个工作日；给出 hours 时，数字不是钟表时间：请设为 0.0 格式。',
  'One row for each distinct time at which somebody reached value: the time in days, the customers observed at least that long, those who reached value just then, the share that has reached value by then (those still waiting counted as waiting, Kaplan–Meier estimate) and its 95 % interval. Between two rows the share does not change: draw it as steps.':
    '每个有人实现价值的不同时间一行：以天计的时间、至少观察了这么久的客户数、恰在此时实现价值的客户数、截至此时已实现价值的占比（尚在等待者按等待计入，Kaplan–Meier 估计）及其 95% 区间。两行之间占比不变：请画成阶梯。',
  'The interval is taken on the log-log scale and never leaves 0 to 1. Where all have reached value it has no meaning and its cells are empty.':
    '区间按双对数尺度计算，不会超出 0 到 1。全部客户都已实现价值时，区间没有意义，其单元格为空。',
  'One row a segment, most customers first, then the row All: customers, how many have reached value, still wait or are lost; the median days to value with its 95 % interval; the share that has reached value by day 7, 30 and 90; the median of those who made it alone, which flatters and is there for comparison; and the rows left out because they start after the end of observation or never. Customers are those reached, waiting and lost. A figure the data do not reach is an empty cell, never 0. Customers without a segment are the segment (blank).':
    '每个细分一行，客户最多的在前，随后是行 All：客户数，已实现价值、仍在等待、流失的各多少；价值实现时间的中位天数及其 95% 区间；7 天、30 天和 90 天内已实现价值的占比；仅已实现者的中位数，它偏乐观，仅供比较；以及因在观察期结束之后开始或从未开始而未计入的行数。客户数为已实现、等待与流失之和。数据无法得出的数字为空单元格，绝不为 0。没有细分的客户归入细分“(blank)”。',
  'The last three cells of the row All are the log-rank test over all segments: chi-square, its degrees of freedom, and p, the chance of a difference at least this large if the segments reached value at the same pace. They are empty where there is nothing to compare. A p of 0 is smaller than any number Excel can hold.':
    '行 All 的最后三个单元格为所有细分的对数秩检验：卡方、自由度与 p，即各细分实现价值的快慢相同时，出现至少这么大差异的概率。没有可比较的内容时为空。p 为 0 表示小于 Excel 能够容纳的任何数字。',
  'The test compares the pace among those still there: a lost customer counts as observed until the loss.':
    '检验比较仍在观察中的客户的快慢：流失的客户按观察到流失为止计。',
  'One row a calendar period of the start, from the first to the last, then the row All: customers, how many have reached value or still wait, the median days to value with its 95 % interval, and for each day asked for the share that has reached value by then with its interval. All figures count those still waiting as waiting (Kaplan–Meier estimate); what the data do not reach is an empty cell, never 0.':
    '每个开始所在的日历期间一行，从最早到最晚，随后是行 All：客户数，已实现价值与仍在等待的各多少，价值实现时间的中位天数及其 95% 区间，以及所要求的每个天数内已实现价值的占比及其区间。所有数字都把仍在等待者按等待计入（Kaplan–Meier 估计）；数据无法得出的为空单元格，绝不为 0。',
  'A period is mature at a day where it is over and its youngest customer was observed for so long: then the share stands under Share. Otherwise the share is not known of the whole period. It stays empty, and what those observed for longer suggest stands under Estimate, with its limits, as long as anyone was observed for so long. So a young period never shows as a fall. The last column names the days at which a period is immature; compare mature periods only.':
    '期间已结束，且其最新的客户已被观察这么多天，该期间在这一天数上即已成熟：占比列在 Share 下。否则整个期间的占比尚不可知：该处留空，已观察更久的客户所显示的占比及其界限列在 Estimate 下，只要有人被观察了这么久。因此新的期间不会显得像下降。最后一列列出期间未成熟的天数；请只比较已成熟的期间。',
  'The estimate of an immature period needs customers who started early and late in it to reach value at the same pace.':
    '未成熟期间的估计，要求其中开始较早与较晚的客户实现价值的快慢相同。',
  'For customers too many for a sheet: a database counts them by the days from their start to the value or, for those still waiting, to the end of observation, and this finishes the figures. The same days may stand in several rows. A blank count is 0, unless all counts of its row are blank. Counts are whole; days may be fractions and are exact to the millisecond: waits cut to whole days give figures in whole days.':
    '用于客户多得一张工作表容纳不下的情形：数据库按从开始到实现价值的天数计数，仍在等待者按到观察期结束的天数计数，由本函数得出各项数字。同一天数可以出现在多行。空白的计数为 0，除非该行所有计数都为空白。计数为整数；天数可以是小数，精确到毫秒：截成整天的等待得出以整天计的数字。',
  'The table is that of TIMETOVALUE.BY on the customers counted, with the same columns but Left out, as those who start after the end of observation are in no count. Without segment it is the row All.':
    '结果表与对所计客户使用 TIMETOVALUE.BY 相同，各列也相同，只是没有 Left out，因为观察期结束之后才开始的客户不在任何计数中。没有 segment 时，为行 All。',
  'With a statistic the answer is what TIMETOVALUE says of all rows together, #N/A with the reason where the data do not reach it; with curve it is the table of TIMETOVALUE.CURVE. For one segment pass its rows alone, as FILTER gives them: segment together with either is refused.':
    '给出 statistic 时，结果与 TIMETOVALUE 对所有行合在一起的结果相同，数据无法得出时为 #N/A 并附原因；用 curve 时，为 TIMETOVALUE.CURVE 的表。要看单个细分，请只传入其各行，例如由 FILTER 给出：segment 与这两者之一同时给出会被拒绝。',
  'Where lost is given, the share reached is the cumulative incidence (Aalen–Johansen), the share of all customers who get there.':
    '给出 lost 时，已实现占比为累积发生率（Aalen–Johansen），即全部客户中实现价值者的占比。',
  'One row a customer, in the order of the log. Value is reached when the events at or after the start are complete: with all (the default) at the latest of their first times, with any at the earliest, with ordered when each has come after the one before; events of the same moment are in whatever order completes it, and a date without a time of day is any moment of its day, from and to which days are counted between dates. Rows without an event are passed over. Start and Reached are Excel dates: format the columns. They are the columns TIMETOVALUE, .CURVE and .BY take, which count those who have not reached value as waiting; give them the end of the log as asOf, =MAX(B2:B9001), or they wait only up to the latest start or value.':
    '每位客户一行，按日志中的顺序。开始之时或之后的事件齐备时，即实现价值：all（默认）为各事件首次发生时间中最晚的，any 为最早的，ordered 为每个事件都在前一个之后发生时；同一时刻的事件按能使其齐备的顺序计，没有时刻的日期可为该日的任何时刻，与其之间的天数按日期计。没有事件的行会略过。Start 与 Reached 为 Excel 日期：请为这些列设置格式。它们正是 TIMETOVALUE、TIMETOVALUE.CURVE 与 TIMETOVALUE.BY 所用的列，这些函数把尚未实现价值者按等待计；请把日志的末尾作为 asOf 给出，即 =MAX(B2:B9001)，否则只计等待到最晚的开始或价值。',
  'Not reached, or not within the window, is an empty cell; so is the start of a customer who never started. Before start counts the value events that do not count because they lie before the start. The start itself is no value: with the same event as start and value, the value is its next occurrence.':
    '未实现，或未在窗口内实现，为空单元格；从未开始的客户，其开始也为空。Before start 为因早于开始而不计入的价值事件数。开始本身不是价值：开始与价值为同一事件时，价值为其下一次发生。',
  'Where a customer has several starts the first counts; the setting start=last takes the last.':
    '客户有多次开始时，以第一次为准；设置 start=last 取最后一次。',
  'The window is in the unit of the days column.': '窗口的单位与天数列相同。',
  'One row a customer, in the order of the log: the first date, the date on which the running sum of the amounts first exceeds what is expected, and the days between (time to exceed value). Start and Exceeded on are Excel dates: format the columns. A sum that just equals what is expected does not exceed it; refunds reduce the sum; amounts of the same moment come together.':
    '每位客户一行，按日志中的顺序：首个日期、累计金额首次超过预期的日期，以及其间的天数（超过预期所需的时间）。Start 与 Exceeded on 为 Excel 日期：请为这些列设置格式。累计恰好等于预期不算超过；退款使累计减少；同一时刻的金额一并计入。',
  'Not exceeded is an empty cell. The columns Start and Exceeded on are those TIMETOVALUE, .CURVE and .BY take, which count those who have not exceeded it as waiting.':
    '未超过为空单元格。Start 与 Exceeded on 两列正是 TIMETOVALUE、TIMETOVALUE.CURVE 与 TIMETOVALUE.BY 所用的列，这些函数把尚未超过者按等待计。',
  'As a column, expected may stand on every row of a customer or only on some; two different numbers for one customer are an error.':
    'expected 为一列时，可以出现在客户的每一行，或仅部分行；同一客户有两个不同的数字是错误。',
};
