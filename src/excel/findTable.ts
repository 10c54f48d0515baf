/** The table with a name or, after it was renamed, with an id; `null` when there is neither. */
export async function findTable(
  context: Excel.RequestContext,
  { name, id }: { name: string; id: string | null },
): Promise<Excel.Table | null> {
  // A name is what users see and files keep; an id may be given anew when a file is opened.
  const { tables } = context.workbook;
  const found = [name, id ?? name].map((key) => tables.getItemOrNullObject(key));
  for (const table of found) table.load('id,name,showTotals');
  await context.sync();
  return found.find((table) => !table.isNullObject) ?? null;
}
