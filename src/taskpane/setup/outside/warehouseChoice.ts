import { outsideSource, type WarehouseTable } from '../../../blueprint/outside';
import type { TableChoice } from '../../../blueprint/settings';
import type { TableShape } from '../../../blueprint/tables';
import {
  type DescribedColumn,
  describedColumns,
  type Holding,
  holdingOf,
} from '../../../reading/describedColumns';
import type { DialectId } from '../../../queries';
import { rolesAmong } from '../../flow/table';

/** What of a table in a warehouse somebody types. */
export type TypedWarehouse = Pick<WarehouseTable, 'dialect' | 'table' | 'described' | 'time' | 'zone'>;

export const noWarehouse: TypedWarehouse = {
  dialect: 'snowflake',
  table: '',
  described: '',
  time: 'clock',
  zone: '',
};

/** The main table of an analysis in a warehouse, as far as it is typed. With the same columns it keeps what is set for them. */
export function warehouseChoice(shape: TableShape, typed: TypedWarehouse, before: TableChoice): TableChoice {
  const columns = describedColumns(typed.described);
  const source = outsideSource({ columns });
  const isSame = before.outside && String(before.source?.head[0]) === String(source.head[0]);
  return {
    source,
    outside: { ...typed, kind: 'warehouse', columns },
    hasHeadings: true,
    columns: isSame ? before.columns : rolesIn(shape, typed, columns),
    reading: (isSame && before.reading) || {},
  };
}

/** The roles that the names of the columns tell, and what their cells hold. */
function rolesIn(shape: TableShape, { dialect }: TypedWarehouse, columns: readonly DescribedColumn[]) {
  const like = (row: number) => columns.map(({ type }) => cellLike(holdingOf(type, dialect), row));
  const found = columns.length === 0 ? {} : shape.guess(outsideSource({ columns }, [like(0), like(1)]), true);
  return rolesAmong(shape, found);
}

/** Something such a column may hold, to look at where its name says too little; it is never shown. */
function cellLike(holding: Holding, row: number): unknown {
  switch (holding) {
    case 'clock':
    case 'instant':
      return `2026-03-0${row + 1} 14:30:0${row}`;
    case 'date':
      return `2026-03-0${row + 1}`;
    case 'number':
      return 12.5 + row;
    case 'truth':
      return row === 0;
    case 'text':
      return `text ${row}`;
    case null:
      return '';
  }
}

/** Engines, the usual ones first. */
export const dialectsOffered: readonly DialectId[] = [
  ...(['snowflake', 'bigquery', 'postgresql', 'redshift', 'spark'] as const),
  ...(['trino', 'clickhouse', 'duckdb'] as const),
];
