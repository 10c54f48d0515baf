/** The headings of the functions' tables in Chinese, by topic. */
const headings: Readonly<Record<string, string>> = {
  Customer: '客户',
  Customers: '客户数',
  Segment: '细分',
  Time: '时间',
  Value: '金额',
  Total: '合计',
  Share: '占比',
  'Lower 95 %': '95% 下限',
  'Upper 95 %': '95% 上限',

  Touchpoint: '触点',
  TTV: '交易总额',
  Conversions: '转化数',
  'Non-conversions': '未转化数',
  'Median days to convert': '转化中位天数',
  'Still open': '尚未结束',
  Path: '路径',
  Journey: '旅程',
  Credit: '归因金额',
  From: '起点',
  To: '终点',
  'First touch': '首次触达',
  'Last touch': '末次触达',
  'Last non-direct': '末次非直接触达',
  Linear: '线性',
  'Linear distinct': '去重线性',
  'Time decay': '时间衰减',
  'Position based': '基于位置',
  'J shaped': 'J 形',
  'Inverse J': '反 J 形',
  'W shaped': 'W 形',
  'Full path': '全路径',
  Participation: '参与度',
  Custom: '自定义',
  Markov: '马尔可夫',
  'Removal effect': '移除效应',
  Shapley: 'Shapley 值',

  Orders: '订单数',
  'Repeat orders': '复购订单数',
  Recency: '近度',
  Age: '客龄',
  'Average value': '平均金额',
  'Average order value': '平均订单金额',
  'Probability alive': '活跃概率',
  'Expected orders': '预期订单数',
  'Expected value an order': '预期每单金额',
  CLV: '客户终身价值',
  'CLV each': '人均终身价值',
  Parameter: '参数',
  Estimate: '估计值',
  'Standard error': '标准误',
  'Repeat orders before': '截止前复购订单数',
  'Actual orders': '实际订单数',
  'Actual each': '人均实际订单数',
  'Expected each': '人均预期订单数',
  'Actual revenue': '实际收入',
  'Expected revenue': '预期收入',
  Period: '期间',
  Actual: '实际',
  Model: '模型',
  'Retention rate': '留存率',
  Cohort: '同期群',
  Frequency: '频度',
  Monetary: '额度',
  R: 'R 分',
  F: 'F 分',
  M: 'M 分',
  Score: '得分',

  Start: '开始',
  Reached: '已实现',
  Waiting: '等待中',
  Lost: '流失',
  'Left out': '未计入',
  'At risk': '风险集人数',
  'Share reached': '已实现占比',
  Days: '天数',
  'Working days': '工作日数',
  'Median days': '中位天数',
  'Median working days': '中位工作日数',
  'Converters-only median days': '仅已实现者中位天数',
  'Converters-only median working days': '仅已实现者中位工作日数',
  'Log-rank chi-square': '对数秩卡方',
  'Degrees of freedom': '自由度',
  p: 'p 值',
  'Exceeded on': '超过日期',

  'Before start': '开始前次数',
  Step: '步骤',
  'Of first': '占首步比例',
  'Of previous': '占上一步比例',
  'Still in time': '仍在期限内',
  'Median days from previous': '距上一步中位天数',
  'Median days from first': '距首步中位天数',
  Mark: '标记',
  Started: '开始时间',
  'Last event': '最后事件',
  'Days since': '此后天数',
  'Finished late': '逾期完成',

  'Days left': '剩余天数',
  'Days from previous': '距上一步天数',
  'Days from first': '距首步天数',
  Ended: '结束时间',

  Date: '日期',
  'Order ID': '订单编号',
  Ordered: '下单金额',
  Refunded: '退款金额',
  'Last order': '最近一单',
  'Sheet row': '工作表行',
  'Reached on': '价值实现日期',
  'Left on': '流失日期',
  Outcome: '结果',

  Cost: '成本',
  CAC: '获客成本',
  'Conversion rate': '转化率',
  AOV: '平均订单金额',
  'Earned so far': '迄今人均金额',
  Expected: '预期人均金额',
  'CLV:CAC': '终身价值与获客成本之比',
  'Mean age, months': '平均客龄（月）',
  'Value in the first 12 months': '前 12 个月人均金额',
  '12 months:CAC': '12 个月金额与获客成本之比',
  'Payback months': '回本月数',
  'Payback so far': '迄今回本',
  'Payback expected': '预期回本月数',
  'Median days to value': '价值实现中位天数',
  'Repeat rate': '复购率',
};

/** Headings with a figure or a sentence in them. */
const composed: readonly [pattern: RegExp, chinese: (...parts: string[]) => string][] = [
  [/^Share by day (\d+)$/, (day) => `${day} 天内实现占比`],
  [/^Share by working day (\d+)$/, (day) => `${day} 个工作日内实现占比`],
  [/^(.*working days) of ([\d.]+) h$/i, (days, hours) => `${translateHeading(days)}（每日 ${hours} 小时）`],
  [
    /^(Conversions|Last non-direct) \((.+)\)$/,
    (heading, notes) => `${translateHeading(heading)}（${notes.split('; ').map(said).join('；')}）`,
  ],
  // What a note says stays as it is.
  [/^Note · (.*)$/, (note) => `说明 · ${note}`],
];

/** What stands in brackets behind a heading. */
const asides: readonly [pattern: RegExp, chinese: string][] = [
  [/^no direct found$/, '未找到直接访问'],
  [/^(\d+) orders? sent again counted once$/, '$1 笔重复发送的订单只计一次'],
  [/^(\d+) refunds? without an order unattributed$/, '$1 笔无对应订单的退款未归因'],
];

function said(note: string): string {
  const [pattern, chinese] = asides.find(([each]) => each.test(note)) ?? [/^$/, ''];
  return note.replace(pattern, chinese);
}

/** A heading of a function's table in Chinese; any other text (a number, a name from the data) as it is. */
export function translateHeading(heading: string): string {
  if (Object.hasOwn(headings, heading)) return headings[heading];
  for (const [pattern, chinese] of composed) {
    const [, ...parts] = pattern.exec(heading) ?? [];
    if (parts.length > 0) return chinese(...parts);
  }
  return heading;
}

/** Every English heading that stands in the dictionary. */
export const knownHeadings: readonly string[] = Object.keys(headings);
