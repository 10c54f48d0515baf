import type { WeekdaysTexts } from './texts';

export const weekdaysTitles = { title: '星期', short: '星期' };

export const weekdays: WeekdaysTexts = {
  working: '正在按星期汇总',
  tooNarrow: '请选择两列：日期和金额。',
  from: { label: '订单金额不低于', help: '更小的订单不计入。' },
  notANumber: '请输入金额，例如 10。',
  days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  headline: (day, value) => `${day}的订单最多：${value}。`,
  table: '按星期的订单',
};
