import type { JourneysResultTexts } from '../../../../analyses/journeys/resultTexts';
import { journeysSayings } from './sayings';

/** The texts of the results of journeys: they come with the first of them. */

const customersText = (count: string) => `${count} 位客户`;

const way = (from: string, to: string) => `“${from}”到“${to}”`;

export const journeysResult: JourneysResultTexts = {
  some: (begun, share, last, loss) => `${begun}中，${share} 到达“${last}”；${loss}。`,
  none: (begun, last, loss) => `${begun}中，无人到达“${last}”；${loss}。`,
  begun: (customers, first) => `“${first}”的 ${customers} 位客户`,
  begunDecided: (customers, first) => `“${first}”的 ${customers} 位时间窗口已结束的客户`,
  all: (customers, first, last) =>
    customers === '1'
      ? `“${first}”的唯一 1 位客户到达“${last}”。`
      : `“${first}”的 ${customers} 位客户全部到达“${last}”。`,
  allDecided: (customers, first, last) =>
    customers === '1'
      ? `“${first}”的唯一 1 位时间窗口已结束的客户到达“${last}”。`
      : `“${first}”的 ${customers} 位时间窗口已结束的客户全部到达“${last}”。`,
  undecided: (customers, first, reached, last) =>
    `“${first}”有 ${customers} 位客户，目前 ${reached} 位到达“${last}”：时间窗口均未结束。`,
  stillInTime: (customers, last) => `另有 ${customersText(customers)}仍可能到达“${last}”。`,
  lost: (lost) => `途中流失 ${lost} 位`,
  mostLost: (from, to, lost, share) => `多数在${way(from, to)}之间流失（${lost} 位，${share}）`,
  biggestLoss: (from, to, lost, share) => `流失最多的是${way(from, to)}之间（${lost} 位，${share}）`,
  nobody: (first) => `没有客户到达第一个步骤“${first}”。`,
  onlyEvent: (customers, event) => `“${event}”是 ${customers} 位客户的唯一事件：没有步骤可供计算其间的流失。`,
  slowest: (from, to, wait) => `最慢步骤：${way(from, to)}，中位时间 ${wait}。`,
  slowestTo: (to, wait) => `最慢步骤：到“${to}”，自此前完成的步骤起中位时间 ${wait}。`,
  onlyWait: (from, to, wait) => `${way(from, to)}：中位时间 ${wait}。`,
  commonest: (from, to, customers, share) =>
    `最常见的转移：${way(from, to)}，${customers} 位客户，占全部转移的 ${share}。`,
  noCommonest: (first, second) => `没有最常见的转移：${first}和${second}的客户数相同。`,
  way,
  noTransition: '没有单独列出的转移。',
  figures: {
    customers: '客户数',
    onTransitions: '转移客户数',
    onTransitionsLong: '全部转移的客户数，每个转移每位客户只计一次',
    complete: '完成率',
    completeLong: (first, last) => `到达“${last}”的客户占“${first}”客户的比例`,
    completeDecided: (first, last) => `时间窗口已结束的客户中，到达“${last}”的占“${first}”的比例`,
    loss: '最大流失',
    lossLong: (from, to) => `${way(from, to)}之间流失的客户`,
    slowest: '最慢步骤',
    slowestLong: (from, to) => `${way(from, to)}的中位时间`,
    slowestTo: (to) => `自此前完成的步骤到“${to}”的中位时间`,
  },
  orders: { ordered: '按顺序', strict: '依次紧接', any: '顺序不限' },
  window: (days) => (days === null ? '不限时间窗口' : `${days} 天内`),
  windowOfStep: (days) => `每步 ${days} 天内`,
  optional: (steps) => `${steps} 个步骤可跳过`,
  exclude: (events) => `${events} 个事件结束尝试`,
  held: '各步骤属性相同',
  by: { day: '按日', week: '按周', month: '按月', quarter: '按季度', year: '按年' },
  part: '旅程的一部分',
  step: '步骤',

  counted: { transitions: '已计数的转移', steps: '已计数的步骤' },

  views: {
    funnel: {
      name: '漏斗',
      title: '各步骤的客户数',
      chartTitle: '漏斗',
      sheetName: '漏斗',
    },
    trend: {
      name: '随时间',
      title: '按首个步骤所在周期的转化率',
      chartTitle: '转化率随时间的变化',
      sheetName: '漏斗随时间',
    },
    segments: {
      name: '细分',
      title: '各细分在各步骤的客户数',
      chartTitle: '按细分的漏斗',
      sheetName: '漏斗按细分',
    },
    steps: {
      name: '转移',
      title: '从一个事件到下一个事件',
      chartTitle: '客户下一步去向',
      sheetName: '转移',
    },
    paths: {
      name: '路径',
      title: '最常见的旅程',
      chartTitle: '各旅程的客户数',
      sheetName: '路径',
    },
  },

  passedOver: {
    title: (count) => `${count} 行没有事件`,
    sentence: '这些是订单或其他不含步骤的行，已跳过。',
  },

  opening: {
    funnel: {
      hint: '选择一个步骤，查看谁到达、谁在此之前流失。',
      label: (step) => `${step}，查看客户`,
      title: (step) => `${step} 的构成`,
      announced: (step) => `${step} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请在上方选择另一个数字，或返回结果。',
    },
    steps: {
      hint: '选择一个转移，查看谁这样走过。',
      label: (way) => `${way}，查看客户`,
      title: (way) => `${way} 的构成`,
      announced: (way) => `${way} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请返回结果。',
    },
    paths: {
      hint: '选择一条路径，查看其客户。',
      label: (path) => `${path}，查看客户`,
      title: (path) => `${path} 的构成`,
      announced: (path) => `${path} 背后的客户`,
      looking: '正在查找客户…',
      figure: '数字',
      otherFigure: '请返回结果。',
    },
  },

  behind: {
    made: (customers, step) => `${customersText(customers)}到达“${step}”。`,
    lost: (customers, step) => `${customersText(customers)}在“${step}”之前流失。`,
    stillInTime: (customers, step) => `${customersText(customers)}仍可能到达“${step}”。`,
    nobody: {
      made: (step) => `没有客户到达“${step}”。`,
      lost: (step) => `没有客户在“${step}”之前流失。`,
      stillInTime: (step) => `没有未到达的客户仍可能到达“${step}”。`,
    },
    way: (customers) => `${customersText(customers)}这样走过。`,
    otherWays: (transitions, customers) => `其他 ${transitions} 个转移，共 ${customersText(customers)}。`,
    path: (customers) => `${customersText(customers)}走过这条路径。`,
    latestFirst: '最近的在前',
    leastTimeFirst: '剩余时间最少的在前',
    mostCustomersFirst: '客户最多的在前',
    titles: {
      made: (step) => `到达“${step}”的客户`,
      lost: (step) => `在“${step}”之前流失的客户`,
      stillInTime: (step) => `仍可能到达“${step}”的客户`,
      way: (way) => `${way} 的客户`,
      path: (path) => `${path} 的客户`,
      otherWays: '其他转移',
    },
    sheetNames: { funnel: '步骤客户', steps: '转移客户', paths: '路径客户' },
  },

  method: {
    steps: (steps) => `步骤：${steps}。`,
    guessed: (steps) => `步骤：多数客户都有的事件，按通常顺序：${steps}。`,
    orders: {
      ordered: '顺序：每个步骤不早于前一个步骤；中间可以有其他事件。',
      strict: '顺序：每个步骤都是客户的下一个事件。',
      any: '顺序：不限；列表中某个步骤及其前面的步骤全部完成后，该步骤才计入。',
    },
    window: (days) =>
      days === null ? '时间窗口：不限。' : `时间窗口：从第一个步骤起 ${days} 天，含第 ${days} 天。`,
    windowOfStep: (days) =>
      `时间窗口：从每个步骤到下一步骤 ${days} 天，含第 ${days} 天；多次尝试中取走得最远的一次。`,
    optional: (steps) =>
      `可跳过：${steps}。以其余步骤走得最远的一次尝试计入；占上一步骤的比例、流失与仍有时间均越过这些步骤，没有客户在这些步骤流失。`,
    exclude: (events) => `两个步骤之间出现以下事件之一，尝试即结束：${events}。之后的尝试重新开始。`,
    held: '保持不变的属性：一次尝试的各步骤取值相同。每位客户只计一次，取走得最远的值；组合为客户与取值的组合。没有取值的行不属于任何尝试。转移与路径不考虑此属性。',
    by: {
      day: '随时间：按首个步骤所在的日。区间为 95% 威尔逊区间。',
      week: '随时间：按首个步骤所在的周，周一起算。区间为 95% 威尔逊区间。',
      month: '随时间：按首个步骤所在的月。区间为 95% 威尔逊区间。',
      quarter: '随时间：按首个步骤所在的季度。区间为 95% 威尔逊区间。',
      year: '随时间：按首个步骤所在的年。区间为 95% 威尔逊区间。',
    },
    period: (days) =>
      `期间：${days}。首个步骤在其中的计入，之后的步骤在窗口内、数据结束前也计入；转移与路径以其开始为准。`,
    compared: (days) =>
      `对比 ${days}：窗口已结束的客户占首个步骤的比例。区间：95% 纽科姆区间；p：得分检验，预期数少时用费希尔检验。有客户在两个期间都进入时，区间与 p 由每位客户的差得出（符号翻转，抽取 1,999 次，种子 20260101）。p 经霍尔姆校正。`,
    segments: '细分：按细分表中客户所属。区间为 95% 威尔逊区间。',
    partFrom: (names) => `转移与路径从首次出现的以下事件开始：${names}。`,
    partUpTo: (names) => `转移与路径到首次出现的以下事件为止：${names}。`,
    firstEvents: (count) => `转移与路径最多显示每个旅程开头的 ${count} 个事件。`,
    lastEvents: (count) => `转移与路径最多显示每个旅程末尾的 ${count} 个事件。`,
    collapse: '转移与路径中，连续重复的事件只计一次。',
    transitions: (top) => `转移：最常见的 ${top} 个，每个转移每位客户只计一次；其余合并。`,
    counted: {
      transitions: '转移已事先计数；等待时间为中位天数。',
      steps: '步骤已事先计数；等待时间为中位天数。',
    },
    data: (customers, events) => `客户：${customers} 位。事件：${events} 个。等待时间为中位天数。`,
  },

  refusals: {
    heldOverTime: 'FUNNEL.TREND 不支持各步骤相同的属性。请将其列留空，或改为写入数值。',
    periodOfEntries:
      '没有公式只取某些日子的首个步骤。请在期间中选择“全部”，用 FUNNEL.TREND 并列各周期，或改为写入数值。',
  },

  sayings: journeysSayings,
};
