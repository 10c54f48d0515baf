import { lifetime } from '../../src/analyses/lifetime/index';
import { guessAmount } from '../../src/reading/guessAmount';
import { guessColumns } from '../../src/reading/guessRoles';
import { isQuantity, isUnitPrice } from '../../src/reading/roleWords';
import { changeTable, emptyTable } from '../../src/taskpane/flow/table';
import { source } from '../taskpane/fakes';

test.each([
  'Unit price',
  'unit_price',
  'UnitPrice',
  'Lineitem price',
  'Price each',
  'Price per unit',
  '单价',
])('%s is the price of one piece', (heading) => expect(isUnitPrice(heading)).toBe(true));

test.each(['Price', 'Total price', 'Unit', 'Price list', 'Business unit'])(
  '%s is no price of one piece',
  (heading) => expect(isUnitPrice(heading)).toBe(false),
);

test.each(['Quantity', 'qty', 'Lineitem quantity', 'Units sold', '数量', 'Menge'])(
  '%s counts pieces',
  (heading) => expect(isQuantity(heading)).toBe(true),
);

const of = (headings: string[], row: unknown[]) =>
  source({ head: [headings, row], formats: [row.map(() => 'General'), row.map(() => 'General')] });

test('a unit price beside a quantity makes the amount', () => {
  const lines = of(['Customer', 'Quantity', 'Unit price'], ['C1', 3, 24.5]);
  expect(guessAmount(lines, 2)).toEqual({ of: 2, times: 1 });
  expect(guessAmount(of(['Customer', 'Unit price'], ['C1', 24.5]), 1)).toBeNull();
  expect(guessAmount(of(['Customer', 'Quantity', 'Price'], ['C1', 3, 24.5]), 2)).toBeNull();
});

test('what one piece costs gives way to what was paid', () => {
  const { value } = guessColumns(of(['Customer', 'Unit price', 'Amount'], ['C1', 24.5, 73.5]), true);
  expect(value).toBe(2);
});

test('set-up presets it, and gives it up with the column', () => {
  const [orders] = lifetime.tables;
  const lines = {
    ...of(['Customer', 'Order date', 'Quantity', 'Unit price'], ['C1', '2026-03-01', 3, 24.5]),
    columns: 4,
  };
  const found = changeTable(orders, emptyTable(orders), { type: 'found', source: lines });
  expect(found?.reading).toEqual({ amount: { of: 3, times: 2 } });
  const other = changeTable(orders, found, { type: 'column', role: 'value', column: 2 });
  expect(other?.reading).toEqual({});
});
