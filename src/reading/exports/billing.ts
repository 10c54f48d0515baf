import type { KnownExport } from './knownExport';

/** Subscriptions. What they are worth a month is no payment, so none of these columns is a value. */
export const billing: readonly KnownExport[] = [
  {
    vendor: 'ChartMogul',
    kind: 'movements',
    signature: ['MRR_MOVEMENT', 'MOVEMENT_TYPE', 'CUSTOMER_EXTERNAL_ID', 'DATE'],
    roles: { customer: 'CUSTOMER_EXTERNAL_ID|CUSTOMER_UUID', time: 'DATE', event: 'MOVEMENT_TYPE' },
  },
  {
    vendor: 'ChartMogul',
    kind: 'customers',
    signature: ['MRR', 'ARR', 'SUBSCRIBER_SINCE', 'BILLING_CYCLE'],
    roles: { customer: 'UUID', time: 'SUBSCRIBER_SINCE', start: 'SUBSCRIBER_SINCE', segment: 'COUNTRY' },
  },
  {
    vendor: 'Recurly',
    kind: 'subscriptions',
    signature: ['uuid', 'account_code', 'plan_code', 'state', 'total_recurring_amount'],
    roles: {
      customer: 'account_code',
      time: 'activated_at',
      start: 'activated_at',
      // A subscription that was canceled goes on until it expires.
      lost: 'expires_at',
      end: 'expires_at',
      segment: 'plan_name|plan_code',
      charge: 'total_recurring_amount',
      currency: 'currency',
    },
  },
  {
    vendor: 'Chargebee',
    kind: 'subscriptions',
    signature: ['customer_id', 'plan_id', 'plan_unit_price', 'current_term_start', 'cancelled_at'],
    roles: {
      customer: 'customer_id',
      time: 'created_at',
      start: 'started_at',
      lost: 'cancelled_at',
      end: 'cancelled_at',
      segment: 'plan_id',
    },
    isUnsure: true,
  },
];
