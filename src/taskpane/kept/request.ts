import { isObject } from '../../cells/isObject';
import type { Source } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Options, Settings, TableChoice } from '../../blueprint/settings';
import type { Outside } from '../../blueprint/outside';
import { noColumns, type TableShape } from '../../blueprint/tables';
import { isPlain, isTableReading, type TableReading, withColumns } from '../../reading/tableReading';
import type { RoleColumns } from '../../reading/roles';
import { sourcesIn } from './sourcesIn';

/** The columns chosen of one table. The headings tell which they are after columns were added or moved. */
interface KeptTable {
  hasHeadings: boolean;
  columns: RoleColumns;
  headings: string[];
  /** Its rows are in no cells. */
  outside?: Outside;
  /** Absent in workbooks of 0.1.0, and where rows are read as they stand. */
  reading?: TableReading;
}

/** What an analysis was asked, as it is kept in the workbook. */
export interface KeptRequest {
  /** By the role of the source: `main`, `orders`, `costs`. */
  tables: Record<string, KeptTable>;
  options: object;
  /** What of the result was written, in the word of the analysis. */
  view: unknown;
}

export function keptRequest(settings: Settings, view: unknown): KeptRequest {
  const tables = sourcesIn(settings).map(
    ({ role, source, table: { hasHeadings, columns, outside, reading = {} } }) => [
      role,
      {
        hasHeadings,
        columns,
        headings: hasHeadings ? headingsOf(source) : [],
        ...(outside && { outside }),
        ...(!isPlain(reading) && { reading }),
      },
    ],
  );
  return { tables: Object.fromEntries(tables) as KeptRequest['tables'], options: settings.options, view };
}

/** `null` where a workbook holds something else, for others may have written it. */
export function readRequest(kept: unknown): KeptRequest | null {
  if (!isObject(kept) || !isObject(kept.tables) || !isObject(kept.options)) return null;
  const tables = Object.values(kept.tables);
  const isReadable = tables.every(
    (table) =>
      isObject(table) &&
      isObject(table.columns) &&
      Array.isArray(table.headings) &&
      (table.reading === undefined || isTableReading(table.reading)),
  );
  return isReadable && 'main' in kept.tables ? (kept as unknown as KeptRequest) : null;
}

/** Whether what was written reads the column that now stands at a place, whatever its heading. */
export type ReadsColumn = (source: Source, column: number) => boolean;

/**
 * The settings of a kept analysis for its tables as they stand now. Options of a later release have their defaults.
 * Where a column is gone, a refresh is refused; to be edited, the analysis comes back without it.
 */
export function settingsOf(
  request: KeptRequest,
  sources: Readonly<Record<string, Source | null>>,
  { tables: shapes, options }: Pick<Analysis, 'tables' | 'options'>,
  lost: 'refuse' | 'leave out',
  reads: ReadsColumn = () => false,
): Settings {
  const asKept = (id: string): TableChoice => ({ ...request.tables[id], source: sources[id] ?? null });
  const all = Object.fromEntries(Object.keys(request.tables).map((id) => [id, asKept(id)]));
  const then: Settings = {
    tables: { ...all, main: asKept('main') },
    options: { ...options, ...usable(request.options, options) },
  };
  const table = (shape: TableShape): TableChoice => {
    const kept = request.tables[shape.id];
    const { hasHeadings, outside } = kept;
    const source = sources[shape.id] ?? null;
    const asked = shape.roles(then).map(({ id }) => id);
    const columns = source
      ? columnsIn(source, kept, (role) => (asked.includes(role) ? lost : 'leave out'), reads)
      : {};
    const reading = source && kept.reading && readingIn(source, kept.reading, kept, lost, reads);
    return {
      ...{ source, hasHeadings, columns: { ...noColumns(shape), ...columns } },
      ...(outside && { outside }),
      ...(reading && { reading }),
    };
  };
  const [main, ...others] = shapes;
  const beside = others.filter(({ id }) => id in request.tables).map((shape) => [shape.id, table(shape)]);
  return {
    tables: { main: table(main), ...(Object.fromEntries(beside) as Record<string, TableChoice>) },
    options: then.options,
  };
}

/** Of the options kept, those the analysis has, where they hold what such an option can. */
function usable(kept: object, options: Options): Options {
  const found = Object.entries(kept).filter(
    ([name, value]) =>
      name in options &&
      typeof value === typeof options[name] &&
      Array.isArray(value) === Array.isArray(options[name]),
  );
  return Object.fromEntries(found) as Options;
}

/** A column the analysis needs is no longer among the data. */
export class ColumnLost extends Error {
  override readonly name = 'ColumnLost';
  constructor(readonly heading: string) {
    super(heading);
  }
}

/** Where columns of a kept table stand now; one that is gone is `null`, or refused. */
function placer(
  source: Source,
  { hasHeadings, headings }: KeptTable,
  lost: 'refuse' | 'leave out',
  reads: ReadsColumn,
): (column: number) => number | null {
  const now = hasHeadings ? headingsOf(source) : [];
  return (column) => {
    const heading = headings[column] ?? '';
    const isHeir = !headings.includes(now[column]) && reads(source, column);
    const found = place(column, heading, now, source.columns) ?? (isHeir ? column : null);
    if (found === null && lost === 'refuse') throw new ColumnLost(heading);
    return found;
  };
}

/** A role that is not asked for needs no column. */
function columnsIn(
  source: Source,
  table: KeptTable,
  lost: (role: string) => 'refuse' | 'leave out',
  reads: ReadsColumn,
): RoleColumns {
  const placed = Object.entries(table.columns).map(([role, column]): [string, number | null] => [
    role,
    column === null ? null : placer(source, table, lost(role), reads)(column),
  ]);
  return Object.fromEntries(placed);
}

const readingIn = (
  source: Source,
  reading: TableReading,
  table: KeptTable,
  lost: 'refuse' | 'leave out',
  reads: ReadsColumn,
): TableReading => withColumns(reading, placer(source, table, lost, reads));

/** Where it was, if the heading is still there, else where the heading is now. */
function place(column: number, heading: string, now: readonly string[], width: number): number | null {
  const found = heading === '' || now[column] === heading ? column : now.indexOf(heading);
  return found < 0 || found >= width ? null : found;
}

const headingsOf = ({ head }: Source): string[] => (head[0] ?? []).map(String);
