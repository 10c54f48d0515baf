import type { RecipeTexts } from './recipeTexts';

type Id = 'ga4Events' | 'ga4Report' | 'matomo';

export const webAnalytics: Record<Id, RecipeTexts> = {
  ga4Events: {
    where:
      'Link the property with BigQuery in the admin of GA4. Run the query below in BigQuery and save the result as CSV.',
    choose:
      'Only the days and events you need: visits and purchases. event_timestamp is UTC, event_date the time zone of the property.',
    mind: 'traffic_source is the first source of a user, the same in all rows: take collected_traffic_source. user_pseudo_id reads like a number and would lose digits, hence the u before it. Late events come in for up to three days.',
    gives: 'Attribution with visits as touches and purchases as orders; Journeys of events; Lifetime value.',
  },
  ga4Report: {
    where: 'An exploration or a report, exported as CSV.',
    choose: 'Dimensions Date and Session default channel group; metrics Sessions and Total revenue.',
    mind: 'It holds sums and no customers. Lines that begin with # stand above the headings, and a row Grand total among the others. Month alone does not say the year.',
    gives: 'Figures to check an attribution against, no attribution: for that take the events in BigQuery.',
  },
  matomo: {
    where: 'The visits log, exported as CSV, or the API method Live.getLastVisitsDetails with format CSV.',
    choose: 'Column names as they are, not translated.',
    mind: 'The file is UTF-16, with as many columns as the longest visit needs. serverTimestamp is UTC, serverDate the time zone of the site.',
    gives: 'Attribution with each visit as a touch, by its kind of referrer, and the revenue of its orders.',
  },
};
