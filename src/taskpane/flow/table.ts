import type { Source } from '../../excel/types';
import type { CheckState } from '../../reading/cellCheck';
import { findHeadings, isSameShape } from '../../reading/headings';
import type { TableChoice } from '../../blueprint/settings';
import type { TableReading } from '../../reading/tableReading';
import { noColumns, type TableShape } from '../../blueprint/tables';

/** A table an analysis reads, on its way from the user's choice to columns with their roles. */
export interface TableState extends TableChoice {
  isReading: boolean;
  /** Why there is no source: a selection that cannot serve is no fault, only not yet data. */
  hint: (() => string) | null;
  check: CheckState;
}

export type TableChange =
  | { type: 'wanted'; wanted: boolean }
  | { type: 'reading' }
  | { type: 'not reading' }
  | { type: 'found'; source: Source }
  | { type: 'not found'; hint: () => string }
  | { type: 'headings'; hasHeadings: boolean }
  | { type: 'column'; role: string; column: number | null }
  | { type: 'read as'; reading: TableReading }
  | { type: 'checked'; check: CheckState };

/** A table of which nothing is known yet. */
export const emptyTable = (shape: TableShape): TableState => ({
  isReading: false,
  source: null,
  hint: null,
  hasHeadings: true,
  columns: noColumns(shape),
  reading: {},
  check: null,
});

/** `null`: the table is not asked for, and nothing but the wish changes that. */
export function changeTable(
  shape: TableShape,
  table: TableState | null,
  change: TableChange,
): TableState | null {
  if (change.type === 'wanted') return change.wanted ? (table ?? emptyTable(shape)) : null;
  if (!table) return null;
  switch (change.type) {
    case 'reading':
      return { ...table, isReading: true };
    case 'not reading':
      return { ...table, isReading: false };
    case 'checked':
      return { ...table, check: change.check };
    case 'found':
      return withSource(shape, table, change.source);
    case 'not found':
      return {
        ...table,
        isReading: false,
        source: null,
        hint: change.hint,
        columns: noColumns(shape),
        reading: {},
        check: null,
      };
    case 'headings':
      return guessed(shape, { ...table, hasHeadings: change.hasHeadings });
    case 'column':
      return withColumn(table, { ...table.columns, [change.role]: change.column });
    case 'read as':
      return { ...table, reading: change.reading };
  }
}

/** Whether a source is the data there were, perhaps with other rows: it keeps what the user has set for them. */
export const isKnown = ({ source: known }: TableState, source: Source): boolean =>
  known !== null && isSameShape(known, source);

function withSource(shape: TableShape, table: TableState, source: Source): TableState {
  const next = { ...table, isReading: false, source, hint: null };
  if (isKnown(table, source)) return next;
  return guessed(shape, { ...next, hasHeadings: findHeadings(source), check: null });
}

function guessed(shape: TableShape, table: TableState): TableState {
  const { source, hasHeadings } = table;
  if (!source) return table;
  const columns = { ...noColumns(shape), ...pick(shape, shape.guess(source, hasHeadings)) };
  return { ...table, columns, reading: {} };
}

/** What was made of a column is given up with the column. */
function withColumn({ reading = {}, ...table }: TableState, columns: TableState['columns']): TableState {
  const isChosen = (part: { of: number } | undefined) => part && Object.values(columns).includes(part.of);
  const { amount, channel, ...rest } = reading;
  return {
    ...table,
    columns,
    reading: {
      ...rest,
      ...(isChosen(amount) && { amount }),
      ...(isChosen(channel) && { channel }),
    },
  };
}

/** Of what was guessed, the roles the table knows. */
function pick(shape: TableShape, columns: TableState['columns']): TableState['columns'] {
  const known = noColumns(shape);
  return Object.fromEntries(Object.entries(columns).filter(([role]) => role in known));
}
