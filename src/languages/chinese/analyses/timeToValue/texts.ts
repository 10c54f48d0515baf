import type { TimeToValueTexts } from '../../../../analyses/timeToValue/texts';

/** The tab of time to value up to its result. */
export const timeToValue: TimeToValueTexts = {
  working: '正在计算价值实现时间',
  tooNarrow:
    '请至少选择两列，每位客户一行：开始日期和价值实现日期。仍在等待的客户，第二列留空。事件日志需三列：客户、时间和事件。',
  eachRow: { label: '每一行是' },
  rowKinds: {
    customer: { label: '一位客户', help: '每位客户一行，含开始日期。' },
    event: { label: '一个事件', help: '客户的每个行为一行，例如注册或付款：请选择哪个事件开始等待。' },
    count: {
      label: '一组客户的计数',
      help: '每个天数（及每个细分）一行：等待这么多天后，有多少客户实现价值、流失或仍在等待。由数据库统计而来。',
    },
  },
  roles: {
    days: '天数',
    reachedCount: '已实现价值',
    waitingCount: '仍在等待',
    lostCount: '流失',
  },
  startEvent: {
    label: '开始',
    help: '开始等待的事件；以客户的第一次为准。没有该事件的客户不计入。',
    placeholder: '注册',
    names: '数据中的事件，选择一个',
  },
  noStartEvent: '请填写开始等待的事件。',
  oneStartEvent: '请只填写一个事件。名称中含逗号时请加引号。',
  valueEvents: {
    label: '价值',
    help: '代表价值的一个或多个事件。开始之前的不计入。',
    placeholder: '激活',
    names: '数据中的事件，可添加或移除',
  },
  noValueEvent: '请填写代表价值的事件。',
  rule: { label: '何时算实现价值' },
  rules: {
    all: { label: '全部发生', help: '以各事件首次发生时间中最晚的为准，顺序不限。' },
    any: { label: '任一发生', help: '以其中最先发生的为准。' },
    ordered: { label: '按顺序全部发生', help: '每个事件都在列表中前一个之后发生。' },
  },
  values: {
    title: '价值',
    wanted: '价值在另一张表中',
    help: '客户与时间的记录，例如订单或商机。客户在开始之时或之后的第一行即为价值。',
    tooNarrow: '请至少选择两列：客户和时间。',
  },
  asOf: {
    label: '截至',
    help: '计入的最后一天：到这天仍未实现价值的客户视为等待中。留空：数据中最晚的日期。',
  },
  days: { label: '计入的日子' },
  everyDay: { label: '每天', help: '周末与其他日子一样计入。' },
  workingDays: { label: '工作日', help: '周六和周日不计入，时间以工作日计。' },
  periodHelp: '这些日期内的开始计入。',
  trend: { label: '趋势按' },
  trendPeriods: { day: '天', week: '周', month: '月', quarter: '季度', year: '年' },
};
