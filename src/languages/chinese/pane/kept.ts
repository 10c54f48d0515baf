import type { KeptTexts } from '../../../taskpane/texts/kept';

/** The texts of the list of analyses, which come with it. */
export const kept: KeptTexts = {
  title: '此工作簿中的分析',
  back: '返回',
  none: '此工作簿中没有保存的分析。写入的每个结果都会保存在此处。',
  name: (analysis, data, view) => `${analysis}：${data}${view === null ? '' : `，${view}`}`,

  ranAt: (when) => `上次运行时间：${when}`,
  place: (analysis, sheet) => (sheet === null ? analysis : `${analysis}，位于工作表“${sheet}”`),
  notWritten: '尚未写入',
  live: '实时',
  formerFormula: '公式来自较早版本：请刷新',
  freeze: '固定为值',
  freezeNamed: (name) => `将“${name}”固定为值`,
  marks: {
    changed: '数据源已更改',
    edited: '数据源已编辑',
    gone: '数据源已不存在',
    'too large': '数据源较大，未作比较',
  },
  newer: (count) => `另有 ${count} 个分析由更高版本的 Touchstone 保存。请重新加载加载项以查看。`,
  damaged: (count) => `另有 ${count} 个分析无法读取。其内容未作任何更改。`,

  hints: {
    output: '请选择此列表中某个输出的单元格，然后再次选择该命令。',
    live: '请选择此列表中某个实时输出的单元格，然后再次选择该命令。',
  },
  startWithWorkbook: '随此工作簿打开 Touchstone',
  startWithWorkbookHelp: '适用于所有打开此工作簿并装有 Touchstone 的人。届时会标出数据源已更改的分析。',

  refresh: '刷新',
  refreshNamed: (name) => `刷新“${name}”`,
  writeFirst: '写入新工作表',
  writeFirstNamed: (name) => `将“${name}”写入新工作表`,
  refreshAll: '全部刷新',
  goTo: '转到',
  goToNamed: (name) => `转到“${name}”`,
  more: (name) => `“${name}”的更多操作`,
  edit: '编辑',
  duplicate: '复制',
  remove: '删除…',
  rename: '重命名或添加批注…',
  refreshing: (name) => `正在刷新“${name}”`,

  snapshots: {
    keep: '保留快照',
    stop: '停止保留快照',
    stopped: (name) => `“${name}”不再保留快照。已有的快照保持不变。`,
    place: (count, sheet) => `${count} 个快照，位于工作表“${sheet}”`,
    allData: '全部',
    tableTitle: (name) => `“${name}”的快照`,
    answer: (count) => `${count} 个快照，最近的在最下方。`,
    sheetName: '快照',
    headings: ['期间', '时间'],
    change: '与前一个相比的变化',
    note: ['每次刷新都会逐行加入分析的第一个数字。', '同一期间再次查看时只保留最后一个快照。'],
  },

  describe: {
    title: '名称和批注',
    name: '名称',
    comment: '批注',
    commentHelp: '显示在此列表中，并以名称开头写入表旁的说明。',
    noName: '请输入名称。',
    nameTaken: '另一个分析已使用此名称。请输入其他名称。',
    save: '保存',
  },
  remark: (name, comment) => `${name}：${comment}`,

  orphans: {
    about: '工作簿丢失了这些输出的分析。分析所用的设置也保存在隐藏的名称中。',
    place: (sheet) => `工作表 ${sheet} 上的输出，缺少其分析`,
    adopt: '收回',
    adoptNamed: (name) => `收回 ${name}`,
    remove: '删除输出…',
    removeNamed: (name) => `删除 ${name} 的输出`,
    removeTitle: '删除此输出？',
    removeAsk: (sheet) => `将删除写在 ${sheet} 上的内容：表、图表和说明。工作簿中的其他内容保持不变。`,
  },

  removeTitle: '是否删除此分析？',
  removeAsk: (name, sheet) =>
    sheet === null
      ? `“${name}”将从列表中移除。`
      : `“${name}”将从列表中移除，它在工作表“${sheet}”上写入的表、图表和说明也会删除。工作簿中的其他内容保持不变。`,

  offers: {
    again: '重试',
    freeze: '重试',
    'new sheet': '写入新工作表',
    overwrite: '覆盖',
    edit: '编辑',
  },

  news: {
    refreshed: (name) => `“${name}”已是最新。`,
    refreshedAll: (done, all) => `已更新 ${done} 个分析，共 ${all} 个。`,
    frozen: (name) => `“${name}”现在是值。`,
    removed: (name) => `“${name}”已删除。`,
    duplicated: (name) => `已添加“${name}”。`,
    described: (name) => `已保存“${name}”。`,
    adopted: (name) => `${name} 已重新列入清单。`,
    cancelled: '已取消。',
  },

  fault: {
    columnLost: (heading) => ({
      title: '缺少一列。',
      advice:
        heading === ''
          ? '数据的列比以前少。请编辑分析并重新选择列。'
          : `数据中不再有“${heading}”列。请编辑分析并重新选择列。`,
    }),
    unusable: {
      title: '无法使用这些设置。',
      advice: '请编辑分析：页面会显示需要更正之处。',
    },
    unreadable: {
      title: '无法读取这些设置。',
      advice: '请删除此分析，然后重新写入。',
    },
    viewGone: {
      title: '没有可写入的内容。',
      advice: '结果中不再包含以前写入的部分。请编辑分析并写入其他部分。',
    },
  },
};
