import type { InputRule, InputTable } from '../../excel/inputTable';
import { inputTexts as say } from '../texts/inputs';

export type InputId = keyof typeof say.table;
type ColumnId = keyof typeof say.column;

/** An empty table, and the analysis it is for: its tab, and the table there where it is not the main one. */
interface Input {
  id: InputId;
  columns: readonly ColumnId[];
  tab: string;
  beside?: string;
}

/** What there are empty tables for. */
export const inputs: readonly Input[] = [
  {
    id: 'journeys',
    columns: ['customer', 'time', 'touchpoint', 'campaign', 'value', 'currency'],
    tab: 'attribution',
  },
  {
    id: 'orders',
    columns: ['customer', 'date', 'amount', 'currency', 'orderId', 'segment'],
    tab: 'lifetime',
  },
  { id: 'signUps', columns: ['customer', 'signedUp', 'reachedValue', 'plan', 'left'], tab: 'time to value' },
  {
    id: 'subscriptions',
    columns: ['customer', 'trialStarted', 'firstPaid', 'plan', 'cancelled'],
    tab: 'time to value',
  },
  { id: 'costs', columns: ['costsOf', 'cost', 'currency'], tab: 'attribution', beside: 'costs' },
  { id: 'rates', columns: ['currencyOf', 'rate'], tab: 'lifetime', beside: 'rates' },
];

const date: InputRule = { kind: 'date' };

/** The currencies most trade is in; any other may be entered as well. */
const currencies = [
  ...['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'AUD', 'CAD', 'NZD', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK'],
  ...['HUF', 'RON', 'TRY', 'BRL', 'MXN', 'INR', 'KRW', 'HKD', 'TWD', 'SGD', 'THB', 'ZAR', 'AED', 'ILS'],
];

const day = { format: 'yyyy-mm-dd', width: 80, rule: date };
const money = { format: '#,##0.00', width: 75, rule: { kind: 'number' } satisfies InputRule };
const name = { format: 'General', width: 100 };

/** How the cells of a column look, and what may stand in them. */
const looks: Record<ColumnId, { format: string; width: number; rule?: InputRule }> = {
  customer: { ...name, format: '@', rule: { kind: 'filled' } },
  time: { ...day, format: 'yyyy-mm-dd hh:mm', width: 110 },
  touchpoint: name,
  costsOf: { ...name, rule: { kind: 'filled' } },
  campaign: name,
  value: money,
  currency: { format: 'General', width: 65, rule: { kind: 'list', entries: currencies } },
  date: day,
  amount: money,
  // An ID made of digits alone keeps its zeros, and is no number.
  orderId: { ...name, format: '@', width: 75 },
  segment: name,
  signedUp: day,
  reachedValue: { ...day, width: 95 },
  plan: name,
  left: day,
  trialStarted: { ...day, width: 90 },
  firstPaid: day,
  cancelled: day,
  currencyOf: { ...name, width: 65, rule: { kind: 'filled' } },
  rate: { ...money, format: '0.0000', rule: { kind: 'number', least: 0 } },
  cost: { ...money, rule: { kind: 'number', least: 0 } },
};

/** The table in the language spoken now. */
export function inputTable({ id, columns }: Input): InputTable {
  const { name, line } = say.table[id];
  return {
    name,
    line,
    columns: columns.map((column) => ({ ...looks[column], ...say.column[column] })),
  };
}

export type { Input };
