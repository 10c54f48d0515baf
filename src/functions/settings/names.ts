/** Every setting of every function by its name, with its name in Chinese. A formula may use either in any language. */
export const settingNames = {
  lookback: '回溯期',
  'half-life': '半衰期',
  direct: '直接访问',
  'markov order': '马尔可夫阶数',
  shares: '份额',
  'starts anew': '重新开始',
  collapse: '合并重复',
  conversions: '转化',
  'pass over': '跳过',
  from: '起始日期',
  to: '截止日期',
  separator: '分隔符',
  days: '天数',
  weekend: '休息日',
  holidays: '节假日',
  hours: '工作时间',
  start: '开始',
  margin: '毛利率',
  horizon: '预测天数',
  model: '模型',
  zone: '时区',
  spelling: '拼写',
} as const;

export type SettingName = keyof typeof settingNames;
