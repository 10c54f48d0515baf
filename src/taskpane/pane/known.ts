import type { NamedCells, Source } from '../../excel/types';
import type { Workbook } from '../services';

/** What the workbook was asked when the pane began. */
export interface Known {
  tables: Promise<NamedCells[]>;
  source: Promise<Source>;
}

export function askForData({ listTables, selectedSource }: Workbook): Known {
  const known = { tables: listTables(), source: selectedSource() };
  // Whoever takes the answers up tells why there is none.
  void Promise.allSettled([known.tables, known.source]);
  return known;
}

/** Whether there is anything to begin with: a table, or cells that are selected. The first answer that says so is enough. */
export async function isThereData({ tables, source }: Known): Promise<boolean> {
  const listed = tables.then(({ length }) => length > 0 || Promise.reject(new Error('There is no table.')));
  return Promise.any([listed, source]).then(
    () => true,
    () => false,
  );
}
