import type { MomentUnit } from '../../../cells';
import type { ReadingTexts } from '../../../blueprint/readingTexts';
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

const at = ({ row, cell }: { row: number; cell: string }): string => `第 ${row} 行：${cell}`;

/** What is said of how columns were read, and why they cannot be. */
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
    idsPutTogether: ({ ids, customers, rows }) =>
      `按身份表，数据中的 ${ids} 个标识属于 ${customers} 位客户：${rows} 行归到了另一位客户。`,
    noIdMet: '身份表中的标识都没有出现在数据中，没有合并任何客户。请检查哪一列是标识。',
    idsOfSeveral: ({ ids, row }) =>
      `身份表中有 ${ids} 个标识对应多位客户（最早见于第 ${row} 行）：以最先写的客户为准。`,
    idsInCircles: ({ circles, row }) =>
      `身份表中有 ${circles} 处循环（最早见于第 ${row} 行）：以其中最先写的标识为客户。`,
    customersInSeveral: ({ customers, row }) =>
      `细分表中有 ${customers} 位客户对应多个细分（最早见于第 ${row} 行）：以最先写的细分为准。`,
    customersInNone: ({ customers }) => `细分表中没有 ${customers} 位客户的细分，这些客户计为 (blank)。`,
    loneEnd: ({ column, years, end }) =>
      `${columnWord(column)}的最后一个日期 ${end} 比其他所有日期晚 ${years} 年，它决定了观察期的终点。如果是笔误，请更正。`,

    sameAmounts: ({ orders, first, next }) =>
      `有 ${orders} 个订单占多行，且各行金额相同（最早见于第 ${first} 行和第 ${next} 行）。请在“列”中的金额处说明：这是整个订单的金额（只计一次），还是每一行自己的金额。`,

    bothOrders: ({ column, dmy, mdy }) =>
      `${columnWord(column)}中既有日在前的日期（${at(dmy)}），又有月在前的日期（${at(mdy)}）。请更正其中之一，或用 TOUCH.DATE 分别读取。`,
    loneOrder: ({ column, proof, order }) =>
      `${columnWord(column)}中只有第 ${proof.row} 行的 ${proof.cell} 能说明哪一部分是日，而它可能是笔误。如果无误，请用 TOUCH.DATE 以“${order}”的顺序读取该列。`,
    turnedDates: ({ column, date, text, order }) =>
      `${columnWord(column)}中第 ${date.row} 行的 ${date.cell} 是 Excel 日期，这些日期没有一个大于 12 日，而文本都大于 12 日（${at(text)}）。Excel 可能把日当成了月。请用“数据 > 从文本/CSV”以文件原来的语言重新打开。如果日期无误，请用 TOUCH.DATE 以“${order}”的顺序读取该列。`,
    mixedClocks: ({ column, told, bare }) =>
      `${columnWord(column)}中有的时间带有与 UTC 的偏移（${at(told)}），有的没有（${at(bare)}）。请全部加上，或全部去掉。`,
    differentClocks: ({ told, bare }) =>
      `${columnWord(told)}带有与 UTC 的偏移，${columnWord(bare)}没有，因此无法得知两者相隔多久。请两者都加上，或都去掉。`,
    noDates: () => '开始日期列和价值实现日期列中没有数据。',
    notWithMark: ({ column, row, cell, mark }) =>
      `${columnWord(column)}，第 ${row} 行：以 ${mark} 为小数点时，${cell} 不是数字。`,
    bothMarks: ({ column, point, comma }) =>
      `${columnWord(column)}中既有以句点为小数点的金额（${at(point)}），又有以逗号为小数点的金额（${at(comma)}）。请更正其中之一，或分别以各自的小数点读取。`,
    eitherMark: ({ column, either }) =>
      `${columnWord(column)}中第 ${either.row} 行的 ${either.cell} 可能是两个不同的金额，其他行也无法说明。请用 TOUCH.AMOUNT 并给出小数点（“.”或“,”）读取该列。`,
    numberAmongCommas: ({ column, number, comma }) =>
      `${columnWord(column)}中第 ${number.row} 行的 ${number.cell} 是数字，而第 ${comma.row} 行的 ${comma.cell} 以逗号为小数点。Excel 可能把千位分隔的句点当成了小数点。请用“数据 > 从文本/CSV”以文件原来的语言重新打开。如果数字无误，请用 TOUCH.AMOUNT 并给出小数点“,”读取该列。`,
    severalCurrencies: ({ first, told, second, also }) =>
      `第 ${told.row} 行的货币是 ${first}（${told.cell}），第 ${also.row} 行是 ${second}（${also.cell}），两者不能相加。请在“仅限这些行”中选定一种，或在“可选列”下选择汇率表。`,
    twoCurrencies: ({ first, firstRow, second, secondRow }) =>
      `第 ${firstRow} 行的货币是 ${first}，第 ${secondRow} 行是 ${second}，两者不能相加。请在“仅限这些行”中选定一种，或在“可选列”下选择汇率表。`,
  },
};
