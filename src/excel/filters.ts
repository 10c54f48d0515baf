import { fullAddress, type Rectangle } from './address';
import { inWorkbook, supports } from './inWorkbook';
import { WorkbookError } from './workbookError';

/** The filter of one column of a table. */
interface ColumnFilter {
  heading: string;
  criteria: Excel.FilterCriteria;
}

/**
 * Works on the cells of a table with its filters off, and puts them back afterwards: what is written into rows that are
 * hidden by a filter can land in others. Other filters that hide some of the cells are refused.
 */
export async function withoutFilters<T>(
  table: { name: string; sheet: string },
  cells: Rectangle,
  work: () => Promise<T>,
): Promise<T> {
  const filters = await inWorkbook((context) => takeOff(context, table.name));
  try {
    await inWorkbook((context) =>
      refuseFilteredRows(context, context.workbook.worksheets.getItem(table.sheet), table.sheet, cells),
    );
    return await work();
  } finally {
    // Without them the table shows all of its rows, which is no reason to tell of a failure.
    if (filters.length > 0)
      await inWorkbook((context) => putBack(context, table.name, filters)).catch(() => undefined);
  }
}

async function takeOff(context: Excel.RequestContext, name: string): Promise<ColumnFilter[]> {
  if (!supports('1.9')) return [];
  const table = context.workbook.tables.getItem(name);
  const { autoFilter } = table;
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (!autoFilter.isDataFiltered) return [];
  table.columns.load('items/name,items/filter/criteria');
  await context.sync();
  const filters = table.columns.items.map(({ name: heading, filter: { criteria } }) => ({
    heading,
    criteria,
  }));
  table.clearFilters();
  try {
    await context.sync();
  } catch {
    // It matters only where the filters hide rows of the output, and that is told.
    return [];
  }
  return filters.filter(({ criteria }) => Boolean(criteria?.filterOn));
}

/** On the columns that are still there. */
async function putBack(
  context: Excel.RequestContext,
  name: string,
  filters: readonly ColumnFilter[],
): Promise<void> {
  const { columns } = context.workbook.tables.getItem(name);
  const found = filters.map(({ heading }) => columns.getItemOrNullObject(heading));
  for (const column of found) column.load('name');
  await context.sync();
  found.forEach((column, i) => {
    if (!column.isNullObject) column.filter.apply(given(filters[i].criteria));
  });
  await context.sync();
}

/** Excel lists what a criterion does not use as null, and does not take it back like that. */
const given = (criteria: Excel.FilterCriteria): Excel.FilterCriteria =>
  Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Excel.FilterCriteria;

/** Rows that were hidden by hand do no harm. */
export async function refuseFilteredRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  cells: Rectangle,
): Promise<void> {
  if (!supports('1.9')) return;
  const range = sheet.getRangeByIndexes(cells.row, cells.column, cells.rows, cells.columns);
  range.load('rowHidden');
  await context.sync();
  if (range.rowHidden === false) return;
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  const filters = [sheet.autoFilter, ...sheet.tables.items.map(({ autoFilter }) => autoFilter)];
  if (!filters.some(({ isDataFiltered }) => isDataFiltered)) return;
  const address = fullAddress(sheetName, cells);
  throw new WorkbookError('write failed', { code: 'filteredRows', values: { address } });
}
