import type { RateTexts } from '../../../blueprint/rateTexts';

/** What is said of a table of exchange rates, and of money that is converted by it. */
export const rates: RateTexts = {
  rateWithoutCurrency: ({ row }) => `汇率表第 ${row} 行没有货币。请补全，或删除该行。`,
  badRate: ({ currency, row, cell }) =>
    `汇率表第 ${row} 行中 ${currency} 的汇率${cell === null ? '为空' : `是 ${cell}`}。请输入大于 0 的数字，或在“仅限这些行”中排除该行。`,
  twoRates: ({ currency, first, firstRow, second, secondRow }) =>
    `汇率表中 ${currency} 有两个汇率：第 ${firstRow} 行的 ${first} 和第 ${secondRow} 行的 ${second}。请在“仅限这些行”中选定一个，或删除另一个。`,
  noRate: ({ currency, row }) =>
    `第 ${row} 行的货币是 ${currency}，汇率表中没有它的汇率。请在汇率表中添加，或在“仅限这些行”中排除这些行。`,
  reportNotNamed: ({ currencies }) =>
    currencies.length === 0
      ? '没有汇率为 1 的货币。请在“报告货币”中填写汇率所用的货币。'
      : `${currencies.join('、')} 的汇率都是 1。请在“报告货币”中填写汇率所用的货币。`,
  reportNotOne: ({ currency, rate, row }) =>
    `汇率表第 ${row} 行中 ${currency} 的汇率是 ${rate}，因此汇率不是以 ${currency} 表示的。请在“报告货币”中填写汇率所用的货币。`,
  converted: ({ currency, rates: used }) =>
    used.length === 0
      ? `金额以 ${currency} 表示，无需折算。`
      : `金额以 ${currency} 表示，按以下汇率折算：${used.map((each) => `${each.currency} ${each.rate}`).join('、')}。`,
  takenAsReport: ({ currency, rows }) => `${rows} 行有金额但没有注明货币，视为 ${currency}。`,
};
