import type { ResultTexts } from '../result';
import { modelName, quoted } from './modelName';

/** The texts of the result and of what is written into the workbook: they come with the code that shows them. */

const reconciles = (total: string, reconciling: number, all: number) => {
  const models = all === 1 ? '此模型' : reconciling === all ? '每个模型' : '其他每个模型';
  return `在${models}下，归因金额与未归因金额合计均为 ${total}。`;
};

const exceeds = (model: string) => `${quoted(model)}将全部金额计给每个触点，因此合计大于总额，这是有意为之。`;

const bootstrap = (replicates: string, seed: number) =>
  `95% 区间：按客户自助抽样 ${replicates} 次，随机种子 ${seed}。`;

const unnamedCost = (cost: string) => `未指明触点的行成本为 ${cost}，计入“未归因”和合计。`;

const cost = {
  cost: '成本',
  costPerAcquisition: '单次转化成本',
  roas: 'ROAS',
  roi: 'ROI',
};

/** A name from the data and what is said of it. */
const told = (name: string, parts: string[]) => `${name}：${parts.join('，')}`;

const rest = '下表列出全部数字。';

export const result: ResultTexts = {
  settings: (address, models, lookback) => [
    address,
    `${models} 个模型`,
    lookback ? `回溯 ${lookback} 天` : '不限回溯期',
  ],
  change: '更改',
  value: '交易总额',
  valueLong: '所有交易的金额合计',
  transactions: '交易数',
  roasLong: '广告支出回报率：总金额除以总成本',
  chart: (dimension) => `各${dimension}的交易总额`,
  chartAlternative: (lines) => `条形图。${lines.join('；')}。${rest}`,
  chartLine: told,
  chartPart: (model, value) => `${model} ${value}`,
  chartPartBetween: (model, value, lower, upper) => `${model} ${value}（${lower} 至 ${upper}）`,
  whiskers: '细线：95% 区间。',
  more: (count) => `另有 ${count} 项未绘出。`,
  firstModels: (count) => `图表仅显示前 ${count} 个模型。`,
  line: told,
  linePart: (value, at) => `${at} 为 ${value}`,
  openPeriod: '进行中的期间按预期绘出：已有的部分加上尚待发生的部分。',
  lineEmpty: (name) => `${name}：没有数字`,
  linesAlternative: (lines) => `折线图。${lines.join('；')}。${rest}`,
  axisEnds: (at, longest, unit) => `图形绘至${unit} ${at}，因为此后变化很小；表一直列到 ${longest}。`,
  steps: told,
  stepPoint: (share, at, unit) => `${unit} ${at} 时为 ${share}`,
  band: '阴影：95% 区间。',
  atRisk: '风险集',
  atRiskLong: '风险集：尚未实现价值且观察时间至少这么长的客户。',
  undrawn: (names) => `没有条形：${names}，因为未达到该数字。`,
  moreRows: (count) => `另有 ${count} 行；全部行都会写入工作簿。`,
  views: '显示',
  scroll: '表，可横向滚动',
  table: (dimension) => `各${dimension}的交易总额和占比`,
  showAll: (count) => `显示全部 ${count} 行`,
  explain: (touchpoint) => `${touchpoint}，显示其交易`,
  explainHint: '选择一个名称，查看其背后的交易。',
  range: (lower, upper) => `${lower} – ${upper}`,
  rangeLabel: (lower, upper) => `95% 区间：${lower} 至 ${upper}`,
  conversions: '转化数',
  averageOrderValue: '平均订单金额',
  cost,
  used: (used, read) => `共 ${read} 行，使用了 ${used} 行。`,
  under: (model, withCosts) =>
    withCosts
      ? `转化数、平均订单金额和回报按${quoted(model)}计算。`
      : `转化数和平均订单金额按${quoted(model)}计算。`,
  skipped: (count) => `${count} 行未计入`,
  skippedAdvice: (count) => `结果不含这 ${count} 行。如有错误，请更正后重新显示结果。`,
  passedOver: (count) => `${count} 行没有事件`,
  withoutEvent: '这些是订单或其他不含步骤的行，已跳过。',
  skippedReason: (count, reason) => `${count} 行：${reason}`,
  goToRow: (row) => `第 ${row} 行`,
  goToRowOf: (row, sheet) => `“${sheet}”第 ${row} 行`,
  goToRowLabel: (reason, row, sheet) => `转到${sheet ? `“${sheet}”` : ''}第 ${row} 行，即第一处：${reason}`,
  reconciles,
  exceeds,
  bootstrap,
  unnamedCost,

  rankShifts: {
    title: '不同模型之间的变化',
    against: (model) => `与${quoted(model)}相比的排名`,
    rises: (touchpoint, from, to) => `“${touchpoint}”从第 ${from} 升至第 ${to}`,
    falls: (touchpoint, from, to) => `“${touchpoint}”从第 ${from} 降至第 ${to}`,
    more: (count) => `另有 ${count} 个变动`,
    moves: (moves) => moves.join('，'),
    same: (models, format) => `在${format.list(models.map(quoted))}下顺序相同。`,
  },

  explanation: {
    back: '返回结果',
    model: '模型',
    title: (touchpoint) => `“${touchpoint}”背后的交易`,
    sum: (credit, transactions, model) => `按${quoted(model)}计算，${transactions} 笔交易共贡献 ${credit}。`,
    none: (touchpoint, model) => `按${quoted(model)}计算，没有交易归因于“${touchpoint}”。`,
    list: '按归因金额从高到低',
    of: (value) => `交易金额 ${value}`,
    more: (count, credit) => `另有 ${count} 笔交易，共贡献 ${credit}。`,
    otherModel: '请在上方选择其他模型，或返回结果。',
  },

  output: {
    sheetName: '归因',
    title: (dimension) => `各${dimension}的归因`,
    chartTitle: (dimension) => `各${dimension}的交易总额`,
    value: (model) => `${modelName(model)} 交易总额`,
    lower: (model) => `${modelName(model)} 95% 下限`,
    upper: (model) => `${modelName(model)} 95% 上限`,
    share: (model) => `${modelName(model)} 占比`,
    conversions: '转化数',
    averageOrderValue: '平均订单金额',
    cost,
    source: (address, dimension) => `数据源：${address}，按${dimension}细分。`,
    orders: (address) => `订单：${address}。`,
    costs: (address) => `成本：${address}。`,
    models: (models) => `模型：${models.map(modelName).join('、')}。`,
    lookback: (days, format) => (days === null ? '回溯期：不限。' : `回溯期：${format.number(days)} 天。`),
    halfLife: (days) => `半衰期：${days} 天。`,
    direct: (name) => `视为直接访问：${name}。`,
    order: (order) => `马尔可夫阶数：${order}。`,
    shares: (shares) => `首次触达、其间各次与末次触达的自定义份额：${shares.join('、')}。`,
    startsAnew: '每笔交易之后旅程重新开始。',
    collapse: '连续重复的同一触点只计一次。',
    oneACustomer: '任一行有金额的客户只转化一次，计在最后一行。',
    rows: (used, read) => `使用的行：${used}，共 ${read} 行。`,
    skipped: (count, { reason, firstSheetRow }, source) =>
      `未计入：${count} 行，${reason}；第一处在${source ? `“${source}”` : ''}第 ${firstSheetRow} 行。`,
    under: (model, withCosts) =>
      withCosts
        ? `转化数、平均订单金额、单次转化成本、ROAS 和 ROI 按${quoted(model)}计算。`
        : `转化数和平均订单金额按${quoted(model)}计算。`,
    sharesOf: '占比以已归因金额为基数，不含未归因部分。',
    made: (version, at) => `由 Touchstone ${version} 于 ${at} 计算。`,
  },

  live: {
    note: (at) => `实时公式：随数据变化。以下各行中的数字为 ${at} 的数字。`,
    help: '给出这些数字的工作表函数。',
    refusals: {
      skipped: '函数遇到此处略过的行就会停止。请先更正或清除这些行。',
      crossed: '公式不能交叉两个细分维度。',
      orders: '公式只能从同一个表读取触点和订单。',
      costs: '公式不能读取另一个表中的成本。',
      blanks: '有些触点在细分列中为空，公式会略过它们。',
      strays: '细分列在不是触点的行中也有内容，公式会把这些行当作触点。',
      direct: '公式会在细分列而不是触点中查找直接访问。',
      tooLarge: '该表超出公式所能返回的大小。',
      noFunction: '没有工作表函数给出此表。',
      nothing: '没有公式可以给出的内容。',
    },
  },

  tableOutput: {
    source: (address) => `数据源：${address}。`,
  },

  listOutput: {
    sheetName: '归因明细',
    title: (touchpoint, model) => `“${touchpoint}”的交易总额从何而来（${modelName(model)}）`,
    headings: ['客户', '时间', '金额', '旅程', '归因金额'],
    rest: (count) => `另有 ${count} 笔`,
    total: '合计',
  },
};
