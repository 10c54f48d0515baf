import type { LogTable } from './definition';
import type { Dialect } from './dialects';

/** The table by its name. */
export const tableName = ({ name }: LogTable, dialect: Dialect): string => partsOfName(name, dialect);

export const partsOfName = (name: readonly string[], { quote }: Dialect): string => name.map(quote).join('.');

/** What stands in a column, as a text without blanks around it. */
export const textIn = (column: string, { quote, text }: Dialect): string =>
  `TRIM(CAST(${quote(column)} AS ${text}))`;

/** Whole milliseconds of the moments in a column: of the instant where they name a zone, else of their clock. */
export function momentOf(column: string, { time }: LogTable, dialect: Dialect): string {
  const cell = dialect.quote(column);
  return dialect.milliseconds(time === 'date' ? dialect.startOf(cell) : cell, time === 'instant');
}

/** Whole milliseconds of what the clock of the table's zone shows at the moments in a column: days are counted by it. */
export const clockOf = (column: string, table: LogTable, dialect: Dialect): string =>
  hasOwnClock(table)
    ? dialect.milliseconds(dialect.clockIn(dialect.quote(column), dialect.literal(table.zone)), false)
    : momentOf(column, table, dialect);

/** Whether clocks show something else than the moments tell. That of UTC shows the instant itself, and DuckDB in a browser knows no zones at all. */
export const hasOwnClock = (table: LogTable): table is LogTable & { zone: string } =>
  table.time === 'instant' && table.zone !== undefined && table.zone !== 'UTC';
