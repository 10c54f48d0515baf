import type { AnalysisTexts } from '../../../blueprint/texts';

/** What all analyses say alike. */
export const analysis: AnalysisTexts = {
  sentences: (all) => all.join(''),

  roles: {
    customer: '客户',
    time: '时间',
    touchpoint: '触点',
    value: '金额',
    campaign: '营销活动',
    product: '产品',
    segment: '细分',
    cost: '成本',
    orderId: '订单编号',
    milestone: '里程碑',
    currency: '货币',
    event: '事件',
    start: '开始日期',
    reached: '价值实现日期',
    lost: '流失日期',
  },
  missing: (role) => `请选择${role}所在的列。`,
  twice: (other) => `此列已用作${other}。请另选一列。`,
  looksLike: (kind) => `各列看起来像另一种：${kind}。`,
  noTable: '请选择该表，或在“列”下关闭此项。',

  days: '天',
  noLimit: '不限',
  wait: {
    days: (days) => `${days} 天`,
    hours: (hours) => `${hours} 小时`,
    minutes: (minutes) => `${minutes} 分钟`,
    seconds: (seconds) => `${seconds} 秒`,
  },
};
