import type { TimeToValueResultTexts } from '../../../../analyses/timeToValue/resultTexts';
import { timeToValueSayings } from './sayings';

/** What is said of time to value, in the pane and in the workbook: comes with its first result. */
export const timeToValueResult: TimeToValueResultTexts = {
  half: (within) => `一半客户在 ${within}内实现价值。`,
  fewerThanHalf: (observed) => `在观察的 ${observed}内，实现价值的客户不到一半。`,
  fewerThanQuarter: (observed) => `在观察的 ${observed}内，实现价值的客户不到四分之一。`,
  quarter: (within) => `四分之一的客户在 ${within}内实现价值。`,
  interval: (lower, upper) => `95% 区间：${lower}至 ${upper}。`,
  openInterval: (lower) => `95% 区间：${lower}以上，观察期内没有上限。`,
  byDay: (shares, workingDays) => {
    const days = workingDays ? '个工作日' : '天';
    return `已实现占比：${shares.map(([share, by]) => `${by} ${days}内 ${share}`).join('，')}。`;
  },
  waiting: (count) => `${count} 位客户仍在等待，并按等待计入。`,
  converters: (median) => `只看已实现者，中位数为 ${median}，过于乐观：未包括仍在等待或已流失的客户。`,
  differ: (fastest, slowest, p) => `最快：${fastest}；最慢：${slowest}。各细分的差异超出偶然范围（${p}）。`,
  maybeChance: (fastest, slowest, p) => `各细分介于${fastest}与${slowest}之间。差异可能出于偶然（${p}）。`,
  untested: (fastest, slowest) => `各细分介于${fastest}与${slowest}之间。现有数据无法检验是否出于偶然。`,
  alike: (median) => `所比较的各细分均有一半客户在 ${median} 内实现价值。`,
  segment: (segment, median) => `“${segment}”，${median}`,
  slowSegment: (segment) => `“${segment}”，其中在观察期内实现价值的不到一半`,
  p: (p) => `p = ${p}`,
  smallP: 'p < 0.001',
  spans: {
    none: '不到 1 秒',
    workingDays: (count) => `${count} 个工作日`,
  },
  figures: {
    median: '中位数',
    medianLong: '一半客户在此时间内实现价值，仍在等待的客户按等待计入',
    noMedian: '未达到',
    day30: (day) => `30 ${day}内`,
    day30Long: '届时已实现价值的客户占比',
    day: '天',
    workingDay: '个工作日',
    reached: '已实现',
    waiting: '等待中',
  },
  asOf: (date) => `截至 ${date}`,
  workingDays: '按工作日',
  views: {
    curve: {
      name: '曲线',
      title: '开始后随时间已实现价值的占比',
      chartTitle: '已实现价值的占比',
      sheetName: '价值实现时间',
    },
    segments: {
      name: '细分',
      title: '各细分的价值实现时间',
      chartTitle: '各细分的价值实现时间中位数',
      sheetName: '价值实现 细分',
    },
    curves: {
      name: '分组曲线',
      title: '各细分已实现价值的占比',
      chartTitle: '各细分已实现价值的占比',
      sheetName: '价值实现 曲线',
    },
    trend: {
      name: '趋势',
      title: '按开始期间的价值实现时间',
      chartTitle: '按开始期间已实现价值的占比',
      sheetName: '价值实现 趋势',
    },
  },
  opening: {
    segments: {
      hint: '选择一个细分，查看谁仍在等待、谁已实现价值。',
      label: (segment) => `${segment}，查看其客户`,
      title: (segment) => `${segment} 的构成`,
      announced: (segment) => `${segment} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请在上方选择另一个数字，或返回结果。',
    },
    curve: {
      hint: '选择一个时间，查看谁被观察了这么久、谁在此时实现价值。',
      label: (days) => `${days}，查看客户`,
      title: (days) => `时间 ${days} 的构成`,
      announced: (days) => `时间 ${days} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请在上方选择另一个数字，或返回结果。',
    },
  },

  behind: {
    waiting: (customers) => `${customers} 位客户仍在等待。`,
    reached: (customers) => `${customers} 位客户已实现价值。`,
    lost: (customers) => `${customers} 位客户在实现价值前流失。`,
    nobody: { waiting: '已无客户在等待。', reached: '尚无客户实现价值。', lost: '没有客户流失。' },
    atRisk: (customers, time) => `${customers} 位客户被观察了 ${time}或更久。`,
    reachedAfter: (customers, time) => `${customers} 位客户在 ${time}后实现价值。`,
    order: '等待最久的在前',
    title: {
      waiting: (segment) => `仍在等待：${segment}`,
      reached: (segment) => `已实现价值：${segment}`,
      lost: (segment) => `实现价值前流失：${segment}`,
      atRisk: (time) => `观察了 ${time}或更久`,
      reachedAfter: (time) => `在 ${time}后实现价值`,
    },
    sheetName: '价值实现 客户',
  },

  origin: {
    counts: '各行按等待天数统计客户数。',
    source: (address) => `数据源：${address}。`,
    values: (address) => `价值：${address}。`,
    start: '开始：每位客户在来源中的第一行。',
    startEvent: (event) => `开始：每位客户的第一个事件“${event}”。`,
    valueBeside: '价值：客户在价值表中位于开始之时或之后的第一行。',
    valueEvents: (events, rule) => {
      const names = events.map((event) => `“${event}”`).join('、');
      if (events.length === 1) return `价值：开始之时或之后的第一个事件${names}。`;
      const which = { all: '全部发生', any: '任一发生', ordered: '按此顺序全部发生' }[rule];
      return `价值：开始之时或之后，事件${names}${which}。`;
    },
  },

  refusals: {
    textCounts:
      '函数只读取数字，而部分计数是文本。请把它们转换为数字（例如用“数据”›“分列”），再重新分析该表。',
    fromEvents:
      '价值实现时间的函数需要开始日期和价值实现日期两列。请用 TOUCH.TIMETOVALUE.EVENTS 由事件生成这两列，再分析这两列。',
    ofPeriod: '价值实现时间的函数计入全部开始。请筛选该期间的行，或在“期间”中选择“全部”。',
    fromTwoTables:
      '价值实现时间的函数需要开始日期和价值实现日期并列。请把价值实现日期放在开始日期旁边（例如用 MINIFS），再分析该表。',
  },

  method: {
    kaplanMeier: '方法：Kaplan–Meier。仍在等待的客户按等待计入，而不是排除在外。',
    cumulativeIncidence:
      '方法：累积发生率（Aalen–Johansen）。仍在等待的客户按等待计入，已流失的客户视为永不实现价值。',
    period: (days) => `开始：${days}。其后实现的价值计入，直到观察结束。`,
    compared: (days) =>
      `与 ${days} 的开始对比：各天占比用得分检验或 Fisher 精确检验，经 Holm 校正，界限按 Newcombe 法；中位数用合并中位数检验，曲线用对数秩检验。`,
    intervals: '95% 区间：按双对数尺度计算。',
    asOf: (date) => `观察截至 ${date}。`,
    everyDay: '每天都计入。',
    workingDays: '周六和周日不计入。',
    customers: (customers, reached, waiting, lost) =>
      `客户：${customers} 位，其中 ${reached} 位已实现价值，${waiting} 位仍在等待，${lost} 位在此之前流失。`,
    median: (median) => `中位数：${median}。`,
    noMedian: (observed) => `中位数：在观察的 ${observed}内未达到。`,
    converters: (median) => `仅已实现者的中位数：${median}，仅供比较。`,
    logRank: (chiSquare, degrees, p) => `各细分的对数秩检验：卡方 ${chiSquare}，自由度 ${degrees}，${p}。`,
  },
  sayings: timeToValueSayings,
};
