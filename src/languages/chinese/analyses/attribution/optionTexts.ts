import type { AttributionOptionTexts } from '../../../../analyses/attribution/optionTexts';
import { modelHelp, modelName, quoted } from '../../models';

/** The options of an attribution. */
export const attributionOptions: AttributionOptionTexts = {
  modelHelp: (model, description) => `${modelName(model)}：${modelHelp(model, description)}`,

  eachRow: { label: '每一行是' },
  rowKinds: {
    touch: { label: '一次触达或交易', help: '每件事一行：谁、何时、何处，以及金额。' },
    path: {
      label: '一条旅程及其计数',
      help: '每条路径一行，例如“搜索 > 邮件”，由语句、命令或 JOURNEYS 计数。',
    },
  },
  models: '要比较的模型',
  modelsHelp: (first) => `表按最先选择的模型${quoted(first)}排序。`,
  dimension: '细分依据',
  dimensionHelp: '由什么获得归因金额。交叉时，两者的每种组合各占一行。',
  crossed: '交叉依据',
  notCrossed: '无',
  groups: { 'one touch': '单一触点', 'several touches': '多个触点', data: '由数据得出' },
  needMilestones: (models) =>
    `${models.map((model) => quoted(modelName(model))).join('和')}需要里程碑列：请在“可选列”下选择。`,
  needsMilestone: (model) =>
    `${quoted(model)}需要里程碑列，用来标明线索（lead）或商机（opportunity）。请在“可选列”下选择。`,
  needCredits: (models) =>
    `${models.map((model) => quoted(modelName(model))).join('和')}仅凭路径无法计算：请在“列”下选择归因结果表。`,
  needsCredits: (model) => `${quoted(model)}仅凭路径无法计算。请在“列”下选择归因结果表。`,
  order: '马尔可夫阶数',
  orderHelp: '马尔可夫链记住多少次触达。阶数越高，需要的数据越多。',
  shares: '自定义份额',
  sharesHelp: '单位不限：40、20、40 表示首次触达获得的份额是其间各次总和的两倍。',
  shareNames: ['首次', '中间', '末次'],
  shareLabels: ['首次触达的份额', '中间各次触达的份额', '末次触达的份额'],
  intervals: '95% 区间',
  intervalsHelp: '偶然因素可能使各数字变动多少。数据量很大时计算时间会更长。',
  passOver: {
    label: '跳过这些触点',
    help: '例如支付平台或直接访问：视为不存在，除非旅程中没有其他触点。',
    placeholder: '支付宝，直接访问',
    names: '数据中的触点',
  },
  startsAnew: '每笔订单之后旅程重新开始',
  startsAnewHelp: '订单之前的触达不再参与下一笔订单的归因。',
  collapse: '连续重复只计一次',
  collapseHelp: '例如“邮件、邮件、搜索”计为“邮件、搜索”。',
  conversions: '转化',
  conversionsHelp:
    '每位客户一次：任一行有金额的客户只转化一次，计在最后一行。每位客户的首次：之后的转化不计。按数据判断：购买客户的每一行金额都是 1 时照此计算。',
  conversionNames: {
    auto: '按数据判断',
    'each row': '每行一次',
    'one a customer': '每位客户一次',
    'first a customer': '每位客户的首次',
  },
  periodHelp: '这些日期内的交易计入，促成它们的触达即使更早也计入。',
  trend: '随时间变化',
  trendHelp: '每个触点在各期间获得的金额，按全部数据计算。',
  noTrend: '不显示',
  trends: { day: '按天', week: '按周', month: '按月', quarter: '按季度', year: '按年' },
  trendAs: '图表类型',
  trendAsHelp: '堆积柱形加起来就是该期间的全部交易；折线分别显示每个触点。',
  trendLooks: { lines: '折线', stacks: '堆积柱形' },
  orderBy: '订单细分依据',
  orderByHelp: '单独一个表：每个触点从订单的每种产品、国家等获得的金额。',
  orderByNothing: '无',
  lookback: '回溯期',
  lookbackHelp: '早于回溯期的触达不参与归因。留空：不限。',
  priority: {
    label: '触达优先级',
    help: '每段旅程只计入其中最靠前一级的触达。同级的类型用逗号分隔；* 代表其余各类，不写则排在最后。',
    placeholder: '点击 > 展示',
  },
  kindsOf: { touchpoint: '数据中的触点', kind: '数据中的触达类型' },
  lookbacks: {
    label: '各类型的回溯期',
    help: '某类触达在交易之前多少天内计入，例如：展示=1，点击=7。',
  },
  until: {
    label: '日志截止',
    help: '最后一行的日期或时刻，例如 2026-06-30 14:05：临近截止的旅程仍可能转化。留空：以另计客户的最后一行为准。',
  },
  halfLife: '半衰期',
  halfLifeHelp: '在“时间衰减”模型中，触达每早这么久，权重减半。',
  direct: '直接访问的名称',
  directHelp: '“末次非直接触达”模型跳过的触点。',
  problems: {
    noModel: '请至少选择一个模型。',
    shares: '请输入三个数字，例如 40、20 和 40。首次或末次必须大于 0。',
    days: '请输入大于 0 的天数，例如 30。',
    noName: '请输入名称，例如“直接访问”。',
    kindTwice: (name) => `${quoted(name)}写了两次。`,
    othersAlone: '请在 * 之外写出类型，例如 * > 直接访问。',
    lookbacks: '请为每个类型写一次天数，例如：展示=1，点击=7。',
    moment: '请输入日期，例如 2026-06-30，或时刻，例如 2026-06-30 14:05。',
    notStacked: (model) => `${quoted(model)}的数值在各触点之间不能相加。请选择折线，或先选择其他模型。`,
    notByOrder: (model) =>
      `${quoted(model)}根据所有旅程的共同规律分摊总额，而不是逐笔订单分摊。请先选择其他模型。`,
    notFirst: (model) =>
      `请先选择其他模型，再选${quoted(model)}：表中的转化数按第一个模型计算，而归因结果表没有${quoted(model)}的转化数。`,
  },
};
