import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { testGrids, type ExpectedGrid } from '../support/openedGrid';

const folder = path.resolve(__dirname, '../fixtures/exports');

const files: Record<string, ExpectedGrid> = {
  'etsy-orders-tab.csv': {
    size: '4×36',
    headings: [1, 'Sale Date', 'Buyer User ID', 'Order Total', 'Adjusted Net Order Amount'],
    cells: [
      [2, 'Sale Date', 46_387],
      [2, 'Full Name', 'Kim  Sample'],
      [3, 'Buyer User ID', null],
      [4, 'Order Total', 23.5],
    ],
  },
  'ga4-bigquery-dots.csv': {
    size: '4×11',
    headings: [1, 'event_timestamp', 'event_params.0.key', 'ecommerce.purchase_revenue'],
    cells: [
      [2, 'event_timestamp', 1_792_871_559_248_880],
      [4, 'user_pseudo_id', 9_876_543_210.17929],
    ],
  },
  'ga4-report-fr.csv': {
    size: '10×5',
    headings: [8, 'Groupe de canaux par défaut de la session', 'Revenu total'],
    cells: [
      [5, 'Groupe de canaux par défaut de la session', '# Date de début : 20261001'],
      [9, "Taux d'engagement", 0.666666666666666],
    ],
  },
  'ga4-report-total-first.csv': {
    size: '19×4',
    headings: [8, 'Session default channel group', 'Sessions', 'Total revenue'],
    cells: [
      [9, 'Session default channel group', 'Grand total'],
      [17, 'Sessions', 'Sessions'],
      [18, 'Session default channel group', 0],
    ],
  },
  'google-ads-campaign-daily-de.csv': {
    size: '6×6',
    headings: [3, 'Tag', 'Kampagne', 'Währungscode', 'Kosten'],
    cells: [
      [4, 'Kosten', '1.020,50'],
      // The dot of thousands is the decimal point in the United States.
      [4, 'Impr.', 10.5],
      [6, 'Kampagne', ' --'],
    ],
  },
  'google-ads-campaign-daily-fr.csv': {
    size: '6×6',
    headings: [3, 'Jour', 'Campagne', 'Coût'],
    cells: [
      [4, 'Coût', '1\u00a0020,50'],
      [6, 'Jour', 'Total : compte'],
    ],
  },
  'google-ads-campaign-week-utf16-tab.csv': {
    size: '8×10',
    headings: [3, 'Week', 'Campaign', 'Device', 'CTR'],
    cells: [
      [2, 'Week', 'October 5, 2026 - October 18, 2026'],
      [4, 'Week', 46_300],
      [4, 'Cost', 1020.5],
      [4, 'CTR', 0.0084],
      [4, 'Avg. target ROAS', ' --'],
    ],
  },
  'hubspot-contacts-old.csv': {
    size: '4×10',
    headings: [1, 'Record ID', 'Original Source', 'Original Source Drill-Down 1'],
    cells: [
      [2, 'Create Date', 45_366.604166667],
      [3, 'Associated Company IDs', '7001;7002'],
    ],
  },
  'hubspot-deals.csv': {
    size: '4×14',
    headings: [1, 'Record ID', 'Deal Stage', 'Amount', 'Close Date'],
    cells: [
      [2, 'Associated Contact IDs', '8001;8002'],
      [2, 'Is Closed Won', true],
      [4, 'Close Date', null],
    ],
  },
  'linkedin-ads-utf16-tab.csv': {
    size: '9×11',
    headings: [6, 'Start Date (in UTC)', 'Total Spent', 'Total Conversion Value'],
    cells: [
      [7, 'Start Date (in UTC)', 46_319],
      [7, 'Campaign Name', 'Leads, DACH'],
      [9, 'Total Spent', 1244.75],
    ],
  },
  'matomo-visits-utf16-comma.csv': {
    size: '3×24',
    headings: [1, 'idSite', 'visitorId', 'campaignMedium'],
    cells: [
      [2, 'siteCurrencySymbol', '€'],
      [2, 'referrerKeyword', "'=mug"],
      [3, 'visitorId', 49_014_000],
      [3, 'actionDetails_0_url', 'https://shop.example.com/?a=1,2'],
    ],
  },
  'meta-ads-ad-level.csv': {
    size: '4×16',
    headings: [1, 'Day', 'Campaign ID', 'CPM (cost per 1,000 impressions) (USD)'],
    cells: [
      [2, 'Campaign name', null],
      [3, 'Amount spent (USD)', 1234.56],
      [3, 'Campaign ID', 120_200_000_000_000_000],
    ],
  },
  'meta-ads-de.csv': {
    size: '4×9',
    headings: [1, 'Tag', 'Kampagnenname', 'Ausgegebener Betrag (EUR)'],
    cells: [
      [2, 'Tag', 46_319],
      [2, 'Kampagnenname', 'Probe, Neukunden'],
      [2, 'Ausgegebener Betrag (EUR)', '164,40'],
    ],
  },
  'meta-ads-fr.csv': {
    size: '4×4',
    headings: [1, 'Jour', 'Nom de la campagne', 'Montant dépensé (USD)'],
    cells: [[4, 'Nom de la campagne', null]],
  },
  'online-retail-latin1.csv': {
    size: '5×8',
    headings: [1, 'InvoiceNo', 'Description', 'Country'],
    cells: [
      [2, 'Description', 'SAMPLE £5 GIFT CARD'],
      [3, 'Description', 'CAFÉ SIGN, "OPEN"'],
      [4, 'Quantity', -1],
    ],
  },
  'paypal-activity-de.csv': {
    size: '4×41',
    headings: [1, 'Datum', 'Währung', 'Brutto', 'Auswirkung auf Guthaben'],
    cells: [
      [2, 'Datum', '24.10.2026'],
      [2, 'Brutto', '1.250,00'],
      [2, 'PLZ', 1001],
    ],
  },
  'paypal-statement-de.csv': {
    size: '3×18',
    headings: [1, 'Datum', 'Beschreibung', 'Entgelt', 'Zugehöriger Transaktionscode'],
    cells: [[2, 'Entgelt', '-43,40']],
  },
  'paypal-statement.csv': {
    size: '3×18',
    headings: [1, 'Date', 'Time Zone', 'Description', 'Reference Txn ID'],
    cells: [
      [2, 'Date', '24/10/2026'],
      [2, 'Gross', 1250],
      [2, 'Fee', -43.4],
    ],
  },
  'salesforce-details-only-latin1.csv': {
    size: '5×7',
    headings: [1, 'Opportunity ID', 'Stage', 'Close Date'],
    cells: [
      [2, 'Account Name', 'Müller & Söhne GmbH'],
      [2, 'Close Date', '24.10.2026'],
      [4, 'Opportunity Owner', 'Grand Totals (2 records)'],
    ],
  },
  'salesforce-details-only.csv': {
    size: '10×13',
    headings: [1, 'Opportunity Owner', 'Opportunity ID', 'Lead Source'],
    cells: [
      [2, 'Close Date', 46_319],
      [2, 'Fiscal Period', 'Q4-2026'],
      [8, 'Opportunity Owner', 'Confidential Information - Do Not Distribute'],
    ],
  },
  'shopify-customers-old.csv': {
    size: '3×20',
    headings: [1, 'First Name', 'Province Code', 'Total Spent', 'Tax Exempt'],
    cells: [
      [2, 'Zip', "'01001"],
      [3, 'Note', 'Called twice.\nWants a larger mug.'],
    ],
  },
  'shopify-orders-old-clp.csv': {
    size: '4×41',
    headings: [1, 'Name', 'Financial Status', 'Note Attributes', 'Phone'],
    cells: [
      [2, 'Total', 194_038],
      [2, 'Created at', '2019-10-24 21:52:39 -0300'],
      [2, 'Note Attributes', 'utm_source: google\nutm_medium: cpc'],
      [4, 'Source', 580_111],
    ],
  },
  'square-items.csv': {
    size: '3×33',
    headings: [1, 'Date', 'Time Zone', 'Item', 'Itemization Type'],
    cells: [
      [2, 'Gross Sales', 1240],
      [3, 'Net Sales', -25],
      [3, 'Qty', -1],
    ],
  },
  'square-transactions-resaved.csv': {
    size: '3×28',
    headings: [1, 'Date', 'Other Tender Note', 'Installment', 'Event Type'],
    cells: [
      [2, 'Date', 43_461],
      [2, 'Gross Sales', 1150],
      [2, 'Partial Refunds', -33.62],
      [2, 'Time', null],
    ],
  },
  'stripe-payments-converted-semicolon.csv': {
    size: '6×15',
    headings: [1, 'Created date (UTC)', 'Converted Amount', 'Invoice Number'],
    cells: [
      [2, 'Amount', 15],
      [3, 'Captured', true],
      [6, 'Customer ID', null],
    ],
  },
  'stripe-payments-few-columns.csv': {
    size: '4×12',
    headings: [1, 'id', 'Created date (UTC)', 'Amount', 'Amount Refunded'],
    cells: [
      [2, 'Amount', 1000],
      [3, 'Amount Refunded', 600],
    ],
  },
  'stripe-payments-old.csv': {
    size: '4×20',
    headings: [1, 'id', 'Created (UTC)', 'Converted Currency', 'Captured'],
    cells: [
      [2, 'Created (UTC)', 43_528.378472222],
      [4, 'Captured', false],
    ],
  },
  'stripe-subscriptions-resaved.csv': {
    size: '4×19',
    headings: [1, 'id', 'Interval', 'Trial Start (UTC)', 'Ended At (UTC)'],
    cells: [
      [2, 'Created (UTC)', 46_016.845833333],
      [4, 'Start Date (UTC)', 46_085.375],
    ],
  },
  'tiktok-ads-dollar.csv': {
    size: '4×5',
    headings: [1, 'Campaign name', 'Cost', 'Date'],
    cells: [
      [2, 'Cost', 1234.56],
      [4, 'Date', '-'],
    ],
  },
  'tiktok-ads-ru.csv': {
    size: '3×3',
    headings: [1, 'Дата', 'Расход', 'Показы'],
    cells: [[2, 'Расход', '15 000,00']],
  },
  'woocommerce-advanced-order-export-2015.csv': {
    size: '4×19',
    headings: [1, 'Order Number', '\u0421ustomer Note', '\u0421oupons Used', 'Order Total Amount'],
    cells: [
      [2, 'Order Date', 42_301.911111111],
      [3, 'Order Total Amount', null],
    ],
  },
  'woocommerce-analytics-server-old.csv': {
    size: '3×9',
    headings: [1, 'Date', 'Order #', 'N. Revenue'],
    cells: [
      [2, 'Product(s)', '2× Sample Mug, 1× Sample Poster'],
      [3, 'Product(s)', '-1× Sample Mug'],
    ],
  },
  'woocommerce-webtoffee.csv': {
    size: '3×61',
    headings: [1, 'order_id', 'order_total', 'meta:_wc_order_attribution_utm_source', 'line_item_2'],
    cells: [
      [2, 'customer_note', 'Please ring.\nSecond floor.'],
      [2, 'line_item_1', 'name:Sample Mug|product_id:11|sku:MUG-B|quantity:2|total:30.00'],
      [3, 'meta:_wc_order_attribution_utm_source', '(direct)'],
    ],
  },
};

testGrids(folder, files);

test('every export has a grid here and a line in its README', () => {
  const present = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  expect(Object.keys(files).sort()).toEqual(present.sort());
  const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
  expect(present.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
