import type { Sentences } from '../../cells/saying';
import type { CalendarPeriod } from '../../analytics/periods/calendar';

/** In what the age of customers is told: calendar periods, or days where windows have so many. */
export type AgeUnit = CalendarPeriod['name'];

interface OfLine {
  /** `null`: all customers. */
  line: string | null;
  unit: AgeUnit;
}

/** When the cost of winning customers came back. */
export type ValueSaying =
  | { code: 'paidBack'; values: OfLine & { after: string } }
  | { code: 'paidBackAhead'; values: OfLine & { after: string } }
  /** `percent` of the cost came back so far. */
  | { code: 'notPaidBack'; values: OfLine & { after: string; percent: number } }
  | { code: 'valueWithoutModel' }
  | { code: 'valueTooFar' }
  | { code: 'valueWithoutLimits' };

const nameOf = ({ line }: OfLine) => line ?? 'All customers';
const span = (after: string, unit: AgeUnit) => `${after} ${after === '1' ? unit : `${unit}s`}`;

export const valueSentences: Sentences<ValueSaying> = {
  paidBack: ({ after, unit, ...of }) =>
    `${nameOf({ ...of, unit })}: the cost has come back after ${span(after, unit)}.`,
  paidBackAhead: ({ after, unit, ...of }) =>
    `${nameOf({ ...of, unit })}: the cost is expected back after ${span(after, unit)}.`,
  notPaidBack: ({ after, percent, unit, ...of }) =>
    `${nameOf({ ...of, unit })}: ${percent} % of the cost has come back after ${span(after, unit)}.`,
  valueWithoutModel: 'What is to come is not known: too few repeat orders, or no mean value of an order.',
  valueTooFar:
    'What is to come is not shown: to work it out for so many lines and periods takes too long. Give fewer periods ahead, longer ones, or fewer lines.',
  valueWithoutLimits: 'There are no limits of what is to come: the data leave parameters of the model open.',
};
