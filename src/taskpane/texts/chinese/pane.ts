import { translateModel } from '../../../functions/chinese';
import { analysis } from '../../../blueprint/chinese/texts';
import type { Dimension } from '../../../reading/roles';
import type { Problem } from '../../rules/problems';
import type { Texts } from '..';
import { modelName, quoted } from '../../../analyses/attribution/chinese/modelName';

/** The texts all analyses share, and those of the attribution up to its result. */
export const pane: Texts = {
  product: 'Touchstone',
  analyses: '分析',
  functions: '工作表函数',
  computing: (analysis) => `${analysis}，正在计算`,
  attribution: { title: '归因', short: '归因', working: '正在计算归因' },
  modelName,
  modelHelp: (model, description) => `${modelName(model)}：${translateModel(description)}`,
  cancel: '取消',
  tryAgain: '重试',
  starting: '正在启动…',
  dismiss: '关闭',

  menu: {
    open: '更多选项',
    theme: '主题',
    themes: { system: '与 Excel 相同', light: '浅色', dark: '深色' },
    language: '语言',
    languages: { system: '与 Excel 相同', en: 'English', 'zh-CN': '简体中文' },
    languageChosen: (language) => `语言：${language}`,
    version: (version) => `Touchstone ${version}`,
    privacy: '所有计算都在此计算机上进行。',
  },

  welcome: {
    headline: '看清哪些营销触点带来收入。',
    how: '选择一个表，每次触达或每笔订单占一行：谁、何时、哪个触点、多少金额。其余由 Excel 在此计算机上计算。',
    sample: '插入示例数据',
    sampleHelp: '添加一个含 2,000 行虚构数据的工作表，并立即显示结果。',
    own: '使用我自己的数据',
    inserting: '正在插入示例数据…',
  },

  data: {
    title: '数据',
    useSelection: '使用所选内容',
    following: '正在跟随所选内容',
    address: '单元格或表',
    addressHelp: '在工作表中选择数据，或键入地址。',
    tables: '选择表或命名区域',
    tablesGroup: '表',
    namesGroup: '命名区域',
    dimensions: (rowCount, columns) => `${rowCount} × ${columns}`,
    tooNarrow: '请至少选择客户、时间和触点列；如果订单不在另一个表中，还要选择金额列。',
    orTable: '或选用一个表：',
    noTables: '此工作簿中没有表或命名区域',
    reading: '正在查看单元格…',
    size: (rowCount, columns) => `${rowCount} 行 × ${columns} 列`,
    headings: '第一行为标题',
  },

  columns: {
    title: '列',
    matched: (found, all) => `已找到 ${found} 列，共需 ${all} 列`,
    none: '选择列',
    noneOptional: '无',
    unnamed: (letters) => `${letters} 列`,
    optional: (found) => (found > 0 ? `可选列，已找到 ${found} 列` : '可选列'),
    samples: (values) => values.join('  ·  '),
    noSamples: '前几行中没有值',
  },

  others: {
    wanted: { orders: '订单在另一个表中', costs: '成本在另一个表中' },
    title: { orders: '订单', costs: '成本' },
    help: {
      orders: '每笔订单一行：谁、何时、多少金额。客户名称与上面的数据一致。',
      costs: '每个触点一行：与上面的数据一致的名称，以及成本。',
    },
    tooNarrow: {
      orders: '请至少选择三列：客户、时间和金额，包括标题。',
      costs: '请至少选择两列：触点和成本，包括标题。',
    },
    added: '这些成本会加到上面成本列的成本中。',
    missing: '请选择该表，或在“列”下关闭此项。',
  },

  options: {
    title: '选项',
    models: '要比较的模型',
    modelsHelp: (first) => `表按最先选择的模型${quoted(first)}排序。`,
    dimension: '细分依据',
    dimensionHelp: '由什么获得归因金额。交叉时，两者的每种组合各占一行。',
    crossed: '交叉依据',
    notCrossed: '无',
    needsMilestone: (model) =>
      `${quoted(model)}需要里程碑列，用来标明线索（lead）或商机（opportunity）。请在“可选列”下选择。`,
    order: '马尔可夫阶数',
    orderHelp: '马尔可夫链记住多少次触达。阶数越高，需要的数据越多。',
    shares: '自定义份额',
    sharesHelp: '单位不限：40、20、40 表示首次触达获得的份额是其间各次总和的两倍。',
    shareNames: ['首次', '中间', '末次'],
    shareLabels: ['首次触达的份额', '中间各次触达的份额', '末次触达的份额'],
    more: (changed) => (changed > 0 ? `更多选项，已更改 ${changed} 项` : '更多选项'),
    intervals: '95% 区间',
    intervalsHelp: '偶然因素可能使各数字变动多少。数据量很大时计算时间会更长。',
    startsAnew: '每笔订单之后旅程重新开始',
    startsAnewHelp: '订单之前的触达不再参与下一笔订单的归因。',
    collapse: '连续重复只计一次',
    collapseHelp: '例如“邮件、邮件、搜索”计为“邮件、搜索”。',
    conversions: '转化',
    conversionsHelp:
      '每位客户一次：任一行有金额的客户只转化一次，计在最后一行。按数据判断：购买客户的每一行金额都是 1 时照此计算。',
    conversionNames: { auto: '按数据判断', 'each row': '每行一次', 'one a customer': '每位客户一次' },
    quick: (option) => `${option}，常用选择`,
    lookback: '回溯期',
    lookbackHelp: '早于回溯期的触达不参与归因。留空：不限。',
    halfLife: '半衰期',
    halfLifeHelp: '在“时间衰减”模型中，触达每早这么久，权重减半。',
    direct: '直接访问的名称',
    directHelp: '“末次非直接触达”模型跳过的触点。',
  },

  problem(problem: Problem) {
    switch (problem.kind) {
      case 'missing':
        return analysis.missing(analysis.roles[problem.role]);
      case 'twice':
        return analysis.twice(analysis.roles[problem.other]);
      case 'no source':
        return pane.others.missing;
      case 'none':
        return '请至少选择一个模型。';
      case 'needs milestone':
        return pane.options.needsMilestone(problem.model);
      case 'not shares':
        return '请输入三个数字，例如 40、20 和 40。首次或末次必须大于 0。';
      case 'not days':
        return '请输入大于 0 的天数，例如 30。';
      case 'empty':
        return '请输入名称，例如“直接访问”。';
    }
  },

  run: {
    show: '显示结果',
    percent: (percent) => `已完成 ${percent}`,
    source: (address) => `正在读取 ${address}`,
    waiting: '所需时间较长。如果正在单元格中输入，请在该处按 Enter 或 Esc。',
    cancelled: '已取消。',
    unfinished: '窗格在结果完成之前被关闭。所有设置已恢复原样。',
  },

  kept: {
    open: '分析',
    count: (count) => `分析 (${count})`,
    changed: '有数据源已更改',
    editing: (name) => `正在编辑“${name}”。`,
    stopEditing: '改为新建',
    update: '更新输出',
    updated: (sheet) => `已更新工作表“${sheet}”。`,
  },

  write: {
    newSheet: '写入新工作表',
    newSheetLive: '将公式写入新工作表',
    more: '更多写入方式',
    as: '写入为',
    forms: { values: '值', formula: '实时公式' },
    freeze: '固定为值',
    freezeFirst: '请先将该分析固定为值，或将结果写入新工作表。',
    toCell: '写入所选单元格…',
    writing: '正在写入',
    cellTitle: '写入所选单元格',
    cellLabel: '左上角单元格',
    cellHelp: '标题、说明、表和图表将从此处开始向下写入。默认为活动单元格，也可键入其他单元格。',
    write: '写入',
    coverTitle: '是否覆盖这些单元格？',
    overwrite: '覆盖',
    done: (sheet) => `已写入工作表“${sheet}”。`,
    goTo: '转到',
    remove: '删除输出',
    removed: '输出已删除。',
    remains: '在此之前已写入一部分。',
  },

  interrupted: {
    title: '上次写入被中断。',
    write: (sheet) => `正在向“${sheet}”写入输出时窗格被关闭。请先删除已写入的部分，再重新写入。`,
    update: (sheet) => `正在更新“${sheet}”上的输出时窗格被关闭，其中可能有部分旧数据。请在“分析”中刷新。`,
  },

  faultTitle: {
    'nothing selected': '未选择任何内容。',
    'bad address': '找不到这些单元格。',
    empty: '此处没有数据。',
    protected: '此处受保护。',
    editing: '正在编辑单元格。',
    occupied: '这些单元格不为空。',
    'formula refused': 'Excel 不接受此公式。',
    'sheet gone': '工作表已不存在。',
    'sheet full': '空间不足。',
    'output gone': '输出已不存在。',
    'no figures': '没有可固定的数值。',
    'analyses damaged': '无法读取分析。',
    'write failed': '无法写入结果。',
    unavailable: 'Excel 无法执行此操作。',
    'no answer': 'Excel 没有响应。',
    cancelled: '已取消。',
    unexpected: '操作未成功。',
    computing: '分析已停止。',
    'not kept': '已写入，但未保存到分析列表。',
  },
  unexpectedAdvice: '请重试；如果再次出现，请保存工作簿并重新加载。',

  dimensionName: (dimension: Dimension) => analysis.roles[dimension],
};
