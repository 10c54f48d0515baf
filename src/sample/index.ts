import { customersOf } from './customers';
import { examples } from './examples';
import { journeys } from './journeys';
import { lists } from './lists';
import { orders } from './orders';
import { signups } from './signups';
import { subscriptions } from './subscriptions';
import type { SampleSheet } from './types';

export type { SampleCell, SampleSheet } from './types';

/** The sample workbook: the same cells on every machine and every run. */
export function sampleWorkbook(): SampleSheet[] {
  const tables = {
    journeys: journeys(),
    orders: orders(),
    signups: signups(),
    subscriptions: subscriptions(),
  };
  const [customers, visits, costs] = customersOf(tables.orders);
  return [
    examples({ ...tables, customers, costs }),
    tables.journeys,
    tables.orders,
    tables.signups,
    customers,
    visits,
    costs,
    tables.subscriptions,
    lists(tables),
  ];
}
