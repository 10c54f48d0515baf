import type { ReadingLineTexts } from '../../../blueprint/readingLineTexts';

export const readingLines: ReadingLineTexts = {
  unnamed: (letters) => `${letters} 列`,
  conditions: {
    is: (column, values) => `${column}为${values}`,
    isNot: (column, values) => `${column}不为${values}`,
    contains: (column, values) => `${column}包含${values}`,
    between: (column, from, to) => `${column}从 ${from} 到 ${to}`,
    from: (column, from) => `${column}从 ${from} 起`,
    upTo: (column, to) => `${column}到 ${to} 为止`,
    empty: (column) => `${column}为空`,
    filled: (column) => `${column}不为空`,
    currency: (column, values) => `${column}的货币为 ${values}`,
  },
  or: (values) => values.join('或'),
  onlyRows: (conditions) => `仅限这些行：${conditions}。`,
  visibleOnly: '隐藏的行不计入。',
  rowsAddUp: '同一订单各行的金额相同时，是各行自己的金额，相加计算。',
  repeatsOnce: '与另一行完全相同的行只计一次。',
  amount: (expression) => `金额：${expression}。`,
  oncePer: (column) => `每个${column}的金额只计一次。`,
  channel: (columns) => `触点：按${columns}得出的渠道，依据 GA4 公布的规则和自有网站列表。`,
  dayOrder: {
    dmy: '按所选，日期的日在前。',
    mdy: '按所选，日期的月在前。',
    ymd: '按所选，日期的年在前。',
  },
  decimal: {
    '.': '按所选，金额以句点为小数点。',
    ',': '按所选，金额以逗号为小数点。',
  },
  zone: (zone) => `没有偏移的时间以及日期按 ${zone} 的时钟计。`,
  spelling: '仅大小写不同的名称分别计算。',
  beside: {
    moreTables: (address) => `合并的表：${address}。`,
    segments: (address) => `细分：${address}。`,
    identities: (address) => `身份表：${address}。`,
    rates: (address) => `汇率：${address}。`,
  },
  ofTable: (address, line) => `${address}：${line}`,
};
