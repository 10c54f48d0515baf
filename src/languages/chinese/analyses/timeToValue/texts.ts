import type { TimeToValueTexts } from '../../../../analyses/timeToValue/texts';

/** The tab of time to value up to its result. */
export const timeToValue: TimeToValueTexts = {
  title: '价值实现时间',
  short: '价值实现',
  working: '正在计算价值实现时间',
  tooNarrow: '请至少选择两列，每位客户一行：开始日期和价值实现日期。仍在等待的客户，第二列留空。',
  asOf: {
    label: '截至',
    help: '计入的最后一天：到这天仍未实现价值的客户视为等待中。留空：数据中最晚的日期。',
  },
  days: { label: '计入的日子' },
  everyDay: { label: '每天', help: '周末与其他日子一样计入。' },
  workingDays: { label: '工作日', help: '周六和周日不计入，时间以工作日计。' },
};
