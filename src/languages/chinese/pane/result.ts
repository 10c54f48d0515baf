import type { ResultTexts } from '../../../taskpane/texts/result';

/** The texts of the result and of what is written into the workbook: they come with the code that shows them. */

/** A name from the data and what is said of it. */
const told = (name: string, parts: string[]) => `${name}：${parts.join('，')}`;

const rest = '下表列出全部数字。';

const customersText = (count: string) => `${count} 位客户`;

export const result: ResultTexts = {
  write: {
    newSheet: '写入新工作表',
    newSheetLive: '将公式写入新工作表',
    withPivot: '连同数据透视表写入',
    more: '更多写入方式',
    as: '写入为',
    forms: { values: '值', formula: '实时公式' },
    freeze: '固定为值',
    freezeFirst: '请先将该分析固定为值，或将结果写入新工作表。',
    toCell: '写入所选单元格…',
    cellTitle: '写入所选单元格',
    cellLabel: '左上角单元格',
    cellHelp: '全部内容从此处开始向下、向右写入。默认为活动单元格，也可键入其他单元格。',
    write: '写入',
    coverTitle: '是否覆盖这些单元格？',
    overwrite: '覆盖',
    goTo: '转到',
    removeTitle: '是否删除此输出？',
    removeAsk: (sheet, hasChart, newSheet) =>
      `将删除工作表“${sheet}”上的${hasChart ? '表、图表和说明' : '表和说明'}${newSheet ? '；如果该工作表上没有其他内容，也一并删除' : ''}。此分析也会从列表中移除。您的数据保持不变。`,
  },

  pivot: {
    title: (title) => `${title}：数据透视表`,
    sheetName: (sheet) => `${sheet} 数据透视表`,
    count: (heading) => `计数项：${heading}`,
    sum: (heading) => `求和项：${heading}`,
  },

  moreOfAnswer: '更多',
  change: '更改',
  chartAlternative: (lines) => `条形图。${lines.join('；')}。${rest}`,
  chartLine: told,
  chartPart: (model, value) => `${model} ${value}`,
  chartPartBetween: (model, value, lower, upper) => `${model} ${value}（${lower} 至 ${upper}）`,
  whiskers: '细线：95% 区间。',
  more: (count) => `另有 ${count} 项未绘出。`,
  firstSeries: (count) => `图表仅显示前 ${count} 列。`,
  line: told,
  linePart: (value, at) => `${at} 为 ${value}`,
  shortHistory: '开头的虚线：历史较短。',
  paleHistory: '开头的浅色：历史较短。',
  lastOpen: '最后一个期间尚未结束。',
  openPeriod: '进行中的期间按预期绘出：已有的部分加上尚待发生的部分。',
  lineEmpty: (name) => `${name}：没有数字`,
  linesAlternative: (lines) => `折线图。${lines.join('；')}。${rest}`,
  stacksAlternative: (stacks) => `堆积柱形图。${stacks.join('；')}。${rest}`,
  firstStacks: (title, count) => `${title}（前 ${count} 项）`,
  axisEnds: (at, longest, unit) => `图形绘至${unit} ${at}，因为此后变化很小；表一直列到 ${longest}。`,
  steps: told,
  stepPoint: (share, at, unit) => `${unit} ${at} 时为 ${share}`,
  band: '阴影：95% 区间。',
  atRisk: '风险集',
  atRiskLong: '风险集：尚未实现价值且观察时间至少这么长的客户。',
  atRiskKept: '风险集：此前未流失且观察时间至少这么长的客户。',
  undrawn: (names) => `没有条形：${names}，因为未达到该数字。`,
  moreRows: (count) => `另有 ${count} 行；全部行都会写入工作簿。`,
  views: '显示',
  scroll: '表，可横向滚动',
  showAll: (count) => `显示全部 ${count} 项`,
  showFirst: (count) => `显示前 ${count} 项`,
  showFewer: '收起',
  others: (count) => `其他（${count} 项）`,
  othersCut: '“其他”的条形画得比实际短。',
  copyTable: {
    label: '复制表',
    done: '表已复制。',
    refused: '这里无法使用剪贴板。请先写入结果，再复制工作表中的表。',
  },
  copyChart: {
    label: '将图表复制为图片',
    done: '图表已复制为图片。',
    refused: '这里无法将图片放入剪贴板。请先写入结果，再复制工作表中的图表。',
  },
  sort: (heading) => `按“${heading}”排序`,
  sortedUp: (heading) => `已按“${heading}”升序排列。`,
  sortedDown: (heading) => `已按“${heading}”降序排列。`,
  unsorted: '已恢复结果原来的顺序。',
  range: (lower, upper) => `${lower} – ${upper}`,
  rangeLabel: (lower, upper) => `95% 区间：${lower} 至 ${upper}`,
  used: (used, read) => `共 ${read} 行，使用了 ${used} 行。`,
  skipped: (count) => `${count} 行未计入`,
  skippedAdvice: (count) => `结果不含这 ${count} 行。如有错误，请更正后重新显示结果。`,
  skippedReason: (count, reason) => `${count} 行：${reason}`,
  goToRow: (row) => `第 ${row} 行`,
  goToRowOf: (row, sheet) => `“${sheet}”第 ${row} 行`,
  goToRowLabel: (reason, row, sheet) => `转到${sheet ? `“${sheet}”` : ''}第 ${row} 行，即第一处：${reason}`,

  rankShifts: {
    rises: (name, from, to) => `“${name}”从第 ${from} 升至第 ${to}`,
    falls: (name, from, to) => `“${name}”从第 ${from} 降至第 ${to}`,
    more: (count) => `另有 ${count} 个变动`,
    moves: (moves) => moves.join('，'),
  },

  report: '写入报告工作表',

  back: '返回结果',
  rest: (count) => `另有 ${count} 项`,

  output: {
    source: (address) => `数据源：${address}。`,
    rows: (used, read) => `使用的行：${used}，共 ${read} 行。`,
    skipped: (count, { reason, firstSheetRow }, source) =>
      `未计入：${count} 行，${reason}；第一处在${source ? `“${source}”` : ''}第 ${firstSheetRow} 行。`,
    made: (version, at) => `由 Touchstone ${version} 于 ${at} 计算。`,
  },

  live: {
    answer: '实时公式：随数据变化。',
    inputs: {
      answer: '实时公式：随数据和右侧的设置变化。',
      note: (cells) => `设置：${cells}。以单元格中的内容为准，即使与此说明不再一致。`,
      noRoom: '没有可放置设置的空单元格：设置写在公式中。',
    },
    note: (at) => `此说明中的数字为 ${at} 的数字。`,
    columnGone: (table, heading) =>
      `表 ${table} 中已没有“${heading}”列。请更改设置，重新选择列并再次显示结果。`,
    frozen: {
      answer: (at) => `${at} 的数值，由公式给出。`,
      answerByInputs: (at) => `${at} 的数值，按右侧的设置计算。`,
      note: (cells) => `设置：${cells}。表中的数字按这些设置计算。`,
    },
    help: '给出这些数字的工作表函数。',
    onWeb: '网页版 Excel 会显示 #CALC!：这些列超过了它传送给函数的 5 MB。',
    refusals: {
      besideReadOtherwise: '函数按原样读取旁表，而此处的旁表读取方式不同。请改为写入数值。',
      visibleOnly: '公式也会计入隐藏的行。请用条件选择行，并计入其余所有行，或改为写入数值。',
      repeats: 'Excel 没有函数能略去与其他行完全相同的行。请从数据中删除它们，或改为写入数值。',
      oncePer: '没有公式能让金额在每个订单中只计一次。请增加一列，只在每个订单的首行写金额，或改为写入数值。',
      currency: '没有公式能按金额中的货币符号挑选一种货币的行。请按写明货币的列选择，或改为写入数值。',
      betweenTexts:
        'Excel 不会把文本当作数字或日期比较，而“介于”条件所用的列含有文本。请用 TOUCH.DATE 或 TOUCH.AMOUNT 整理成新列并按新列选择，或改为写入数值。',
      mixedTimes:
        '按日月顺序读取时，会失去该列中哪些单元格只有日期、哪些带有 UTC 偏移的信息。请把该列的时间统一写法，或改为写入数值。',
      noSettings: '此表的工作表函数不接受时区和拼写设置。请撤销所选的时区或拼写，或改为写入数值。',
      tooLong: '公式超出 Excel 允许的长度。请减少条件中的值，或改为写入数值。',
      identities:
        '函数按数据中的原样读取客户，不会合并标识。请用查找公式在身份表中为每一行查出客户，放入新的列，再分析该列。',
      moreTables: '函数只从一个表中读取行。请先把这些表合成一个表，再分析该表。',
      rates:
        '函数按原样相加金额。请用查找公式在汇率表中为每一行查出汇率，把金额乘以汇率放入新的列，再分析该列。',
      segments: '函数从数据的行中读取细分。请用查找公式为每一行查出细分，放入新的列，再分析该列。',
      skipped: '函数遇到此处略过的行就会停止。请先更正或清除这些行。',
      tooLarge: '该表超出公式所能返回的大小。',
      noFunction: '没有工作表函数给出此表。',
      nothing: '没有公式可以给出的内容。',
    },
  },

  funnel: {
    customers: customersText,
    ofFirst: (share) => `占首步 ${share}`,
    goOn: (share) => `${share} 继续`,
    lost: (count) => `流失 ${count} 位`,
    stillInTime: (count) => `${count} 位仍在期限内`,
    wait: (wait) => `中位时间 ${wait}`,
    biggestLoss: '最大流失',
    slowest: '最慢步骤',
  },

  bubbles: {
    ratio: (ratio) => `${ratio} : 1`,
    part: (heading, figure) => `${heading} ${figure}`,
    alternative: (lines) => `气泡图。${lines.join('；')}。下表列出全部数字。`,
    size: (heading) => `大小：${heading}。`,
    shade: (heading) => `颜色越深：${heading}越低；空心：未达到。`,
    more: (count) => `另有 ${count} 个较小的未绘出。`,
    atRiskKept: '风险集：此前未流失且观察时间至少这么长的客户。',
    undrawn: (names) => `缺少数字而未绘出：${names}。`,
  },

  flow: {
    from: '从',
    to: '下一步',
    other: '其他',
    link: (from, to, customers) => `“${from}”到“${to}”：${customersText(customers)}`,
    rest: (customers) => `其他转移：${customers}`,
    alternative: (links) => `流向图。${links.join('；')}。下表列出全部数字。`,
    notToScale: (customers) => `“其他”共 ${customers} 位，图形比实际小。`,
    more: (count) => `另有 ${count} 个较小的转移并入“其他”绘出。`,
  },
};
