import { readingLines } from '../../src/blueprint/readingLines';
import type { Request } from '../../src/blueprint/request';
import type { TableReading } from '../../src/reading/tableReading';
import { orders, source } from '../taskpane/fakes';

/** What is told of a table read so; its columns are those of the log of the fakes. */
function told(reading: TableReading, besides?: TableReading) {
  const request: Request = {
    kind: 'attribution',
    columns: {},
    options: {},
    hasHeadings: true,
    firstSheetRow: 1,
    reading,
    ...(besides && {
      beside: { orders: { columns: {}, hasHeadings: true, firstSheetRow: 1, reading: besides } },
    }),
  };
  return readingLines({
    source: source(),
    others: besides ? { orders: { source: orders(), columns: {} } } : {},
    request,
  });
}

test('nothing is told of rows that are read as they stand', () => {
  expect(told({})).toEqual([]);
});

test('each condition is told in words', () => {
  const tests: [TableReading['conditions'] & object, string][] = [
    [[{ column: 2, test: 'is', values: ['Email', 'Social'] }], 'channel is Email or Social'],
    [[{ column: 2, test: 'is not', values: ['Email'] }], 'channel is not Email'],
    [[{ column: 3, test: 'contains', values: ['Spring'] }], 'campaign contains Spring'],
    [[{ column: 4, test: 'between', values: ['1', '2'] }], 'cost from 1 to 2'],
    [[{ column: 4, test: 'between', values: ['1', ''] }], 'cost from 1'],
    [[{ column: 4, test: 'between', values: ['', '2'] }], 'cost up to 2'],
    [[{ column: 3, test: 'empty', values: [] }], 'campaign is empty'],
    [[{ column: 3, test: 'filled', values: [] }], 'campaign is filled'],
    [[{ column: 5, test: 'currency', values: ['USD'] }], 'revenue in USD'],
  ];
  for (const [conditions, words] of tests)
    expect(told({ conditions })).toEqual([`Only rows where ${words}.`]);
});

test('whatever else was decided is told, and of which table where there are several', () => {
  expect(
    told(
      {
        repeatsCountOnce: true,
        amount: { of: 5, times: 4, less: [3], oncePer: 0 },
        channel: { of: 2, medium: 3 },
        spelling: 'as written',
      },
      { dayOrder: 'dmy', decimal: ',', zone: 'Europe/Berlin' },
    ),
  ).toEqual([
    'Rows that repeat another one exactly count once.',
    'Amount: revenue × cost − campaign.',
    'The amount counts once for each customer_id.',
    'Touchpoint: the channel by channel / campaign, after GA4’s published rules with lists of our own.',
    'Names that differ in upper and lower case alone are kept apart.',
    'Orders!A1:D4: Dates are read with the day first, as chosen.',
    'Orders!A1:D4: Amounts are read with a decimal comma, as chosen.',
    'Orders!A1:D4: Times without an offset, and days, are those of the clock of Europe/Berlin.',
  ]);
});
