import type { ColumnCheck } from '../../src/reading/cellCheck';
import { statusOffer } from '../../src/reading/statusValues';

/** Which rows count as a rule, by a column that looks like a state. */

const offerOf = (...values: string[]) => {
  const found = { values: values.map((value) => ({ value, count: 3 })) } as unknown as ColumnCheck;
  const offer = statusOffer(found);
  return offer && [offer.test, ...offer.values.map(({ value }) => value)];
};

test('of deals those that were won', () => {
  expect(offerOf('Qualified to Buy', 'Closed Won', 'Closed Lost')).toEqual(['is', 'Closed Won']);
  expect(offerOf('open', 'closedwon', 'cancelled')).toEqual(['is', 'closedwon']);
  expect(offerOf('跟进中', '已成交')).toEqual(['is', '已成交']);
});

test('of orders those that did not come to nothing', () =>
  expect(offerOf('Shipped', 'Cancelled', 'Refunded')).toEqual(['is not', 'Cancelled', 'Refunded']));

test('nothing where all rows are of a kind, or no state is told', () => {
  expect(offerOf('Closed Won')).toBeNull();
  expect(offerOf('Failed', 'Refunded')).toBeNull();
  expect(offerOf('Email', 'Search')).toBeNull();
  expect(statusOffer({ values: null } as ColumnCheck)).toBeNull();
});
