import type { WritingFailures } from '../../../excel/failure';
import type { FailureTexts } from '../../../taskpane/texts/workbook';
import { quoted } from '../../../taskpane/texts/writing';

/** In the words of Excel in Chinese. */
export const writing: FailureTexts<WritingFailures> = {
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
  cannotPivot:
    '此版本的 Excel 不允许加载项创建带切片器的数据透视表。请更新 Excel，或写入不带数据透视表的新工作表。',
  noRoom: ({ rows, columns, cell }) =>
    `工作表放不下输出：从 ${cell} 起需要 ${rows.toLocaleString('en')} 行和 ${columns} 列。请写入新工作表，或缩小结果范围。`,
  workbookProtected:
    '工作簿的结构受保护，无法添加工作表。请取消保护（“审阅”>“保护工作簿”），或写入某个单元格。',
  sheetProtected: ({ name }) =>
    `工作表“${name}”受保护。请取消保护（“审阅”>“撤消工作表保护”），或选择其他位置。`,
  filterInTheWay: '筛选妨碍了此操作。请清除筛选，然后重试。',
  mergedCells: '合并的单元格妨碍了此操作。请取消合并或选择其他位置，然后重试。',
  pivotTable: '数据透视表妨碍了此操作。请选择其他位置。',
  requestTooLarge: 'Excel 无法一次写入这么多文本。请缩短数据中过长的文本，然后重试。',
  rowTooLong: '有一行的文本过长。',
  rowTooLongToWrite: '有一行的文本过长，Excel 无法写入。',
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
  keptDataGone: ({ what, name }) =>
    `此分析的数据已不存在：${{ name: `名称“${name}”`, table: `表“${name}”`, cells: name }[what]}已被删除，或缺少列。请编辑此分析并重新选择数据。`,
};
