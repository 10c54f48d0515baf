import type { Book, Table } from './book';
import { mapReferences } from './formulaReferences';
import { plainReference } from './plainFormula';
import type { StructuredReference } from './structuredReference';
import { writeReference } from './structuredReference';
import { sameName, tableOf } from './tableCells';

type Cells = Pick<Book, 'tables' | 'sheets'>;

const spill = (address: string) => `${address}#`;

/** Formulas name a table as it is called now. */
export function renameTable({ sheets }: Cells, before: string, after: string): void {
  sheets.reword((formula) =>
    mapReferences(formula, {
      table: (reference, text) =>
        reference && sameName(reference.table, before) ? after + text.slice(before.length) : text,
      name: (name) => (sameName(name, before) ? after : name),
      spill,
    }),
  );
}

/** Formulas name a column of a table as it is called now. */
export function renameColumn({ tables, sheets }: Cells, of: Table, before: string, after: string): void {
  const renamed = (heading: string) => (sameName(heading, before) ? after : heading);
  sheets.reword((formula, cell) =>
    mapReferences(formula, {
      table: (reference, text) => {
        if (!reference?.columns || tableOf(tables, reference, cell) !== of) return text;
        const [first, last] = reference.columns;
        if (!sameName(first, before) && !sameName(last, before)) return text;
        return writeReference({ ...reference, columns: [renamed(first), renamed(last)] });
      },
      name: (name) => name,
      spill,
    }),
  );
}

/**
 * Formulas name a table no longer. Where its cells stay, they are named by their addresses; or else what referred to it is
 * an error for good, and comes not alive again with another table of its name.
 */
export function forgetTable({ sheets }: Cells, table: Table, cellsStay: boolean): void {
  sheets.reword((formula, cell) => {
    const lost = (reference: StructuredReference) =>
      cellsStay ? plainReference(sheets, table, reference, cell.row) : '#REF!';
    return mapReferences(formula, {
      table: (reference, text) => (reference && tableOf([table], reference, cell) ? lost(reference) : text),
      name: (name) => (sameName(name, table.name) ? lost({ table: name, parts: [], columns: null }) : name),
      spill,
    });
  });
}
