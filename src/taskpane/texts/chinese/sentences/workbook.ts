import type { Phrase } from './pattern';

/** What goes wrong at the workbook, in the words of Excel in Chinese. Endings of other sentences come first. */
export const workbook: readonly Phrase[] = [
  ['{{message}} The earlier formula was put back.', '{message}已恢复先前的公式。'],
  ['{{message}} The formula was put back.', '{message}已恢复公式。'],
  ['{{message}} Undo the last steps in Excel.', '{message}请在 Excel 中撤消最近的步骤。'],
  [
    '{address} shows {code}. {{advice}} Nothing was changed.',
    '{address} 显示 {code}。{advice}未作任何更改。',
  ],
  ['Correct the data the formula refers to, or edit the analysis.', '请更正公式引用的数据，或编辑该分析。'],
  ['Wait until Excel has finished calculating.', '请等待 Excel 计算完成。'],
  ['Clear the cells that are in the way of its table.', '请清除妨碍其结果表的单元格。'],
  ['Wait until the add-in’s functions are loaded.', '请等待加载项的函数加载完成。'],
  ['Excel stopped while the values were being written.', '写入值时 Excel 停止了响应。'],
  ['Excel did not take the formula.', 'Excel 未接受该公式。'],
  [
    'This version of Excel cannot show a table that a formula gives. Update Excel, or write values.',
    '此版本的 Excel 无法显示公式返回的表。请更新 Excel，或写入值。',
  ],
  [
    'The formula is no longer on the sheet “{sheet}”, or something else stands in its cell. Write the result to a new place.',
    '工作表“{sheet}”上已没有该公式，或其单元格中已有其他内容。请将结果写到新的位置。',
  ],
  ['{{message}} The earlier output was put back.', '{message}已恢复先前的输出。'],
  [
    '{{message}} The earlier output could not be put back: the table at {address} holds part of the new one. Update it again, or undo the last steps in Excel.',
    '{message}无法恢复先前的输出：{address} 处的表含有部分新输出。请重新更新，或在 Excel 中撤消最近的步骤。',
  ],
  ['{{message}} All that had been written was taken back.', '{message}已撤回写入的全部内容。'],
  [
    '{{message}} What had been written could not be taken back: {{left}} part of the output. Use Remove output.',
    '{message}无法撤回已写入的内容：{left}部分输出。请使用“删除输出”。',
  ],
  ['the sheet “{sheet}” holds', '工作表“{sheet}”含有'],
  ['cells around {address} hold', '{address} 附近的单元格含有'],
  ['Excel stopped while the output was being updated.', '更新输出时 Excel 停止了响应。'],
  ['Excel stopped while the output was being written.', '写入输出时 Excel 停止了响应。'],

  // Which data.
  [
    '“{typed}” is in another workbook. Touchstone reads and writes only in this one: enter cells of this workbook, or open Touchstone in the other.',
    '“{typed}”在另一个工作簿中。Touchstone 只在此工作簿中读取和写入：请输入此工作簿中的单元格，或在另一个工作簿中打开 Touchstone。',
  ],
  ['Enter an address such as A1:F20, or the name of a table.', '请输入地址（例如 A1:F20）或表的名称。'],
  [
    'Touchstone reads one block of cells. Enter a single range such as A1:F20.',
    'Touchstone 只读取一个连续区域。请输入单个区域，例如 A1:F20。',
  ],
  [
    '“{typed}” is no address. Enter one such as A1:F20, or the name of a table.',
    '“{typed}”不是地址。请输入地址（例如 A1:F20）或表的名称。',
  ],
  [
    'The workbook has no table or name “{name}”. Enter an address such as A1:F20.',
    '此工作簿中没有名为“{name}”的表或名称。请输入地址，例如 A1:F20。',
  ],
  ['There is no sheet “{name}”. Check the name before the “!”.', '没有工作表“{name}”。请检查“!”前面的名称。'],
  [
    'The name “{name}” does not stand for one block of cells in this workbook. Enter an address instead.',
    '名称“{name}”不代表此工作簿中的一个连续区域。请改为输入地址。',
  ],
  ['Excel finds no cells at “{typed}”. Check the address.', 'Excel 在“{typed}”处找不到单元格。请检查地址。'],
  ['These cells do not exist in the workbook. Check the address.', '工作簿中没有这些单元格。请检查地址。'],
  [
    'These cells are empty. Select the cells that hold the data, headings included.',
    '这些单元格为空。请选择包含数据的单元格，包括标题。',
  ],
  [
    'Several separate areas are selected. Select one block of cells.',
    '选择了多个不相邻的区域。请选择一个连续区域。',
  ],
  [
    'No cells are selected. Click into the data or select a range of cells, not a chart or picture.',
    '未选择任何单元格。请单击数据，或选择单元格区域，而不是图表或图片。',
  ],
  [
    'This kind of sheet holds no cells. Choose a worksheet instead of a chart or macro sheet.',
    '此类工作表不含单元格。请选择普通工作表，而不是图表工作表或宏表。',
  ],
  [
    'The sheet or table is no longer there. It may have been deleted or renamed; choose the data again.',
    '该工作表或表已不存在，可能已被删除或重命名。请重新选择数据。',
  ],
  [
    'The data are no longer there: the sheet was deleted or renamed meanwhile. Choose the data again.',
    '数据已不存在：工作表在此期间被删除或重命名。请重新选择数据。',
  ],
  [
    'The data of this analysis are no longer there: {{data}} was deleted, or has lost columns. Edit the analysis and choose the data again.',
    '此分析的数据已不存在：{data}已被删除，或缺少列。请编辑此分析并重新选择数据。',
  ],
  ['the name “{name}”', '名称“{name}”'],
  ['the table “{name}”', '表“{name}”'],
  [
    'Row {row} holds more text than Excel can hand over. Shorten it and try again.',
    '第 {row} 行的文本过长，Excel 无法读取。请缩短后重试。',
  ],

  // Where to write.
  ['1 cell is in the way at {address}. {{advice}}', '{address} 处有 1 个单元格已有内容。{advice}'],
  [
    '{count} cells are in the way at {address}. {{advice}}',
    '{address} 处有 {count} 个单元格已有内容。{advice}',
  ],
  [
    'The table “{name}” is in the way, and no output can lie over another table. {{advice}}',
    '表“{name}”占用了该位置，输出不能覆盖其他表。{advice}',
  ],
  ['Write the output to another place.', '请将输出写到其他位置。'],
  ['Move it, or write the result to another place.', '请移走该表，或将结果写入其他位置。'],
  [
    'A filter hides rows at {address}, and what is written there could land in other rows. Clear the filter or choose another place.',
    '{address} 处有行被筛选隐藏，写入的内容可能落入其他行。请清除筛选，或选择其他位置。',
  ],
  ['Choose another place, or agree to overwrite.', '请选择其他位置，或同意覆盖。'],
  ['Choose another cell, or agree to overwrite.', '请选择其他单元格，或同意覆盖。'],
  ['Move them, or agree to overwrite.', '请移走这些内容，或同意覆盖。'],
  [
    'The table at {address} has got columns that Touchstone did not write ({columns}). Agree to replace them, or write the result to another place.',
    '{address} 处的表含有并非由 Touchstone 写入的列（{columns}）。请同意替换这些列，或将结果写入其他位置。',
  ],
  [
    'The earlier output is no longer in the workbook: the table “{table}” on the sheet “{sheet}” was deleted. Write the result to a new place.',
    '先前的输出已不在工作簿中：工作表“{sheet}”上的表“{table}”已被删除。请将结果写入新位置。',
  ],
  [
    'There is nothing left to remove: the output is no longer in the workbook.',
    '没有可删除的内容：输出已不在工作簿中。',
  ],
  [
    'The table “{name}” has a total row, which would be in the way. Turn it off (Table Design > Total Row) and try again.',
    '表“{name}”有汇总行，会妨碍更新。请关闭汇总行（“表设计”>“汇总行”），然后重试。',
  ],
  [
    'The result has another size now, and this version of Excel cannot resize a table. Update Excel, or write to a new place.',
    '结果的大小已改变，而此版本的 Excel 无法调整表的大小。请更新 Excel，或将结果写入新位置。',
  ],
  [
    'The output does not fit on the sheet: it needs {rows} rows and {columns} columns from {cell} on. Write it to a new sheet or narrow it down.',
    '工作表放不下输出：从 {cell} 起需要 {rows} 行和 {columns} 列。请写入新工作表，或缩小结果范围。',
  ],
  [
    'The workbook’s structure is protected, so no sheet can be added. Remove the protection (Review > Protect Workbook) or write to a cell.',
    '工作簿的结构受保护，无法添加工作表。请取消保护（“审阅”>“保护工作簿”），或写入某个单元格。',
  ],
  [
    'The sheet “{name}” is protected. Remove the protection (Review > Unprotect Sheet) or choose another place.',
    '工作表“{name}”受保护。请取消保护（“审阅”>“撤消工作表保护”），或选择其他位置。',
  ],
  [
    'The sheet or the workbook is protected. Remove the protection (Review > Unprotect) and try again.',
    '工作表或工作簿受保护。请取消保护（“审阅”>“撤消保护”），然后重试。',
  ],
  [
    'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
    '正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。',
  ],
  ['A filter is in the way. Clear the filter and try again.', '筛选妨碍了此操作。请清除筛选，然后重试。'],
  [
    'Merged cells are in the way. Unmerge them or choose another place, then try again.',
    '合并的单元格妨碍了此操作。请取消合并或选择其他位置，然后重试。',
  ],
  ['A PivotTable is in the way. Choose another place.', '数据透视表妨碍了此操作。请选择其他位置。'],
  ['A row holds too much text.', '有一行的文本过长。'],
  ['A row holds more text than Excel can take.', '有一行的文本过长，Excel 无法写入。'],
  [
    'Excel could not take so much text at once. Shorten very long texts in the data and try again.',
    'Excel 无法一次写入这么多文本。请缩短数据中过长的文本，然后重试。',
  ],
  [
    'Excel could not hand over so much text at once. Shorten very long texts in the data and try again.',
    'Excel 无法一次读取这么多文本。请缩短数据中过长的文本，然后重试。',
  ],
  [
    'Check what is entered for its arguments, quotation marks and brackets above all.',
    '请检查输入的参数，尤其是引号和括号。',
  ],

  // Kept analyses.
  [
    'A newer Touchstone saved this analysis. Reload the add-in to get that release, then try again.',
    '此分析由较新版本的 Touchstone 保存。请重新加载加载项以获取该版本，然后重试。',
  ],
  [
    'The part of this workbook that keeps the analyses is damaged, so it was left untouched. The results in the sheets are not affected. Go back to an earlier version of the file (File > Info > Version History) to get the list again.',
    '此工作簿中保存分析的部分已损坏，因此未作改动。工作表中的结果不受影响。若要恢复列表，请返回文件的早期版本（“文件”>“信息”>“版本历史记录”）。',
  ],

  // Excel itself.
  [
    'This version of Excel is too old for this. Update Excel and try again.',
    '此版本的 Excel 过旧，不支持此操作。请更新 Excel，然后重试。',
  ],
  [
    'This version of Excel cannot do this. Update Excel and try again.',
    '此版本的 Excel 不支持此操作。请更新 Excel，然后重试。',
  ],
  [
    'Excel took too long to answer. Wait until it has finished calculating, then try again.',
    'Excel 响应时间过长。请等待计算完成，然后重试。',
  ],
  [
    'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook.',
    '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。',
  ],
  [
    'Excel has not answered for a minute. If a cell is being edited, press Enter or Esc in the sheet; if the connection was lost, wait until it is back. Then try again.',
    'Excel 已有一分钟没有响应。如果有单元格正在编辑，请在工作表中按 Enter 或 Esc；如果连接已断开，请等待恢复。然后重试。',
  ],
  [
    'Excel could not do this. Try again; if it happens once more, save the workbook and reload it.',
    'Excel 无法执行此操作。请重试；如果再次发生，请保存并重新加载工作簿。',
  ],
  [
    'Excel’s add-in library could not be loaded. Check the internet connection, then close and reopen this pane.',
    '无法加载 Excel 加载项库。请检查 Internet 连接，然后关闭并重新打开此窗格。',
  ],
  [
    'Touchstone works inside Excel. Open a workbook and start it from the Home tab.',
    'Touchstone 在 Excel 中运行。请打开工作簿，然后从“开始”选项卡启动。',
  ],
  ['Cancelled.', '已取消。'],
];
