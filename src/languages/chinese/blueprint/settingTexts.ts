import type { SettingTexts } from '../../../blueprint/formula/settingTexts';
import { settingNames } from '../../../functions/settings/names';

export const liveSettings: SettingTexts = {
  title: '设置',
  settings: settingNames,
  labels: {
    model: '模型',
    models: (number) => `模型 ${number}`,
    horizon: '预测天数',
    asOf: '截至',
    discountRate: '贴现率',
    periods: '期数',
    period: '期间',
    steps: (number) => `步骤 ${number}`,
    window: '时间窗口',
    order: '顺序',
    top: '转移数',
    length: '事件数',
  },
  noLimit: '不限',
  yes: '是',
  no: '否',
  help: {
    models: '列表中的一个模型，或留空。表中每个模型一列。',
    entry: '列表中的一项。',
    lookback: '交易之前多少天内的触达计入，或“不限”。',
    window: '从第一步起多少天内的后续步骤计入，或“不限”。',
    positive: '大于 0 的数字。',
    count: '从 1 开始的整数。',
    share: '以 1 为整体的份额：0.1 即 10%。',
    date: '日期，或留空。',
    shares: '首次、中间和末次触达，任意单位。用于自定义模型。',
    names: '每个单元格一个触点。',
    steps: '一个步骤；最后一步之后留空。',
    weekend: '休息日，编号与 NETWORKDAYS.INTL 相同：1 为星期六和星期日。留空则每天都计入。',
    text: '见函数参考，或留空。',
  },
};
