import type { Source } from '../excel/types';
import { isAmountText, isDateFormat } from './columnProfile';
import type { RoleColumns } from './roles';

const currencies = /currenc|währung|devise|\biso\b|货币|币种/i;
const rates = /\b(fx|rate|rates|kurs|course|taux)\b|wechselkurs|汇率|牌价/i;

/** Of the columns of a table of rates the one with the currencies and the one with the rates, by their headings, or else by the first cells. */
export function guessRates({ head, formats, columns }: Source, hasHeadings: boolean): RoleColumns {
  const headings = hasHeadings ? head[0].map((heading) => String(heading).replace(/_/g, ' ')) : [];
  const from = hasHeadings ? 1 : 0;
  const cells = head[from] ?? [];
  const isDay = (column: number) => isDateFormat(formats[from]?.[column] ?? 'General');
  const first = (holds: (column: number) => boolean): number | null => {
    const found = Array.from({ length: columns }, (_, column) => column).find(holds);
    return found ?? null;
  };
  const rate =
    first((column) => rates.test(headings[column] ?? '')) ??
    first((column) => isNumber(cells[column]) && !isDay(column));
  const isOther = (column: number) => column !== rate;
  const currency =
    first((column) => isOther(column) && currencies.test(headings[column] ?? '')) ??
    first((column) => isOther(column) && typeof cells[column] === 'string' && !isNumber(cells[column]));
  return { currency, rate };
}

const isNumber = (cell: unknown): boolean => typeof cell === 'number' || isAmountText(String(cell ?? ''));
