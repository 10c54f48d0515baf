import type { WhatIfTexts } from '../../../../analyses/scorecard/whatIfTexts';

/** What is said of what is tried on a scorecard. */
export const scorecardWhatIf: WhatIfTexts = {
  title: '假设分析',
  help: '把一个细分的部分成本移给另一个细分，并以不同方式估算客户价值。不会重新读取数据，原结果保持不变。',
  from: { label: '减少投入' },
  to: { label: '增加投入' },
  lowest: (segment) => `${segment}（价值与成本之比最低）`,
  highest: (segment) => `${segment}（价值与成本之比最高）`,
  sameSegment: '请选择两个不同的细分。',
  share: { label: '移出的成本比例', help: '上方细分的成本中，改投另一个细分的部分。' },
  shareProblem: '请输入大于 0、不超过 100 的百分比，例如 10。',
  churn: {
    label: '每年额外流失',
    help: '除模型已计入的流失外，每年另有这一比例的客户离开。只影响预计尚会带来的金额。',
  },
  churnProblem: '请输入不小于 0、小于 100 的百分比，例如 10。',
  discount: { label: '年贴现率', help: '未来的金额每晚一年，按此比例减少。' },
  discountProblem: '请输入 0 到 1000 之间的百分比，例如 8。',
  margin: { label: '毛利率', help: '留空：与结果相同。' },
  marginProblem: '请输入大于 0、不超过 100 的百分比，例如 40，或留空。',
  customers: (customers) => `${customers} 位客户`,
  moved: (part, amount, from, to, change) =>
    `把“${from}”成本的 ${part}（${amount}）改投“${to}”，价值将${change}。`,
  more: (amount) => `增加 ${amount}`,
  less: (amount) => `减少 ${amount}`,
  between: (lower, upper) => `两者的 95% 区间同时取端点：从${lower}到${upper}。`,
  unsure: (lower, upper) =>
    `两者的 95% 区间同时取端点：从${lower}到${upper}，因此这些数据无法判断会多还是会少。`,
  noRange: '没有区间可说明其可靠程度。',
  customersMoved: (more, to, fewer, from) =>
    `按迄今的获客成本，“${to}”将多赢得 ${more}，“${from}”少赢得 ${fewer} 位。`,
  average: '这些是迄今所赢得客户的平均值，并非下一批客户的成本：后者通常更高，而这些数据无法说明高多少。',
  dearest: (to, most, now) => `只要“${to}”再赢得一位客户的成本低于 ${most}，调整就划算；迄今为 ${now}。`,
  assumed: (changes) => `假设：${changes}。`,
  asInResult: (margin) => `与结果相同：毛利率 ${margin}，除模型已计入的流失外无额外流失，不贴现。`,
  assumedMargin: (margin) => `毛利率 ${margin}`,
  assumedChurn: (share) => `每年另有 ${share} 的客户离开`,
  assumedDiscount: (rate) => `年贴现率 ${rate}`,
  ratios: (segment, before, now) => `“${segment}”的价值与成本之比：由 ${before} 变为 ${now}。`,
  below: (segments) => `${segments} 的价值将低于其成本。`,
  otherBest: (now, before) => `价值与成本之比最高者：由“${before}”变为“${now}”。`,
  leftOut: (segments) => `因缺少成本或价值而未计入：${segments}。`,
  view: {
    name: '假设分析',
    other: '细分',
    title: '各细分的假设分析',
    chartTitle: '结果与假设下的价值与成本之比',
    sheetName: '假设分析',
  },
};
