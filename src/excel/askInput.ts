import { cellsAddress, type Rectangle } from './address';
import type { Asked, InputRule } from './inputTable';

/** Has Excel ask for what belongs into some cells. Needs ExcelApi 1.8. */
export function ask(
  sheet: Excel.Worksheet,
  cells: Rectangle,
  { heading, rule, help, advice = help }: Asked,
): void {
  const { row, column, rows, columns } = cells;
  const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, columns);
  if (rule) {
    dataValidation.rule = ruleOf(rule, cellsAddress({ row, column, rows: 1, columns: 1 }));
    dataValidation.ignoreBlanks = rule.kind !== 'filled';
    // What a list does not name may still be right.
    const style = rule.kind === 'list' ? 'Warning' : 'Stop';
    dataValidation.errorAlert = { showAlert: true, style, title: heading, message: advice };
  }
  dataValidation.prompt = { showPrompt: true, title: heading, message: help };
}

/** Excel knows no rule for any number or any day, so these are wider than all that are meant. */
const widest = 1e12;
const firstDay = '1950-01-01';

/** `first`: address of the first cell, which stands for each in a formula. */
function ruleOf(rule: InputRule, first: string): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'filled':
      return { textLength: { formula1: 1, operator: 'GreaterThanOrEqualTo' } };
    case 'date':
      return { date: { formula1: firstDay, operator: 'GreaterThanOrEqualTo' } };
    case 'number':
      return numberRule(rule, first);
    case 'list':
      return { list: { inCellDropDown: true, source: rule.entries.join(',') } };
  }
}

function numberRule(
  { least, above, or }: Extract<InputRule, { kind: 'number' }>,
  first: string,
): Excel.DataValidationRule {
  if (or !== undefined) {
    const limits = above === undefined ? `${first}>=${least ?? -widest}` : `${first}>${above}`;
    return { custom: { formula: `=OR(${first}="${or}",AND(ISNUMBER(${first}),${limits}))` } };
  }
  return above === undefined
    ? { decimal: { formula1: least ?? -widest, formula2: widest, operator: 'Between' } }
    : { decimal: { formula1: above, operator: 'GreaterThan' } };
}
