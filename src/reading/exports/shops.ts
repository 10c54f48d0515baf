import type { KnownExport } from './knownExport';

const kept = ['completed', 'processing'];

/** Shopify, WooCommerce and Etsy. */
export const shops: readonly KnownExport[] = [
  {
    vendor: 'Shopify',
    kind: 'orders',
    signature: ['Name', 'Financial Status', 'Lineitem quantity', 'Lineitem name', 'Created at'],
    roles: {
      customer: 'Email|Phone',
      time: 'Created at',
      value: 'Total',
      orderId: 'Name',
      currency: 'Currency',
      segment: 'Billing Country',
      product: 'Lineitem name',
    },
    // Further lines of an order have no status: the first one holds the total.
    only: [{ in: 'Financial Status', values: ['paid', 'partially_refunded', 'partially_paid'] }],
    amount: { less: ['Refunded Amount', 'Outstanding Balance'] },
  },
  {
    vendor: 'Shopify',
    kind: 'sales report',
    signature: ['Gross sales', 'Discounts', 'Returns', 'Net sales', 'Total sales'],
    roles: { time: 'Day', value: 'Total sales' },
  },
  {
    vendor: 'Shopify',
    kind: 'customers',
    signature: ['Accepts Email Marketing', 'Accepts SMS Marketing', 'Total Spent', 'Total Orders'],
    // No row of it has a date.
    roles: { customer: 'Email|Customer ID', segment: 'Country|Default Address Country Code' },
  },
  {
    vendor: 'WooCommerce',
    kind: 'orders',
    signature: ['Order #', 'Customer type', 'Product(s)', 'Items sold', 'Coupon(s)'],
    roles: {
      customer: 'Customer',
      time: 'Date',
      touchpoint: 'Attribution',
      value: 'Net Sales|N. Revenue',
      orderId: 'Order #',
      segment: 'Customer type',
      product: 'Product(s)',
    },
    // Refunds are rows of their own, by the number of their order.
    only: [{ in: 'Status', values: [...kept, 'refunded'] }],
  },
  {
    vendor: 'Advanced Order Export',
    kind: 'orders',
    signature: ['Order Number', 'Order Status', 'Order Date', 'Email (Billing)', 'Order Total Amount'],
    roles: {
      customer: 'Email (Billing)|Customer User Id',
      time: 'Order Date',
      value: 'Order Total Amount',
      orderId: 'Order Number',
      currency: 'Currency|Order Currency',
      segment: 'Country Code (Billing)',
      product: 'Item Name|Name',
    },
    only: [{ in: 'Order Status', values: kept }],
    // By a setting of the export the total stands on each line of its order.
    amount: { less: ['Order Refund Amount'], oncePer: 'Order Number' },
  },
  {
    vendor: 'WebToffee',
    kind: 'orders',
    signature: ['order_id', 'order_number', 'order_date', 'order_total', 'order_currency'],
    roles: {
      customer: 'customer_email|billing_email',
      time: 'order_date',
      touchpoint: 'meta:_wc_order_attribution_utm_source',
      value: 'order_total',
      orderId: 'order_id',
      currency: 'order_currency',
      segment: 'billing_country',
    },
    only: [{ in: 'status', values: kept }],
    channel: {
      medium: 'meta:_wc_order_attribution_utm_medium',
      campaign: 'meta:_wc_order_attribution_utm_campaign',
    },
  },
  {
    vendor: 'Etsy',
    kind: 'orders',
    signature: ['Sale Date', 'Order ID', 'Order Value', 'Order Total', 'Adjusted Order Total'],
    // Guests have no id, and a full name may be that of several.
    roles: {
      customer: 'Buyer User ID',
      time: 'Sale Date',
      value: 'Order Total',
      orderId: 'Order ID',
      currency: 'Currency',
      segment: 'Ship Country',
    },
  },
];
