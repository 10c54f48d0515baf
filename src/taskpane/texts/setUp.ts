import type { MomentUnit } from '../../cells';
import { inCurrentLanguage } from '../../language/current';
import { plural } from '../../language/plural';
import type { ConditionTest } from '../../reading/tableReading';

/** How the cells of a table are read, and what has to be decided about it. */
const english = {
  reads: (cell: string, read: string) => `${cell} → ${read}`,
  utc: (moment: string) => `${moment} UTC`,
  proved: {
    dmy: (row: string) => `day first, proved by row ${row}`,
    mdy: (row: string) => `month first, proved by row ${row}`,
  },
  chosen: { dmy: 'day first, as chosen', mdy: 'month first, as chosen', ymd: 'year first, as chosen' },
  units: {
    'Unix seconds': 'Unix seconds',
    'Unix milliseconds': 'Unix milliseconds',
    'Unix microseconds': 'Unix microseconds',
    'Unix nanoseconds': 'Unix nanoseconds',
    'dates such as 20260301': 'dates such as 20260301',
    'times such as 20260301143000': 'times such as 20260301143000',
  } satisfies Record<Exclude<MomentUnit, 'Excel dates'>, string>,

  exports: {
    readAs: (name: string) => `Read as ${name}.`,
    looksLike: (name: string) => `This looks like ${name}.`,
    asItStands: 'Read it as it stands',
    asRecognised: 'Read it so',
  },

  decide: {
    eitherOrder: (cell: string) => `${cell} is:`,
    loneOrder: (cell: string, row: string) => `Only row ${row} says which part is the day: ${cell}. Read:`,
    bothOrders: (day: string, month: string) => `${day} has the day first, ${month} the month first. Read:`,
    turnedDates: (date: string, text: string) =>
      `No date has a day above 12, as ${date} shows, while every text has one, as ${text} shows: Excel may have taken days for months. Then open the file again with Data > From Text/CSV. If not:`,
    datesRight: 'The dates are right',
    dayFirst: 'Day first',
    monthFirst: 'Month first',
    eitherMark: (cell: string) => `${cell} is:`,
    bothMarks: (point: string, comma: string) =>
      `${point} has a decimal point, ${comma} a decimal comma. Read:`,
    numberAmongCommas: (number: string, comma: string) =>
      `${number} is a number, but ${comma} has a decimal comma: Excel may have taken a point for thousands for a decimal point. Then open the file again with Data > From Text/CSV. If not:`,
    numbersRight: 'The numbers are right',
    point: 'Decimal point',
    comma: 'Decimal comma',
    currencies: 'Several currencies are never added up. Count only:',
    counted: (what: string, count: string) => `${what} ${count}`,
    sameAmounts: (orders: string) =>
      `${orders} orders have several rows, all with the same amount. It is that of:`,
    amountsOnRows: 'Amounts that are the same on all rows of an order are those of:',
    ofOrder: 'The order, counted once',
    ofRow: 'Each row',
    mixedClocks: (bare: string) => `${bare} tells no offset from UTC. Such times are:`,
    differentClocks: 'Only some times tell their offset from UTC. The others are:',
    zone: 'Other zone or offset',
    zonePlaceholder: 'Europe/Berlin or +01:00',
    useZone: 'Use',
    noSuchZone: 'There is no such zone. Type a name such as Europe/Berlin, or an offset such as +01:00.',
    hiddenRows: 'Some rows are hidden:',
    countHidden: 'Count them too',
    visibleOnly: 'Visible rows only',
    repeats: (count: string) => plural(count, 'row repeats another exactly:', 'rows repeat another exactly:'),
    countEach: 'Count each',
    countOnce: 'Count once',
    spellings: (name: string, spellings: string) => `${name}: ${spellings} spellings`,
    namesApart: 'Names that differ in case alone',
    oneName: 'One name',
    apart: 'Keep apart',
  },

  conditions: {
    title: 'Only rows where',
    all: 'All rows count.',
    add: 'Add a condition',
    change: (condition: string) => `Change: ${condition}`,
    remove: (condition: string) => `Remove: ${condition}`,
    leaveOut: (column: string, values: string) => `Leave out ${column}: ${values}?`,
    countOnly: (column: string, values: string) => `Count only ${column}: ${values}?`,
    most: (count: string) => `There is room for ${count} conditions.`,
    column: 'Column',
    test: 'Condition',
    tests: {
      is: 'is one of',
      'is not': 'is not',
      contains: 'contains',
      between: 'is between',
      empty: 'is empty',
      filled: 'is filled',
    } satisfies Record<Exclude<ConditionTest, 'currency'>, string>,
    values: 'Values, parted by commas',
    text: 'Text',
    from: 'From',
    to: 'To',
    limits: 'A number, or a date such as 2026-03-01',
    known: 'Values of the column',
    apply: 'Apply',
    cancel: 'Cancel',
  },

  amount: {
    plain: 'Amount of several columns',
    /** Said of a column that tells what one piece costs. */
    forOne: 'This is the price of one piece: how many there were makes the amount.',
    times: 'Times',
    less: 'Less',
    oncePer: 'Once for each',
    madeOnce: (amount: string, column: string) => `${amount}, once for each ${column}`,
    oncePerHelp: 'Where the amount stands on every row of an order: the column that tells the order.',
    none: 'None',
  },

  channel: {
    plain: 'Channel from source and medium',
    made: (columns: string) => `Channel from ${columns}`,
    visit: (cells: string[]) => cells.join(' / '),
    use: 'The touchpoint is the channel of the visit',
    help: 'After GA4’s published rules with lists of our own, version 1. The column above is the source.',
    medium: 'Medium',
    campaign: 'Campaign',
    referrer: 'Referrer',
    none: 'None',
  },
};

export type SetUpTexts = typeof english;
export const setUpTexts = inCurrentLanguage('setUp', english);
