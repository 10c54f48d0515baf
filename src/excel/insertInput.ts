import { addTable, takenNames } from './addTable';
import type { Rectangle } from './address';
import { dressSheet } from './dressSheet';
import type { InputRule, InputTable, InsertedTable } from './inputTable';
import { inWorkbook, supports } from './inWorkbook';
import { removeSheets } from './insertSheets';
import { sheetName, tableName } from './names';
import { refuseProtectedWorkbook } from './target';

/** The line, an empty row, the headings. */
const headingRow = 2;
/** A table grows by itself when rows are pasted or typed below it, and what holds for its columns grows along. */
const emptyRows = 10;

/** Puts an empty table on a new sheet of its own and selects its first cell. All or nothing. */
export async function insertInput(input: InputTable): Promise<InsertedTable> {
  const area = { row: headingRow, column: 0, rows: 1 + emptyRows, columns: input.columns.length };
  const added: string[] = [];
  try {
    const inserted = await inWorkbook(async (context) => {
      await refuseProtectedWorkbook(context);
      const taken = await takenNames(context);
      const name = sheetName(input.name, taken.sheets);
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('name');
      await context.sync();
      added.push(name);
      sheet.getRangeByIndexes(0, 0, 1, 1).values = [[input.line]];
      sheet.getRangeByIndexes(headingRow, 0, 1, area.columns).values = [
        input.columns.map(({ heading }) => heading),
      ];
      const formats = input.columns.map(({ format }) => format);
      const table = addTable(sheet, area, tableName(input.name, taken.names), formats);
      table.load('name');
      input.columns.forEach(({ width }, i) => {
        sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
      });
      sheet.activate();
      sheet.getRangeByIndexes(headingRow + 1, 0, 1, 1).select();
      await context.sync();
      return { sheet: name, table: table.name };
    });
    await validate(inserted.sheet, area, input);
    await dressSheet(inserted.sheet, { table: area, chart: null });
    return inserted;
  } catch (error) {
    await removeSheets(added);
    throw error;
  }
}

/** Has Excel ask for what belongs into the columns. Older ones cannot, and the table serves as well without. */
async function validate(sheet: string, { row, rows }: Rectangle, { columns }: InputTable): Promise<void> {
  if (!supports('1.8')) return;
  await inWorkbook(async (context) => {
    const { workbook } = context;
    columns.forEach(({ heading, rule, help, advice = help }, i) => {
      const { dataValidation } = workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row + 1, i, rows - 1, 1);
      if (rule) {
        dataValidation.rule = ruleOf(rule);
        dataValidation.ignoreBlanks = rule.kind !== 'filled';
        // What a list does not name may still be right.
        const style = rule.kind === 'list' ? 'Warning' : 'Stop';
        dataValidation.errorAlert = { showAlert: true, style, title: heading, message: advice };
      }
      dataValidation.prompt = { showPrompt: true, title: heading, message: help };
    });
    await context.sync();
  }).catch(() => undefined);
}

/** Excel knows no rule for any number or any day, so these are wider than all that are meant. */
const widest = 1e12;
const firstDay = '1950-01-01';

function ruleOf(rule: InputRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'filled':
      return { textLength: { formula1: 1, operator: 'GreaterThanOrEqualTo' } };
    case 'date':
      return { date: { formula1: firstDay, operator: 'GreaterThanOrEqualTo' } };
    case 'number':
      return { decimal: { formula1: rule.least ?? -widest, formula2: widest, operator: 'Between' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.entries.join(',') } };
  }
}
