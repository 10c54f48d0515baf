import { quoteSheet } from './address';
import { inWorkbook, supports } from './inWorkbook';
import { sizeOf } from './tables';
import type { NamedCells } from './types';

/** Names Excel gives of its own accord, and ours: nobody looks for data there. */
const notForData = /^(_|Print_Area$|Print_Titles$|Criteria$|Extract$|Touchstone[_.])/i;

/** The names of the workbook and of its sheets that stand for one block of cells here. */
export function listNames(): Promise<NamedCells[]> {
  return inWorkbook(async (context) => {
    // Formula and scope of a name came with 1.7; without them nobody can tell what it stands for.
    if (!supports('1.7')) return [];
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const scopes = [
      { names, prefix: '' },
      ...worksheets.items.map((sheet) => ({ names: sheet.names, prefix: `${quoteSheet(sheet.name)}!` })),
    ];
    for (const scope of scopes) scope.names.load('items/name,items/type,items/visible,items/formula');
    await context.sync();
    const wanted = scopes.flatMap(({ names: { items }, prefix }) =>
      items.filter(isOffered).map((item) => ({ item, name: `${prefix}${item.name}` })),
    );
    const ranges = wanted.map(({ item }) => item.getRangeOrNullObject());
    for (const range of ranges) range.load('address,rowCount,columnCount');
    await context.sync();
    return wanted.flatMap(({ name }, i) => (ranges[i].isNullObject ? [] : [{ name, ...sizeOf(ranges[i]) }]));
  });
}

const isOffered = ({ name, type, visible, formula }: Excel.NamedItem): boolean =>
  visible && type === 'Range' && !notForData.test(name) && isOneBlockHere(String(formula));

/** Whether what a name refers to can be one block of cells of this workbook. */
export function isOneBlockHere(formula: string): boolean {
  // Another workbook stands in brackets before the sheet: ='C:\[Orders.xlsx]May'!A1 or =[1]May!A1.
  if (/\[[^\]]*\][^\]'!]*'?!/.test(formula) || formula.includes('#REF!')) return false;
  const plain = formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
  // Commas outside brackets join areas; those within separate arguments.
  for (let inner = plain; ;) {
    const outer = inner.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
    if (outer === inner) return !/[,\s]/.test(outer.replace(/^=\s*/, '').trim());
    inner = outer;
  }
}
