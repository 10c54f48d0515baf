import { amountFormat } from '../../src/blueprint/amountFormat';
import { createFormat } from '../../src/language/format';
import { inMoneyFormat } from '../../src/reading/inMoneyFormat';

const plain = createFormat('en-US');
const money = (valueFormat: string | null, value = -1234.5) =>
  inMoneyFormat(plain, valueFormat).money(value).replaceAll('\u00a0', ' ');

test.each([
  ['#,##0.00 "€"', '-1,234.50 €'],
  ['#,##0.00 [$€-407]', '-1,234.50 €'],
  ['[$£-809]#,##0.00', '-£1,234.50'],
  ['"$"#,##0.00_);[Red]("$"#,##0.00)', '-$1,234.50'],
  ['_-* #,##0.00 [$€-1]_-;-* #,##0.00 [$€-1]_-', '-1,234.50 €'],
  ['$#,##0.00', '-$1,234.50'],
  ['\\R\\$ 0.00', '-R$ 1,234.50'],
  ['#,##0 "CHF"', '-1,235 CHF'],
  ['#,##0.00', '-1,234.50'],
  ['0.0%', '-1,234.50'],
  [null, '-1,234.50'],
])('amounts are written in the currency of %s', (valueFormat, text) => expect(money(valueFormat)).toBe(text));

test('all but amounts is written as before, and small amounts keep their decimals', () => {
  const format = inMoneyFormat(plain, '#,##0 "¥"');
  expect(format.money(0.42)).toBe('0.42\u00a0¥');
  expect(format.wholeMoney(5000)).toBe('5,000\u00a0¥');
  expect([format.count(5000), format.decimals(2), format.share(0.5)]).toEqual(['5,000', '2.00', '50%']);
});

test('the currency that the rows name joins a format that names none', () => {
  expect(amountFormat({ valueFormat: null }, { currency: 'EUR' })).toBe('#,##0.00 "EUR"');
  expect(amountFormat({ valueFormat: '#,##0' }, { currency: 'EUR' })).toBe('#,##0 "EUR"');
  expect(amountFormat({ valueFormat: '#,##0.00 "€"' }, { currency: 'EUR' })).toBe('#,##0.00 "€"');
  expect(amountFormat({ valueFormat: null }, {})).toBeNull();
});
