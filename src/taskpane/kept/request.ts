import type { Source } from '../../excel/types';
import type { Settings } from '../../blueprint/settings';
import { noOtherTables, otherTables } from '../../blueprint/otherTables';
import { noRoles, type Role, type RoleColumns } from '../../reading/roles';

/** The columns chosen of one table. The headings tell which they are after columns were added or moved. */
interface KeptTable {
  hasHeadings: boolean;
  columns: RoleColumns;
  headings: string[];
}

/** What an analysis was asked, as it is kept in the workbook. */
export interface KeptRequest {
  /** By the role of the source: `main`, `orders`, `costs`. */
  tables: Record<string, KeptTable>;
  options: object;
  /** What of the result was written, in the word of the analysis. */
  view: unknown;
}

/** The tables an analysis reads, the main one first. */
export function tablesOf({ source, hasHeadings, columns, others }: Settings) {
  const beside = otherTables.map((role) => ({ role, ...(others?.[role] ?? { source: null }) }));
  return [{ role: 'main', source, hasHeadings, columns }, ...beside].flatMap((table) =>
    table.source && 'columns' in table ? [{ ...table, source: table.source }] : [],
  );
}

export function keptRequest(settings: Settings, view: unknown): KeptRequest {
  const tables = tablesOf(settings).map(({ role, source, hasHeadings, columns }) => [
    role,
    { hasHeadings, columns, headings: hasHeadings ? headingsOf(source) : [] },
  ]);
  return { tables: Object.fromEntries(tables), options: settings.options, view };
}

/** `null` where a workbook holds something else, for others may have written it. */
export function readRequest(kept: unknown): KeptRequest | null {
  if (!isObject(kept) || !isObject(kept.tables) || !isObject(kept.options)) return null;
  const tables = Object.values(kept.tables);
  const isReadable = tables.every(
    (table) => isObject(table) && isObject(table.columns) && Array.isArray(table.headings),
  );
  return isReadable && 'main' in kept.tables ? (kept as unknown as KeptRequest) : null;
}

/**
 * The settings of a kept analysis for its tables as they stand now. Options of a later release have their defaults.
 * Where a column is gone, a refresh is refused; to be edited, the analysis comes back without it.
 */
export function settingsOf(
  { tables, options }: KeptRequest,
  sources: Readonly<Record<string, Source | null>>,
  defaults: object,
  lost: 'refuse' | 'leave out',
): Settings {
  const table = (role: string) => {
    const source = sources[role];
    const columns = source ? columnsIn(source, tables[role], lost) : noRoles;
    return { source, hasHeadings: tables[role].hasHeadings, columns };
  };
  const others = { ...noOtherTables };
  for (const role of otherTables) {
    if (role in tables) others[role] = { reading: false, hint: null, check: null, ...table(role) };
  }
  return { ...table('main'), options: { ...defaults, ...options }, others };
}

/** A column the analysis needs is no longer among the data. */
export class ColumnLost extends Error {
  override readonly name = 'ColumnLost';
  constructor(readonly heading: string) {
    super(heading);
  }
}

function columnsIn(
  source: Source,
  { hasHeadings, columns, headings }: KeptTable,
  lost: 'refuse' | 'leave out',
): RoleColumns {
  const now = hasHeadings ? headingsOf(source) : [];
  const placed = Object.entries(columns).map(([role, column]): [string, number | null] => {
    if (column === null) return [role, null];
    const heading = headings[column] ?? '';
    const found = place(column, heading, now, source.columns);
    if (found === null && lost === 'refuse') throw new ColumnLost(heading);
    return [role, found];
  });
  return { ...noRoles, ...(Object.fromEntries(placed) as Partial<Record<Role, number | null>>) };
}

/** Where it was, if the heading is still there, else where the heading is now. */
function place(column: number, heading: string, now: readonly string[], width: number): number | null {
  const found = heading === '' || now[column] === heading ? column : now.indexOf(heading);
  return found < 0 || found >= width ? null : found;
}

const headingsOf = ({ head }: Source): string[] => (head[0] ?? []).map(String);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
