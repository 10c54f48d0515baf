import type { TimeToValueRequest, TimeToValueResult } from './messages';
import { endOfDay } from '../../reading/dates';
import { guessSegment } from '../../reading/guessSegment';
import { guessWaits } from '../../reading/guessWaits';
import { noRoles } from '../../reading/roles';
import type { TableAnalysis } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import { analysisTexts } from '../../blueprint/texts';
import { timeToValueTexts as say } from './texts';

/** Saturday and Sunday off, as NETWORKDAYS.INTL writes it. */
const weekend = '0000011';

/** How long customers take to reach value: one row a customer in; curve and segments out. */
export const timeToValue: TableAnalysis<TimeToValueRequest, TimeToValueResult> = {
  id: 'time to value',
  get title() {
    return say.title;
  },
  get short() {
    return say.short;
  },
  get working() {
    return say.working;
  },
  required: ['start', 'reached'],
  optional: ['segment', 'lost'],
  roleNames: analysisTexts.roles,
  get tooNarrow() {
    return say.tooNarrow;
  },
  // Without a date of value a customer is still waiting: that is no gap.
  neverEmpty: ['start'],
  guess: (source, hasHeadings) => ({
    ...noRoles,
    ...guessWaits(source, hasHeadings),
    segment: guessSegment(source, hasHeadings),
  }),
  get fields() {
    return fields();
  },
  request: ({ start, reached, segment, lost }, options, place) =>
    start === null || reached === null
      ? null
      : {
          kind: 'time to value',
          columns: { start, reached, ...(segment !== null && { segment }), ...(lost !== null && { lost }) },
          options: { asOf: endOfDay(options.asOf), weekend: options.weekend || null },
          ...place,
        },
  loadWords: async () => (await import('./words')).timeToValueWords,
};

const fields = (): OptionField[] => [
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
];
