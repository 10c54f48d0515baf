import type { Translations } from '../functions/descriptions/translations';

/** What holds for every function. */
export const conventions: Translations = {
  Ranges: '区域',
  'Ranges that belong together have the same number of rows; row i of each is one record. A column or a single row will do. Trailing empty rows are ignored and a first row of headings is skipped. Columns of a table, such as Journeys[customer_id], grow with it and are the best to give; A:.A is column A down to its last filled cell. A whole column, A:A, works in Excel on the desktop alone: on the web Excel sends a function at most 5 MB, all empty rows included, and shows #CALC! where there is more.':
    '相互对应的区域行数相同；各区域的第 i 行合为一条记录。可以是一列，也可以是单独一行。末尾的空行不计，首行的标题会略过。表格的列（例如 Journeys[customer_id]）随表格增长，最为适合；A:.A 为 A 列到其最后一个有内容的单元格。整列 A:A 只能用于桌面版 Excel：在网页版中，Excel 至多向函数发送 5 MB，包括所有空行，超出时显示 #CALC!。',
  Dates: '日期',
  'Excel dates, or ISO 8601 text such as 2026-03-01, 2026-03-01 14:30 or 2026-03-01T14:30:00Z. Other text, 03/04/2026 for one, is refused and never guessed. Times are compared to the whole second.':
    'Excel 日期，或 2026-03-01、2026-03-01 14:30、2026-03-01T14:30:00Z 这样的 ISO 8601 文本。其他文本，例如 03/04/2026，会被拒绝，绝不猜测。时间按整秒比较。',
  Units: '单位',
  'Durations are numbers of days, with the time of day as their fraction. Shares and rates are fractions of 1. Money keeps the currency of the input.':
    '时长为天数，时刻为其小数部分。占比与比率为以 1 为整体的小数。金额保持输入的货币。',
  Names: '名称',
  'Names of models, statistics and other choices ignore case, spaces, hyphens, underscores and slashes. Excel offers them while you type.':
    '模型、统计量及其他选项的名称不区分大小写，空格、连字符、下划线与斜线不计。输入时 Excel 会给出候选。',
  'Optional arguments': '可选参数',
  'Arguments in brackets may be left out; leave the place between two commas empty to skip one.':
    '方括号中的参数可以省略；要跳过一个，请让两个逗号之间留空。',
  Settings: '设置',
  'The argument settings is a text of pairs, such as "lookback=30; half-life=14": pairs parted by ;, the name up to the first =, several values parted by commas, decimals with a point, yes or no. A value that holds ; = , or blanks at its ends stands in quotation marks (doubled inside a formula: "direct=""Mail, paid"",Direct"). Or it is a range with the name of a setting in its first column and the value, or values, to the right: a block of labelled cells. A cell left empty sets nothing and a row of headings is passed over. Names are English or Chinese and ignore case, spaces and hyphens. An unknown name, a name given twice, or a value that does not fit is an error that names the pair or the row. A setting that no chosen model listens to is an error in a text and passed over in a range, so that a block of cells with a choice of model goes on working.':
    '参数 settings 是由若干对名称与取值组成的文本，例如 "lookback=30; half-life=14"：各对以“;”分隔，名称到第一个“=”为止，多个值以逗号分隔，小数用句点，是与否用 yes 和 no。含有“;”“=”“,”或首尾有空格的值放在引号中（在公式内引号须成双："direct=""Mail, paid"",Direct"）。它也可以是一个区域，首列为设置的名称，一个或多个值在其右侧：即一组带标签的单元格。留空的单元格不设置任何内容，标题行会略过。名称用英文或中文，不区分大小写，空格与连字符不计。未知的名称、重复给出的名称或不适用的值是错误，会指出该对或该行。所选模型都不使用的设置，在文本中是错误，在区域中则略过，这样含有模型选择的一组单元格仍可继续使用。',
  Errors: '错误',
  'Bad input is an Excel error whose message names the argument and the row (point at the cell to read it). An error value in a range comes back as that error. Nothing is left out in silence.':
    '输入有误时，结果为 Excel 错误，其信息指出参数与行号（指向单元格即可阅读）。区域中的错误值会作为该错误返回。不会悄悄略去任何内容。',
  'In Excel': '在 Excel 中',
  '#NAME? means that this Excel has no Touchstone, or that the formula is older than its installation: enter it again (F2, Enter). #BUSY! means that the function is still computing; change or delete the formula to end it. Where Excel writes decimals with a comma, arguments are parted by ; and not by a comma. Data tables and goal seek (What-If Analysis) do not wait for the functions of an add-in. With manual calculation, results change with F9.':
    '#NAME? 表示此 Excel 没有 Touchstone，或公式早于其安装：请重新输入（F2、Enter）。#BUSY! 表示函数仍在计算；要结束计算，请更改或删除公式。若 Excel 以逗号为小数点，则参数以“;”而不是逗号分隔。模拟运算表与单变量求解（模拟分析）不会等待加载项的函数。手动计算时，按 F9 后结果才会变化。',
};
