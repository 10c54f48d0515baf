import { parseAddress } from './address';
import { WorkbookError } from './workbookError';

/** Finds the cells meant by what a user typed: an address, a table's name or a defined name. */
export async function locate(context: Excel.RequestContext, typed: string): Promise<Excel.Range> {
  const parts = parseAddress(typed);
  const scope = parts.sheet === null ? null : await findSheet(context, parts.sheet);
  if (parts.kind === 'cells') {
    return (scope ?? context.workbook.worksheets.getActiveWorksheet()).getRange(parts.cells);
  }
  return scope ? findName(context, scope.names, parts.name) : findTableOrName(context, parts.name);
}

async function findSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw notFound(`There is no sheet “${name}”. Check the name before the “!”.`);
  return sheet;
}

async function findTableOrName(context: Excel.RequestContext, name: string): Promise<Excel.Range> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name');
  await context.sync();
  return table.isNullObject ? findName(context, context.workbook.names, name) : table.getRange();
}

async function findName(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
  name: string,
): Promise<Excel.Range> {
  const item = names.getItemOrNullObject(name);
  item.load('name');
  await context.sync();
  if (item.isNullObject) {
    throw notFound(`The workbook has no table or name “${name}”. Enter an address such as A1:F20.`);
  }
  const range = item.getRangeOrNullObject();
  range.load('address');
  await context.sync();
  if (range.isNullObject) throw notFound(`The name “${name}” stands for no cells. Enter an address instead.`);
  return range;
}

const notFound = (message: string) => new WorkbookError('bad address', message);
