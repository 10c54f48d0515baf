import type { PeriodTexts } from '../../../blueprint/period/texts';

/** What is said of periods before there is a result. */
export const period: PeriodTexts = {
  period: '期间',
  all: '全部',
  kinds: { month: '最近一个完整的月', quarter: '最近一个完整的季度', year: '最近一个完整的年' },
  range: '从 – 到',
  from: '第一天',
  fromHelp: '留空：从数据开始。',
  to: '最后一天',
  toHelp: '留空：到数据结束。',
  compare: '对比',
  nothing: '不对比',
  comparisons: { before: '前一期间', 'year before': '去年同期' },
  otherRange: '其他日期',
  compareFrom: '对比的第一天',
  compareTo: '对比的最后一天',
  compareHelp: '两天都包含在内。',
  counted: { firstDay: '统计的第一天', lastDay: '统计的最后一天' },
  problems: {
    noDay: '请输入第一天、最后一天或两者。',
    noDays: '请输入第一天和最后一天。',
    turned: '最后一天早于第一天。',
    noBefore: '请输入期间的第一天：没有第一天，就没有之前的期间。',
  },
};
