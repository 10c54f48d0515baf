import { EventLogBuilder } from '../../src/cells';

test('rows become columns; blank rows are passed over; ids and events are numbered as they appear', () => {
  const builder = new EventLogBuilder(1);
  const rows = [
    ['b', 46000, 'visit'],
    [null, '', ''],
    [7, '2025-12-10 06:00', 'buy'],
    ['7', 46001, 'visit'],
  ];
  expect(rows.map(([customer, time, event]) => builder.add(customer, time, event))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const log = builder.build();
  expect([...log.customer]).toEqual([0, 1, 1]);
  expect([...log.time].map((time) => time / 86_400_000)).toEqual([46000, 46001.25, 46001]);
  expect([...log.event]).toEqual([0, 1, 0]);
  expect([log.customers, log.events]).toEqual([
    ['b', '7'],
    ['visit', 'buy'],
  ]);
});

test.each([
  [['', 46000, 'visit'], 'customer', 'empty'],
  [['a', null, 'visit'], 'time', 'empty'],
  [['a', 'soon', 'visit'], 'time', 'notDate'],
  [['a', 46000, ''], 'event', 'empty'],
  [['a', 46000, '#N/A'], 'event', 'error'],
  [['#REF!', 46000, 'visit'], 'customer', 'error'],
])('%j is a problem of %s', ([customer, time, event], column, reason) => {
  const builder = new EventLogBuilder();
  expect(builder.add(customer, time, event)).toMatchObject({ column, reason });
  expect(builder.length).toBe(0);
});

describe('where the event may be blank', () => {
  const builder = new EventLogBuilder(4, { name: 'touchpoint', mayBeBlank: true });

  test('rows without one are passed over', () => {
    expect(builder.add('a', 46000, null)).toBeNull();
    expect(builder.length).toBe(0);
  });

  test('errors in them are not', () => {
    expect(builder.add('a', '#REF!', null)).toMatchObject({ column: 'time', reason: 'error' });
  });

  test('the column is called by its own name', () => {
    expect(builder.add('a', 46000, '#REF!')).toMatchObject({ column: 'touchpoint' });
  });
});
