import type { Source } from '../../src/excel/types';
import { guessIdentities } from '../../src/reading/guessIdentities';

const sourceOf = (...headings: string[]) =>
  ({ head: [headings], columns: headings.length }) as unknown as Source;

test.each([
  [['anonymous_id', 'user_id'], 0, 1],
  [['user_id', 'anonymousId'], 1, 0],
  [['user_pseudo_id', 'user_id'], 0, 1],
  [['client_id', 'customer_id'], 0, 1],
  [['Customer ID', 'Cookie'], 1, 0],
  [['created_at', 'Device ID', 'Account'], 1, 2],
  [['email', 'contact id'], 0, 1],
  [['ID', 'Customer'], 0, 1],
  [['设备', '客户编号'], 0, 1],
  [['hash', 'customer'], 0, 1],
  [['some', 'thing'], 0, 1],
])('of %j the ids are column %i and the customers column %i', (headings, id, customer) => {
  expect(guessIdentities(sourceOf(...headings), true)).toEqual({ id, customer });
});

test('without headings two columns are taken in their order, and more are asked about', () => {
  expect(guessIdentities(sourceOf('c-1', 'Ann'), false)).toEqual({ id: 0, customer: 1 });
  expect(guessIdentities(sourceOf('c-1', 'Ann', 'x'), false)).toEqual({ id: null, customer: null });
});
