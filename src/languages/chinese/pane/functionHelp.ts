import type { FunctionHelpTexts } from '../../../taskpane/texts/functionHelp';

export const functionHelp: FunctionHelpTexts = {
  title: '函数',
  back: '返回',
  all: '全部函数',
  search: '搜索函数',
  searchExample: '留存、漏斗、同期群……',
  count: (count) => `${count} 个函数`,
  none: '未找到函数。',
  noneAdvice: '请试试单个词语，例如“留存”，或参数名称。',
  showAll: '显示全部函数',
  topics: {
    attribution: '归因',
    lifetime: '终身价值',
    timeToValue: '价值实现时间',
    journeys: '旅程',
    scorecard: '计分卡',
    cleaning: '日期与金额',
  },

  examples: '示例',
  more: '完整说明',
  moreIn: (name) => `${name} 的完整说明，在浏览器中打开`,

  insert: '插入单元格',
  formula: '公式',
  filled: (count, of) => `${of} 个必需参数中已有 ${count} 个从您的数据填入。`,
  notFilled: '请输入单元格（如 Orders!A2:A500）、数字或名称。',
  optional: (set) => (set > 0 ? `可选参数，已设置 ${set} 个` : '可选参数'),
  omitted: '省略',
  choose: '请选择……',
  needed: (name) => `请输入 ${name}。`,
  missing: (names) => `尚缺：${names}。`,

  cell: '活动单元格',
  noCell: '无。请在工作表中单击一个单元格。',
  spills: '结果可能占用右侧和下方的单元格。若这些单元格不为空，Excel 会显示 #SPILL!。',
  inserting: '正在插入……',
  inserted: (cell) => `公式已插入 ${cell}。在 Excel 中撤消即可收回。`,
  covers: (cell) => `${cell} 不为空。要替换其中的内容吗？`,
  replace: '替换',
};
