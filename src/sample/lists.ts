import { columnsOf } from './page';
import type { SampleCell, SampleSheet } from './types';

interface Tables {
  journeys: SampleSheet;
  orders: SampleSheet;
  signups: SampleSheet;
}

interface List {
  title: string;
  about: string;
  formula: string;
  /** Its columns; the first one may hold long texts. */
  columns: number;
  first?: number;
}

/** Rows that the longest list may grow over. */
const room = 600;

function listsOf({ journeys, orders, signups }: Tables): List[] {
  const bought = columnsOf(orders, 'customer_id', 'order_date', 'amount');
  const log = columnsOf(journeys, 'customer_id', 'timestamp', 'channel', 'revenue');
  const waits = columnsOf(signups, 'signed_up', 'first_value');
  return [
    {
      title: 'TOUCH.CLV.CUSTOMERS: each customer of the Orders',
      about: 'Chance to be active, orders and value over the next 365 days, best first.',
      formula: `=TOUCH.CLV.CUSTOMERS(${bought})`,
      columns: 11,
    },
    {
      title: 'TOUCH.RFM: how recently, how often and for how much',
      about: 'Scores from 1 to 5 and ten segments.',
      formula: `=TOUCH.RFM(${bought})`,
      columns: 10,
    },
    {
      title: 'TOUCH.TIMETOEXCEED: days until a customer has brought more than 250',
      about: 'Empty: not yet.',
      formula: `=TOUCH.TIMETOEXCEED(${bought},250)`,
      columns: 4,
    },
    {
      title: 'TOUCH.JOURNEYS: the distinct journeys',
      about: 'Which ATTRIBUTION.PATHS takes. The empty path holds what no touch explains.',
      formula: `=TOUCH.JOURNEYS(${log})`,
      columns: 5,
      first: 60,
    },
    {
      title: 'TOUCH.TIMETOVALUE.CURVE: who has reached value by each day',
      about: 'Select days and share for a chart.',
      formula: `=TOUCH.TIMETOVALUE.CURVE(${waits})`,
      columns: 6,
    },
  ];
}

/** Formulas whose answers have a row for each customer, journey or day, side by side. */
export function lists(tables: Tables): SampleSheet {
  const all = listsOf(tables);
  const wide = (list: List) => list.columns + 1;
  const starts = all.map((_, i) => all.slice(0, i).reduce((sum, list) => sum + wide(list), 0));
  const columns = all.reduce((sum, list) => sum + wide(list), 0);
  const row = (cellOf: (list: List) => SampleCell): SampleCell[] => {
    const cells = Array<SampleCell>(columns).fill(null);
    all.forEach((list, i) => (cells[starts[i]] = cellOf(list)));
    return cells;
  };
  const empty = (): SampleCell[] => Array<SampleCell>(columns).fill(null);
  return {
    name: 'Lists',
    tableName: '',
    headings: row(({ title }) => title).map((title) => title ?? '') as string[],
    rows: [
      row(({ about }) => about),
      empty(),
      row(({ formula }) => formula),
      ...Array.from({ length: room }, empty),
    ],
    formats: Array<string>(columns).fill('General'),
    widths: empty().map((_, i) => (starts.includes(i) ? (all[starts.indexOf(i)].first ?? 18) : 18)),
    titles: starts.map((column) => ({ row: 0, column })),
  };
}
