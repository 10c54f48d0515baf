import { customersOf } from './customers';
import { examples } from './examples';
import { journeys } from './journeys';
import { orders } from './orders';
import { signups } from './signups';
import { subscriptions } from './subscriptions';
import type { SampleSheet } from './types';

export type { SampleCell, SampleSheet } from './types';

/** The sample workbook: the same cells on every machine and every run. */
export function sampleWorkbook(): SampleSheet[] {
  const log = journeys();
  const bought = orders();
  const users = signups();
  const book = subscriptions();
  return [examples(log, bought, users, book), log, bought, users, ...customersOf(bought), book];
}
