import { type LeftOutTexts, nameIn } from '../../../blueprint/leftOutTexts';
import type { WhySkipped } from '../../../blueprint/skipped';

const columns: LeftOutTexts['columns'] = {
  customer: '客户',
  id: '标识',
  time: '时间',
  date: '日期',
  touchpoint: '触点',
  event: '事件',
  value: '金额',
  amount: '金额',
  cost: '成本',
  currency: '货币',
  rate: '汇率',
  segment: '细分',
  milestone: '里程碑',
  hold: '相同属性',
  orderId: '订单编号',
  start: '开始日期',
  reached: '价值实现日期',
  lost: '流失日期',
  days: '天数',
  reachedCount: '已实现人数',
  waitingCount: '等待人数',
  lostCount: '流失人数',
  repeatOrders: '复购次数',
  recency: '最近下单天数',
  age: '客龄',
  customers: '客户数',
  averageValue: '平均金额',
  variance: '方差',
  cohort: '同期群',
  period: '期间',
  active: '有订单的客户数',
  orders: '订单数',
  isOver: '期间已结束',
  path: '路径',
  conversions: '转化数',
  nonConversions: '未转化数',
  stillOpen: '仍可能转化数',
  apart: '另计的客户数',
  from: '从',
  to: '到',
  wait: '等待中位数',
  step: '步骤编号',
  decided: '窗口已结束的客户数',
  fromFirst: '自首步等待',
  end: '结束日期',
  plan: '方案',
  interval: '计费周期',
  tenure: '在网时长',
  left: '是否流失',
};

const why: LeftOutTexts['why'] = {
  empty: (column) => `${column}为空`,
  error: (column) => `${column}是错误值`,
  notDate: (column) => `${column}不是日期`,
  twoDates: (column) => `${column}可能是两个不同的日期`,
  after2199: (column) => `${column}晚于 2199 年`,
  notNumber: (column) => `${column}不是数字`,
  notAmount: (column) => `${column}不是金额`,
  notMilestone: (column) => `${column}不是 lead 或 opportunity`,
  beforeStart: (column) => `${column}早于开始日期`,
  notAfterStart: (column) => `${column}不晚于开始日期`,
  notInterval: (column) => `${column}不是周期`,
  notYesOrNo: (column) => `${column}既不是“是”也不是“否”`,
  afterEnd: (column) => `${column}晚于观察截止日期`,
  refundsNoOrder: () => '向此前没有订单的客户退款',
  takenAsZero: (column) => `${column}不是数字（按 0 计算）`,
  saysNothing: () => '既没有触点也没有金额',
  listedBefore: (column) => `${column}在上方的行中已出现`,
  negative: (column) => `${column}小于 0`,
  tooManyPeriods: (column) => `${column}超过 10,000 个期间`,
  byCondition: () => '不符合“仅限这些行”的条件',
  hiddenRow: () => '已隐藏',
  totalRow: () => '是其他行的合计',
  repeatedRow: () => '与另一行重复',
  noAmountLeft: () => '金额已全额退款，或已计入同一订单的另一行',
};

/** A column by the name that sentences of the worker give it. */
export const columnWord = (name: string): string => nameIn(columns, name);

const ofAll = ({ column, reason }: WhySkipped): string => {
  const name = columnWord(column ?? '');
  return reason === 'twoDates' ? `每个${name}都可能是两个不同的日期` : why[reason](name);
};

/** Why rows are left out. */
export const leftOut: LeftOutTexts = {
  columns,
  why,
  sentences: {
    nothingUsed: ({ rows, why: of }) => `${rows} 行全都无法使用：${ofAll(of)}。`,
  },
};
