import type { ScorecardResultTexts } from '../../../../analyses/scorecard/resultTexts';
import { scorecardSayings } from './sayings';

/** What is said of a scorecard: comes with its first result. */
export const scorecardResult: ScorecardResultTexts = {
  answer: {
    ratio: (segment, figure) => `“${segment}”的客户价值是其成本的 ${figure} 倍`,
    even: (segment) => `“${segment}”的客户价值与其成本相当，没有更高的`,
    yearRatio: (segment, figure) => `“${segment}”的客户在前 12 个月带来其成本的 ${figure} 倍`,
    yearEven: (segment) => `“${segment}”的客户在前 12 个月带来与其成本相当的金额，没有更高的`,
    value: (segment, figure) => `“${segment}”的客户价值最高，人均 ${figure}`,
    year: (segment, figure) => `“${segment}”的客户在前 12 个月带来最多，人均 ${figure}`,
    time: (segment, figure) => `“${segment}”的客户最快实现价值，半数在 ${figure} 内`,
    headline: (start) => `${start}。`,
    andFastest: (start) => `${start}，也最快实现价值。`,
    butAlike: (start, next) => `${start}，但这些数据无法将其与“${next}”区分开。`,
    customers: (customers) => `共 ${customers} 位客户，没有两个足够大的细分可供比较。`,
    tooFewRepeats: (customers) =>
      `复购订单太少，无法预计 ${customers} 位客户将带来多少：表中是迄今带来的金额。`,
    untested: '前 12 个月没有区间：这可能是偶然。',
    notBack: (segments) => `${segments} 在 24 个月内不能回本。`,
    others: (count) => `另外 ${count} 个`,
    alike: (one, other) => `这些数据无法区分“${one}”和“${other}”。`,
    moreAndLess: (more, less) => `因此宜增加 ${more}，减少 ${less}：这些是迄今的平均值，追加投入未必能重现。`,
    waiting: (waiting) => `${waiting} 位客户仍在等待价值。`,
  },
  days: (days) => `${days} 天`,
  figures: {
    customers: '客户数',
    cac: '获客成本',
    cacLong: '成本除以赢得的客户数',
    ratio: '价值与成本之比',
    ratioLong: '客户已带来和预计带来的金额，除以获客成本',
    clv: '客户终身价值',
    clvLong: '客户已带来和预计带来的金额',
    median: '价值实现中位数',
    medianLong: '一半客户在此时间内实现价值，仍在等待的客户按等待计入',
    noMedian: '未达到',
  },
  horizon: (days) => `${days} 天`,
  margin: (share) => `毛利率 ${share}`,
  asOf: (date) => `截至 ${date}`,
  view: {
    title: '各细分的成本、价值和实现价值的时间',
    chartTitle: '客户的成本与价值',
    sheetName: '计分卡',
  },
  report: {
    title: '计分卡：客户的成本、价值，以及多快实现价值',
    sheetName: '计分卡报告',
    time: '半数客户实现价值所需的天数',
    value: '客户的价值',
  },
  opening: {
    hint: '选择一个细分，查看其背后的客户。',
    label: (segment) => `${segment}，查看其客户`,
    title: (segment) => `${segment} 的构成`,
    announced: (segment) => `${segment} 背后的客户`,
    looking: '正在查找客户…',
    figure: '数字',
    otherFigure: '请返回结果。',
  },
  behind: {
    customers: (customers, orders, value) => `${customers} 位客户下了 ${orders} 笔订单，金额 ${value}。`,
    order: '金额最高的在前',
    title: (segment) => `“${segment}”的客户`,
    sheetName: '计分卡客户',
  },
  origin: {
    customers: (address) => `客户：${address}。`,
    orders: (address) => `订单：${address}。`,
    costs: (address) => `成本：${address}。`,
    touches: (address) => `首个触点：${address}。`,
  },
  refusals: {
    notAllGiven:
      '函数需要并列附有细分、开始日期和实现价值日期的客户表，以及旁边的订单表。请改为写入数值，或提供全部这些数据。',
  },
  method: {
    customersOfOrders: '客户：下过订单者，归入其首个写明细分的订单的细分。',
    cac: '获客成本：成本除以下过订单的客户数。',
    cacOfListed: '获客成本：成本除以列出的全部客户数。',
    model: (model, days, margin) =>
      `终身价值：迄今已带来的金额与未来 ${days} 天预计带来的金额（${model}、gamma-gamma），乘以毛利率 ${margin}。未贴现。`,
    intervals: '95% 区间：终身价值取客户间的差异与模型的不确定性，中位数按双对数尺度。成本视为确定。',
    payback: '回本：自首单起逐月累计的人均金额达到获客成本之时。预计回本由模型延续，最多 24 个月。',
    time: '实现价值的时间：Kaplan–Meier。仍在等待的客户按等待计入。',
  },
  words: {
    clvLower95: '终身价值 95% 下限',
    clvUpper95: '终身价值 95% 上限',
    medianLower95: '中位天数 95% 下限',
    medianUpper95: '中位天数 95% 上限',
    stillWaiting: '仍在等待',
  },
  sayings: scorecardSayings,
};
