import type { Translations } from '../descriptions/translations';

/** Funnels and abandoned starts. */
export const funnels: Translations = {
  'One row a step: the customers who got there, their share of the first step and of the step before, those lost since the step before, and the median days from it and from the start of the attempt. The last column marks the biggest loss, counted in customers, and the slowest step, by the median.':
    '每个步骤一行：到达的客户数、占首个步骤与上一步骤的比例、自上一步骤以来流失的客户数，以及距上一步骤和距尝试开始的中位天数。最后一列标出按客户数计流失最大的步骤，与按中位数计最慢的步骤。',
  'ordered: each step at or after the one before, with anything between; strict: the customer’s very next event; any: the first so many steps in whatever order, a step counting as made once all before it in the list are. Events of the same moment are in whatever order lets the customer get furthest, so sorting the sheet changes nothing; a date without a time of day is any moment of its day, and days are then counted between dates. Rows without an event, such as the orders of a journey log, are passed over.':
    'ordered：每个步骤在上一步骤之时或之后，其间可有其他事件；strict：必须是客户的下一个事件；any：前若干个步骤不分顺序，列表中在其之前的步骤全部完成后，该步骤才算完成。同一时刻的事件按能使客户走得最远的顺序计，因此重新排序工作表不改变结果；没有时刻的日期可为该日的任何时刻，此时天数按日期计。没有事件的行，例如旅程日志中的订单，会略过。',
  'With a window, customers whose days are not over at the latest event of the log and who may still get to the step are Still in time, not Lost, and both shares are those of the customers whose days are over. Customers counts all.':
    '有窗口时，在日志最晚的事件时窗口尚未结束、仍可能到达该步骤的客户计入 Still in time，而不是 Lost；两个比例都只以窗口已结束的客户为基数。Customers 计入全部。',
  'A customer may try several times. The attempt that gets furthest counts, and of several that get equally far the first, with the setting start=last the last. The window runs from the first step of the attempt; with any, from whichever of the steps comes first. The days from the previous step run from its latest occurrence before this one.':
    '客户可以尝试多次。以走得最远的一次尝试为准；走得同样远的，取第一次，设置 start=last 时取最后一次。窗口从该次尝试的首个步骤起算；any 时，从最先发生的步骤起算。距上一步骤的天数，从其在本步骤之前的最近一次发生起算。',
  'A step may be one of several events: in a range of several rows the names side by side in a row, or one text such as "trial | demo", which is taken apart only where no event is called so. Two steps have the same events or none in common; a step that stands twice must happen twice.':
    '一个步骤可以是几个事件之一：在多行区域中为同一行并列的名称，或写成 "trial | demo" 这样的一个文本，仅当没有事件恰好叫这个名称时才会拆开。两个步骤的事件须完全相同，或没有共同的事件；出现两次的步骤必须发生两次。',
  'With window from=step before the days run from each step to the next. The attempt that gets furthest is then found among all occurrences of each step, for the earliest is not always the right one. A customer’s days are over once all windows together are, counted from the start of the attempt.':
    'window from=step before 时，天数从每个步骤算到下一个步骤。此时在每个步骤的所有发生中寻找走得最远的尝试，因为最早的一次未必合适。从尝试开始起算，所有窗口合计的天数过完之后，客户的窗口才算结束。',
  'With exclude an attempt ends where one of these events lies between two of its steps: it has got as far as it had before. Later attempts begin anew. At the very moment of a step, before the first and after the last the event does not count.':
    '给出 exclude 时，这些事件之一位于尝试的两个步骤之间，尝试即结束：只算到此前到达之处。之后的尝试重新开始。恰在步骤的同一时刻、首个步骤之前与最后一个步骤之后，该事件不算。',
  'With optional a step may be skipped: the attempt that counts is the one that gets furthest by the other steps, and the step is made where it occurs after the step before it and before the next one that has to be made. Fewer may make it than the one after it. Of previous, Lost and Still in time of the other steps pass over it, so they tell who went on with it or without; nobody is lost at it. The first and the last step cannot be optional.':
    '给出 optional 时，步骤可以跳过：以按其余步骤走得最远的尝试为准；可跳过的步骤若发生在上一步骤之后、下一个必需步骤之前，即算完成。完成它的客户可能少于其后的步骤。其余步骤的 Of previous、Lost 与 Still in time 会越过它，因此说明不论是否经过它、有多少客户继续；没有客户在该步骤流失。首个与最后一个步骤不能设为可跳过。',
  'With hold the steps of an attempt agree in the value of a property, say the item or the campaign: each customer counts once, with the value that gets furthest (of equals the one that began first, or last with start=last), and Pairs counts customers and values together. A row without a value belongs to no attempt; an excluded event ends the attempts of its own value.':
    '给出 hold 时，一次尝试的各步骤须具有相同的属性值，例如商品或营销活动：每位客户计一次，取走得最远的值（同样远的取最先开始的，start=last 时取最后开始的），Pairs 则计客户与值的组合数。没有值的行不属于任何尝试；被排除的事件只结束其自身值的尝试。',
  'A share of nobody and the time to a step nobody reaches are empty cells.':
    '没有客户时的比例，以及无人到达的步骤的时间，为空单元格。',
  'One row a calendar period, from the first in which somebody enters to that of the latest event: the customers who made each step, and the conversion rate, those at the last step divided by those at the first, with its 95 % limits. The period is that of the first step; later steps count also after its end, up to the window and the end of the log. A customer who enters in several periods counts in each of them, with the attempt of the period that gets furthest; within a period once.':
    '每个日历期间一行，从首次有客户进入的期间到最晚事件所在的期间：完成各步骤的客户数，以及转化率，即最后一个步骤的客户数除以首个步骤的客户数，附 95% 界限。以首个步骤所在的期间为准；之后的步骤在期末之后也计入，直到窗口和日志结束。在多个期间进入的客户，在每个期间各计一次，取该期间内走得最远的尝试；同一期间内只计一次。',
  'With a window, customers whose days are not over at the latest event of the log and who have not made the last step are Still in time, and the conversion rate is that of the customers whose days are over. Without a window early periods have had more time than late ones, so their rates do not compare.':
    '有窗口时，在日志最晚的事件时窗口尚未结束、尚未完成最后一个步骤的客户计入 Still in time，转化率只以窗口已结束的客户为基数。没有窗口时，较早的期间比较晚的有更多时间，因此各期的转化率不可比较。',
  'Mark: a period is not mature while its last day and the window after it are not over by the day of the latest event. Its rate may still change, so it stands in a column of its own, so far, and a chart need not draw it as a fall: leave it out of comparisons. A rate of nobody and its limits are empty cells.':
    'Mark：最后一天及其后的窗口到最晚事件之日尚未结束的期间尚未完结，标为 not mature。其转化率仍可能变化，因此列在单独的一列 Conversion rate so far 中，图表不必把它画成下降：请勿用于比较。没有客户时的转化率及其界限为空单元格。',
  'Steps, order and the attempt that counts are as in FUNNEL.': '步骤、顺序与计入的尝试同 FUNNEL。',
  'One row a segment and step, the segments with most customers at the first step first, ties by name; customers without a segment are the segment (blank), and the last rows, All, are the funnel of all customers. Customers of the segments add up to those of All, step by step.':
    '每个细分和步骤一行，首个步骤客户最多的细分在前，相同者按名称；没有细分的客户归入细分“(blank)”，最后的 All 各行为全部客户的漏斗。各细分的客户数逐个步骤相加，等于 All 的客户数。',
  'The limits are those of the share of the first step. Limits of two segments that lie apart show a difference of more than chance; of many segments some lie apart by chance alone.':
    '界限为占首个步骤比例的界限。两个细分的界限互不重叠，表明差异超出偶然；细分很多时，也会有一些仅因偶然而互不重叠。',
  'With a window, customers whose days are not over at the latest event of the log and who may still get to the step are Still in time, not Lost, and the shares are those of the customers whose days are over. A share of nobody and its limits are empty cells.':
    '有窗口时，在日志最晚的事件时窗口尚未结束、仍可能到达该步骤的客户计入 Still in time，而不是 Lost；比例只以窗口已结束的客户为基数。没有客户时的比例及其界限为空单元格。',
  'One row a customer, in the order of the log: when the customer started, the last thing the customer did (any event of the log), the days from that to the latest date of the log, and, for those who finished after all but too late, when. Started and Finished late are Excel dates: format the columns.':
    '每位客户一行，按日志中的顺序：客户何时开始、最后做了什么（日志中的任何事件）、从那时到日志最晚日期的天数；最终完成但为时已晚的，再列完成时间。Started 与 Finished late 为 Excel 日期：请为这些列设置格式。',
  'Whoever still has time when the log ends has not abandoned yet and is not in the table: the deadline must lie before the latest date of the log. A customer who never started is not in it either. A date without a time of day is any moment of its day, and days from or to it are counted between dates. Rows without an event are passed over.':
    '日志结束时仍在期限内的客户尚未放弃，不在表中：期限必须早于日志的最晚日期。从未开始的客户也不在表中。没有时刻的日期可为该日的任何时刻，与其之间的天数按日期计。没有事件的行会略过。',
  'Where a customer has several starts the first counts; the setting start=last takes the last, as for carts, where every new one is a new attempt.':
    '客户有多次开始时，以第一次为准；设置 start=last 取最后一次，例如购物车，每个新购物车都是一次新的尝试。',
};
