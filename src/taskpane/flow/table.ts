import { isComputing } from '../../cells/cell';
import type { Source } from '../../excel/types';
import type { CheckState } from '../../reading/cellCheck';
import { currencyBeside } from '../../reading/currencyBeside';
import type { Recognised } from '../../reading/exports/recognise';
import { guessAmount } from '../../reading/guessAmount';
import { findHeadings, isSameShape } from '../../reading/headings';
import type { TableChoice } from '../../blueprint/settings';
import type { TableReading } from '../../reading/tableReading';
import { amountRoleIn, noColumns, requiredIn, type TableShape } from '../../blueprint/tables';

/** A table an analysis reads, on its way from the user's choice to columns with their roles. */
export interface TableState extends TableChoice {
  isReading: boolean;
  /** Why there is no source: a selection that cannot serve is no fault, only not yet data. */
  hint: (() => string) | null;
  check: CheckState;
  /** The export its headings tell; `null` where they tell none that suits the table. */
  recognised: Recognised | null;
  /** It was mapped as that export, whatever has been changed since. */
  isAsRecognised: boolean;
}

export type TableChange =
  | { type: 'wanted'; wanted: boolean }
  | { type: 'reading' }
  | { type: 'not reading' }
  /** `recognised`: the export its first row tells. */
  | { type: 'found'; source: Source; recognised?: Recognised | null }
  | { type: 'not found'; hint: () => string }
  /** Rows that are in no cells, and what is known of their columns. */
  | { type: 'outside'; table: TableChoice; recognised?: Recognised | null }
  | { type: 'headings'; hasHeadings: boolean }
  | { type: 'column'; role: string; column: number | null }
  | { type: 'read as'; reading: TableReading }
  /** Read as the export that was recognised, or guessed anew without. */
  | { type: 'as recognised' }
  | { type: 'as it stands' }
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
  recognised: null,
  isAsRecognised: false,
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
      return withSource(shape, table, change.source, change.recognised ?? null);
    case 'outside':
      return fromOutside(shape, change.table, change.recognised ?? null);
    case 'not found':
      return { ...emptyTable(shape), hasHeadings: table.hasHeadings, hint: change.hint };
    case 'headings':
      return mapped(shape, { ...table, hasHeadings: change.hasHeadings });
    case 'column':
      return withColumn(table, {
        ...table.columns,
        ...(change.role === amountRoleIn(shape) && currencyOf(table, change.column)),
        [change.role]: change.column,
      });
    case 'read as':
      return { ...table, reading: change.reading };
    case 'as recognised':
      return asRecognised(shape, table);
    case 'as it stands':
      return guessed(shape, table);
  }
}

/** Whether a source is the data there were, perhaps with other rows: it keeps what the user has set for them. */
export const isKnown = ({ source: known }: TableState, source: Source): boolean =>
  known !== null && isSameShape(known, source);

function withSource(
  shape: TableShape,
  table: TableState,
  source: Source,
  recognised: Recognised | null,
): TableState {
  const next = { ...table, isReading: false, source, outside: undefined, hint: null };
  if (isKnown(table, source) && !isGuessedTooEarly(shape, table)) return next;
  return mapped(shape, {
    ...next,
    hasHeadings: findHeadings(source),
    recognised: recognised && suits(shape, recognised) ? recognised : null,
    check: null,
  });
}

/** What was made of cells that had no results yet is made anew, but for what the user has set since. */
function isGuessedTooEarly(shape: TableShape, table: TableState): boolean {
  if (!table.source?.head.some((row) => row.some(isComputing))) return false;
  const { columns, reading } = mapped(shape, { ...table, hasHeadings: findHeadings(table.source) });
  return JSON.stringify([columns, reading]) === JSON.stringify([table.columns, table.reading]);
}

/** Rows that are in no cells, as they are chosen, or as the export they surely are. */
function fromOutside(shape: TableShape, chosen: TableChoice, known: Recognised | null): TableState {
  const recognised = known && suits(shape, known) ? known : null;
  const table = { ...emptyTable(shape), ...chosen, recognised };
  return recognised?.isSure ? asRecognised(shape, table) : table;
}

/** As the export it surely is; else guessed. */
function mapped(shape: TableShape, table: TableState): TableState {
  const { hasHeadings, recognised } = table;
  return hasHeadings && recognised?.isSure ? asRecognised(shape, table) : guessed(shape, table);
}

function guessed(shape: TableShape, table: TableState): TableState {
  const { source, hasHeadings } = table;
  if (!source) return table;
  const columns = rolesAmong(shape, shape.guess(source, hasHeadings));
  const value = columns[amountRoleIn(shape) ?? ''] ?? null;
  const amount = hasHeadings && value !== null ? guessAmount(source, value) : null;
  return { ...table, columns, reading: amount ? { amount } : {}, isAsRecognised: false };
}

function asRecognised(shape: TableShape, table: TableState): TableState {
  const { recognised } = table;
  if (!recognised) return table;
  const { charge = null, ...known } = recognised.columns;
  // Statements over files know orders alone.
  const isCharged = charge !== null && !table.outside;
  const columns = rolesAmong(shape, {
    ...known,
    ...(shape.charge && isCharged && { [shape.charge]: charge }),
  });
  const { conditions = [], ...reading } = recognised.reading;
  const rows = [...conditions, ...('touchpoint' in columns ? [] : recognised.orders)];
  // Only where money is added up does it matter whether it was kept.
  const isOfMoney = [columns.value, columns.cost].some((column) => (column ?? null) !== null);
  return withColumn(
    {
      ...table,
      reading: { ...reading, ...(isOfMoney && rows.length > 0 && { conditions: rows }) },
      isAsRecognised: true,
    },
    columns,
  );
}

/** An export that has nothing a table cannot do without is none for it. */
const suits = (shape: TableShape, { columns }: Recognised): boolean =>
  requiredIn(shape).some((role) => (columns[role] ?? null) !== null);

/** Another amount may stand in another currency: where headings pair them, its column comes along. */
function currencyOf({ source, columns }: TableState, amount: number | null): { currency?: number | null } {
  if (!source || !('currency' in columns)) return {};
  const headings = (source.head[0] ?? []).map(String);
  const found = currencyBeside(headings, amount);
  return found === null ? {} : { currency: found };
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

/** All roles of the table, with what was found of them; a column plays the first of several. */
export function rolesAmong(shape: TableShape, found: TableState['columns']): TableState['columns'] {
  const taken = new Set<number>();
  const none = noColumns(shape);
  const picked = Object.keys(none).flatMap((role) => {
    const column = found[role] ?? null;
    if (column === null || taken.has(column)) return [];
    taken.add(column);
    return [[role, column]];
  });
  return { ...none, ...(Object.fromEntries(picked) as TableState['columns']) };
}
