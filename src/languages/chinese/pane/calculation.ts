import type { CalculationTexts } from '../../../taskpane/texts/calculation';

/** What is said of Excel's calculating. */
export const calculation: CalculationTexts = {
  byHand: {
    title: 'Excel 处于手动计算模式。',
    advice: '只有按 F9 或选择“重新计算”后，实时公式才会随数据更新。',
  },
  working: '正在重新计算…',
  done: '已重新计算。涉及大量行的函数在得出结果之前显示 #BUSY!。',
  failed: 'Excel 无法重新计算。',
};
