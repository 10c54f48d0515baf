import { inCurrentLanguage } from '../language/current';
import { inSentence } from '../language/inSentence';
import { plural } from '../language/plural';

/** What all analyses say alike. */
const english = {
  /** Sentences that stand one after the other. */
  sentences: (all: string[]) => all.join(' '),

  /** What columns stand for. */
  roles: {
    customer: 'Customer',
    time: 'Time',
    touchpoint: 'Touchpoint',
    value: 'Value',
    campaign: 'Campaign',
    product: 'Product',
    segment: 'Segment',
    cost: 'Cost',
    orderId: 'Order ID',
    milestone: 'Milestone',
    currency: 'Currency',
    event: 'Event',
    start: 'Start date',
    reached: 'Date of value',
    lost: 'Date left',
  },
  missing: (role: string) => `Choose the column that holds the ${inSentence(role)}.`,
  twice: (other: string) => `This column already serves as ${inSentence(other)}. Choose another.`,
  looksLike: (kind: string) => `The columns look like something else: ${inSentence(kind)}.`,
  noTable: 'Choose the table, or switch this off under Columns.',

  days: 'days',
  noLimit: 'No limit',
  wait: {
    days: (days: string) => plural(days, 'day', 'days'),
    hours: (hours: string) => plural(hours, 'hour', 'hours'),
    minutes: (minutes: string) => plural(minutes, 'minute', 'minutes'),
    seconds: (seconds: string) => plural(seconds, 'second', 'seconds'),
  },
};

export type AnalysisTexts = typeof english;
export const analysisTexts = inCurrentLanguage('analysis', english);
