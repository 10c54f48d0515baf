import type { Scalar } from '../../model/sheets';

/** Rows of the sample as another program exports them: CSV with moments such as 2026-03-01 14:30:00 in the columns `times`. */
export const sampleCsv = (rows: readonly (readonly (Scalar | null)[])[], times: readonly number[]): string =>
  rows.map((row) => row.map((cell, column) => textOf(cell, times.includes(column))).join(',')).join('\n');

const textOf = (cell: Scalar | null, isTime: boolean): string =>
  isTime && typeof cell === 'number' ? momentOf(cell) : String(cell ?? '');

/** A date of Excel to the second. */
const momentOf = (days: number): string =>
  new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString().slice(0, 19).replace('T', ' ');
