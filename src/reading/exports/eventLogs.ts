import type { KnownExport } from './knownExport';

const utm = { medium: 'utm_medium', campaign: 'utm_campaign' };

const segment = {
  roles: {
    customer: 'user_id|anonymous_id',
    time: 'timestamp',
    event: 'event',
    touchpoint: 'context_campaign_source',
    value: 'revenue|total',
    orderId: 'order_id',
    currency: 'currency',
  },
  orders: { in: 'revenue|total', test: 'filled' },
  channel: { medium: 'context_campaign_medium', campaign: 'context_campaign_name' },
} as const;

/** Product analytics. */
export const eventLogs: readonly KnownExport[] = [
  {
    vendor: 'Mixpanel',
    kind: 'events',
    signature: ['event', 'distinct_id', 'time', '$insert_id', 'mp_processing_time_ms|mp_country_code'],
    roles: {
      customer: 'distinct_id',
      time: 'time',
      event: 'event',
      touchpoint: 'utm_source',
      value: 'revenue|amount',
      orderId: 'order_id',
      currency: 'currency',
    },
    orders: { in: 'revenue|amount', test: 'filled' },
    channel: utm,
  },
  {
    vendor: 'Amplitude',
    kind: 'events',
    signature: ['$insert_id', 'amplitude_id', 'event_type', 'event_time'],
    roles: {
      customer: 'user_id|amplitude_id|device_id',
      time: 'event_time',
      event: 'event_type',
      touchpoint: 'utm_source',
      value: '$revenue',
    },
    orders: { in: '$revenue', test: 'filled' },
    channel: utm,
  },
  {
    vendor: 'PostHog',
    kind: 'events',
    signature: ['uuid', 'event', 'properties', 'timestamp', 'distinct_id'],
    roles: { customer: 'person_id|distinct_id', time: 'timestamp', event: 'event' },
  },
  {
    vendor: 'Matomo',
    kind: 'visits',
    signature: ['idSite', 'idVisit', 'visitorId', 'referrerType', 'serverTimestamp'],
    roles: {
      customer: 'userId|visitorId',
      time: 'serverTimestamp',
      touchpoint: 'referrerType',
      value: 'totalEcommerceRevenue',
      campaign: 'campaignName',
      currency: 'siteCurrency',
      segment: 'countryCode',
    },
    orders: { in: 'totalEcommerceRevenue', test: 'is not', values: ['0', '', 'No data available'] },
  },
  {
    vendor: 'Segment',
    kind: 'events',
    signature: ['anonymous_id', 'event', 'event_text', 'original_timestamp', 'received_at'],
    ...segment,
  },
  {
    vendor: 'Segment',
    kind: 'orders',
    signature: ['anonymous_id', 'event_text', 'order_id', 'revenue|total', 'products'],
    ...segment,
  },
];
