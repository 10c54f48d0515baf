import type { RecipeTexts } from './recipeTexts';

type Id = 'shopify' | 'wooCommerce' | 'advancedOrderExport' | 'webToffee' | 'etsy';

export const shops: Record<Id, RecipeTexts> = {
  shopify: {
    where:
      'In the admin open Orders and choose Export, by date or all. Export the orders, not their transaction histories.',
    choose:
      'CSV. Up to 50 orders are downloaded, more come by e-mail. Times are those of the shop, with their offset from UTC.',
    mind: 'An order has a row for each of its items, and only the first holds status and total: do not fill the others down. The customers export has no dates and the sales report no customers.',
    gives:
      'Lifetime value of the paid orders, less refunds; orders for an attribution. No channel is in the file, so touches must come from elsewhere.',
  },
  wooCommerce: {
    where: 'Analytics › Orders, then Download.',
    choose: 'Leave all columns in sight. Long lists are sent by e-mail. Times are those of the site.',
    mind: 'Headings are in the language of the site, and Touchstone knows the English ones. Customers stand there by name alone, so two of one name count as one. A refund is a row of its own.',
    gives:
      'Lifetime value, net of tax and shipping. The column Attribution says where each order came from, and serves as its touchpoint.',
  },
  advancedOrderExport: {
    where: 'The page of the plug-in Advanced Order Export For WooCommerce in the WordPress admin.',
    choose:
      'CSV with order number, status, date, e-mail, total and refund; with the currency if there are several.',
    mind: 'By a setting the total stands on each line of an order or on the first alone: Touchstone counts it once an order. Keep the pattern of dates that puts the year first.',
    gives: 'Lifetime value of completed and processing orders, less refunds; orders for an attribution.',
  },
  webToffee: {
    where: 'The order export of the WebToffee plug-in in the WordPress admin.',
    choose:
      'CSV with total, currency and e-mail. Include the metadata _wc_order_attribution_utm_source and _wc_order_attribution_utm_medium to know where orders came from.',
    mind: 'Refunds stand as text in refund_items, and are not taken off: look at refunded orders yourself.',
    gives: 'Lifetime value of completed and processing orders; with the metadata the channel of each order.',
  },
  etsy: {
    where: 'Shop Manager › Settings › Options › Download Data.',
    choose:
      'The CSV type Orders, of a year or a month at a time. Put the years together, one below the other.',
    mind: 'Order Total is what the buyer paid, with shipping and tax and less discounts. What was paid back later is not taken off: look at refunded orders yourself. Guests have no Buyer User ID, and such rows are left out and counted.',
    gives: 'Lifetime value by buyer; orders for an attribution. No channel is in the file.',
  },
};
