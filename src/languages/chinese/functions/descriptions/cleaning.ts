import type { Translations } from './translations';

/** Dates and amounts out of texts, and how columns are read. */
export const cleaning: Translations = {
  'Clock of times without an offset and of Unix numbers, by which days are counted, such as Europe/Berlin or +02:00; omitted: that of each cell, UTC for Unix numbers.':
    '没有偏移的时间和 Unix 数字所用的时钟，并据此划分日期，例如 Europe/Berlin 或 +02:00；省略：各单元格自身的时钟，Unix 数字为 UTC。',
  'as written: names that differ in upper and lower case alone are kept apart; omitted: any case.':
    'as written：仅大小写不同的名称视为不同名称；省略：any case。',

  'Excel dates from texts or numbers that other programs write for dates and times.':
    '把其他程序写出的日期与时间文本或数字转为 Excel 日期。',
  'A cell or range of texts or numbers.': '一个单元格或一个区域，内容为文本或数字。',
  'Order of day, month and year; omitted: as proved.': '日、月、年的顺序；省略：as proved。',
  'The order that two dates of the range prove.': '区域中两个日期所证明的顺序。',
  'Day, month, year.': '日、月、年。',
  'Month, day, year.': '月、日、年。',
  'Year, month, day.': '年、月、日。',
  'Clock to show times by, such as "+02:00" or "Europe/Berlin"; omitted: that of each cell.':
    '以哪个时钟显示时间，例如 "+02:00" 或 "Europe/Berlin"；省略：各单元格自身的时钟。',

  'Numbers from texts such as $1,234.50, 1.234,50 €, (12.00), 12- or 15 %.':
    '把 $1,234.50、1.234,50 €、(12.00)、12- 或 15 % 这样的文本转为数字。',
  'A cell or range of texts.': '一个单元格或一个区域，内容为文本。',
  'Decimal mark; omitted: as proved.': '小数点符号；省略：as proved。',
  'The mark that the amounts of the range prove.': '区域中的金额所证明的符号。',
  'A point, as in 1,234.50.': '句点，如 1,234.50。',
  'A comma, as in 1.234,50.': '逗号，如 1.234,50。',
};
