import { dayIn, millisecondsPerDay } from './days';
import type { LogTable, RowCondition } from './definition';
import type { Dialect } from './dialects';
import { nameKey, texts } from './names';
import { where } from './statement';

const number = /^\s*-?\d+(\.\d+)?\s*$/;

/** Which rows of a table count. */
export const rowsThatCount = ({ conditions = [] }: LogTable, dialect: Dialect): string =>
  where(...conditions.map((each) => conditionText(each, dialect)));

/** Whether a row meets a condition: texts in any case and without blanks around them, a day as a limit from end to end. */
function conditionText({ column, test, values }: RowCondition, dialect: Dialect): string {
  const cell = dialect.quote(column);
  const text = dialect.lower(`TRIM(CAST(${cell} AS ${dialect.text}))`);
  const known = values.map(nameKey);
  switch (test) {
    case 'is':
      return `COALESCE(${text}, '') IN (${texts(known, dialect)})`;
    case 'is not':
      return `COALESCE(${text}, '') NOT IN (${texts(known, dialect)})`;
    case 'contains': {
      const any = known.map((part) => dialect.contains(text, dialect.literal(part)));
      return `(${any.length === 0 ? '1 = 0' : any.join(' OR ')})`;
    }
    case 'between': {
      const [from = '', to = ''] = values;
      const limits = [lower(cell, from, dialect), upper(cell, to, dialect)].filter((limit) => limit !== null);
      return limits.length === 0 ? `${cell} IS NOT NULL` : limits.join(' AND ');
    }
    case 'empty':
      return `COALESCE(${text}, '') = ''`;
    case 'filled':
      return `COALESCE(${text}, '') <> ''`;
  }
}

function lower(cell: string, limit: string, dialect: Dialect): string | null {
  if (limit.trim() === '') return null;
  const day = dayIn(limit);
  return day === null ? `${amount(cell, dialect)} >= ${numberOf(limit)}` : `${cell} >= ${dateOf(day)}`;
}

function upper(cell: string, limit: string, dialect: Dialect): string | null {
  if (limit.trim() === '') return null;
  const day = dayIn(limit);
  return day === null ? `${amount(cell, dialect)} <= ${numberOf(limit)}` : `${cell} < ${dateOf(day + 1)}`;
}

const amount = (cell: string, { double }: Dialect): string => `CAST(${cell} AS ${double})`;

/** A day by its number, as a constant. */
const dateOf = (day: number): string =>
  `DATE '${new Date(day * millisecondsPerDay).toISOString().slice(0, 10)}'`;

function numberOf(limit: string): string {
  if (number.test(limit)) return limit.trim();
  throw new RangeError(`"${limit}" is neither a number nor a day such as 2026-03-01.`);
}
