import type { CommonFailures } from '../../../excel/failure';
import type { FailureTexts } from '../../../taskpane/texts/workbook';

/** In the words of Excel in Chinese. */
export const workbook: FailureTexts<CommonFailures> = {
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
  rowTooLongToRead: ({ row }) => `第 ${row} 行的文本过长，Excel 无法读取。请缩短后重试。`,
  tooOld: '此版本的 Excel 过旧，不支持此操作。请更新 Excel，然后重试。',
  unsupported: '此版本的 Excel 不支持此操作。请更新 Excel，然后重试。',
  tooSlow: 'Excel 响应时间过长。请等待计算完成，然后重试。',
  connectionLost: '与 Excel 的连接已断开。请检查网络，然后重试；如果仍然不行，请重新加载工作簿。',
  silent:
    'Excel 已有一分钟没有响应。如果有单元格正在编辑，请在工作表中按 Enter 或 Esc；如果连接已断开，请等待恢复。然后重试。',
  unexpected: 'Excel 无法执行此操作。请重试；如果再次发生，请保存并重新加载工作簿。',
  notLoaded: '无法加载 Excel 加载项库。请检查 Internet 连接，然后关闭并重新打开此窗格。',
  notStarted: 'Excel 尚未启动此加载项。请关闭并重新打开此窗格；如果仍然不行，请保存工作簿并重新启动 Excel。',
  notExcel: 'Touchstone 在 Excel 中运行。请打开工作簿，然后从“开始”选项卡启动。',
  accessDenied: '工作表或工作簿受保护。请取消保护（“审阅”>“撤消保护”），然后重试。',
  cellEdited: '正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。',
  answerTooLarge: 'Excel 无法一次读取这么多文本。请缩短数据中过长的文本，然后重试。',
  cancelled: '已取消。',
};
