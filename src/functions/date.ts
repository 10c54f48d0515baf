import { type DayOrder, mayBeMoment, MomentColumn, problemError, toSerial, type Zone } from '../cells';
import { anyCell, type Argument, choice, type Choices, optional, range } from './arguments';
import { readRange } from './cleaning';
import { declareFunction } from './declaration';
import { zoneOf } from './settings/reading';
import { throughout } from './spillFormats';

interface DayOrders extends Choices {
  entries: readonly { name: string; description: string; order: DayOrder | null }[];
}

const orders: DayOrders = {
  id: 'DAY_ORDERS',
  what: 'day order',
  entries: [
    { name: 'As proved', order: null, description: 'The order that two dates of the range prove.' },
    { name: 'dmy', order: 'dmy', description: 'Day, month, year.' },
    { name: 'mdy', order: 'mdy', description: 'Month, day, year.' },
    { name: 'ymd', order: 'ymd', description: 'Year, month, day.' },
  ],
};
const offsetArgument: Argument<Zone> = {
  ...anyCell(
    'offset',
    'Clock to show times by, such as "+02:00" or "Europe/Berlin"; omitted: that of each cell.',
  ),
  read: (argument) => zoneOf(anyCell('offset', '').read(argument), 'offset'),
};

/** So many digits has the number of a day from 18 May 1927 on. */
const digitsOfDay = 5;

export const date = declareFunction({
  id: 'DATE',
  description: 'Excel dates from texts or numbers that other programs write for dates and times.',
  arguments: [
    range('text', 'A cell or range of texts or numbers.'),
    optional(
      choice('dayOrder', 'Order of day, month and year; omitted: as proved.', orders),
      orders.entries[0],
    ),
    optional(offsetArgument, null),
  ],
  result: 'matrix',
  formats: throughout('date'),
  details: [
    'Answers the Excel date of each cell: format the cells as dates. An empty cell stays empty, a heading on top stays as it is. All functions read times as this one does, so a column beside yours shows what they see.',
    'Read without asking: ISO texts in all spellings, year/month/day, 31.12.2026, months by name in English, German, French and Spanish, 2026年3月4日, AM and PM. Numbers are Excel dates, Unix seconds, milliseconds, microseconds or nanoseconds by their size, 20260301 or 20260301143000; all numbers of a range must be of one kind.',
    'In 03/04/2026 the order is that which at least two different dates of the range prove (31/12/2025 can only be day first). Where they prove both orders, or none, the function refuses and names the rows: give dayOrder. With dayOrder years of two digits are read too, as 1930 to 2029.',
    'A time with an offset from UTC shows its own clock, Unix time that of UTC. With offset all are shown by that clock, and times without an offset are taken to be of it.',
  ],
  examples: [
    { formula: '=TOUCH.DATE(A2:A500)', result: 'the dates of a column of texts' },
    { formula: '=TOUCH.DATE("03/04/2026", "dmy")', result: '46115, which is 2026-04-03' },
    {
      formula: '=TOUCH.DATE(1772375400, , "Europe/Berlin")',
      result: '46082.645833, which is 2026-03-01 15:30',
    },
  ],
  source: 'ISO 8601; names of zones as in the IANA time zone database.',
  compute: (text, dayOrder, zone) =>
    readRange(
      text,
      new MomentColumn('text', 1024, { dayOrder: dayOrder.order, zone }),
      mayBeMoment,
      () => digitsOfDay,
      (column) => {
        const { time, clock, problems } = column.finish();
        if (problems.length > 0) throw problemError(problems[0], problems[0].row);
        return Array.from(clock ?? time, toSerial);
      },
    ),
});
