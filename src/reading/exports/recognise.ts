import type { Source } from '../../excel/types';
import { isBlankName } from '../../cells/names';
import type { AmountReading, ChannelReading, Condition, TableReading } from '../tableReading';
import type { RoleColumns } from '../roles';
import { foldHeading } from './foldHeading';
import { knownExports } from './knownExports';
import type { ExportKind, KnownExport, OnlyWhere } from './knownExport';

/** An export that was known by its headings, and what its columns are. */
export interface Recognised {
  vendor: string;
  kind: ExportKind;
  /** By roles of all tables of all analyses; those that are not told have none. */
  columns: RoleColumns;
  reading: TableReading;
  /** What holds besides for the rows that are orders. */
  orders: readonly Condition[];
  /** Known well enough to be mapped at once. */
  isSure: boolean;
}

/** The export a source with headings holds; `null`: none that is known. */
export function recognise({ head: [first = [], ...rows] }: Source): Recognised | null {
  const headings = first.map((cell) => foldHeading(String(cell ?? '')));
  const signed = knownExports.find(({ signature }) => isSigned(headings, signature));
  if (!signed) return null;
  const known = inOneCurrency(signed, headings, rows);
  const { vendor, kind, isUnsure = false } = known;
  const columns = columnsOf(known, headings, rows);
  const reading = readingOf(known, headings, columns);
  const orders = known.orders ? conditionsOf(known.orders, headings) : [];
  return { vendor, kind, columns, reading, orders, isSure: !isUnsure };
}

/** Whether headings, folded, hold all of a signature. */
export const isSigned = (headings: readonly string[], signature: KnownExport['signature']): boolean =>
  signature.every((heading) => placesOf(heading, headings).length > 0);

/** The columns of a heading, those of its first alternative first. */
function placesOf(heading: string, headings: readonly string[]): number[] {
  return heading.split('|').flatMap((name) => {
    const folded = foldHeading(name);
    const isOne = folded.endsWith('*')
      ? (other: string) => other.startsWith(folded.slice(0, -1))
      : (other: string) => other === folded;
    const place = headings.findIndex(isOne);
    return place < 0 ? [] : [place];
  });
}

/** The export with the money that was converted, where there are several currencies before and one after it. */
function inOneCurrency(
  known: KnownExport,
  headings: readonly string[],
  rows: readonly (readonly unknown[])[],
): KnownExport {
  const { converted, roles } = known;
  if (!converted || placesOf(converted.value, headings).length === 0) return known;
  const currencies = (heading = ''): number => {
    const column = placesOf(heading, headings).at(0);
    const named = rows.map((row) => (column === undefined ? '' : String(row[column]).trim().toLowerCase()));
    return new Set(named.filter((name) => name !== '')).size;
  };
  if (currencies(roles.currency) < 2 || currencies(converted.currency) !== 1) return known;
  const { value, currency, less } = converted;
  return { ...known, roles: { ...roles, value, currency }, amount: { less } };
}

function columnsOf(
  { roles }: KnownExport,
  headings: readonly string[],
  rows: readonly (readonly unknown[])[],
): RoleColumns {
  const filled = (column: number) => rows.filter((row) => !isBlankName(row[column])).length;
  const fullest = (columns: readonly number[]): number | null =>
    columns.reduce<number | null>(
      (best, column) => (best === null || filled(column) > filled(best) ? column : best),
      null,
    );
  return Object.fromEntries(
    Object.entries(roles).map(([role, heading]) => [role, fullest(placesOf(heading, headings))]),
  );
}

function readingOf(known: KnownExport, headings: readonly string[], columns: RoleColumns): TableReading {
  const { value = columns.charge ?? null, touchpoint = null } = columns;
  const place = (heading?: string): number | undefined =>
    heading === undefined ? undefined : placesOf(heading, headings).at(0);
  const conditions = (known.only ?? []).flatMap((one) =>
    'in' in one
      ? conditionsOf(one, headings)
      : one.flatMap((each) => conditionsOf(each, headings)).slice(0, 1),
  );
  const amount = value === null ? null : amountOf(value, known.amount, place);
  const channel = touchpoint === null ? null : channelOf(touchpoint, known.channel, place);
  return {
    ...(conditions.length > 0 && { conditions }),
    ...(amount && { amount }),
    ...(channel && { channel }),
  };
}

/** None where the export has no such column. */
function conditionsOf(
  { in: heading, test = 'is', values = [] }: OnlyWhere,
  headings: readonly string[],
): Condition[] {
  const [column] = placesOf(heading, headings);
  return column === undefined ? [] : [{ column, test, values }];
}

type Place = (heading?: string) => number | undefined;

function amountOf(of: number, made: KnownExport['amount'], place: Place): AmountReading | null {
  const times = place(made?.times);
  const oncePer = place(made?.oncePer);
  const less = (made?.less ?? []).map(place).filter((column) => column !== undefined);
  if (times === undefined && oncePer === undefined && less.length === 0) return null;
  return {
    of,
    ...(times !== undefined && { times }),
    ...(less.length > 0 && { less }),
    ...(oncePer !== undefined && { oncePer }),
  };
}

function channelOf(of: number, channel: KnownExport['channel'], place: Place): ChannelReading | null {
  if (!channel) return null;
  const medium = place(channel.medium);
  const campaign = place(channel.campaign);
  return { of, ...(medium !== undefined && { medium }), ...(campaign !== undefined && { campaign }) };
}
