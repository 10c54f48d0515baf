/** What functions are about, in the order in which the list shows them. */
export const topics = [
  'attribution',
  'lifetime',
  'timeToValue',
  'journeys',
  'scorecard',
  'cleaning',
] as const;
export type Topic = (typeof topics)[number];

/** Functions with the same first word belong together. */
const topicOfWord: Readonly<Record<string, Topic>> = {
  TTV: 'attribution',
  ATTRIBUTION: 'attribution',
  CHANNEL: 'attribution',
  CLV: 'lifetime',
  PAYBACK: 'lifetime',
  RETENTION: 'lifetime',
  RFM: 'lifetime',
  COHORTS: 'lifetime',
  SUBSCRIPTIONS: 'lifetime',
  TIMETOVALUE: 'timeToValue',
  TIMETOEXCEED: 'timeToValue',
  JOURNEYS: 'journeys',
  FUNNEL: 'journeys',
  ABANDONED: 'journeys',
  SCORECARD: 'scorecard',
  DATE: 'cleaning',
  AMOUNT: 'cleaning',
};

export const topicOf = (id: string): Topic | undefined => topicOfWord[id.split('.')[0]];
