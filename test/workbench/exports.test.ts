import { existsSync } from 'node:fs';
import { describeIf } from '../support/needs';
import { testGrids, type ExpectedGrid } from '../support/openedGrid';

const folder = '/work/shared';

const files: Record<string, ExpectedGrid> = {
  'cases/exports/duplicate-rows.csv': {
    size: '6×4',
    headings: [1, 'customer', 'time', 'touchpoint', 'value'],
    cells: [[4, 'value', 500]],
  },
  'cases/exports/errors-in-cells.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time', 'touchpoint', 'value'],
    cells: [
      [2, 'time', 46_023.375],
      [3, 'value', '#N/A'],
      [9, 'value', '-'],
    ],
  },
  'cases/exports/event-log-ttv.csv': {
    size: '7×3',
    headings: [1, 'user_id', 'event', 'event_date'],
    cells: [[2, 'event_date', 45_029]],
  },
  'cases/exports/flag-on-every-touch.csv': {
    size: '8×5',
    headings: [1, 'User_ID', 'Conversion_Flag'],
    cells: [[7, 'Timestamp', 45_698.5]],
  },
  'cases/exports/header-duplicate.csv': {
    size: '6×6',
    headings: [1, 'id', 'channel', 'channel', 'amount', 'amount'],
    cells: [[2, 'date', 46_023]],
  },
  'cases/exports/online-retail-line-items.csv': {
    size: '6×7',
    headings: [1, 'InvoiceNo', 'Quantity', 'Country'],
    cells: [[5, 'Quantity', -4]],
  },
  'cases/exports/shape-title-blank-total.csv': {
    size: '14×4',
    headings: [4, 'customer', 'time', 'touchpoint', 'value'],
    cells: [
      [1, 'customer', 'Acme web shop – channel export'],
      [14, 'value', 1000],
    ],
  },
  'cases/exports/stripe-status.csv': {
    size: '13×8',
    headings: [1, 'id', 'Created date (UTC)', 'Status'],
    cells: [
      [2, 'Captured', true],
      [3, 'Amount', 14.99],
    ],
  },
  'cases/exports/time-dmy-provable.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', '21/01/2026 09:00']],
  },
  'cases/exports/time-epoch-ms.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', 1_767_258_000_000]],
  },
  'cases/exports/time-epoch-s.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', 1_767_258_000]],
  },
  'cases/exports/time-ga4-micros.csv': {
    size: '9×4',
    headings: [1, 'user_pseudo_id', 'event_timestamp'],
    cells: [[2, 'event_timestamp', 1_767_258_000_000_000]],
  },
  'cases/exports/time-iso-offset.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', '2026-01-01T09:00:00+02:00']],
  },
  'cases/exports/time-iso-z.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', '2026-01-01T09:00:00.123Z']],
  },
  'cases/exports/time-month-name.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', 46_023.375]],
  },
  'cases/exports/time-shopify-offset.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', '2026-01-01 09:06:21 +0400']],
  },
  'cases/exports/time-utc-suffix.csv': {
    size: '9×4',
    headings: [1, 'customer', 'time'],
    cells: [[2, 'time', '2026-01-01 09:00:00 UTC']],
  },
  'cases/exports/time-yyyymmdd.csv': {
    size: '9×4',
    headings: [1, 'user_pseudo_id', 'event_date'],
    cells: [[2, 'event_date', 20_260_101]],
  },
  'cases/exports/value-boolean.csv': {
    size: '9×4',
    headings: [1, 'customer', 'converted'],
    cells: [[4, 'converted', true]],
  },
  'cases/exports/value-dollar.csv': {
    size: '9×4',
    headings: [1, 'customer', 'value'],
    cells: [[4, 'value', 1500.5]],
  },
  'cases/exports/value-euro.csv': {
    size: '9×4',
    headings: [1, 'customer', 'value'],
    cells: [[4, 'value', '1.500,50 €']],
  },
  'reference/exports/amplitude-events.csv': {
    size: '3×19',
    headings: [1, '$insert_id', 'event_time', 'uuid'],
    cells: [
      [2, 'client_event_time', 46_319.828232037],
      [3, 'event_properties', '{"order_id":"T-1001","$revenue":54.0,"currency":"EUR"}'],
    ],
  },
  'reference/exports/chargebee-subscriptions-UNVERIFIED.csv': {
    size: '3×14',
    headings: [1, 'id', 'plan_unit_price', 'cancel_reason'],
    cells: [[2, 'plan_unit_price', 4900]],
  },
  'reference/exports/chartmogul-customers.csv': {
    size: '3×12',
    headings: [1, 'MRR', 'ARR', 'UUID'],
    cells: [
      [2, 'ADDRESS_ZIP', 1001],
      [2, 'SUBSCRIBER_SINCE', '2026-09-24T19:52:39Z'],
    ],
  },
  'reference/exports/chartmogul-mrr-movements.csv': {
    size: '3×16',
    headings: [1, 'DATE', 'MRR_MOVEMENT', 'MOVEMENT_TYPE'],
    cells: [
      [2, 'DATE', '2026-10-24T19:52:39.000Z'],
      [3, 'MRR_MOVEMENT', -4900],
    ],
  },
  'reference/exports/ga4-bigquery-flat.csv': {
    size: '4×18',
    headings: [1, 'event_date', 'event_timestamp', 'user_pseudo_id'],
    cells: [
      [2, 'event_timestamp', 1_792_871_559_248_880],
      [2, 'user_pseudo_id', 1_234_567_890.17928],
    ],
  },
  'reference/exports/ga4-bigquery-json-columns.csv': {
    size: '3×22',
    headings: [1, 'event_date', 'event_params', 'items'],
    cells: [[3, 'event_name', 'purchase']],
  },
  'reference/exports/ga4-explore.csv': {
    size: '10×6',
    headings: [7, 'Date', 'Session default channel group', 'Total revenue'],
    cells: [
      [4, 'Date', '# 20261024-20261024'],
      [8, 'Date', 20_261_024],
      [10, 'Total revenue', 1510.5],
    ],
  },
  'reference/exports/ga4-report.csv': {
    size: '12×9',
    headings: [10, 'Session default channel group', 'Sessions', 'Key events'],
    cells: [[11, 'Sessions', 600]],
  },
  'reference/exports/google-ads-campaign-daily.csv': {
    size: '6×8',
    headings: [3, 'Day', 'Campaign', 'Cost', 'Conversions'],
    cells: [
      [2, 'Day', 'October 24, 2026 - October 25, 2026'],
      [4, 'Cost', 1020.5],
      [6, 'Campaign', ' --'],
    ],
  },
  'reference/exports/google-ads-campaign-range-utf16-tab.csv': {
    size: '7×15',
    headings: [3, 'Campaign status', 'Campaign', 'Conv. value'],
    cells: [
      [2, 'Campaign status', 'October 1, 2026 - October 31, 2026'],
      [4, 'Cost', 1033.33],
      [4, 'Budget name', ' --'],
    ],
  },
  'reference/exports/hubspot-contacts.csv': {
    size: '3×13',
    headings: [1, 'Record ID', 'Create Date', 'Original Traffic Source'],
    cells: [[3, 'Create Date', 46_114.6875]],
  },
  'reference/exports/klaviyo-campaigns.csv': {
    size: '3×23',
    headings: [1, 'Campaign Name', 'Placed Order Rate', 'Campaign Channel'],
    cells: [[2, 'Placed Order Rate', 0.0121]],
  },
  'reference/exports/klaviyo-profiles.csv': {
    size: '3×12',
    headings: [1, 'Email', 'Klaviyo ID', 'Date Added'],
    cells: [
      [2, 'Zip Code', 1001],
      [2, 'Source', -8],
      [2, 'Date Added', 46_093],
    ],
  },
  'reference/exports/linkedin-ads.csv': {
    size: '8×10',
    headings: [6, 'Start Date (in UTC)', 'Campaign Name', 'Total Spent'],
    cells: [
      [5, 'Start Date (in UTC)', null],
      [7, 'Start Date (in UTC)', 46_319],
      [7, 'Campaign Name', 'Leads, DACH'],
      [7, 'Total Spent', 1234.5],
    ],
  },
  'reference/exports/matomo-visits-utf16.csv': {
    size: '3×40',
    headings: [1, 'idSite', 'idVisit', 'visitorId', 'serverDate'],
    cells: [
      [2, 'siteCurrencySymbol', '€'],
      [2, 'serverDate', 46_319],
    ],
  },
  'reference/exports/meta-ads-daily.csv': {
    size: '4×14',
    headings: [1, 'Reporting starts', 'Campaign name', 'Amount spent (EUR)'],
    cells: [
      [2, 'Campaign name', 'Sample, Prospecting'],
      [2, 'Amount spent (EUR)', 164.4],
    ],
  },
  'reference/exports/mixpanel-events.csv': {
    size: '3×18',
    headings: [1, 'event', '$browser', 'time', 'utm_source'],
    cells: [[2, 'time', 1_792_871_559]],
  },
  'reference/exports/olist-closed-deals.csv': {
    size: '3×14',
    headings: [1, 'mql_id', 'won_date', 'declared_monthly_revenue'],
    cells: [
      [3, 'has_company', true],
      [3, 'average_stock', '20-50'],
    ],
  },
  'reference/exports/olist-customers.csv': {
    size: '3×5',
    headings: [1, 'customer_id', 'customer_unique_id'],
    cells: [[2, 'customer_zip_code_prefix', 1001]],
  },
  'reference/exports/olist-marketing-qualified-leads.csv': {
    size: '3×4',
    headings: [1, 'mql_id', 'first_contact_date', 'origin'],
    cells: [[2, 'first_contact_date', 43_132]],
  },
  'reference/exports/olist-order-items.csv': {
    size: '3×7',
    headings: [1, 'order_id', 'order_item_id', 'price', 'freight_value'],
    cells: [[3, 'order_item_id', 2]],
  },
  'reference/exports/olist-order-payments.csv': {
    size: '3×5',
    headings: [1, 'order_id', 'payment_value'],
    cells: [[2, 'payment_value', 67.42]],
  },
  'reference/exports/olist-orders.csv': {
    size: '3×8',
    headings: [1, 'order_id', 'order_purchase_timestamp'],
    cells: [
      [2, 'order_purchase_timestamp', 43_010.4559375],
      [3, 'order_approved_at', null],
    ],
  },
  'reference/exports/online-retail-ii.csv': {
    size: '4×8',
    headings: [1, 'Invoice', 'Price', 'Customer ID'],
    cells: [
      [2, 'Customer ID', 13_001],
      [3, 'Invoice', 'C490002'],
      [4, 'StockCode', 90_002],
    ],
  },
  'reference/exports/online-retail.csv': {
    size: '5×8',
    headings: [1, 'InvoiceNo', 'InvoiceDate', 'UnitPrice'],
    cells: [[2, 'InvoiceDate', 40_513.351388889]],
  },
  'reference/exports/paypal-activity.csv': {
    size: '5×41',
    headings: [1, 'Date', 'Time', 'TimeZone', 'Gross', 'Balance Impact'],
    cells: [
      [2, 'Date', 46_319],
      [2, 'Time', 0.5365625],
      [2, 'Gross', 1250],
      [2, 'Fee', -43.4],
    ],
  },
  'reference/exports/posthog-events.csv': {
    size: '3×7',
    headings: [1, 'uuid', 'event', 'timestamp'],
    cells: [[2, 'timestamp', '2026-10-24 19:52:39.248000+00:00']],
  },
  'reference/exports/recurly-subscriptions.csv': {
    size: '3×41',
    headings: [1, 'uuid', 'account_code', 'gateway_code'],
    cells: [
      [2, 'auto_renew', true],
      [2, 'current_period_started_at', '2026-10-24 12:52:39 PDT'],
    ],
  },
  'reference/exports/salesforce-formatted-as-grid.csv': {
    size: '16×13',
    headings: [8, 'Opportunity Owner', 'Close Date', 'Type'],
    cells: [
      [9, 'Close Date', 46_319],
      [9, 'Fiscal Period', 'Q4-2026'],
      [13, 'Opportunity Owner', 'Grand Totals (2 records)'],
    ],
  },
  'reference/exports/segment-order-completed.csv': {
    size: '3×14',
    headings: [1, 'id', 'total', 'revenue', 'context_campaign_source'],
    cells: [[2, 'timestamp', '2026-10-24 20:00:00.073000+00']],
  },
  'reference/exports/segment-tracks.csv': {
    size: '3×17',
    headings: [1, 'id', 'anonymous_id', 'timestamp'],
    cells: [[2, 'context_ip', '192.0.2.1']],
  },
  'reference/exports/shopify-customers.csv': {
    size: '3×20',
    headings: [1, 'Customer ID', 'Total Spent', 'Tags'],
    cells: [
      [2, 'Customer ID', "'7000000000001"],
      [3, 'Tags', 'vip, retail'],
    ],
  },
  'reference/exports/shopify-orders.csv': {
    size: '5×79',
    headings: [1, 'Name', 'Financial Status', 'Created at', 'Payment References'],
    cells: [
      [2, 'Created at', '2026-10-24 21:52:39 +0200'],
      [2, 'Billing Zip', "'01001"],
      [3, 'Total', null],
    ],
  },
  'reference/exports/shopify-sales-over-time.csv': {
    size: '3×11',
    headings: [1, 'Day', 'Gross sales', 'Total sales'],
    cells: [[2, 'Discounts', -10]],
  },
  'reference/exports/square-transactions.csv': {
    size: '3×55',
    headings: [1, 'Date', 'Time', 'Gross Sales', 'International Fee'],
    cells: [
      [2, 'Gross Sales', 1240],
      [2, 'Discounts', -40],
      [2, 'Time', 0.6615625],
    ],
  },
  'reference/exports/stripe-payments.csv': {
    size: '4×79',
    headings: [1, 'id', 'Created date (UTC)', 'Amount Refunded'],
    cells: [
      [2, 'Created date (UTC)', 46_319.828229167],
      [3, 'Amount Refunded', 20],
    ],
  },
  'reference/exports/stripe-subscriptions.csv': {
    size: '4×16',
    headings: [1, 'id', 'Interval', 'campaign (metadata)'],
    cells: [[3, 'Created (UTC)', 46_315.333333333]],
  },
  'reference/exports/tiktok-ads.csv': {
    size: '4×7',
    headings: [1, 'Date', 'Cost', 'Currency'],
    cells: [[4, 'Date', 'Total of 2 results']],
  },
  'reference/exports/woocommerce-advanced-order-export.csv': {
    size: '4×37',
    headings: [1, 'Order Number', 'Order Date', 'Order Total Amount'],
    cells: [
      [2, 'Postcode (Billing)', 1001],
      [2, 'Order Date', 46_319.911111111],
    ],
  },
  'reference/exports/woocommerce-analytics-client.csv': {
    size: '3×11',
    headings: [1, 'Date', 'Order #', 'Attribution'],
    cells: [[2, 'Product(s)', '2× Sample Mug, 1× Sample Poster']],
  },
  'reference/exports/woocommerce-analytics-server.csv': {
    size: '4×11',
    headings: [1, 'Date', 'N. Revenue (formatted)', 'Attribution'],
    cells: [
      [2, 'N. Revenue (formatted)', 59.9],
      [4, 'Product(s)', '-1× Sample Mug'],
    ],
  },
};

describeIf(existsSync(folder), `no ${folder}`)('the written samples of exports', () =>
  testGrids(folder, files),
);
