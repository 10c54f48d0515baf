import { inCurrentLanguage } from '../../language/current';
import { plural } from '../../language/plural';
import type { NotReducibleCode, ReductionId, ReductionNote } from '../../blueprint/reductions';
import type { TimeKind } from '../../queries';

/** Rows that are in no cells: a table of a warehouse, or files. */
const english = {
  elsewhere: 'More rows than a sheet holds?',
  fromFiles: 'From files',
  fromWarehouse: 'From a warehouse',
  backToCells: 'To read cells again, choose them above.',
  warehouse: 'Warehouse',
  table: 'Table',
  tableHelp:
    'Its name with the capitals the warehouse shows, such as SHOP.EVENTS in Snowflake. Nothing is opened from here: you copy the SQL.',
  columns: 'Columns',
  columnsHelp: 'Names with commas between them, or what DESCRIBE shows, pasted.',
  columnsFound: (count: string) => `${plural(count, 'column', 'columns')}.`,
  noColumns: 'No column is found in that. Type their names, with commas between them.',
  time: 'Times are',
  times: {
    clock: 'Date and time without a zone',
    instant: 'Date and time with a zone',
    date: 'Days',
  } satisfies Record<TimeKind, string>,
  zone: 'Days by the clock of',
  zoneHelp: 'A name such as Europe/Berlin; empty: UTC.',

  sequence: 'Order within one moment',
  sequenceHelp: 'A column that numbers the rows, if there is one.',
  byNames: 'By names, from A to Z',

  run: 'Run it in the warehouse',
  runHelp:
    'Copy each statement, run it there, and load its answer into a table of this workbook: by Power Query, or pasted with its headings. Then choose Show result: the tables are found by their headings.',
  statements: {
    paths: { name: 'Journeys', help: 'Each distinct path with its counts.' },
    credits: { name: 'Credits', help: 'For the models that go by times or milestones.' },
    'touches apart': {
      name: 'Customers apart',
      help: 'Only if customers_apart in the answer of Journeys is above 0: their refunds are settled here.',
    },
    patterns: { name: 'Patterns', help: 'How often and how recently customers order.' },
    spend: { name: 'Spend', help: 'What repeat orders are worth.' },
    cohorts: { name: 'Cohorts', help: 'What customers did in the periods after their first order.' },
    'orders apart': {
      name: 'Customers apart',
      help: 'Only if customers_apart in the answer of Patterns is above 0: their refunds are settled here.',
    },
    waits: { name: 'Waits', help: 'How many customers waited how many days.' },
    transitions: { name: 'Transitions', help: 'From which event to which.' },
    funnel: { name: 'Funnel', help: 'How many customers got to each step.' },
  } satisfies Record<ReductionId, { name: string; help: string }>,
  copySql: (statement: string) => `Copy SQL: ${statement}`,
  copyM: (statement: string) => `Copy M for Power Query: ${statement}`,
  sql: 'Copy SQL',
  m: 'Copy M',
  copied: 'Copied.',
  copyRefused:
    'The browser does not let the pane copy. Open the statement below, select it and press Ctrl+C.',
  show: 'Show the statement',
  openM:
    'M goes into Power Query: Data > Get Data > From Other Sources > Blank Query, then Advanced Editor. Its first lines say where the warehouse is: fill them in.',

  notes: {
    eachRowConverts:
      'Each row with a value is a conversion. If the value only flags who bought, choose One a customer under Options.',
    namesOrderTies: 'The order of the rows does not count: within one moment names decide, from A to Z.',
    wholeDays: 'Waits are counted in whole days.',
  } satisfies Record<ReductionNote, string>,

  refusals: {
    missing: () => 'Choose the columns first.',
    noTable: () => 'Type the name of the table.',
    tablesBeside: () =>
      'A statement reads one table. Switch off the tables beside it under Columns; join them in a view of the warehouse.',
    amountsOf: (column: string) =>
      `Say under ${column} whether an amount that is the same on all rows of an order is the order’s or the row’s.`,
    channelParts: () =>
      'Channels made of several columns are not in the SQL. Choose one column, or make it in a view.',
    repeats: () =>
      'Rows that repeat another one are counted each in SQL. Choose Count each, or leave them out in a view.',
    currencies: (column: string) =>
      `Amounts of several currencies are never added up. Add the condition that ${column} is one of them.`,
    timeIsNoMoment: (column: string) =>
      `${column} holds no dates by its type. Choose another column, or turn it into a timestamp in a view; in files dates have to be written as 2026-03-01 or 2026-03-01 14:30.`,
    timesDiffer: () => 'The columns of dates are of different types. Give them one type in a view.',
    amountIsNoNumber: (column: string) =>
      `${column} holds no numbers by its type. Choose another column, or turn it into a number in a view; in files amounts have to be written as 1234.50.`,
    limitOfCondition: (column: string) =>
      `One of the limits of ${column} is neither a number nor a day such as 2026-03-01.`,
    eventRows: () =>
      'From events there is no statement yet. Make a view with one row a customer: start, date of value.',
    workingDays: () => 'Waits in working days are not in the SQL. Choose every day under Options.',
    compare: () =>
      'Whether a change is more than chance shows customer by customer, and an answer tells no customers. Choose Nothing under Compare with; other days under Period show what was before. Attribution tells the change itself, of the last whole month, quarter or year against the one before or a year before.',
    periodAndTrend: () =>
      'Beside a period, one answer tells over time only periods of its own kind. Choose the same kind, as Last whole month and By month, or All under Period.',
    sharesOfAllTime: (model: string) =>
      `${model} shares a period by the journeys of all time, which an answer about some days does not tell. Choose other models, the last whole month, quarter or year, or All under Period.`,
    overTime: () =>
      'A funnel over time is not in the SQL. Switch it off under Options; other days under Period show the others.',
    ofConversions: () =>
      'Kinds of conversion and breakdowns of orders are not in the SQL yet. Choose no column of kinds, and break orders down by nothing under Options.',
    partsOfJourneys: () =>
      'Parts of journeys are not in the SQL. Leave beginning, end, number of events and repeats as they were under Options.',
    optionalSteps: () => 'Steps that may be skipped are not in the SQL. Name none under More options.',
    excludedEvents: () =>
      'Events between steps that end the attempt are not in the SQL. Name none under More options.',
    windowOfEachStep: () =>
      'A window from the step before is not in the SQL. Let it run from the first step under Options.',
    strictSteps: () =>
      'Steps right after each other are not in the SQL. Choose another order of the steps under Options.',
    stepTwice: () => 'The same event twice as a step is not in the SQL. Name each step once.',
    invisible: () => 'One of the names holds a character that cannot be seen. Type it again.',
  } satisfies Record<NotReducibleCode | 'invisible', (column: string) => string>,

  nothingInPeriod: 'Nothing in the data is of the period. Choose other days under Period.',
  notFound: (headings: string) =>
    `No table of this workbook has the headings ${headings}. Load the answer of the statement into a table, then choose Show result; or select its cells first.`,
  several: (tables: string) =>
    `Several tables have these headings: ${tables}. Select a cell of the right one, then choose Show result.`,
  changed:
    'The settings were changed after the statement was copied. Copy it again and run it, so that the figures are of these settings.',
  files: {
    choose: 'CSV or Parquet files',
    reading: 'Reading the files…',
    rowsRead: (rows: string) => `${plural(rows, 'row', 'rows')} read…`,
    cancel: 'Cancel',
    opened: (names: string, rows: string) => `${names}: ${plural(rows, 'row', 'rows')}.`,
    others: 'Choose other files',
    closed: (names: string) =>
      `${names}: choose the files again, for the pane does not keep them. Press “Choose other files” on the page of settings.`,
    leftOut: (rows: string, file: string, line: string, column: string) =>
      `${plural(rows, 'row does', 'rows do')} not fit the columns and will be left out, first in line ${line} of ${file}, column ${column}.`,
  },

  countedFiles: (names: string, rows: string, version: string) =>
    `Counted by DuckDB from ${names} (${plural(rows, 'row', 'rows')}; statement version ${version}).`,
  countedLeftOut: (rows: string) =>
    `${plural(rows, 'row of the files does', 'rows of the files do')} not fit the columns and ${rows === '1' ? 'is' : 'are'} left out.`,
  native: 'Larger files: the same in DuckDB itself',
  nativeHelp: 'Run it with DuckDB on this computer, where the files are, and load the answer into a table.',
  counted: (dialect: string, table: string, version: string) =>
    `Counted by SQL in ${dialect} from ${table} (statement version ${version}).`,
};

export type OutsideTexts = typeof english;
export const outsideTexts = inCurrentLanguage('outside', english);
