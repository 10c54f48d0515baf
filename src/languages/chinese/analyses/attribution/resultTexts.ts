import { formatSpoken } from '../../../../language/format';
import type { Measure } from '../../../../analytics/attribution/creditByGroup';
import { analysis } from '../../blueprint/texts';
import type { AttributionResultTexts } from '../../../../analyses/attribution/resultTexts';
import { modelName, quoted } from '../../models';

const trends = { day: '天', week: '周', month: '月', quarter: '季度', year: '年' };

/** What is credited. */
const measures: Record<Measure, string> = { value: '金额', conversions: '转化' };
const inMeasures = <Texts>(texts: (what: string) => Texts): Record<Measure, Texts> => ({
  value: texts(measures.value),
  conversions: texts(measures.conversions),
});

/** What is said of credit: comes with its first result. */
export const attributionResult: AttributionResultTexts = {
  modelName,
  unattributed: '未归因',

  answer: inMeasures((what) => ({
    noTransactions: '没有任何行含有金额，因此没有可归因的内容。',
    nothingAttributed: '所有交易之前都没有触达，因此全部未归因。',
    noPositive: (model) => `退款超过销售额：按${quoted(model)}计算，没有触点获得金额。`,
    onlyOne: (touchpoint) => `全部已归因${what}都归于“${touchpoint}”：它是唯一的触点。`,
    single: (touchpoint, share, model, second, secondShare) =>
      `按${quoted(model)}计算，“${touchpoint}”贡献 ${share} 的${what}，领先于“${second}”的 ${secondShare}。`,
    tie: (touchpoint, share, model, second, secondShare) =>
      `按${quoted(model)}计算，“${touchpoint}”贡献 ${share} 的${what}，“${second}”贡献 ${secondShare}：现有数据无法区分两者。`,
    notToldApart: (touchpoint, second) =>
      `现有数据无法区分“${touchpoint}”和“${second}”：两者的 95% 区间大幅重叠。`,
    level: (touchpoint, second, share, model) =>
      `按${quoted(model)}计算，没有领先的触点：“${touchpoint}”和“${second}”各贡献 ${share} 的${what}。`,
    noneAhead: (touchpoint, second, models) =>
      `没有一个触点在全部 ${models} 个模型下领先：“${touchpoint}”和“${second}”的贡献大致相同。`,
    range: (touchpoint, low, high, models) =>
      `“${touchpoint}”在 ${models} 个模型下贡献 ${low === high ? low : `${low} 至 ${high}`} 的${what}。`,
    agreement: (touchpoint, low, high, models) =>
      low === high
        ? `“${touchpoint}”贡献 ${low} 的${what}：${models} 个模型结果一致。`
        : `“${touchpoint}”贡献最多，占${what}的 ${low} 至 ${high}：${models} 个模型结果基本一致。`,
    disagreement: (touchpoint, [high, highModel], [low, lowModel], part) => {
      const meaning = { opens: '：它开启旅程，由其他触点促成', closes: '：它促成由其他触点开启的旅程' };
      return `“${touchpoint}”按${quoted(highModel)}计算贡献 ${high} 的${what}，按${quoted(lowModel)}计算只有 ${low}${part === null ? '' : meaning[part]}。`;
    },
    otherWay: (touchpoint, from, to) => `“${touchpoint}”则相反，从 ${from} 变为 ${to}。`,
  })),
  lagAnswer: ([halfDays, mostDays], [halfTouches, mostTouches]) =>
    `半数转化在首次触点后 ${halfDays} 天内、经过不超过 ${halfTouches} 个触点发生，九成在 ${mostDays} 天内、不超过 ${mostTouches} 个触点。`,

  settings: (models, lookback) => [`${models} 个模型`, lookback ? `回溯 ${lookback} 天` : '不限回溯期'],

  settingsOfPaths: (models) => [`${models} 个模型`, '已计数的旅程'],

  figures: {
    value: '交易总额',
    valueLong: '所有交易的金额合计',
    conversions: '转化总数',
    conversionsLong: '所有转化，无论是否归因',
    transactions: '交易数',
    roas: 'ROAS',
    roasLong: '广告支出回报率：总金额除以总成本',
  },

  view: inMeasures((what) => ({
    title: (dimension) => `各${dimension}的归因`,
    table: (dimension) => `各${dimension}的归因${what}和占比`,
    chartTitle: (dimension) => `各${dimension}的归因${what}`,
    sheetName: '归因',
    firstModels: (count) => `图表仅显示前 ${count} 个模型。`,
  })),

  trend: inMeasures((what) => (by, dimension, model, areStacked) => ({
    name: '随时间变化',
    title: `按${quoted(model)}计算的各${trends[by]}归因${what}`,
    chartTitle: areStacked
      ? `各${trends[by]}按${dimension}的归因${what}`
      : `各${trends[by]}的归因${what}，前四个${dimension}`,
    sheetName: '随时间变化',
  })),
  trendCosts: inMeasures((what) => (by, dimension, model) => ({
    name: '成本随时间变化',
    title: `按${quoted(model)}计算的各${trends[by]}单次转化成本${what === measures.value ? '和回报' : ''}`,
    chartTitle: `各${trends[by]}的单次转化成本，成本最高的四个${dimension}`,
    sheetName: '成本随时间变化',
  })),
  positions: inMeasures((what) => (dimension) => ({
    name: '旅程中的作用',
    title: `各${dimension}在旅程中的作用`,
    chartTitle: `各${dimension}开启、辅助和促成的${what}`,
    sheetName: '旅程中的作用',
  })),

  lag: {
    lag: {
      name: '转化天数',
      title: '按旅程首次触点以来天数的转化',
      chartTitle: '各转化天数的转化数',
      sheetName: '转化天数',
    },
    touches: {
      name: '转化触达次数',
      title: '按促成转化的触达次数的转化',
      chartTitle: '各触达次数的转化数',
      sheetName: '转化触达次数',
    },
  },
  kinds: (dimension, model) => ({
    name: '转化类型',
    title: `按${quoted(model)}计算的各${dimension}的转化类型`,
    chartTitle: `各${dimension}的各类转化数`,
    sheetName: '转化类型',
  }),
  firstKinds: (count) => `图表仅显示前 ${count} 种类型。`,
  byOrder: inMeasures((what) => (by, dimension, model) => ({
    name: `按${by}`,
    title: `按${quoted(model)}计算的各${dimension}与${by}的归因${what}`,
    chartTitle: `各${dimension}与${by}的归因${what}`,
    sheetName: `按${by}`,
  })),
  firstGroups: (count) => `图表仅显示前 ${count} 列。`,

  words: {
    dimensions: ({ dimensions }) => dimensions.map((dimension) => analysis.roles[dimension]).join(' × '),
    ttvOf: ({ model, measure }) => `${modelName(model)} 归因${measures[measure]}`,
    lowerOf: ({ model }) => `${modelName(model)} 95% 下限`,
    upperOf: ({ model }) => `${modelName(model)} 95% 上限`,
    shareOf: ({ model }) => `${modelName(model)} 占比`,
    averageOrder: '平均订单金额',
    costPerAcquisition: '单次转化成本',
    roas: 'ROAS',
    roi: 'ROI',
    costPerAcquisitionOf: ({ touchpoint }) => `${touchpoint} 单次转化成本`,
    roasOf: ({ touchpoint }) => `${touchpoint} 的 ROAS`,
    costOf: ({ touchpoint }) => `${touchpoint} 成本`,
    conversionsOfTouchpoint: ({ touchpoint }) => `${touchpoint} 转化数`,
    moreTransactions: ({ count }) => `另有 ${formatSpoken.count(count)} 笔`,
  },

  rankShifts: {
    title: '不同模型之间的变化',
    against: (model) => `与${quoted(model)}相比的排名`,
    same: (models, format) => `在${format.list(models.map(quoted))}下顺序相同。`,
  },

  under: {
    value: (model, withCosts) =>
      withCosts
        ? `转化数、平均订单金额和回报按${quoted(model)}计算。`
        : `转化数和平均订单金额按${quoted(model)}计算。`,
    conversions: (model, withCosts) => `转化数${withCosts ? '和单次转化成本' : ''}按${quoted(model)}计算。`,
  },
  reconciles: (total, reconciling, all) => {
    const models = all === 1 ? '此模型' : reconciling === all ? '每个模型' : '其他每个模型';
    return `在${models}下，已归因与未归因部分合计均为 ${total}。`;
  },
  exceeds: (model) => `${quoted(model)}将全部金额计给每个触点，因此合计大于总额，这是有意为之。`,
  bootstrap: (replicates, seed) => `95% 区间：按客户自助抽样 ${replicates} 次，随机种子 ${seed}。`,
  unnamedCost: (cost) => `未指明触点的行成本为 ${cost}，计入“未归因”和合计。`,

  method: {
    source: (address, dimension) => `数据源：${address}，按${dimension}细分。`,
    orders: (address) => `订单：${address}。`,
    costs: (address) => `成本：${address}。`,
    rest: (address) => `另计客户的行：${address}。`,
    credits: (address) => `需要时间或里程碑的模型的归因结果：${address}。`,
    paths: '旅程已事先计数：旅程的规则在计数时确定。',
    rules: (address) => `自己的渠道规则（优先）：${address}。`,
    models: (models) => `模型：${models.map(modelName).join('、')}。`,
    lookback: (days, format) => (days === null ? '回溯期：不限。' : `回溯期：${format.number(days)} 天。`),
    priority: (kinds) => `触达优先级：${kinds}。每段旅程只计入其中最靠前一级的触达。`,
    lookbackOf: (kind, days) => `${kind} 的回溯期：${days} 天。`,
    halfLife: (days) => `半衰期：${days} 天。`,
    direct: (name) => `视为直接访问：${name}。`,
    order: (order) => `马尔可夫阶数：${order}。`,
    shares: (shares) => `首次触达、其间各次与末次触达的自定义份额：${shares.join('、')}。`,
    startsAnew: '每笔交易之后旅程重新开始。',
    passOver: (names) => `已跳过（除非旅程中没有其他触点）：${names.join('、')}。`,
    collapse: '连续重复的同一触点只计一次。',
    oneACustomer: '任一行有金额的客户只转化一次，计在最后一行。',
    firstACustomer: '每位客户只计首笔交易。',
    under: {
      value: (model, withCosts) =>
        withCosts
          ? `转化数、平均订单金额、单次转化成本、ROAS 和 ROI 按${quoted(model)}计算。`
          : `转化数和平均订单金额按${quoted(model)}计算。`,
      conversions: (model, withCosts) => `转化数${withCosts ? '和单次转化成本' : ''}按${quoted(model)}计算。`,
    },
    sharesOf: inMeasures((what) => `占比以已归因${what}为基数，不含未归因部分。`),
  },

  opening: {
    hint: '选择一个名称，查看其背后的交易。',
    label: (touchpoint) => `${touchpoint}，显示其交易`,
    title: (touchpoint) => `“${touchpoint}”背后的交易`,
    announced: (touchpoint) => `“${touchpoint}”背后的交易`,
    looking: '正在查找交易…',
    figure: '模型',
    otherFigure: '请在上方选择其他模型，或返回结果。',
  },

  behind: {
    sum: (credit, transactions, model) => `按${quoted(model)}计算，${transactions} 笔交易共贡献 ${credit}。`,
    none: (touchpoint, model) => `按${quoted(model)}计算，没有交易归因于“${touchpoint}”。`,
    order: '按归因多少从高到低',
    rest: (count, credit) => `另有 ${count} 笔交易，共贡献 ${credit}。`,
    of: (value) => `共 ${value}`,
    title: inMeasures(
      (what) => (touchpoint, model) => `“${touchpoint}”的归因${what}从何而来（${modelName(model)}）`,
    ),
    sheetName: '归因明细',
  },

  refusals: {
    sharesOfAll: '公式只会从该期间得出 Shapley 值的份额。',
    relativePeriod: '公式会一直停留在最初的日期：如需公式，请在“期间”中选择“从 – 到”。',
    crossed: '公式不能交叉两个细分维度。',
    orders: '公式只能从同一个表读取触点和订单。',
    costs: '公式不能读取另一个表中的成本。',
    rest: '公式不能读取另一个表中另计客户的行。',
    credits: '公式不能读取另一个表中的归因结果。',
    blanks: '有些触点在细分列中为空，公式会略过它们。',
    strays: '细分列在不是触点的行中也有内容，公式会把这些行当作触点。',
    brokenSegments: '“细分”列中有错误值，公式会因此停止。',
    touchesWithDays: '“转化天数”的公式同时给出触点数：请写入该公式。',
    direct: '公式会在细分列而不是触点中查找直接访问。',
    kindNames: '某个触达类型含有 > 或 = 等符号，公式无法写出其名称。',
    passOver: '公式会在细分列而不是触点中查找要跳过的名称。',
  },
};
