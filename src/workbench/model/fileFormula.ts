import { mapReferences } from './formulaReferences';
import type { Table } from './book';
import type { FormulaCell } from './sheets';
import { writeReference } from './structuredReference';
import { sameName, tableOf } from './tableCells';

/** A formula as a file has it: tables are always named, and what spilled is asked for by a function. */
export function formulaForFile(tables: readonly Table[], formula: string, cell: FormulaCell): string {
  return mapReferences(formula, {
    table: (reference, text) => {
      const table = reference && tableOf(tables, reference, cell);
      return table ? writeReference({ ...reference, table: table.name }, true) : text;
    },
    name: (name) => (tables.some((table) => sameName(table.name, name)) ? `${name}[]` : name),
    spill: (address) => `_xlfn.ANCHORARRAY(${address})`,
  });
}

/** A formula of a file as Excel shows it: `Journeys[@revenue]`, and `[@revenue]` in the table itself. */
export function formulaFromFile(tables: readonly Table[], formula: string, cell: FormulaCell): string {
  const typed = formula.replace(/(?:_xlfn\.)?ANCHORARRAY\(([^()]+)\)/g, '$1#');
  return mapReferences(typed, {
    table: (reference, text) => {
      if (!reference?.parts.includes('#This Row')) return text;
      const own = tableOf(tables, { ...reference, table: '' }, cell);
      const isOwn = own && sameName(own.name, reference.table);
      return writeReference(isOwn ? { ...reference, table: '' } : reference);
    },
    name: (name) => name,
    spill: (address) => `${address}#`,
  });
}
