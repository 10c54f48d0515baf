import type { Guess, RoleColumns } from '../reading/roles';
import { isPlain } from '../reading/tableReading';
import type { TableRequest } from './request';
import type { Settings, TableChoice } from './settings';

/** What a column of a table may stand for. */
export interface Role {
  id: string;
  /** In the current language. */
  name: string;
  /** There is no result without it. */
  isRequired?: boolean;
  /** Without it a row says nothing: empty cells are warned of. */
  isNeverEmpty?: boolean;
  /** No other such role may have its column. */
  isDistinct?: boolean;
  /**
   * What its cells hold, where that can be looked at before a run; `id`: who somebody is, `figure`: a number that was worked out
   * elsewhere and is no amount of several columns.
   */
  holds?: 'id' | 'time' | 'number' | 'figure';
  /** Its number format is that of the result's amounts. */
  isAmount?: boolean;
  /** Rarely there: folded away. */
  isFolded?: boolean;
}

/** A table that an analysis reads: the main one, or one beside it that the user may ask for. */
export interface TableShape {
  /** `main`, or the id by which the table is kept and its rows go to the worker. */
  id: string;
  /** In the order of the page; with other settings other roles may be asked for. */
  roles(settings: Settings): readonly Role[];
  guess: Guess;
  /** The role in which it takes what a subscription comes to each interval; elsewhere that is no amount. */
  charge?: string;
  /** Fewer columns are too few. */
  fewest: number;
  /** Said of a source with fewer. */
  tooNarrow(): string;
  /** Only of a table beside the main one. */
  beside?: Beside;
}

export interface Beside {
  title(): string;
  /** Of the switch that asks for the table. */
  wanted(): string;
  help(settings: Settings): string;
  /** Whether it has a use with these settings; absent: always. */
  isOffered?(settings: Settings): boolean;
  /** The switch stands among the roles that are folded away. */
  isFolded?: boolean;
  /** Its rows go to the worker before those of the main table. */
  isReadFirst?: boolean;
  /** Offered once this table is asked for. */
  after?: string;
}

/** The same table beside, offered only with some settings. */
export function offeredOf(shape: TableShape, isOffered: (settings: Settings) => boolean): TableShape {
  const { beside } = shape;
  if (!beside) return shape;
  const isOfferedBefore = beside.isOffered ?? (() => true);
  const both = (settings: Settings) => isOffered(settings) && isOfferedBefore(settings);
  return { ...shape, beside: { ...beside, isOffered: both } };
}

/** The roles whose columns are looked for: those without which there is no result, and those that make it whole. */
export const soughtOf = (roles: readonly Role[]): Role[] =>
  roles.filter(({ isRequired, isNeverEmpty }) => isRequired || isNeverEmpty);

/** No column plays any role yet. */
export const noColumns = (shape: TableShape): RoleColumns =>
  Object.fromEntries(shape.roles(noSettings).map(({ id }) => [id, null]));

/** The roles a table cannot do without. */
export const requiredIn = (shape: TableShape): string[] =>
  shape.roles(noSettings).flatMap(({ id, isRequired }) => (isRequired ? [id] : []));

/** The role whose cells are the amounts of a table. */
export const amountRoleIn = (shape: TableShape): string | undefined =>
  shape.roles(noSettings).find(({ isAmount }) => isAmount)?.id;

const nothing: TableChoice = { source: null, hasHeadings: true, columns: {} };
/** Before anything is set, every role is there. */
const noSettings: Settings = { tables: { main: nothing }, options: {} };

/** The tables that are read, the main one first, with what is set for them. */
export function tablesIn<S extends TableShape, T extends TableChoice>(
  shapes: readonly S[],
  tables: Readonly<Record<string, T | null | undefined>>,
): { shape: S; table: T }[] {
  return shapes.flatMap((shape) => {
    const table = tables[shape.id];
    return table ? [{ shape, table }] : [];
  });
}

/** Of the tables a request has beside its main one, those that are there. */
export function besideOf<T extends Readonly<Record<string, TableRequest | null>>>(
  tables: T,
): { beside?: { [Id in keyof T]?: NonNullable<T[Id]> } } {
  const there = Object.entries(tables).filter(([, table]) => table !== null);
  return there.length === 0
    ? {}
    : { beside: Object.fromEntries(there) as { [Id in keyof T]?: NonNullable<T[Id]> } };
}

/** What a request says of how the rows of a table are to be read. */
export const placeOf = ({
  source,
  hasHeadings,
  reading = {},
}: TableChoice): Pick<TableRequest, 'hasHeadings' | 'firstSheetRow' | 'reading'> => ({
  hasHeadings,
  firstSheetRow: source?.firstRow ?? 1,
  ...(!isPlain(reading) && { reading }),
});
