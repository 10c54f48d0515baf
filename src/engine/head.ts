import { type FileColumn, quote } from './columns';

/** Rows of a head, headings included: as `Source` of src/excel has them. */
const headRows = 50;

/** Excel's day 0 is so many days before 1970, and its moments are days since then. */
const serial = (milliseconds: string) => `${milliseconds} / CAST(86400000 AS DOUBLE) + 25569`;

/** The statement for the first rows as a sheet would hold them, without the headings. */
export function headQuery(columns: readonly FileColumn[], table: string): string {
  const cells = columns.map(({ name, kind }) => {
    const cell = quote(name);
    if (kind === 'date') return serial(`EPOCH_MS(CAST(${cell} AS TIMESTAMP))`);
    return kind === 'clock' || kind === 'instant' ? serial(`EPOCH_MS(${cell})`) : cell;
  });
  return `SELECT ${cells.join(', ')} FROM ${table} LIMIT ${headRows - 1}`;
}

/** The first rows under their headings, an empty cell an empty text, and their number formats. */
export function headOf(
  columns: readonly FileColumn[],
  rows: readonly unknown[][],
): { head: unknown[][]; formats: string[][] } {
  const head = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell ?? ''))];
  const formats = columns.map(({ kind }) => formatOf[kind] ?? 'General');
  return { head, formats: [columns.map(() => 'General'), ...rows.map(() => formats)] };
}

const formatOf: Partial<Record<FileColumn['kind'], string>> = {
  date: 'yyyy-mm-dd',
  clock: 'yyyy-mm-dd hh:mm:ss',
  instant: 'yyyy-mm-dd hh:mm:ss',
};
