import type { filesTexts } from '../../../taskpane/texts/files';

export const files: typeof filesTexts = {
  noWebAssembly: '此版本的 Excel 无法运行读取文件的引擎。请更新 Excel，或将数据放入工作表。',
  forbidden: ({ directive }) =>
    `该主机不允许读取文件：/engine/ 下文件的标头 Content-Security-Policy 禁止了此操作（${directive}）。标头须包含 script-src 'self' 'wasm-unsafe-eval' 和 connect-src 'self'。`,
  noStart: ({ seconds }) =>
    `读取文件的引擎已有 ${seconds} 秒没有响应。请重试；若仍无效，主机可能没有为 /engine/ 下的文件发送标头 script-src 'wasm-unsafe-eval'。`,
  died: '读取文件的引擎已停止。请重试；若仍无效，请选择更少或更小的文件。',
  tooLarge: ({ limit }) =>
    `所需内存超出了窗格中文件可用的内存（${limit}）。请减少行或列，复制本页末尾的 SQL 并用 DuckDB 本身运行，或用 npm run reduce 先汇总文件。`,
  otherKind: ({ file, kinds }) => `无法读取“${file}”。文件名可以 ${kinds.join('、')} 结尾。`,
  unreadable: ({ file, line }) =>
    `${line === null ? `无法读取“${file}”` : `“${file}”在第 ${line.toLocaleString('en')} 行之后无法读取`}。文件可能已损坏，或其类型与名称不符。`,
  notUtf8: ({ file }) => `“${file}”不是 UTF-8 编码。请另存为“CSV UTF-8”后重新选择。`,
  noRows: ({ file }) => `“${file}”中没有任何行。`,
  otherColumns: ({ column, has, lacks }) => `各文件的列不一致：“${column}”在“${has}”中，但不在“${lacks}”中。`,
  manyUnread: ({ file, line, column }) =>
    `“${file}”中有过多的行与其列的类型不符，首先出现在第 ${line.toLocaleString('en')} 行的“${column}”列。请检查文件。`,
  zone: '文件中的日期只按 UTC 时间计算。请将时区选为 UTC。',
  refused: () => '读取文件的引擎无法回答此问题。没有做任何更改。',
};
