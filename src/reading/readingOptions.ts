import { type ReadingOptions, zoneNamed } from '../cells';
import type { TableReading } from './tableReading';

/** How the columns of a table are read where their cells do not say so themselves. */
export const readingOptions = ({ zone, dayOrder, decimal, spelling }: TableReading = {}): ReadingOptions => ({
  ...(zone !== undefined && { zone: zoneNamed(zone) }),
  ...(dayOrder && { dayOrder }),
  ...(decimal && { decimal }),
  ...(spelling && { areNamesAsWritten: true }),
});
