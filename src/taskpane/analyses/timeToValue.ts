import type { TimeToValueRequest, TimeToValueResult } from '../../worker/timeToValueMessages';
import { endOfDay } from '../rules/dates';
import { guessSegment } from '../rules/guessSegment';
import { guessWaits } from '../rules/guessWaits';
import { noRoles } from '../rules/roles';
import type { TableAnalysis } from '../table/analysis';
import { texts } from '../texts';

const say = texts.timeToValue;

/** Saturday and Sunday off, as NETWORKDAYS.INTL writes it. */
const weekend = '0000011';

/** How long customers take to reach value: one row a customer in; curve and segments out. */
export const timeToValue: TableAnalysis<TimeToValueRequest, TimeToValueResult> = {
  id: 'time to value',
  title: say.title,
  working: say.working,
  required: ['start', 'reached'],
  optional: ['segment', 'lost'],
  roleNames: texts.columns.roles,
  tooNarrow: say.tooNarrow,
  // Without a date of value a customer is still waiting: that is no gap.
  neverEmpty: ['start'],
  guess: (source, hasHeadings) => ({
    ...noRoles,
    ...guessWaits(source, hasHeadings),
    segment: guessSegment(source, hasHeadings),
  }),
  fields: [
    { ...say.asOf, kind: 'date', name: 'asOf', initial: '' },
    {
      ...say.days,
      kind: 'choice',
      name: 'weekend',
      initial: '',
      choices: [
        { value: '', ...say.everyDay },
        { value: weekend, ...say.workingDays },
      ],
    },
  ],
  request: ({ start, reached, segment, lost }, options, place) =>
    start === null || reached === null
      ? null
      : {
          kind: 'time to value',
          columns: { start, reached, ...(segment !== null && { segment }), ...(lost !== null && { lost }) },
          options: { asOf: endOfDay(options.asOf), weekend: options.weekend || null },
          ...place,
        },
  loadWords: async () => (await import('./timeToValueWords')).timeToValueWords,
};
