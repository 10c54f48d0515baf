import type { MomentUnit } from '../../cells';
import type { ReadingTexts } from '../readingTexts';
import { columnWord } from './leftOutTexts';

const units: Record<MomentUnit, string> = {
  'Excel dates': ' Excel 日期',
  'Unix seconds': ' Unix 秒',
  'Unix milliseconds': ' Unix 毫秒',
  'Unix microseconds': ' Unix 微秒',
  'Unix nanoseconds': ' Unix 纳秒',
  'dates such as 20260301': ' 20260301 这样的日期',
  'times such as 20260301143000': ' 20260301143000 这样的时间',
};

/** What is said of how columns were read. */
export const reading: ReadingTexts = {
  sentences: {
    readInUnit: ({ column, unit, cell, moment }) =>
      `${columnWord(column)}是${units[unit]}：${cell} 读作 ${moment}。`,
    dayFirst: ({ column, cell, row }) => `${columnWord(column)}的日在前，第 ${row} 行的 ${cell} 可以证明。`,
    monthFirst: ({ column, cell, row }) => `${columnWord(column)}的月在前，第 ${row} 行的 ${cell} 可以证明。`,
    tellsOffset: ({ column }) =>
      `${columnWord(column)}带有与 UTC 的偏移：时间差按实际时刻计算，日期按单元格中的时钟计算。`,
    ordersLast: '没有具体时间的订单排在当天其他所有记录之后。',
    betweenDates: '日期没有具体时间时，时长按日期之间的天数计算。',
    severalSpellings: ({ column, name, spellings, more }) =>
      more === 0
        ? `${columnWord(column)}：${name} 有 ${spellings} 种写法，视为同一个。`
        : `${columnWord(column)}：${name} 有 ${spellings} 种写法，视为同一个；另有 ${more} 个名称也是如此。`,
    loneEnd: ({ column, years, end }) =>
      `${columnWord(column)}的最后一个日期 ${end} 比其他所有日期晚 ${years} 年，它决定了观察期的终点。如果是笔误，请更正。`,
  },
};
