import { readdirSync } from 'node:fs';
import path from 'node:path';
import { attribution } from '../../src/analyses/attribution';
import type { AttributionResult } from '../../src/analyses/attribution/messages';
import { journeys } from '../../src/analyses/journeys';
import { lifetime } from '../../src/analyses/lifetime';
import { shownBy } from '../../src/analyses/lifetime/options';
import type { SubscriptionsResult } from '../../src/analyses/lifetime/subscriptions/messages';
import type { LifetimeResult } from '../../src/analyses/lifetime/messages';
import { scorecard } from '../../src/analyses/scorecard';
import { timeToValue } from '../../src/analyses/timeToValue';
import type { TimeToValueResult } from '../../src/analyses/timeToValue/messages';
import { exportName } from '../../src/blueprint/exportTexts';
import { foldHeading } from '../../src/reading/exports/foldHeading';
import { knownExports } from '../../src/reading/exports/knownExports';
import { isSigned } from '../../src/reading/exports/recognise';
import { openedFile, ReadExport } from '../support/openedExport';

/** Exports of vendors: opened, recognised and run as the pane does it. */

/** The export each file holds; those with a question mark are only offered. */
const kinds: Record<string, string> = {
  'samples/amplitude-events': 'Amplitude events',
  'samples/chargebee-subscriptions': 'Chargebee subscriptions ?',
  'samples/chartmogul-customers': 'ChartMogul customers',
  'samples/chartmogul-mrr-movements': 'ChartMogul movements',
  'samples/ga4-bigquery-flat': 'GA4 events',
  'samples/ga4-bigquery-json-columns': 'GA4 events',
  'samples/ga4-explore': 'GA4 report',
  'samples/ga4-report': 'GA4 report',
  'samples/google-ads-campaign-daily': 'Google Ads campaigns',
  'samples/google-ads-campaign-range-utf16-tab': 'Google Ads campaigns',
  'samples/hubspot-contacts': 'HubSpot contacts',
  'samples/klaviyo-campaigns': 'Klaviyo campaigns ?',
  'samples/klaviyo-profiles': 'Klaviyo contacts ?',
  'samples/linkedin-ads': 'LinkedIn Ads campaigns ?',
  'samples/matomo-visits-utf16': 'Matomo visits',
  'samples/meta-ads-daily': 'Meta Ads campaigns',
  'samples/mixpanel-events': 'Mixpanel events',
  'samples/olist-closed-deals': 'Olist deals',
  'samples/olist-customers': 'Olist customers',
  'samples/olist-marketing-qualified-leads': 'Olist leads',
  'samples/olist-order-items': 'Olist order items',
  'samples/olist-order-payments': 'Olist payments',
  'samples/olist-orders': 'Olist orders',
  'samples/online-retail': 'Online Retail order items',
  'samples/online-retail-ii': 'Online Retail order items',
  'samples/paypal-activity': 'PayPal activities',
  'samples/posthog-events': 'PostHog events',
  'samples/recurly-subscriptions': 'Recurly subscriptions',
  'samples/salesforce-formatted-as-grid': 'Salesforce opportunities',
  'samples/segment-order-completed': 'Segment orders',
  'samples/segment-tracks': 'Segment events',
  'samples/shopify-customers': 'Shopify customers',
  'samples/shopify-orders': 'Shopify orders',
  'samples/shopify-sales-over-time': 'Shopify sales report',
  'samples/square-transactions': 'Square transactions',
  'samples/stripe-payments': 'Stripe payments',
  'samples/stripe-subscriptions': 'Stripe subscriptions',
  'samples/tiktok-ads': 'TikTok Ads campaigns ?',
  'samples/woocommerce-advanced-order-export': 'Advanced Order Export orders',
  'samples/woocommerce-analytics-client': 'WooCommerce orders',
  'samples/woocommerce-analytics-server': 'WooCommerce orders',
  'exports/ga4-bigquery-dots': 'GA4 events',
  'exports/ga4-report-fr': 'GA4 report',
  'exports/ga4-report-total-first': 'GA4 report',
  'exports/google-ads-campaign-daily-de': 'Google Ads campaigns',
  'exports/google-ads-campaign-daily-fr': 'Google Ads campaigns',
  'exports/google-ads-campaign-week-utf16-tab': 'Google Ads campaigns',
  'exports/hubspot-contacts-old': 'HubSpot contacts',
  'exports/hubspot-deals': 'HubSpot deals',
  'exports/linkedin-ads-utf16-tab': 'LinkedIn Ads campaigns ?',
  'exports/matomo-visits-utf16-comma': 'Matomo visits',
  'exports/meta-ads-ad-level': 'Meta Ads campaigns',
  'exports/meta-ads-de': 'Meta Ads campaigns',
  'exports/meta-ads-fr': 'Meta Ads campaigns',
  'exports/online-retail-latin1': 'Online Retail order items',
  'exports/paypal-activity-de': 'PayPal activities',
  'exports/paypal-statement': 'PayPal transactions',
  'exports/paypal-statement-de': 'PayPal transactions',
  'exports/salesforce-details-only': 'Salesforce opportunities',
  'exports/salesforce-details-only-latin1': 'Salesforce opportunities',
  'exports/shopify-customers-old': 'Shopify customers',
  'exports/shopify-orders-old-clp': 'Shopify orders',
  'exports/square-items': 'Square items',
  'exports/square-transactions-resaved': 'Square transactions',
  'exports/stripe-payments-few-columns': 'Stripe payments',
  'exports/stripe-payments-old': 'Stripe payments',
  'exports/etsy-orders-tab': 'Etsy orders',
  'exports/stripe-payments-converted-semicolon': 'Stripe payments',
  'exports/stripe-subscriptions-resaved': 'Stripe subscriptions',
  'exports/tiktok-ads-dollar': 'TikTok Ads campaigns ?',
  'exports/tiktok-ads-ru': '',
  'exports/woocommerce-advanced-order-export-2015': 'Advanced Order Export orders',
  'exports/woocommerce-analytics-server-old': 'WooCommerce orders',
  'exports/woocommerce-webtoffee': 'WebToffee orders',
};

const nameOf = (known: (typeof knownExports)[number]): string =>
  `${exportName(known)}${known.isUnsure ? ' ?' : ''}`;

describe('the headings of each file tell its export, and no other one', () => {
  test.each(Object.entries(kinds))('%s', async (file, name) => {
    const { head } = (await openedFile(`${file}.csv`)).source;
    const headings = head[0].map((cell) => foldHeading(String(cell)));
    const signed = knownExports.filter(({ signature }) => isSigned(headings, signature));
    // One export may be told in several ways.
    expect([...new Set(signed.map(nameOf))]).toEqual(name === '' ? [] : [name]);
  });

  test('each file, and each export', () => {
    const files = ['samples', 'exports'].flatMap((folder) =>
      readdirSync(path.resolve(__dirname, '../fixtures', folder))
        .filter((file) => file.endsWith('.csv'))
        .map((file) => `${folder}/${file.replace('.csv', '')}`),
    );
    expect(Object.keys(kinds).sort()).toEqual(files.sort());
    expect(knownExports.map(nameOf).filter((name) => !Object.values(kinds).includes(name))).toEqual([]);
  });

  test('each has several headings that tell it', () => {
    for (const { signature } of knownExports) expect(signature.length).toBeGreaterThan(2);
  });
});

describe('orders', () => {
  interface Expected {
    used: number;
    value: number;
    customers?: number;
  }
  const files: [file: string, expected: Expected][] = [
    // The second line of #2001 has no status, #2002 no e-mail address, and #2003 was voided.
    ['samples/shopify-orders', { used: 1, value: 94.9 }],
    ['exports/shopify-orders-old-clp', { used: 1, value: 194_038 }],
    // A refund in a row of its own takes back one order whole, or a part of one.
    ['samples/woocommerce-analytics-server', { used: 3, value: 45, customers: 1 }],
    ['samples/woocommerce-analytics-client', { used: 2, value: 66.01, customers: 2 }],
    ['exports/woocommerce-analytics-server-old', { used: 2, value: 30 }],
    // The total stands on each line of its order, or on the first alone.
    ['samples/woocommerce-advanced-order-export', { used: 1, value: 59.9 }],
    ['exports/woocommerce-advanced-order-export-2015', { used: 1, value: 54.9 }],
    ['exports/woocommerce-webtoffee', { used: 1, value: 59.9 }],
    ['samples/stripe-payments', { used: 2, value: 78, customers: 2 }],
    ['exports/stripe-payments-old', { used: 1, value: 49 }],
    // Paid, and all of it given back.
    ['exports/stripe-payments-few-columns', { used: 1, value: 1000, customers: 1 }],
    // In three currencies, and in the one they were converted to. The last has no customer.
    ['exports/stripe-payments-converted-semicolon', { used: 3, value: 1420.22, customers: 2 }],
    // A guest is nobody's customer.
    ['exports/etsy-orders-tab', { used: 2, value: 40.38 }],
    ['exports/paypal-statement', { used: 2, value: 1000, customers: 1 }],
    ['exports/paypal-statement-de', { used: 2, value: 1000, customers: 1 }],
    ['exports/hubspot-deals', { used: 1, value: 12_500.5 }],
    ['exports/salesforce-details-only', { used: 1, value: 15_000 }],
    ['exports/salesforce-details-only-latin1', { used: 1, value: 15_000 }],
    ['samples/salesforce-formatted-as-grid', { used: 1, value: 15_000 }],
    ['exports/square-items', { used: 1, value: 1200 }],
    ['exports/ga4-bigquery-dots', { used: 2, value: 79, customers: 2 }],
    ['samples/mixpanel-events', { used: 1, value: 54 }],
    ['samples/matomo-visits-utf16', { used: 1, value: 54 }],
    ['exports/matomo-visits-utf16-comma', { used: 1, value: 54 }],
    ['samples/segment-order-completed', { used: 2, value: 79, customers: 2 }],
    ['samples/online-retail', { used: 3, value: 33.09 }],
    ['samples/online-retail-ii', { used: 2, value: 76.45 }],
    ['cases/online-retail-line-items', { used: 5, value: 153.7, customers: 2 }],
  ];

  test.each(files)('%s', async (file, { used, value, customers = 1 }) => {
    const table = new ReadExport(lifetime, { main: await openedFile(`${file}.csv`) });
    expect(table.tables.main.isAsRecognised).toBe(true);
    const { summary, rowsUsed } = table.run<LifetimeResult>();
    expect(rowsUsed).toBe(used);
    expect(summary.pastValue).toBeCloseTo(value, 8);
    expect(summary.customers).toBe(customers);
  });

  it('refunded by another event are none', async () => {
    const table = new ReadExport(lifetime, { main: await openedFile('samples/ga4-bigquery-flat.csv') });
    expect(() => table.run()).toThrow('noOrderYet');
  });

  test.each([
    // A sales report has no customers.
    ['samples/shopify-sales-over-time', { time: 'Day', value: 'Total sales' }],
    ['samples/shopify-customers', { customer: 'Customer ID', segment: 'Default Address Country Code' }],
    ['samples/olist-orders', { time: 'order_purchase_timestamp', orderId: 'order_id' }],
  ])('%s: what it does not hold stays empty', async (file, roles) => {
    const table = new ReadExport(lifetime, { main: await openedFile(`${file}.csv`) });
    expect(table.roles()).toEqual(roles);
  });
});

describe('subscriptions', () => {
  const opened = async (file: string) => new ReadExport(lifetime, { main: await openedFile(`${file}.csv`) });

  test('are what the rows are, with what is due each interval, though the export was made without the end', async () => {
    const stripe = await opened('samples/stripe-subscriptions');
    expect(stripe.roles()).toEqual({
      ...{ customer: 'Customer ID', time: 'Start Date (UTC)', value: 'Amount' },
      ...{ segment: 'Plan', interval: 'Interval', currency: 'Currency' },
    });
    expect(shownBy(stripe.tables.main)).toBe('subscription');
    expect(stripe.tables.main.reading).toEqual({
      amount: { of: 8, times: 5 },
      conditions: [{ column: 9, test: 'is not', values: ['trialing', 'incomplete', 'incomplete_expired'] }],
    });
    // Recurly writes dates in a zone by its letters.
    const recurly = await opened('samples/recurly-subscriptions');
    expect(recurly.roles()).toEqual({
      ...{ customer: 'account_code', time: 'activated_at', end: 'expires_at', currency: 'currency' },
      ...{ value: 'total_recurring_amount', segment: 'plan_name' },
    });
  });

  test('make recurring revenue: 149 a month each, and who tries pays nothing', async () => {
    const table = await opened('exports/stripe-subscriptions-resaved');
    // The last day known is that on which one ended, so May is the last month that is over.
    expect(table.run<SubscriptionsResult>().subscriptions.month).toMatchObject({
      closing: 298,
      customers: 2,
    });
  });

  test('are no payments elsewhere', async () => {
    for (const analysis of [attribution, scorecard]) {
      const table = new ReadExport(analysis, { main: await openedFile('samples/stripe-subscriptions.csv') });
      expect(table.roles()).not.toHaveProperty('value');
    }
  });
});

describe('journeys and orders of one log', () => {
  test.each<[file: string, value: number, credit: Record<string, number>]>([
    ['samples/ga4-bigquery-flat', 0, { 'Paid Search': 0 }],
    ['samples/mixpanel-events', 54, { 'Paid Search': 0 }],
    ['samples/matomo-visits-utf16', 54, { campaign: 54, direct: 0 }],
    ['samples/stripe-payments', 78, { 'Paid Search': 49 }],
    ['exports/woocommerce-webtoffee', 59.9, { 'Paid Search': 59.9 }],
    ['samples/woocommerce-analytics-client', 66.01, { Direct: 45, 'Referral: Example.org': 21.01 }],
    ['samples/salesforce-formatted-as-grid', 15_000, { Web: 15_000 }],
  ])('%s', async (file, value, credit) => {
    const table = new ReadExport(attribution, { main: await openedFile(`${file}.csv`) });
    const { summary } = table.run<AttributionResult>({ models: ['linear'] });
    expect(summary.total.value).toBeCloseTo(value, 8);
    expect(Object.fromEntries(summary.rows.map((row) => [row.touchpoint, row.credit[0]]))).toEqual(credit);
  });

  test.each([
    ['samples/ga4-report', { touchpoint: 'Session default channel group', value: 'Total revenue' }],
    [
      'samples/segment-tracks',
      { customer: 'anonymous_id', time: 'timestamp', touchpoint: 'context_campaign_source' },
    ],
    [
      'samples/hubspot-contacts',
      { customer: 'Record ID', time: 'Create Date', touchpoint: 'Original Traffic Source' },
    ],
    [
      'samples/google-ads-campaign-range-utf16-tab',
      { touchpoint: 'Campaign', cost: 'Cost', segment: 'Campaign type', currency: 'Currency code' },
    ],
  ])('%s: what it does not hold stays empty', async (file, roles) => {
    const table = new ReadExport(attribution, { main: await openedFile(`${file}.csv`) });
    expect(table.roles()).toEqual(roles);
  });
});

describe('costs', () => {
  test.each<[file: string, cost: number, campaigns: number]>([
    ['samples/google-ads-campaign-daily', 1033.33, 1],
    ['samples/google-ads-campaign-range-utf16-tab', 1033.33, 2],
    ['exports/google-ads-campaign-daily-de', 1033.33, 1],
    ['exports/google-ads-campaign-daily-fr', 1033.33, 1],
    ['exports/google-ads-campaign-week-utf16-tab', 1445.63, 1],
    ['samples/meta-ads-daily', 190, 1],
    ['exports/meta-ads-ad-level', 1424.56, 1],
    ['exports/meta-ads-de', 190, 1],
    ['exports/meta-ads-fr', 190, 1],
    // Only guessed, for nobody has seen a file of theirs.
    ['samples/linkedin-ads', 1244.75, 1],
    ['exports/linkedin-ads-utf16-tab', 1244.75, 1],
    ['samples/tiktok-ads', 1332.96, 1],
    ['exports/tiktok-ads-dollar', 1332.96, 1],
  ])('%s', async (file, cost, campaigns) => {
    const files = {
      main: await openedFile('cases/time-month-name.csv'),
      costs: await openedFile(`${file}.csv`),
    };
    const { summary } = new ReadExport(attribution, files).run<AttributionResult>({ models: ['linear'] });
    expect(summary.totalCost?.cost).toBeCloseTo(cost, 8);
    // The touches of the log are called otherwise.
    expect(summary.rows.length).toBe(3 + campaigns);
  });
});

test('events make journeys', async () => {
  for (const [file, event] of [
    ['samples/amplitude-events', 'event_type'],
    ['samples/mixpanel-events', 'event'],
    ['samples/posthog-events', 'event'],
    ['samples/segment-tracks', 'event'],
    ['samples/ga4-bigquery-json-columns', 'event_name'],
    ['samples/chartmogul-mrr-movements', 'MOVEMENT_TYPE'],
  ]) {
    const table = new ReadExport(journeys, { main: await openedFile(`${file}.csv`) });
    expect(table.roles()).toMatchObject({ event });
    expect(table.run().rowsUsed).toBe(2);
  }
});

test('deliveries and deals are waits', async () => {
  const orders = new ReadExport(timeToValue, { main: await openedFile('samples/olist-orders.csv') });
  expect(orders.run<TimeToValueResult>().summary).toMatchObject({ customers: 2, reached: 1 });
  const deals = new ReadExport(timeToValue, {
    main: await openedFile('samples/salesforce-formatted-as-grid.csv'),
  });
  expect(deals.roles()).toMatchObject({ start: 'Created Date', reached: 'Close Date' });
});

test('another amount brings its own currency along', async () => {
  const file = 'exports/stripe-payments-converted-semicolon.csv';
  const table = new ReadExport(lifetime, { main: await openedFile(file) }).change({ type: 'as it stands' });
  expect(table.roles()).toMatchObject({ value: 'Amount', currency: 'Currency' });
  const choose = (column: number) => table.change({ type: 'column', role: 'value', column }).roles();
  expect(choose(4)).toMatchObject({ value: 'Converted Amount', currency: 'Converted Currency' });
  expect(choose(1)).toMatchObject({ value: 'Amount', currency: 'Currency' });
});

describe('an export that was recognised', () => {
  const shopify = async () =>
    new ReadExport(lifetime, { main: await openedFile('samples/shopify-orders.csv') });

  it('can be taken as it stands, and as recognised again', async () => {
    const table = await shopify();
    const { columns, reading } = table.tables.main;
    table.change({ type: 'as it stands' });
    expect(table.tables.main).toMatchObject({ isAsRecognised: false, reading: {} });
    expect(table.tables.main.recognised).toMatchObject({ vendor: 'Shopify', kind: 'orders' });
    table.change({ type: 'as recognised' });
    expect(table.tables.main).toMatchObject({ isAsRecognised: true, columns, reading });
  });

  it('is guessed where its first row is to be data', async () => {
    const table = (await shopify()).change({ type: 'headings', hasHeadings: false });
    expect(table.tables.main.isAsRecognised).toBe(false);
    expect(table.change({ type: 'headings', hasHeadings: true }).tables.main.isAsRecognised).toBe(true);
  });

  it('that is not sure is mapped only when asked to', async () => {
    const table = new ReadExport(attribution, { costs: await openedFile('samples/tiktok-ads.csv') });
    expect(table.tables.costs).toMatchObject({ isAsRecognised: false, recognised: { isSure: false } });
    table.change({ type: 'as recognised' }, 'costs');
    expect(table.roles('costs')).toEqual({
      ...{ touchpoint: 'Campaign name', cost: 'Cost', currency: 'Currency' },
      time: 'Date',
    });
  });
});

test('headings are compared without what nobody sees, and without case and accents', () => {
  for (const [one, other] of [
    ['\ufeffName', 'name'],
    ['\u0421ustomer Note', 'customer_note'],
    ['Coût', 'COUT'],
    ['Currency\u00a0code ', 'currency.code'],
    ["'meta:_wc_order'", 'meta:_wc_order'],
  ])
    expect(foldHeading(one)).toBe(foldHeading(other));
});
