import { dialects, type TimeKind } from '../queries';

/** What stands in a column. Moments that name their own zone are kept as those of UTC. */
export type ColumnKind = 'text' | 'number' | 'boolean' | TimeKind;

export interface FileColumn {
  name: string;
  kind: ColumnKind;
  /** Texts that are days such as 03/04/2026, of which nothing tells whether the day or the month comes first. */
  isUnclear?: true;
}

/** A column as one file has it: `type` in the words of the engine. */
export interface TypedColumn extends FileColumn {
  type: string;
  /** Nothing stands in it, so that it takes the type another file gives it. */
  isEmpty?: true;
}

export const { quote, literal } = dialects.duckdb;

/** What becomes of a type of the engine. */
export function columnOf(name: string, type: string): TypedColumn {
  return { name, kind: kindOf(type), type };
}

function kindOf(type: string): ColumnKind {
  if (/^TIMESTAMP WITH TIME ZONE$/.test(type)) return 'instant';
  if (/^TIMESTAMP/.test(type)) return 'clock';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)) return 'number';
  return 'text';
}

/** The type a column is kept in: whole numbers to their last digit, since they may be ids. */
export function keptType({ kind, type }: TypedColumn): string {
  switch (kind) {
    case 'text':
      return 'VARCHAR';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'clock':
    case 'instant':
      return 'TIMESTAMP';
    case 'number':
      if (/^(UBIGINT|U?HUGEINT|DECIMAL\(\d+,0\))$/.test(type)) return 'HUGEINT';
      return /INT/.test(type) ? 'BIGINT' : 'DOUBLE';
  }
}

/** A column that holds what the columns of two files hold. */
export const widened = (one: TypedColumn, other: TypedColumn): TypedColumn => ({
  ...widerOf(one, other),
  ...((one.isUnclear || other.isUnclear) && { isUnclear: true }),
});

function widerOf(one: TypedColumn, other: TypedColumn): TypedColumn {
  if (one.isEmpty) return { ...other, name: one.name };
  if (other.isEmpty || keptType(one) === keptType(other)) return sameClock(one, other);
  if (one.kind === 'number' && other.kind === 'number') {
    const types = [keptType(one), keptType(other)];
    return columnOf(one.name, types.includes('DOUBLE') ? 'DOUBLE' : 'HUGEINT');
  }
  const kinds = [one.kind, other.kind];
  if (kinds.includes('date') && kinds.includes('clock')) return columnOf(one.name, 'TIMESTAMP');
  return columnOf(one.name, 'VARCHAR');
}

/** A clock without a zone is no instant, though both are kept alike. */
const sameClock = (one: TypedColumn, other: TypedColumn): TypedColumn =>
  other.isEmpty || one.kind === other.kind ? one : columnOf(one.name, 'VARCHAR');

/** A column of a file as an expression that fits the column it is kept in. */
export function readInto({ kind, type }: TypedColumn, kept: TypedColumn): string {
  const cell = quote(kept.name);
  const moment = kind === 'instant' && kept.kind !== 'text' ? `MAKE_TIMESTAMP(EPOCH_US(${cell}))` : cell;
  return type === keptType(kept) && kind !== 'instant' ? cell : `CAST(${moment} AS ${keptType(kept)})`;
}
