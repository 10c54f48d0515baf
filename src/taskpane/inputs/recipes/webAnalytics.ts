import type { webAnalytics as words } from '../../texts/recipes/webAnalytics';
import type { Recipe } from './recipe';

/** Columns of a result bear no dots; the u keeps Excel from reading an ID as a number. */
const ga4 = `SELECT event_date, event_timestamp, event_name,
  user_id, CONCAT('u', user_pseudo_id) AS user_pseudo_id,
  collected_traffic_source.manual_source AS collected_traffic_source_manual_source,
  collected_traffic_source.manual_medium AS collected_traffic_source_manual_medium,
  ecommerce.transaction_id AS ecommerce_transaction_id,
  ecommerce.purchase_revenue AS ecommerce_purchase_revenue
FROM \`project.dataset.events_*\`
WHERE _TABLE_SUFFIX BETWEEN '20260101' AND '20260331'
  AND event_name IN ('session_start', 'purchase')`;

export const webAnalytics: Record<keyof typeof words, Recipe> = {
  ga4Events: {
    exports: [{ vendor: 'GA4', kind: 'events' }],
    needs: [
      'event_date',
      'event_timestamp',
      'event_name',
      'user_id',
      'user_pseudo_id',
      'collected_traffic_source.manual_source',
      'collected_traffic_source.manual_medium',
      'ecommerce.transaction_id',
      'ecommerce.purchase_revenue',
    ],
    query: 'database',
    sql: ga4,
  },
  ga4Report: {
    exports: [{ vendor: 'GA4', kind: 'report' }],
    needs: ['Date', 'Session default channel group', 'Sessions', 'Total revenue'],
    query: 'file',
  },
  matomo: {
    exports: [{ vendor: 'Matomo', kind: 'visits' }],
    needs: [
      'idSite',
      'idVisit',
      'visitorId',
      'serverTimestamp',
      'referrerType',
      'totalEcommerceRevenue',
      'siteCurrency',
    ],
    query: 'file',
  },
};
