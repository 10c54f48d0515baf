import type { KnownExport, OnlyWhere } from './knownExport';

/** Among the activities of an account: what customers paid, and what they were paid back. */
const sales = [
  'Express Checkout Payment',
  'Website Payment',
  'General Payment',
  'Mobile Payment',
  'Subscription Payment',
  'Payment Refund',
  'Refund',
  'PayPal Express-Zahlung',
  'Allgemeine Zahlung',
  'Handyzahlung',
  'Abonnementzahlung',
  'Rückzahlung',
];

const paypal = {
  customer: 'From Email Address|Absender E-Mail-Adresse',
  time: 'Date|Datum',
  value: 'Gross|Brutto',
  orderId: 'Invoice Number|Invoice ID|Rechnungsnummer',
  currency: 'Currency|Währung',
};

const isLive: OnlyWhere = { in: 'Mode', test: 'is not', values: ['Test'] };

const stripePayments: KnownExport = {
  vendor: 'Stripe',
  kind: 'payments',
  signature: ['id', 'Created date (UTC)|Created (UTC)', 'Amount', 'Amount Refunded', 'Status'],
  roles: {
    customer: 'Customer ID|Customer Email',
    time: 'Created date (UTC)|Created (UTC)',
    touchpoint: 'UTM Source',
    value: 'Amount',
    orderId: 'id',
    currency: 'Currency',
    segment: 'Card Issue Country',
  },
  only: [{ in: 'Status', values: ['Paid'] }, { in: 'Captured', values: ['true'] }, isLive],
  amount: { less: ['Amount Refunded'] },
  converted: {
    value: 'Converted Amount',
    currency: 'Converted Currency',
    less: ['Converted Amount Refunded'],
  },
  channel: { medium: 'UTM Medium', campaign: 'UTM Campaign' },
};

/** Stripe, PayPal and Square. */
export const payments: readonly KnownExport[] = [
  stripePayments,
  // With columns chosen: without the id of a payment each row is one.
  {
    ...stripePayments,
    signature: ['Created date (UTC)', 'Converted Amount', 'Converted Currency', 'Status'],
  },
  {
    vendor: 'Stripe',
    kind: 'subscriptions',
    signature: ['id', 'Plan', 'Interval', 'Status', 'Current Period Start (UTC)'],
    // No row of it is a payment.
    roles: {
      customer: 'Customer ID|Customer Email',
      time: 'Start Date (UTC)|Start (UTC)|Created (UTC)',
      start: 'Start Date (UTC)|Start (UTC)|Created (UTC)',
      lost: 'Ended At (UTC)|Canceled At (UTC)',
      // Who has canceled pays until it ends.
      end: 'Ended At (UTC)',
      segment: 'Plan',
      interval: 'Interval',
      charge: 'Amount',
      currency: 'Currency',
    },
    // Who tries pays nothing yet, and a first payment that failed began nothing.
    only: [{ in: 'Status', test: 'is not', values: ['trialing', 'incomplete', 'incomplete_expired'] }],
    amount: { times: 'Quantity' },
  },
  {
    vendor: 'PayPal',
    kind: 'activities',
    signature: [
      'TimeZone|Zeitzone',
      'Type|Typ',
      'Gross|Brutto',
      'From Email Address|Absender E-Mail-Adresse',
      'Balance Impact|Auswirkung auf Guthaben',
    ],
    roles: { ...paypal, segment: 'Country|Land' },
    only: [
      { in: 'Status', values: ['Completed', 'Abgeschlossen'] },
      { in: 'Type|Typ', values: sales },
      { in: 'Balance Impact|Auswirkung auf Guthaben', test: 'is not', values: ['Memo'] },
    ],
  },
  {
    vendor: 'PayPal',
    kind: 'transactions',
    signature: [
      'Time Zone|Zeitzone',
      'Description|Beschreibung',
      'Gross|Brutto',
      'From Email Address|Absender E-Mail-Adresse',
      'Bank Account|Bankkonto',
    ],
    roles: paypal,
    only: [{ in: 'Description|Beschreibung', values: sales }],
  },
  {
    vendor: 'Square',
    kind: 'transactions',
    signature: ['Time Zone', 'Gross Sales', 'Net Sales', 'Transaction ID', 'Total Collected'],
    roles: {
      customer: 'Customer ID',
      time: 'Date',
      value: 'Net Sales',
      orderId: 'Transaction ID',
      segment: 'Location',
    },
    only: [{ in: 'Transaction Status', values: ['Complete'] }],
  },
  {
    vendor: 'Square',
    kind: 'items',
    signature: ['Time Zone', 'Item', 'Qty', 'Net Sales', 'Transaction ID'],
    roles: {
      customer: 'Customer ID',
      time: 'Date',
      value: 'Net Sales',
      orderId: 'Transaction ID',
      segment: 'Location',
      product: 'Item',
    },
  },
];
