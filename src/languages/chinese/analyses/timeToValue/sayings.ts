import type { Sentences } from '../../../../cells';
import type { TimeToValueSaying } from '../../../../analyses/timeToValue/sayings';

const chanceOf = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

/** What is said of a result of time to value, and why there is none. */
export const timeToValueSayings: Sentences<TimeToValueSaying> = {
  eventNotThere: ({ name, events, more }) =>
    `数据中没有事件“${name}”。现有事件：${events.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  nobodyStarted: '没有客户有开始。请检查所选的列，或选择另一个事件。',
  neverStarted: ({ customers }) => `${customers} 位没有开始的客户未计入。`,
  valuesBeforeStart: ({ rows }) => `开始之前的 ${rows} 次价值不计入。`,
  startsAgain: ({ rows }) => `${rows} 行是同一客户的再次开始：以第一次开始为准。`,
  allLater: ({ customers }) =>
    customers === 1
      ? '唯一的 1 位客户在观察截止日期之后开始，或从未开始。'
      : `全部 ${customers} 位客户都在观察截止日期之后开始，或从未开始。`,
  tooManySegments: ({ count, most }) => `细分列有 ${count} 个不同的名称，超过 ${most} 个。它是不是 ID 列？`,
  tooManyStartPeriods: ({ count, most }) =>
    `开始日期分布在 ${count} 个期间，超过 ${most} 个。请选择更长的期间，或检查年份是否输错。`,
  countedByDay: '各行是计数：看不出每个数字背后是哪些客户，也看不出等待从何时开始，因此无法按工作日计算。',
  nobodyCounted: '所有计数都是 0。请检查哪些列是客户数。',
  noWait: ({ row, days }) =>
    `第 ${row} 行：${days} 天不是等待时间。请给出不小于 0 的天数；秒数请除以 86400。`,
  workingDays: '按工作日计算：周末不计入。',
  lostBefore: ({ customers }) =>
    `${customers} 位客户在实现价值之前流失。已实现占比以全部客户为基数，包括已流失的客户（累积发生率）。`,
  medianNotReached: ({ reached, inWorkingDays, longest }) =>
    `未达到中位数：在最长的观察时间内（${inWorkingDays ? '个工作日' : '天'}：${longest}），${reached}% 的客户实现了价值。各天的占比仍然可用。`,
  someSegments: ({ shown, all }) => `共 ${all} 个细分，仅显示其中最大的 ${shown} 个。`,
  immaturePeriods: ({ periods }) =>
    `${periods} 个期间对部分占比而言尚未成熟：其中并非所有客户都已被观察足够的天数。这些期间以虚线绘出，是根据观察足够久的客户作出的估计；无人被观察那么久时线条终止。请只比较已成熟的期间。`,
  nobodyInPeriod: ({ period }) => `${period} 中没有客户开始。请在“期间”中选择其他日期。`,
  tooYoungToCompare: ({ days }) => `${days.join('、')} 天内的占比不作对比：并非所有客户都已被观察那么久。`,
  mediansCompared: ({ now, before, inWorkingDays, median, curves }) => {
    const told = (days: string | null) => days ?? '未达到';
    const tests = [
      ...(median === null ? [] : [`中位数 ${chanceOf(median)}`]),
      ...(curves === null ? [] : [`整条曲线 ${chanceOf(curves)}`]),
    ];
    return `中位数（${inWorkingDays ? '工作日' : '天'}）：${told(now)}，此前 ${told(before)}。${tests.length === 0 ? '未作检验。' : `若无变化，出现同样大差异的概率：${tests.join('，')}。`}`;
  },
  nobodyReached: '还没有客户实现价值，因此没有可显示的时间。请检查价值实现日期列，或等待首位客户实现价值。',
};
