import { firstAmountMade, firstAmountRead, firstMomentRead, momentRead } from '../../src/reading/readAs';
import { momentText } from '../../src/language/momentText';
import { source } from '../taskpane/fakes';

const nothing = { order: null, unit: null, doubt: null };
const told = (read: ReturnType<typeof momentRead>) => read && momentText(read.clock, read.hasTime);

test('a date is read in the order that its column proves, or that was chosen', () => {
  const order = { is: 'dmy', proof: { cell: '31/12/2023', row: 14 } } as const;
  expect(told(firstMomentRead(['2/1/2024 22:36'], { ...nothing, order }, {}))).toBe('2 Jan 2024 22:36');
  expect(told(firstMomentRead(['2/1/2024'], { ...nothing, order }, { dayOrder: 'mdy' }))).toBe('1 Feb 2024');
  expect(firstMomentRead(['2/1/2024'], nothing, {})).toBeNull();
});

test('numbers that are no serials are read in their unit, by the clock of a zone', () => {
  const unix = { ...nothing, unit: 'Unix seconds' } as const;
  expect(told(firstMomentRead([1769904000], unix, {}))).toBe('1 Feb 2026 00:00');
  expect(told(firstMomentRead([1769904000], unix, { zone: 'Europe/Berlin' }))).toBe('1 Feb 2026 01:00');
});

test('nothing is said of what says itself what it is', () => {
  expect(firstMomentRead([46023.5, '2026-03-04 14:30', 'soon'], nothing, {})).toBeNull();
});

test('an amount is read by the mark its column proves, or that was chosen', () => {
  const found = { mark: ',', doubt: null, currencies: [] } as const;
  expect(firstAmountRead(['1.234,50 €'], found, {})).toEqual({ cell: '1.234,50 €', amount: 1234.5 });
  expect(firstAmountRead(['1.234'], { ...found, mark: null }, {})).toBeNull();
  expect(firstAmountRead(['1.234'], { ...found, mark: null }, { decimal: '.' })?.amount).toBe(1.234);
  expect(firstAmountRead([12, 13], found, {})).toBeNull();
});

test('an amount of several columns is shown with what stands in each', () => {
  const head = [
    ['price', 'quantity', 'refunded'],
    ['', 2, ''],
    ['64.95', 2, ''],
  ];
  expect(firstAmountMade(source({ head }), true, { of: 0, times: 1, less: [2] }, undefined)).toEqual({
    amount: 129.9,
    of: '64.95',
    times: 2,
    less: [0],
  });
});
