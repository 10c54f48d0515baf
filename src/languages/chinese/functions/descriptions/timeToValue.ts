import type { Translations } from './translations';

/** Waits for first value and working time. */
export const timeToValue: Translations = {
  'How long customers wait for first value, in days, with those still waiting counted as waiting.':
    '客户等待首次价值的天数；尚在等待者按等待计入。',
  'Table of the share of customers that has reached value by each day, with its 95 % interval: ready for a chart.':
    '截至各日已实现价值的客户占比及其 95% 区间的表：可直接作图。',
  'Table of time to value by segment, with the log-rank test of whether the segments differ.':
    '按细分的价值实现时间表，附检验各细分是否不同的对数秩检验。',
  'Time to value by month of the start: median and share by day 7 and 30, months too young for them marked.':
    '按开始月份的价值实现时间：中位数以及 7 天和 30 天内的占比，尚不足以得出占比的月份会标出。',
  'The figures of time to value from counts by day, as a database gives them: any number of customers.':
    '由数据库给出的按天计数得出价值实现时间的各项数字：客户数不限。',
  'Table of the days until what a customer has brought adds up to more than was expected.':
    '客户累计带来的金额超过预期所需天数的表。',

  'Start of each customer: a column of dates.': '每位客户的开始时间：一列日期。',
  'When each customer reached value; blank: not yet.': '每位客户实现价值的时间；留空：尚未实现。',
  'Days by which the share is told: one, or several as {7,30,90}; omitted: 7 and 30.':
    '截至哪些天的占比：一个，或如 {7,30,90} 的多个；省略：7 和 30。',
  'Which figure; omitted: median. A fraction such as 0.25 gives that percentile.':
    '要哪个数字；省略：median。0.25 这样的小数给出相应的百分位数。',
  'Days until half of the customers have reached value.': '半数客户实现价值所需的天数。',
  'Mean days, restricted to the longest observed time.': '平均天数，限于观察到的最长时间内。',
  'Days until 10 % have reached value.': '10% 的客户实现价值所需的天数。',
  'Days until 25 % have reached value.': '25% 的客户实现价值所需的天数。',
  'Days until 75 % have reached value.': '75% 的客户实现价值所需的天数。',
  'Days until 90 % have reached value.': '90% 的客户实现价值所需的天数。',
  'Share that has reached value at the end of observation.': '观察期结束时已实现价值的占比。',
  'Number of customers.': '客户数。',
  'Number of customers still waiting.': '仍在等待的客户数。',
  'Median days of those who made it only: flatters.': '仅已实现者的中位天数：结果偏乐观。',
  'Share that has reached value by day 7; any day works.': '7 天内已实现价值的占比；可用任意天数。',
  'Share that has reached value by day 30.': '30 天内已实现价值的占比。',
  'Share that has reached value by day 90.': '90 天内已实现价值的占比。',
  'End of observation: one date, or a column with each customer’s own; omitted: the latest date.':
    '观察期结束：一个日期，或每位客户各自日期的一列；省略：最晚的日期。',
  'When each customer left for good before reaching value; blank: has not.':
    '每位客户在实现价值之前彻底流失的时间；留空：未流失。',
  'Days off as in NETWORKDAYS.INTL: 1 to 7, 11 to 17, or seven 0 and 1 from Monday. Durations become working days.':
    '休息日，同 NETWORKDAYS.INTL：1 至 7、11 至 17，或从周一起的七位 0 和 1。时长改以工作日计。',
  'Dates that are days off besides the weekend. Durations become working days.':
    '周末之外的休息日期。时长改以工作日计。',
  'Working hours such as 9:00-17:00; a working day is then so many hours; omitted: 24.':
    '工作时间，例如 9:00-17:00；一个工作日即为该小时数；省略：24。',
  'Segment of each customer: a plan, a channel, the month of the start.':
    '每位客户的细分：方案、渠道、开始月份等。',
  'Value to be exceeded: one number, or a column with each customer’s own on its rows.':
    '要超过的金额：一个数字，或在各客户的行上给出各自数值的一列。',
  'Days waited: numbers from 0 on, each row with the counts beside it.':
    '等待的天数：从 0 起的数字，每行旁边为相应的计数。',
  'How many customers reached value after so many days.': '在这么多天后实现价值的客户数。',
  'How many had been observed for so many days without reaching value, and still wait.':
    '已观察这么多天、尚未实现价值、仍在等待的客户数。',
  'Segment of the customers a row counts; omitted: all together.': '该行所计客户的细分；省略：全部合在一起。',
  'Which figure of TIMETOVALUE, or curve; omitted: table.': 'TIMETOVALUE 的哪个数字，或 curve；省略：table。',
  'One row a segment, as TIMETOVALUE.BY has it.': '每个细分一行，与 TIMETOVALUE.BY 的表相同。',
  'One row a day, as TIMETOVALUE.CURVE has it.': '每天一行，与 TIMETOVALUE.CURVE 的表相同。',
  'How many left for good after so many days, before reaching value.':
    '在实现价值之前、这么多天后彻底流失的客户数。',
};
