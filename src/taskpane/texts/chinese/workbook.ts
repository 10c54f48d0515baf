import { quoted, type WorkbookTexts } from '../workbook';

/** In the words of Excel in Chinese. */
export const workbook: WorkbookTexts = {
  noAddress: '请输入地址（例如 A1:F20）或表的名称。',
  otherWorkbook: ({ typed }) =>
    `“${typed}”在另一个工作簿中。Touchstone 只在此工作簿中读取和写入：请输入此工作簿中的单元格，或在另一个工作簿中打开 Touchstone。`,
  severalRanges: 'Touchstone 只读取一个连续区域。请输入单个区域，例如 A1:F20。',
  notAnAddress: ({ typed }) => `“${typed}”不是地址。请输入地址（例如 A1:F20）或表的名称。`,
  unknownName: ({ name }) => `此工作簿中没有名为“${name}”的表或名称。请输入地址，例如 A1:F20。`,
  unknownSheet: ({ name }) => `没有工作表“${name}”。请检查“!”前面的名称。`,
  notOneBlock: ({ name }) => `名称“${name}”不代表此工作簿中的一个连续区域。请改为输入地址。`,
  cellsNotFound: ({ typed }) => `Excel 在“${typed}”处找不到单元格。请检查地址。`,
  noSuchCells: '工作簿中没有这些单元格。请检查地址。',
  emptyCells: '这些单元格为空。请选择包含数据的单元格，包括标题。',
  severalAreas: '选择了多个不相邻的区域。请选择一个连续区域。',
  noCellsSelected: '未选择任何单元格。请单击数据，或选择单元格区域，而不是图表或图片。',
  noCellsOnSheet: '此类工作表不含单元格。请选择普通工作表，而不是图表工作表或宏表。',
  itemGone: '该工作表或表已不存在，可能已被删除或重命名。请重新选择数据。',
  dataGone: '数据已不存在：工作表在此期间被删除或重命名。请重新选择数据。',
  keptDataGone: ({ what, name }) =>
    `此分析的数据已不存在：${{ name: `名称“${name}”`, table: `表“${name}”`, cells: name }[what]}已被删除，或缺少列。请编辑此分析并重新选择数据。`,
  rowTooLongToRead: ({ row }) => `第 ${row} 行的文本过长，Excel 无法读取。请缩短后重试。`,

  occupied: ({ address, count, wayOut }) =>
    `${address} 处有 ${count.toLocaleString('en')} 个单元格已有内容。${
      {
        'another place': '请选择其他位置，或同意覆盖。',
        'another cell': '请选择其他单元格，或同意覆盖。',
        moving: '请移走这些内容，或同意覆盖。',
      }[wayOut]
    }`,
  tableInTheWay: ({ name, wayOut }) =>
    `表“${name}”占用了该位置，输出不能覆盖其他表。${
      {
        'another place': '请将输出写到其他位置。',
        moving: '请移走该表，或将结果写入其他位置。',
      }[wayOut]
    }`,
  filteredRows: ({ address }) =>
    `${address} 处有行被筛选隐藏，写入的内容可能落入其他行。请清除筛选，或选择其他位置。`,
  foreignColumns: ({ address, headings, cells }) =>
    `${address} 处的表含有并非由 Touchstone 写入的列（${quoted(headings) || cells}）。请同意替换这些列，或将结果写入其他位置。`,
  tableGone: ({ table, sheet }) =>
    `先前的输出已不在工作簿中：工作表“${sheet}”上的表“${table}”已被删除。请将结果写入新位置。`,
  formulaGone: ({ sheet }) =>
    `工作表“${sheet}”上已没有该公式，或其单元格中已有其他内容。请将结果写到新的位置。`,
  nothingToRemove: '没有可删除的内容：输出已不在工作簿中。',
  totalRow: ({ name }) => `表“${name}”有汇总行，会妨碍更新。请关闭汇总行（“表设计”>“汇总行”），然后重试。`,
  cannotResize: '结果的大小已改变，而此版本的 Excel 无法调整表的大小。请更新 Excel，或将结果写入新位置。',
  cannotSpill: '此版本的 Excel 无法显示公式返回的表。请更新 Excel，或写入值。',
  noRoom: ({ rows, columns, cell }) =>
    `工作表放不下输出：从 ${cell} 起需要 ${rows.toLocaleString('en')} 行和 ${columns} 列。请写入新工作表，或缩小结果范围。`,
  workbookProtected:
    '工作簿的结构受保护，无法添加工作表。请取消保护（“审阅”>“保护工作簿”），或写入某个单元格。',
  sheetProtected: ({ name }) =>
    `工作表“${name}”受保护。请取消保护（“审阅”>“撤消工作表保护”），或选择其他位置。`,
  accessDenied: '工作表或工作簿受保护。请取消保护（“审阅”>“撤消保护”），然后重试。',
  cellEdited: '正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。',
  filterInTheWay: '筛选妨碍了此操作。请清除筛选，然后重试。',
  mergedCells: '合并的单元格妨碍了此操作。请取消合并或选择其他位置，然后重试。',
  pivotTable: '数据透视表妨碍了此操作。请选择其他位置。',
  rowTooLong: '有一行的文本过长。',
  rowTooLongToWrite: '有一行的文本过长，Excel 无法写入。',
  requestTooLarge: 'Excel 无法一次写入这么多文本。请缩短数据中过长的文本，然后重试。',
  answerTooLarge: 'Excel 无法一次读取这么多文本。请缩短数据中过长的文本，然后重试。',
  formulaRefused: '请检查输入的参数，尤其是引号和括号。',
  noFigures: ({ address, shown, wayOut }) =>
    `${address} 显示 ${shown ?? '…'}。${
      {
        waiting: '请等待 Excel 计算完成。',
        clearing: '请清除妨碍其结果表的单元格。',
        loading: '请等待加载项的函数加载完成。',
        correcting: '请更正公式引用的数据，或编辑该分析。',
      }[wayOut]
    }未作任何更改。`,

  writingStopped: '写入输出时 Excel 停止了响应。',
  updateStopped: '更新输出时 Excel 停止了响应。',
  freezingStopped: '写入值时 Excel 停止了响应。',
  formulaNotTaken: 'Excel 未接受该公式。',

  takenBack: ({ cause }) => `${cause}已撤回写入的全部内容。`,
  sheetLeft: ({ cause, sheet }) =>
    `${cause}无法撤回已写入的内容：工作表“${sheet}”含有部分输出。请使用“删除输出”。`,
  cellsLeft: ({ cause, address }) =>
    `${cause}无法撤回已写入的内容：${address} 附近的单元格含有部分输出。请使用“删除输出”。`,
  outputPutBack: ({ cause }) => `${cause}已恢复先前的输出。`,
  outputNotPutBack: ({ cause, address }) =>
    `${cause}无法恢复先前的输出：${address} 处的表含有部分新输出。请重新更新，或在 Excel 中撤消最近的步骤。`,
  earlierFormulaPutBack: ({ cause }) => `${cause}已恢复先前的公式。`,
  formulaPutBack: ({ cause }) => `${cause}已恢复公式。`,
  formulaNotPutBack: ({ cause }) => `${cause}请在 Excel 中撤消最近的步骤。`,

  savedByNewer: '此分析由较新版本的 Touchstone 保存。请重新加载加载项以获取该版本，然后重试。',
  analysesDamaged:
    '此工作簿中保存分析的部分已损坏，因此未作改动。工作表中的结果不受影响。若要恢复列表，请返回文件的早期版本（“文件”>“信息”>“版本历史记录”）。',

  tooOld: '此版本的 Excel 过旧，不支持此操作。请更新 Excel，然后重试。',
  unsupported: '此版本的 Excel 不支持此操作。请更新 Excel，然后重试。',
  tooSlow: 'Excel 响应时间过长。请等待计算完成，然后重试。',
  connectionLost: '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。',
  silent:
    'Excel 已有一分钟没有响应。如果有单元格正在编辑，请在工作表中按 Enter 或 Esc；如果连接已断开，请等待恢复。然后重试。',
  unexpected: 'Excel 无法执行此操作。请重试；如果再次发生，请保存并重新加载工作簿。',
  notLoaded: '无法加载 Excel 加载项库。请检查 Internet 连接，然后关闭并重新打开此窗格。',
  notExcel: 'Touchstone 在 Excel 中运行。请打开工作簿，然后从“开始”选项卡启动。',
  cancelled: '已取消。',
};
