import { translateHeading } from '../../../functions/chinese';

/** Words of ours that stand in cells of a result. */
const words = new Map([
  ['All', '全部'],
  ['other', '其他'],
  ['(blank)', '（空白）'],
  ['biggest loss', '最大流失'],
  ['slowest step', '最慢步骤'],
  ['biggest loss, slowest step', '最大流失、最慢步骤'],

  ['Unit of time', '时间单位'],
  ['As of', '截至'],
  ['Log-likelihood', '对数似然'],
  ['Log-likelihood, times in weeks', '对数似然（时间以周计）'],
  ['Log-likelihood of spend', '订单金额的对数似然'],
  ['Repeat customers', '复购客户数'],
  ['Correlation of spend and frequency', '订单金额与频度的相关系数'],
  ['Converged', '已收敛'],
  ['Note', '说明'],
  ['days', '天'],
  ['working days', '个工作日'],
  ['yes', '是'],
  ['no', '否'],
  ['none: one of them does not vary', '无：其中一项没有变化'],
]);

/** A word in a cell of a result in Chinese; what nobody has foreseen stays as it is. */
export const ownWord = (text: string): string =>
  words.get(text) ?? translateHeading(text.replace(/^(.+) with gamma-gamma$/, '$1 与 gamma-gamma'));
