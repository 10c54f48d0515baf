import type { FailureCode, FailureValues } from '../../src/excel/failure';

/** What is said of each failure at the workbook, in English and in Chinese. */
export const failures: {
  [C in FailureCode]: [values: FailureValues[C], english: string, chinese: string][];
} = {
  noAddress: [
    [
      null,
      'Enter an address such as A1:F20, or the name of a table.',
      '请输入地址（例如 A1:F20）或表的名称。',
    ],
  ],
  otherWorkbook: [
    [
      { typed: '⟦1⟧' },
      '“⟦1⟧” is in another workbook. Touchstone reads and writes only in this one: enter cells of this workbook, or open Touchstone in the other.',
      '“⟦1⟧”在另一个工作簿中。Touchstone 只在此工作簿中读取和写入：请输入此工作簿中的单元格，或在另一个工作簿中打开 Touchstone。',
    ],
  ],
  severalRanges: [
    [
      null,
      'Touchstone reads one block of cells. Enter a single range such as A1:F20.',
      'Touchstone 只读取一个连续区域。请输入单个区域，例如 A1:F20。',
    ],
  ],
  notAnAddress: [
    [
      { typed: '⟦1⟧' },
      '“⟦1⟧” is no address. Enter one such as A1:F20, or the name of a table.',
      '“⟦1⟧”不是地址。请输入地址（例如 A1:F20）或表的名称。',
    ],
  ],
  unknownName: [
    [
      { name: '⟦1⟧' },
      'The workbook has no table or name “⟦1⟧”. Enter an address such as A1:F20.',
      '此工作簿中没有名为“⟦1⟧”的表或名称。请输入地址，例如 A1:F20。',
    ],
  ],
  unknownSheet: [
    [
      { name: '⟦1⟧' },
      'There is no sheet “⟦1⟧”. Check the name before the “!”.',
      '没有工作表“⟦1⟧”。请检查“!”前面的名称。',
    ],
  ],
  notOneBlock: [
    [
      { name: '⟦1⟧' },
      'The name “⟦1⟧” does not stand for one block of cells in this workbook. Enter an address instead.',
      '名称“⟦1⟧”不代表此工作簿中的一个连续区域。请改为输入地址。',
    ],
  ],
  cellsNotFound: [
    [
      { typed: '⟦1⟧' },
      'Excel finds no cells at “⟦1⟧”. Check the address.',
      'Excel 在“⟦1⟧”处找不到单元格。请检查地址。',
    ],
  ],
  noSuchCells: [
    [
      null,
      'These cells do not exist in the workbook. Check the address.',
      '工作簿中没有这些单元格。请检查地址。',
    ],
  ],
  emptyCells: [
    [
      null,
      'These cells are empty. Select the cells that hold the data, headings included.',
      '这些单元格为空。请选择包含数据的单元格，包括标题。',
    ],
  ],
  severalAreas: [
    [
      null,
      'Several separate areas are selected. Select one block of cells.',
      '选择了多个不相邻的区域。请选择一个连续区域。',
    ],
  ],
  noCellsSelected: [
    [
      null,
      'No cells are selected. Click into the data or select a range of cells, not a chart or picture.',
      '未选择任何单元格。请单击数据，或选择单元格区域，而不是图表或图片。',
    ],
  ],
  noCellsOnSheet: [
    [
      null,
      'This kind of sheet holds no cells. Choose a worksheet instead of a chart or macro sheet.',
      '此类工作表不含单元格。请选择普通工作表，而不是图表工作表或宏表。',
    ],
  ],
  itemGone: [
    [
      null,
      'The sheet or table is no longer there. It may have been deleted or renamed; choose the data again.',
      '该工作表或表已不存在，可能已被删除或重命名。请重新选择数据。',
    ],
  ],
  dataGone: [
    [
      null,
      'The data are no longer there: the sheet was deleted or renamed meanwhile. Choose the data again.',
      '数据已不存在：工作表在此期间被删除或重命名。请重新选择数据。',
    ],
  ],
  keptDataGone: [
    [
      { what: 'name', name: '⟦1⟧' },
      'The data of this analysis are no longer there: the name “⟦1⟧” was deleted, or has lost columns. Edit the analysis and choose the data again.',
      '此分析的数据已不存在：名称“⟦1⟧”已被删除，或缺少列。请编辑此分析并重新选择数据。',
    ],
    [
      { what: 'table', name: '⟦1⟧' },
      'The data of this analysis are no longer there: the table “⟦1⟧” was deleted, or has lost columns. Edit the analysis and choose the data again.',
      '此分析的数据已不存在：表“⟦1⟧”已被删除，或缺少列。请编辑此分析并重新选择数据。',
    ],
    [
      { what: 'cells', name: '⟦1⟧' },
      'The data of this analysis are no longer there: ⟦1⟧ was deleted, or has lost columns. Edit the analysis and choose the data again.',
      '此分析的数据已不存在：⟦1⟧已被删除，或缺少列。请编辑此分析并重新选择数据。',
    ],
  ],
  rowTooLongToRead: [
    [
      { row: 4001 },
      'Row 4001 holds more text than Excel can hand over. Shorten it and try again.',
      '第 4001 行的文本过长，Excel 无法读取。请缩短后重试。',
    ],
  ],
  occupied: [
    [
      { address: '⟦1⟧', count: 1, wayOut: 'another cell' },
      '1 cell is in the way at ⟦1⟧. Choose another cell, or agree to overwrite.',
      '⟦1⟧ 处有 1 个单元格已有内容。请选择其他单元格，或同意覆盖。',
    ],
    [
      { address: '⟦1⟧', count: 4001, wayOut: 'another place' },
      '4,001 cells are in the way at ⟦1⟧. Choose another place, or agree to overwrite.',
      '⟦1⟧ 处有 4,001 个单元格已有内容。请选择其他位置，或同意覆盖。',
    ],
    [
      { address: '⟦1⟧', count: 4002, wayOut: 'moving' },
      '4,002 cells are in the way at ⟦1⟧. Move them, or agree to overwrite.',
      '⟦1⟧ 处有 4,002 个单元格已有内容。请移走这些内容，或同意覆盖。',
    ],
  ],
  tableInTheWay: [
    [
      { name: '⟦1⟧', wayOut: 'another place' },
      'The table “⟦1⟧” is in the way, and no output can lie over another table. Write the output to another place.',
      '表“⟦1⟧”占用了该位置，输出不能覆盖其他表。请将输出写到其他位置。',
    ],
    [
      { name: '⟦1⟧', wayOut: 'moving' },
      'The table “⟦1⟧” is in the way, and no output can lie over another table. Move it, or write the result to another place.',
      '表“⟦1⟧”占用了该位置，输出不能覆盖其他表。请移走该表，或将结果写入其他位置。',
    ],
  ],
  filteredRows: [
    [
      { address: '⟦1⟧' },
      'A filter hides rows at ⟦1⟧, and what is written there could land in other rows. Clear the filter or choose another place.',
      '⟦1⟧ 处有行被筛选隐藏，写入的内容可能落入其他行。请清除筛选，或选择其他位置。',
    ],
  ],
  foreignColumns: [
    [
      { address: '⟦1⟧', headings: ['⟦2⟧', '⟦3⟧'], cells: 'D5:E9' },
      'The table at ⟦1⟧ has got columns that Touchstone did not write (“⟦2⟧”, “⟦3⟧”). Agree to replace them, or write the result to another place.',
      '⟦1⟧ 处的表含有并非由 Touchstone 写入的列（“⟦2⟧”, “⟦3⟧”）。请同意替换这些列，或将结果写入其他位置。',
    ],
    [
      { address: '⟦1⟧', headings: [], cells: '⟦2⟧' },
      'The table at ⟦1⟧ has got columns that Touchstone did not write (⟦2⟧). Agree to replace them, or write the result to another place.',
      '⟦1⟧ 处的表含有并非由 Touchstone 写入的列（⟦2⟧）。请同意替换这些列，或将结果写入其他位置。',
    ],
  ],
  tableGone: [
    [
      { table: '⟦1⟧', sheet: '⟦2⟧' },
      'The earlier output is no longer in the workbook: the table “⟦1⟧” on the sheet “⟦2⟧” was deleted. Write the result to a new place.',
      '先前的输出已不在工作簿中：工作表“⟦2⟧”上的表“⟦1⟧”已被删除。请将结果写入新位置。',
    ],
  ],
  formulaGone: [
    [
      { sheet: '⟦1⟧' },
      'The formula is no longer on the sheet “⟦1⟧”, or something else stands in its cell. Write the result to a new place.',
      '工作表“⟦1⟧”上已没有该公式，或其单元格中已有其他内容。请将结果写到新的位置。',
    ],
  ],
  nothingToRemove: [
    [
      null,
      'There is nothing left to remove: the output is no longer in the workbook.',
      '没有可删除的内容：输出已不在工作簿中。',
    ],
  ],
  totalRow: [
    [
      { name: '⟦1⟧' },
      'The table “⟦1⟧” has a total row, which would be in the way. Turn it off (Table Design > Total Row) and try again.',
      '表“⟦1⟧”有汇总行，会妨碍更新。请关闭汇总行（“表设计”>“汇总行”），然后重试。',
    ],
  ],
  cannotResize: [
    [
      null,
      'The result has another size now, and this version of Excel cannot resize a table. Update Excel, or write to a new place.',
      '结果的大小已改变，而此版本的 Excel 无法调整表的大小。请更新 Excel，或将结果写入新位置。',
    ],
  ],
  cannotPivot: [
    [
      null,
      'This version of Excel lets no add-in make PivotTables with slicers. Update Excel, or write to a new sheet without one.',
      '此版本的 Excel 不允许加载项创建带切片器的数据透视表。请更新 Excel，或写入不带数据透视表的新工作表。',
    ],
  ],
  cannotSpill: [
    [
      null,
      'This version of Excel cannot show a table that a formula gives. Update Excel, or write values.',
      '此版本的 Excel 无法显示公式返回的表。请更新 Excel，或写入值。',
    ],
  ],
  noRoom: [
    [
      { rows: 4001, columns: 4002, cell: '⟦1⟧' },
      'The output does not fit on the sheet: it needs 4,001 rows and 4002 columns from ⟦1⟧ on. Write it to a new sheet or narrow it down.',
      '工作表放不下输出：从 ⟦1⟧ 起需要 4,001 行和 4002 列。请写入新工作表，或缩小结果范围。',
    ],
  ],
  workbookProtected: [
    [
      null,
      'The workbook’s structure is protected, so no sheet can be added. Remove the protection (Review > Protect Workbook) or write to a cell.',
      '工作簿的结构受保护，无法添加工作表。请取消保护（“审阅”>“保护工作簿”），或写入某个单元格。',
    ],
  ],
  sheetProtected: [
    [
      { name: '⟦1⟧' },
      'The sheet “⟦1⟧” is protected. Remove the protection (Review > Unprotect Sheet) or choose another place.',
      '工作表“⟦1⟧”受保护。请取消保护（“审阅”>“撤消工作表保护”），或选择其他位置。',
    ],
  ],
  accessDenied: [
    [
      null,
      'The sheet or the workbook is protected. Remove the protection (Review > Unprotect) and try again.',
      '工作表或工作簿受保护。请取消保护（“审阅”>“撤消保护”），然后重试。',
    ],
  ],
  cellEdited: [
    [
      null,
      'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
      '正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。',
    ],
  ],
  filterInTheWay: [
    [
      null,
      'A filter is in the way. Clear the filter and try again.',
      '筛选妨碍了此操作。请清除筛选，然后重试。',
    ],
  ],
  mergedCells: [
    [
      null,
      'Merged cells are in the way. Unmerge them or choose another place, then try again.',
      '合并的单元格妨碍了此操作。请取消合并或选择其他位置，然后重试。',
    ],
  ],
  pivotTable: [
    [null, 'A PivotTable is in the way. Choose another place.', '数据透视表妨碍了此操作。请选择其他位置。'],
  ],
  rowTooLong: [[null, 'A row holds too much text.', '有一行的文本过长。']],
  rowTooLongToWrite: [
    [null, 'A row holds more text than Excel can take.', '有一行的文本过长，Excel 无法写入。'],
  ],
  requestTooLarge: [
    [
      null,
      'Excel could not take so much text at once. Shorten very long texts in the data and try again.',
      'Excel 无法一次写入这么多文本。请缩短数据中过长的文本，然后重试。',
    ],
  ],
  answerTooLarge: [
    [
      null,
      'Excel could not hand over so much text at once. Shorten very long texts in the data and try again.',
      'Excel 无法一次读取这么多文本。请缩短数据中过长的文本，然后重试。',
    ],
  ],
  formulaRefused: [
    [
      null,
      'Check what is entered for its arguments, quotation marks and brackets above all.',
      '请检查输入的参数，尤其是引号和括号。',
    ],
  ],
  noFigures: [
    [
      { address: '⟦1⟧', shown: '⟦2⟧', wayOut: 'waiting' },
      '⟦1⟧ shows ⟦2⟧. Wait until Excel has finished calculating. Nothing was changed.',
      '⟦1⟧ 显示 ⟦2⟧。请等待 Excel 计算完成。未作任何更改。',
    ],
    [
      { address: '⟦1⟧', shown: '⟦2⟧', wayOut: 'clearing' },
      '⟦1⟧ shows ⟦2⟧. Clear the cells that are in the way of its table. Nothing was changed.',
      '⟦1⟧ 显示 ⟦2⟧。请清除妨碍其结果表的单元格。未作任何更改。',
    ],
    [
      { address: '⟦1⟧', shown: '⟦2⟧', wayOut: 'loading' },
      '⟦1⟧ shows ⟦2⟧. Wait until the add-in’s functions are loaded. Nothing was changed.',
      '⟦1⟧ 显示 ⟦2⟧。请等待加载项的函数加载完成。未作任何更改。',
    ],
    [
      { address: '⟦1⟧', shown: '⟦2⟧', wayOut: 'correcting' },
      '⟦1⟧ shows ⟦2⟧. Correct the data the formula refers to, or edit the analysis. Nothing was changed.',
      '⟦1⟧ 显示 ⟦2⟧。请更正公式引用的数据，或编辑该分析。未作任何更改。',
    ],
    [
      { address: '⟦1⟧', shown: null, wayOut: 'correcting' },
      '⟦1⟧ shows …. Correct the data the formula refers to, or edit the analysis. Nothing was changed.',
      '⟦1⟧ 显示 …。请更正公式引用的数据，或编辑该分析。未作任何更改。',
    ],
  ],
  writingStopped: [
    [null, 'Excel stopped while the output was being written.', '写入输出时 Excel 停止了响应。'],
  ],
  updateStopped: [
    [null, 'Excel stopped while the output was being updated.', '更新输出时 Excel 停止了响应。'],
  ],
  freezingStopped: [
    [null, 'Excel stopped while the values were being written.', '写入值时 Excel 停止了响应。'],
  ],
  formulaNotTaken: [[null, 'Excel did not take the formula.', 'Excel 未接受该公式。']],
  takenBack: [
    [
      { cause: { code: 'writingStopped' } },
      'Excel stopped while the output was being written. All that had been written was taken back.',
      '写入输出时 Excel 停止了响应。已撤回写入的全部内容。',
    ],
  ],
  sheetLeft: [
    [
      { cause: { code: 'connectionLost' }, sheet: '⟦1⟧' },
      'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook. What had been written could not be taken back: the sheet “⟦1⟧” holds part of the output. Use Remove output.',
      '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。无法撤回已写入的内容：工作表“⟦1⟧”含有部分输出。请使用“删除输出”。',
    ],
  ],
  cellsLeft: [
    [
      { cause: { code: 'connectionLost' }, address: '⟦1⟧' },
      'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook. What had been written could not be taken back: cells around ⟦1⟧ hold part of the output. Use Remove output.',
      '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。无法撤回已写入的内容：⟦1⟧ 附近的单元格含有部分输出。请使用“删除输出”。',
    ],
  ],
  outputPutBack: [
    [
      { cause: { code: 'cancelled' } },
      'Cancelled. The earlier output was put back.',
      '已取消。已恢复先前的输出。',
    ],
  ],
  outputNotPutBack: [
    [
      { cause: { code: 'updateStopped' }, address: '⟦1⟧' },
      'Excel stopped while the output was being updated. The earlier output could not be put back: the table at ⟦1⟧ holds part of the new one. Update it again, or undo the last steps in Excel.',
      '更新输出时 Excel 停止了响应。无法恢复先前的输出：⟦1⟧ 处的表含有部分新输出。请重新更新，或在 Excel 中撤消最近的步骤。',
    ],
  ],
  earlierFormulaPutBack: [
    [
      { cause: { code: 'formulaNotTaken' } },
      'Excel did not take the formula. The earlier formula was put back.',
      'Excel 未接受该公式。已恢复先前的公式。',
    ],
  ],
  formulaPutBack: [
    [
      { cause: { code: 'freezingStopped' } },
      'Excel stopped while the values were being written. The formula was put back.',
      '写入值时 Excel 停止了响应。已恢复公式。',
    ],
  ],
  formulaNotPutBack: [
    [
      { cause: { code: 'freezingStopped' } },
      'Excel stopped while the values were being written. Undo the last steps in Excel.',
      '写入值时 Excel 停止了响应。请在 Excel 中撤消最近的步骤。',
    ],
  ],
  savedByNewer: [
    [
      null,
      'A newer Touchstone saved this analysis. Reload the add-in to get that release, then try again.',
      '此分析由较新版本的 Touchstone 保存。请重新加载加载项以获取该版本，然后重试。',
    ],
  ],
  analysesDamaged: [
    [
      null,
      'The part of this workbook that keeps the analyses is damaged, so it was left untouched. The results in the sheets are not affected. Go back to an earlier version of the file (File > Info > Version History) to get the list again.',
      '此工作簿中保存分析的部分已损坏，因此未作改动。工作表中的结果不受影响。若要恢复列表，请返回文件的早期版本（“文件”>“信息”>“版本历史记录”）。',
    ],
  ],
  tooOld: [
    [
      null,
      'This version of Excel is too old for this. Update Excel and try again.',
      '此版本的 Excel 过旧，不支持此操作。请更新 Excel，然后重试。',
    ],
  ],
  unsupported: [
    [
      null,
      'This version of Excel cannot do this. Update Excel and try again.',
      '此版本的 Excel 不支持此操作。请更新 Excel，然后重试。',
    ],
  ],
  tooSlow: [
    [
      null,
      'Excel took too long to answer. Wait until it has finished calculating, then try again.',
      'Excel 响应时间过长。请等待计算完成，然后重试。',
    ],
  ],
  connectionLost: [
    [
      null,
      'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook.',
      '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。',
    ],
  ],
  silent: [
    [
      null,
      'Excel has not answered for a minute. If a cell is being edited, press Enter or Esc in the sheet; if the connection was lost, wait until it is back. Then try again.',
      'Excel 已有一分钟没有响应。如果有单元格正在编辑，请在工作表中按 Enter 或 Esc；如果连接已断开，请等待恢复。然后重试。',
    ],
  ],
  unexpected: [
    [
      null,
      'Excel could not do this. Try again; if it happens once more, save the workbook and reload it.',
      'Excel 无法执行此操作。请重试；如果再次发生，请保存并重新加载工作簿。',
    ],
  ],
  notLoaded: [
    [
      null,
      'Excel’s add-in library could not be loaded. Check the internet connection, then close and reopen this pane.',
      '无法加载 Excel 加载项库。请检查 Internet 连接，然后关闭并重新打开此窗格。',
    ],
  ],
  notStarted: [
    [
      null,
      'Excel has not started the add-in. Close and reopen this pane; if that does not help, save the workbook and restart Excel.',
      'Excel 尚未启动此加载项。请关闭并重新打开此窗格；如果仍然不行，请保存工作簿并重新启动 Excel。',
    ],
  ],
  notExcel: [
    [
      null,
      'Touchstone works inside Excel. Open a workbook and start it from the Home tab.',
      'Touchstone 在 Excel 中运行。请打开工作簿，然后从“开始”选项卡启动。',
    ],
  ],
  cancelled: [[null, 'Cancelled.', '已取消。']],
};
