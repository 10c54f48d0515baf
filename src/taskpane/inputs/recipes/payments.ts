import type { payments as words } from '../../texts/recipes/payments';
import type { Recipe } from './recipe';

export const payments: Record<keyof typeof words, Recipe> = {
  stripePayments: {
    exports: [{ vendor: 'Stripe', kind: 'payments' }],
    needs: [
      'id',
      'Created date (UTC)',
      'Customer ID',
      'Amount',
      'Amount Refunded',
      'Currency',
      'Captured',
      'Status',
      'UTM Source',
      'UTM Medium',
    ],
    query: 'file',
  },
  stripeSubscriptions: {
    exports: [{ vendor: 'Stripe', kind: 'subscriptions' }],
    needs: [
      'id',
      'Customer ID',
      'Plan',
      'Interval',
      'Status',
      'Start Date (UTC)',
      'Current Period Start (UTC)',
      'Canceled At (UTC)',
      'Ended At (UTC)',
    ],
    query: 'file',
  },
  payPal: {
    exports: [
      { vendor: 'PayPal', kind: 'activities' },
      { vendor: 'PayPal', kind: 'transactions' },
    ],
    needs: [
      'Date',
      'TimeZone',
      'Type',
      'Status',
      'Currency',
      'Gross',
      'From Email Address',
      'Invoice Number',
      'Balance Impact',
    ],
    query: 'folder',
  },
  square: {
    exports: [
      { vendor: 'Square', kind: 'transactions' },
      { vendor: 'Square', kind: 'items' },
    ],
    needs: [
      'Date',
      'Time Zone',
      'Gross Sales',
      'Net Sales',
      'Total Collected',
      'Transaction ID',
      'Customer ID',
      'Transaction Status',
    ],
    query: 'file',
  },
  recurly: {
    exports: [{ vendor: 'Recurly', kind: 'subscriptions' }],
    needs: [
      'uuid',
      'account_code',
      'plan_code',
      'state',
      'activated_at',
      'expires_at',
      'total_recurring_amount',
    ],
    query: 'file',
  },
  chartMogul: {
    exports: [
      { vendor: 'ChartMogul', kind: 'movements' },
      { vendor: 'ChartMogul', kind: 'customers' },
    ],
    needs: ['DATE', 'CUSTOMER_EXTERNAL_ID', 'MRR_MOVEMENT', 'MOVEMENT_TYPE'],
    query: 'folder',
  },
};
