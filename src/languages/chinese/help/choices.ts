import type { Translations } from '../functions/descriptions/translations';

/** What the lists of names are lists of. */
export const choices: Translations = {
  model: '模型',
  period: '期间',
  'time of the first margin': '首笔毛利的时间',
  chance: '概率',
  'choice of limits': '界限',
  statistic: '统计量',
  rule: '规则',
  'step order': '步骤顺序',
  method: '划分方式',
  measure: '指标',
  'day order': '日、月、年的顺序',
  'decimal mark': '小数点符号',
};
