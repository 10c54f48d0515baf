import type { productAnalytics as words } from '../../texts/recipes/productAnalytics';
import type { Recipe } from './recipe';

const postHog = `SELECT uuid, event, properties, timestamp, distinct_id, person_id,
  properties.utm_source AS utm_source, properties.utm_medium AS utm_medium
FROM events
WHERE event != '$autocapture' AND timestamp >= '2026-01-01'`;

export const productAnalytics: Record<keyof typeof words, Recipe> = {
  mixpanel: {
    exports: [{ vendor: 'Mixpanel', kind: 'events' }],
    needs: [
      'event',
      'distinct_id',
      'time',
      '$insert_id',
      'mp_processing_time_ms',
      'utm_source',
      'utm_medium',
    ],
    query: 'file',
  },
  amplitude: {
    exports: [{ vendor: 'Amplitude', kind: 'events' }],
    needs: ['$insert_id', 'amplitude_id', 'user_id', 'event_type', 'event_time', 'utm_source', 'utm_medium'],
    query: 'lines',
  },
  postHog: {
    exports: [{ vendor: 'PostHog', kind: 'events' }],
    needs: ['uuid', 'event', 'properties', 'timestamp', 'distinct_id', 'person_id'],
    query: 'file',
    sql: postHog,
  },
  segment: {
    exports: [
      { vendor: 'Segment', kind: 'events' },
      { vendor: 'Segment', kind: 'orders' },
    ],
    needs: [
      'user_id',
      'anonymous_id',
      'event',
      'event_text',
      'timestamp',
      'original_timestamp',
      'received_at',
      'context_campaign_source',
      'context_campaign_medium',
    ],
    query: 'database',
  },
};
