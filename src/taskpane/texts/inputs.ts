import { inCurrentLanguage } from '../../language/current';
import { plural } from '../../language/plural';

/** What a column of an empty table is called, and what Excel says of its cells. */
export interface InputColumnTexts {
  heading: string;
  help: string;
  /** Said of what the rule of the column refuses; there is none where everything may stand there. */
  advice?: string;
}

/** The texts of the page of inputs, which come with it. */
const english = {
  title: 'Bring your data',
  back: 'Back',

  tables: {
    title: 'Empty tables',
    help: 'Adds a sheet with a table to type or paste into. Excel checks what you enter.',
    insert: (name: string) => `Insert ${name}`,
    inserting: 'Adding the table…',
    inserted: (name: string, sheet: string) =>
      `The table is on the sheet ${sheet}. Fill in its rows, or paste them below the headings; then use it for ${name}.`,
    use: 'Use this table',
    empty: 'The table is still empty. Fill in at least one row below its headings.',
  },

  /** `line` stands over the table in the sheet. */
  table: {
    journeys: {
      name: 'Journeys',
      about: 'One row for each touch or order: who, when, which touchpoint, how much.',
      line: 'One row for each touch or order. Filled? Choose “Use this table” in Touchstone, or select one of its cells with the tab Attribution in sight.',
    },
    orders: {
      name: 'Orders',
      about: 'One row for each order: who, when, how much.',
      line: 'One row for each order. Filled? Choose “Use this table” in Touchstone, or select one of its cells with the tab Lifetime in sight.',
    },
    signUps: {
      name: 'Sign-ups',
      about: 'One row for each customer: when they signed up, and when they reached value.',
      line: 'One row for each customer; who still waits has no date of value. Filled? Choose “Use this table” in Touchstone, or select one of its cells with the tab Time to value in sight.',
    },
    subscriptions: {
      name: 'Subscriptions',
      about: 'One row for each customer: start of the trial, first payment, cancellation.',
      line: 'One row for each customer; who has not paid yet has no first payment. Filled? Choose “Use this table” in Touchstone, or select one of its cells with the tab Time to value in sight.',
    },
    costs: {
      name: 'Costs',
      about: 'One row for each touchpoint: what it cost. For an attribution of touches in another table.',
      line: 'One row for each touchpoint, named as in your touches. Filled? Choose “Use this table” in Touchstone, or name it under Costs in the tab Attribution.',
    },
    rates: {
      name: 'Exchange rates',
      about: 'One row for each currency: what one unit is worth in the currency you report in.',
      line: 'One row for each currency, that you report in with 1. Filled? Choose “Use this table” in Touchstone, or name it under Exchange rates in the tab Lifetime or Attribution.',
    },
  },

  column: {
    customer: {
      heading: 'Customer',
      help: 'Who it was: an ID or an e-mail address, spelt the same in every row.',
      advice: 'The customer must not be empty. Enter an ID or an e-mail address.',
    },
    time: {
      heading: 'Time',
      help: 'When it happened: a date, with the time of day if you know it.',
      advice: 'This is no date. Enter one such as 2026-03-31, or with a time such as 2026-03-31 14:30.',
    },
    touchpoint: {
      heading: 'Touchpoint',
      help: 'What the customer met: Email, Paid Search … Leave it empty where the row is an order alone.',
    },
    costsOf: {
      heading: 'Touchpoint',
      help: 'What the money was spent on, named as in your touches.',
      advice: 'The touchpoint must not be empty. Name it as in your touches.',
    },
    currencyOf: {
      heading: 'Currency',
      help: 'Its code or sign, as in your data, such as EUR.',
      advice: 'The currency must not be empty. Enter a code such as EUR.',
    },
    rate: {
      heading: 'Rate',
      help: 'What one unit of the currency is worth in the currency you report in, which itself has 1.',
      advice: 'This is no rate. Enter a number such as 0.92.',
    },
    campaign: { heading: 'Campaign', help: 'Which campaign it belongs to, if you like.' },
    value: {
      heading: 'Value',
      help: 'What the order brought. Leave it empty where the row is a touch alone; a refund is below 0.',
      advice: 'This is no number. Enter one without a currency sign, such as 129.90.',
    },
    currency: {
      heading: 'Currency',
      help: 'Its code, such as EUR. Only where amounts are in several currencies.',
      advice: 'This is none of the common codes. Keep it if it is right.',
    },
    date: {
      heading: 'Date',
      help: 'The day of the order.',
      advice: 'This is no date. Enter one such as 2026-03-31.',
    },
    amount: {
      heading: 'Amount',
      help: 'What the order brought. A refund is a row of its own, below 0.',
      advice: 'This is no number. Enter one without a currency sign, such as 129.90.',
    },
    orderId: {
      heading: 'Order ID',
      help: 'The number of the order, if you like: rows of one order then count as one.',
    },
    segment: {
      heading: 'Segment',
      help: 'What customers are to be told apart by, if you like: a channel, a country, a plan.',
    },
    signedUp: {
      heading: 'Signed up',
      help: 'The day the customer signed up.',
      advice: 'This is no date. Enter one such as 2026-03-31.',
    },
    reachedValue: {
      heading: 'Reached value',
      help: 'The day the product was first worth it to them. Leave it empty for who still waits.',
      advice: 'This is no date. Enter one such as 2026-03-31, or leave it empty.',
    },
    plan: {
      heading: 'Plan',
      help: 'What they subscribe to, if you like. Each plan gets a curve.',
    },
    left: {
      heading: 'Left',
      help: 'The day they left without having reached value. Else leave it empty.',
      advice: 'This is no date. Enter one such as 2026-03-31, or leave it empty.',
    },
    trialStarted: {
      heading: 'Trial started',
      help: 'The day the trial, or the subscription without one, began.',
      advice: 'This is no date. Enter one such as 2026-03-31.',
    },
    firstPaid: {
      heading: 'First paid',
      help: 'The day of the first payment. Leave it empty for who has not paid yet.',
      advice: 'This is no date. Enter one such as 2026-03-31, or leave it empty.',
    },
    cancelled: {
      heading: 'Cancelled',
      help: 'The day they cancelled without having paid. Else leave it empty.',
      advice: 'This is no date. Enter one such as 2026-03-31, or leave it empty.',
    },
    cost: {
      heading: 'Cost',
      help: 'What the touchpoint cost in all, over the days of your touches.',
      advice: 'This is no cost. Enter a number of 0 or more, without a currency sign.',
    },
  } satisfies Record<string, InputColumnTexts>,

  exports: {
    title: 'From your systems',
    help: 'How to get a file that Touchstone knows at once. Open it in Excel, and the columns are found.',
    search: 'Search systems',
    searchExample: 'Shopify, GA4, costs …',
    count: (count: string) => plural(count, 'export', 'exports'),
    none: 'No system found. Any table with a customer, a time and an amount or a touchpoint will do.',
    groups: {
      shops: 'Shops',
      payments: 'Payments and subscriptions',
      webAnalytics: 'Web analytics',
      customers: 'Customer relations',
      productAnalytics: 'Product analytics',
      advertising: 'Advertising',
    },
    parts: {
      where: 'Where',
      needs: 'Columns',
      choose: 'Choose',
      mind: 'Watch out',
      gives: 'Gives',
      sql: 'Query',
      query: 'With Power Query',
      copy: 'Copy the query',
      copied: 'Copied',
    },
    unsure: 'No untouched file of it has been seen yet. The pane asks before it takes it for one.',
  },

  /** The steps of Excel's own import, by where the data come from. */
  steps: {
    file: [
      'Data › Get Data › From File › From Text/CSV, and choose the file.',
      'Check encoding and delimiter in the preview, then choose Transform Data.',
      'Dates and amounts of another country: Change Type › Using Locale, with the country of the file. Leave IDs as text.',
      'Close & Load puts the table on a sheet. Refresh reads the file anew.',
    ],
    folder: [
      'Put all files into one folder. Data › Get Data › From File › From Folder.',
      'Combine & Transform Data makes one table of them.',
      'Dates and amounts of another country: Change Type › Using Locale, with the country of the files. Leave IDs as text.',
      'Close & Load. Refresh takes in files that were added.',
    ],
    lines: [
      'Unzip the files into one folder. Data › Get Data › From File › From Folder, then Combine & Transform Data, with each line in one column.',
      'Transform › Parse › JSON makes a record of each line.',
      'Expand the records, and choose the columns.',
      'Close & Load.',
    ],
    database: [
      'Set up the ODBC driver of the database in Windows. Excel’s Power Query has no connector of its own for BigQuery.',
      'Data › Get Data › From Other Sources › From ODBC.',
      'Paste the query under Advanced options.',
      'Close & Load. Refresh runs the query again.',
    ],
  },
};

export type InputTexts = typeof english;
export const inputTexts = inCurrentLanguage('inputs', english);
