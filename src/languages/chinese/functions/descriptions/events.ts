import type { Translations } from './translations';

/** Functions of an event log: milestones, funnels, abandoned starts and the steps of journeys. */
export const events: Translations = {
  'Table of the ways customers go from one touchpoint to the next: ready for a flow chart.':
    '客户从一个触点到下一个触点的流向表：可直接作流向图。',
  'Table of each customer’s start, moment of first value and days between, from a log of events.':
    '由事件日志得出每位客户的开始时间、首次价值时间及间隔天数的表。',
  'Table of the customers who got to each step, of the losses between steps, and of the time they took.':
    '到达各步骤的客户数、步骤之间的流失与所用时间的表。',
  'Funnel over time: who entered in each calendar period, how far they got, and the conversion rate.':
    '漏斗随时间的变化：各日历周期进入的客户、到达的步骤与转化率。',
  'Funnel by segment of the customers: how many of each got to each step, with 95 % limits.':
    '按客户细分的漏斗：各细分到达各步骤的客户数，附 95% 区间。',
  'Table of the customers who began and did not finish within so many days.':
    '已开始但未在规定天数内完成的客户表。',

  'How many touches of each journey, 2 or more; omitted: all, whatever the position.':
    '每个旅程取前多少次触达，不少于 2；省略：全部，不分位置。',
  'How many of the largest transitions; omitted: all.': '取最大的多少个流向；省略：全部。',

  'Event, or several, at the first of which the part of each journey begins that is looked at; omitted: with the journey.':
    '所看的旅程部分由首次出现的此事件（或多个事件之一）开始；省略：从旅程开始。',
  'Event, or several, at the first of which that part ends; omitted: with the journey.':
    '该部分到首次出现的此事件（或多个事件之一）为止；省略：到旅程结束。',

  'Name of the event of each row.': '每行的事件名称。',
  'The event that begins the wait, such as "signed up".': '等待由此开始的事件，例如 "signed up"。',
  'The event that is the value, or a range of events.': '代表价值的事件，或一个事件区域。',
  'When value is reached: all, any or ordered; omitted: all.':
    '何时算实现价值：all、any 或 ordered；省略：all。',
  'Every event has happened, in whatever order.': '所有事件均已发生，不论顺序。',
  'One of the events has happened.': '其中任一事件已发生。',
  'Every event has happened, each after the one before.': '所有事件均已按先后顺序发生。',
  'Days after the start in which value counts, inclusive; omitted: no limit.':
    '开始后多少天内（含当日）实现的价值计入；省略：不限。',
  'Which start of a customer counts, first or last; omitted: first.':
    '以客户的哪次开始为准：first 或 last；省略：first。',

  'The steps: a range of names of events, a row each; names side by side in a row mean any one of them.':
    '步骤：事件名称的区域，每行一个步骤；同一行并列的名称表示其中任意一个。',
  'Events that end an attempt where they lie between two of its steps; omitted: none.':
    '位于两个步骤之间即结束该次尝试的事件；省略：无。',
  'From where the days of the window run, first step or step before; omitted: first step.':
    '窗口天数从何处起算：first step 或 step before；省略：first step。',
  'Days from the first step in which the others count, inclusive; omitted: no limit.':
    '首个步骤起多少天内（含当日）的其他步骤计入；省略：不限。',
  'Segment of each row; the one of a customer’s earliest row that names one counts.':
    '每行的细分；以客户最早一个注明细分的行为准。',
  'How steps follow each other: ordered, strict or any; omitted: ordered.':
    '步骤的先后关系：ordered、strict 或 any；省略：ordered。',
  'Each step after the one before; other events may lie between.': '各步骤依次发生；其间可有其他事件。',
  'Each step right after the one before, nothing between.': '各步骤紧接上一步骤，其间没有其他事件。',
  'The steps in any order.': '步骤不分顺序。',

  'The event that begins, such as "checkout".': '表示开始的事件，例如 "checkout"。',
  'The event that finishes, such as "order".': '表示完成的事件，例如 "order"。',
  'Days after the start in which the goal must come, inclusive.':
    '目标事件须在开始后多少天内（含当日）发生。',
};
