import type { Translations } from '../descriptions/translations';

/** Dates and amounts out of texts. */
export const cleaning: Translations = {
  'Answers the Excel date of each cell: format the cells as dates. An empty cell stays empty, a heading on top stays as it is. All functions read times as this one does, so a column beside yours shows what they see.':
    '给出每个单元格的 Excel 日期：请把单元格设为日期格式。空单元格保持为空，顶部的标题保持不变。所有函数读取时间的方式都与本函数相同，因此在您的列旁边放一列，即可看到它们所见的内容。',
  'Read without asking: ISO texts in all spellings, year/month/day, 31.12.2026, months by name in English, German, French and Spanish, 2026年3月4日, AM and PM. Numbers are Excel dates, Unix seconds, milliseconds, microseconds or nanoseconds by their size, 20260301 or 20260301143000; all numbers of a range must be of one kind.':
    '无需询问即可读取：各种写法的 ISO 文本、年/月/日、31.12.2026、英语、德语、法语和西班牙语的月份名称、2026年3月4日、AM 与 PM。数字按大小视为 Excel 日期、Unix 秒、毫秒、微秒或纳秒、20260301 或 20260301143000；一个区域的所有数字必须属于同一种。',
  'In 03/04/2026 the order is that which at least two different dates of the range prove (31/12/2025 can only be day first). Where they prove both orders, or none, the function refuses and names the rows: give dayOrder. With dayOrder years of two digits are read too, as 1930 to 2029.':
    '对 03/04/2026，采用区域中至少两个不同日期所证明的顺序（31/12/2025 只能是日在前）。若证明了两种顺序，或都未证明，函数会拒绝并指出行号：请给出 dayOrder。给出 dayOrder 时，两位数的年份也会读取，视为 1930 至 2029。',
  'A time with an offset from UTC shows its own clock, Unix time that of UTC. With offset all are shown by that clock, and times without an offset are taken to be of it.':
    '带有 UTC 偏移的时间显示其自身的时钟，Unix 时间显示 UTC。给出 offset 时，全部按该时钟显示，没有偏移的时间视为该时钟的时间。',
  'Answers the number in each cell. An empty cell stays empty, as do NULL, N/A, - and the like; a heading on top stays as it is. TRUE, Yes and Y are 1, FALSE, No and N are 0. A currency may stand before or behind, brackets or a minus at either end make the amount negative, and % is a hundredth.':
    '给出每个单元格中的数字。空单元格保持为空，NULL、N/A、- 等也是如此；顶部的标题保持不变。TRUE、Yes、Y 为 1，FALSE、No、N 为 0。货币可以在前或在后，括号或任一端的减号使金额为负，% 表示百分之一。',
  'Whether a point or a comma is the decimal mark, the amounts of the range prove together: 1.234,50 proves the comma for 1.234 too. Where they prove both, or nothing, as 1.234 alone, the function refuses and names the rows: give decimal.':
    '小数点是句点还是逗号，由区域中的金额共同证明：1.234,50 证明小数点为逗号，对 1.234 也是如此。若两者都得到证明，或都没有，例如只有 1.234，函数会拒绝并指出行号：请给出 decimal。',
  'Two currencies in one range are refused: their amounts must never be added.':
    '一个区域中有两种货币会被拒绝：其金额绝不可相加。',
};
