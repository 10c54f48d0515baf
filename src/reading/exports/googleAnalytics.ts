import type { KnownExport } from './knownExport';

/** Where a session came from: `traffic_source` is that of the first one, on all rows of a user. */
const last = 'session_traffic_source_last_click.manual_campaign';
const collected = 'collected_traffic_source.manual';

export const googleAnalytics: readonly KnownExport[] = [
  {
    vendor: 'GA4',
    kind: 'events',
    signature: ['event_date', 'event_timestamp', 'event_name', 'user_pseudo_id'],
    roles: {
      customer: 'user_id|user_pseudo_id',
      time: 'event_timestamp',
      event: 'event_name',
      touchpoint: `${collected}_source|${last}.source`,
      value: 'ecommerce.purchase_revenue',
      orderId: 'ecommerce.transaction_id',
      currency: 'currency',
    },
    orders: { in: 'event_name', values: ['purchase', 'refund'] },
    // A refund is an event of its own.
    amount: { less: ['ecommerce.refund_value'] },
    channel: {
      medium: `${collected}_medium|${last}.medium`,
      campaign: `${collected}_campaign_name|${last}.campaign_name`,
    },
  },
  {
    vendor: 'GA4',
    kind: 'report',
    signature: [
      'Session default channel group|Session source / medium|Groupe de canaux par défaut de la session|Source/support de la session',
      'Sessions|Utilisateurs actifs|Active users',
      'Total revenue|Revenu total|Revenus totaux|Key events|Événements clés',
    ],
    // Sums, which no customer stands behind.
    roles: {
      time: 'Date',
      touchpoint:
        'Session default channel group|Groupe de canaux par défaut de la session|Session source / medium|Source/support de la session',
      value: 'Total revenue|Revenu total|Revenus totaux',
    },
  },
];
