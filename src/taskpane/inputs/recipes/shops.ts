import type { shops as words } from '../../texts/recipes/shops';
import type { Recipe } from './recipe';

export const shops: Record<keyof typeof words, Recipe> = {
  shopify: {
    exports: [
      { vendor: 'Shopify', kind: 'orders' },
      { vendor: 'Shopify', kind: 'customers' },
      { vendor: 'Shopify', kind: 'sales report' },
    ],
    needs: [
      'Name',
      'Email',
      'Financial Status',
      'Created at',
      'Currency',
      'Total',
      'Refunded Amount',
      'Lineitem quantity',
      'Lineitem name',
    ],
    query: 'folder',
  },
  wooCommerce: {
    exports: [{ vendor: 'WooCommerce', kind: 'orders' }],
    needs: [
      'Date',
      'Order #',
      'Status',
      'Customer',
      'Customer type',
      'Product(s)',
      'Items sold',
      'Coupon(s)',
      'Net sales',
      'Attribution',
    ],
    query: 'file',
  },
  advancedOrderExport: {
    exports: [{ vendor: 'Advanced Order Export', kind: 'orders' }],
    needs: [
      'Order Number',
      'Order Status',
      'Order Date',
      'Email (Billing)',
      'Order Total Amount',
      'Order Refund Amount',
      'Item Name',
    ],
    query: 'file',
  },
  webToffee: {
    exports: [{ vendor: 'WebToffee', kind: 'orders' }],
    needs: [
      'order_id',
      'order_number',
      'order_date',
      'status',
      'order_total',
      'order_currency',
      'customer_email',
      'meta:_wc_order_attribution_utm_source',
      'meta:_wc_order_attribution_utm_medium',
    ],
    query: 'file',
  },
  etsy: {
    exports: [{ vendor: 'Etsy', kind: 'orders' }],
    needs: [
      'Sale Date',
      'Order ID',
      'Buyer User ID',
      'Ship Country',
      'Currency',
      'Order Value',
      'Order Total',
      'Adjusted Order Total',
    ],
    query: 'folder',
  },
};
