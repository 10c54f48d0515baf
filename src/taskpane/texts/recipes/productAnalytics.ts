import type { RecipeTexts } from './recipeTexts';

type Id = 'mixpanel' | 'amplitude' | 'postHog' | 'segment';

export const productAnalytics: Record<Id, RecipeTexts> = {
  mixpanel: {
    where: 'The raw export of events, as CSV by Mixpanel’s own tool mixpanel-utils.',
    choose: 'Only the events you need, with the UTM properties. time is in seconds since 1970.',
    mind: 'Duplicates are not removed: event, distinct_id, time and $insert_id together tell them. In projects made before 2023 times may be those of the project, not UTC.',
    gives: 'Journeys of events; Attribution by UTM source, with a property revenue or amount as the value.',
  },
  amplitude: {
    where: 'The Export API gives zipped JSON, one line for each event. Make a table of it with Power Query.',
    choose:
      'Keep the names of the keys. For channels make columns utm_source and utm_medium of user_properties.',
    mind: 'event_time is UTC though it does not say so. The CSV of a tracking plan, which begins with Action, holds no events.',
    gives: 'Journeys of events; Attribution once channel and $revenue are columns.',
  },
  postHog: {
    where: 'The SQL editor: run the query below and export its result as CSV.',
    choose: 'Only the events you need. Times are UTC.',
    mind: 'properties is one cell of JSON. Select the channel and the amount as columns of their own, such as properties.utm_source, and choose them in set-up.',
    gives: 'Journeys of events; Attribution with columns for channel and amount.',
  },
  segment: {
    where:
      'Your warehouse: the table tracks, and for orders the table of their event, such as order_completed.',
    choose: 'timestamp, which is UTC and corrected. original_timestamp is the clock of the device.',
    mind: 'tracks has none of your own properties: revenue and order_id stand in the table of the event. One person may have an anonymous and a known id, which identifies ties together.',
    gives: 'Journeys of tracks; Attribution and Lifetime value of order_completed.',
  },
};
