import { AmountColumn, type DecimalMark } from '../../src/cells';
import { OrderLogBuilder } from '../../src/cells/orderLog';
import { TouchLogBuilder } from '../../src/cells/touchLog';

/** A German file opened in an English Excel: 10.500 has become the number 10.5, while 12,50 has stayed a text. */

const amounts = (cells: readonly unknown[], decimal?: DecimalMark) => {
  const column = new AmountColumn('text', decimal ?? null);
  cells.forEach((cell, place) => column.add(cell, place + 2));
  return column.finish();
};

test('a number that is not whole among texts with a decimal comma is refused, with its row and the way out', () => {
  expect(() => amounts(['12,50', 10.5])).toThrow(
    /^text, row 3: 10\.5 is a number, but row 2: "12,50" has a decimal comma\..*From Text\/CSV.* give the decimal mark/,
  );
  expect(() => amounts([10.5, '12,50'])).toThrow(/^text, row 2: 10\.5/);
});

test('a whole number below a thousand is, where a text has a point for thousands', () => {
  expect(amounts(['12,50', 10])).toEqual([12.5, 10]);
  expect(() => amounts(['1.234,50', 10])).toThrow(/^text, row 3: 10 is a number/);
  expect(() => amounts(['12,50', '1.234', 10])).toThrow(/^text, row 4: 10 is a number/);
  // Three digits stand before the only point that Excel can have taken for a decimal one.
  expect(amounts(['1.234,50', 0, 1000])).toEqual([1234.5, 0, 1000]);
});

test('numbers are as they stand among texts with a decimal point, and once the mark is told', () => {
  expect(amounts(['12.50', 10.5, 10])).toEqual([12.5, 10.5, 10]);
  expect(amounts(['12,50', 10.5], ',')).toEqual([12.5, 10.5]);
  expect(amounts([10.5, 10])).toEqual([10.5, 10]);
});

test('values of touches and amounts of orders are held to it alike', () => {
  const touches = new TouchLogBuilder();
  touches.add('C1', 46023, 'Email', 10.5);
  touches.add('C2', 46024, 'Email', '12,50');
  expect(() => touches.build()).toThrow(/^value, row 1: 10\.5 is a number.* TOUCH\.AMOUNT/);
  const orders = new OrderLogBuilder();
  orders.add('C1', 46023, '12,50');
  orders.add('C1', 46024, 10.5);
  expect(() => orders.build()).toThrow(/^amount, row 2: 10\.5 is a number/);
});
