import type { CellTexts } from '../../../taskpane/texts/cells';

export const cells: CellTexts = {
  checking: '正在检查单元格…',
  large: '区域较大，将在计算结果时检查单元格。',
  checkNow: '现在检查',
  counts: (blanks, errors) => `所需的列中有 ${blanks} 个空白、${errors} 个错误`,
  computing: (count) => `${count} 个单元格仍在计算，得出结果后会重新读取。`,
  whole: '选中整列或整行时，只读取其中已使用的部分。',
  goTo: (cell) => `转到 ${cell}`,
  next: (cell) => `下一个：${cell}`,
  title: '继续之前值得看一看：',
  wouldBeRefused: '目前无法得出结果：',
  expected: (parts) => `按预期不计入：${parts.join('；')}。`,
  leftOut: (count, reason) => `${count} 行：${reason}`,
  whatToDo: (reason, advice) => `${reason}。${advice}`,
  advice: {
    empty: '请填写，或删除该行。',
    error: '请更正其中的公式。',
    notDate: '请输入日期，或 2026-03-04 14:30 这样的文本。',
    twoDates: '请在下面说明哪一部分是日。',
    after2199: '如果表示“永不”，请将单元格留空。',
    notNumber: '请输入数字，或 $1,234.50 这样的文本。',
    notAmount: '请输入数字，或 $1,234.50 这样的文本。',
    notMilestone: '可用的值是 lead 和 opportunity。',
    beforeStart: '请更正两个日期之一。',
    afterEnd: '如果应当计入，请选择更晚的观察截止日期。',
    refundsNoOrder: '请补上订单，或保持原样。',
    takenAsZero: '请输入数字。',
    saysNothing: '请填写其中之一，或保持原样。',
    listedBefore: '以上方的行为准：如有不妥，请删除两行之一。',
    notAfterStart: '请更正两个日期之一。',
    notInterval: '请使用 month、quarter、year、week 或 day。',
    notYesOrNo: '请使用“是”和“否”，或 1 和 0。',
    negative: '请输入 0 或更大的数字。',
    tooManyPeriods: '请输入客户在网的计费期数。',
  },
  either: (names) => names.join('或'),

  complaint({ kind, heading = '' }, count, of) {
    switch (kind) {
      case 'error':
        return `“${of}”有 ${count} 个单元格是错误值。请更正其中的公式；这样的行不计入结果，但会统计行数。`;
      case 'empty':
        return `“${of}”有 ${count} 个单元格为空。请填写或删除该行；这样的行不计入结果，但会统计行数。`;
      case 'says nothing':
        return `“${of}”有 ${count} 个单元格的文本表示空值。请填写或删除该行；这样的行不计入结果，但会统计行数。`;
      case 'not a number':
        return `“${of}”有 ${count} 个单元格不是数字。TOUCH.AMOUNT 可以把 $1,234.50 这样的文本转换成数字。`;
      case 'not a date':
        return `“${of}”有 ${count} 个单元格不是日期。请输入日期，或 2026-03-04 14:30 这样的文本。`;
      case 'same headings':
        return `有 ${count} 列的标题都是“${heading}”。请给每一列各起一个标题。`;
      case 'no headings':
        return '首行被当作数据。请在每列上方加上标题，或检查下面的列。';
    }
  },
};
