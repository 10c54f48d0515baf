import type { KnownExport } from './knownExport';

/** Data sets that many try things with. */
export const publicData: readonly KnownExport[] = [
  {
    vendor: 'Online Retail',
    kind: 'order items',
    signature: [
      'InvoiceNo|Invoice',
      'StockCode',
      'Quantity',
      'InvoiceDate',
      'UnitPrice|Price',
      'CustomerID|Customer ID',
    ],
    roles: {
      customer: 'CustomerID|Customer ID',
      time: 'InvoiceDate',
      value: 'UnitPrice|Price',
      orderId: 'InvoiceNo|Invoice',
      product: 'Description|StockCode',
      segment: 'Country',
    },
    amount: { times: 'Quantity' },
  },
  {
    vendor: 'Olist',
    kind: 'orders',
    signature: ['order_id', 'order_status', 'order_purchase_timestamp', 'order_delivered_customer_date'],
    // Their customer_id is another one for each order.
    roles: {
      customer: 'customer_unique_id',
      time: 'order_purchase_timestamp',
      value: 'payment_value',
      orderId: 'order_id',
      start: 'order_purchase_timestamp',
      reached: 'order_delivered_customer_date',
    },
    only: [
      {
        in: 'order_status',
        values: ['delivered', 'shipped', 'invoiced', 'processing', 'approved'],
      },
    ],
  },
  {
    vendor: 'Olist',
    kind: 'order items',
    signature: ['order_id', 'order_item_id', 'seller_id', 'price', 'freight_value'],
    roles: { value: 'price', orderId: 'order_id', product: 'product_id' },
  },
  {
    vendor: 'Olist',
    kind: 'payments',
    signature: ['order_id', 'payment_sequential', 'payment_type', 'payment_installments', 'payment_value'],
    roles: { value: 'payment_value', orderId: 'order_id' },
  },
  {
    vendor: 'Olist',
    kind: 'customers',
    signature: ['customer_id', 'customer_unique_id', 'customer_zip_code_prefix', 'customer_city'],
    roles: { customer: 'customer_unique_id', segment: 'customer_state' },
  },
  {
    vendor: 'Olist',
    kind: 'leads',
    signature: ['mql_id', 'first_contact_date', 'landing_page_id', 'origin'],
    roles: {
      customer: 'mql_id',
      time: 'first_contact_date',
      touchpoint: 'origin',
      start: 'first_contact_date',
      reached: 'won_date',
      segment: 'origin',
    },
  },
  {
    vendor: 'Olist',
    kind: 'deals',
    signature: ['mql_id', 'sdr_id', 'won_date', 'lead_behaviour_profile'],
    roles: { customer: 'mql_id', time: 'won_date', reached: 'won_date', segment: 'business_segment' },
  },
];
