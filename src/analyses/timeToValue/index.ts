import { endOfDay } from '../../reading/dates';
import { guessSegment } from '../../reading/guessSegment';
import { guessWaits } from '../../reading/guessWaits';
import type { Analysis } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import { placeOf, type Role } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import { timeToValueTexts as say } from './texts';

/** Saturday and Sunday off, as NETWORKDAYS.INTL writes it. */
const weekend = '0000011';

const options = { asOf: '', weekend: '' };

/** How long customers take to reach value: one row a customer in; curve and segments out. */
export const timeToValue: Analysis<TimeToValueRequest, TimeToValueResult, typeof options> = {
  id: 'time to value',
  say,
  tables: [
    {
      id: 'main',
      roles,
      guess: (source, hasHeadings) => ({
        ...guessWaits(source, hasHeadings),
        segment: guessSegment(source, hasHeadings),
      }),
      fewest: 2,
      tooNarrow: () => say.tooNarrow,
    },
  ],
  options,
  fields,
  request({ tables: { main }, options }) {
    const { start, reached, segment, lost } = main.columns;
    if (start === null || reached === null) return null;
    return {
      kind: 'time to value',
      columns: { start, reached, ...(segment !== null && { segment }), ...(lost !== null && { lost }) },
      options: { asOf: endOfDay(options.asOf), weekend: options.weekend || null },
      ...placeOf(main),
    };
  },
  loadWords: async () => (await import('./words')).timeToValueWords,
};

/** Without a date of value a customer is still waiting: that is no gap. */
function roles(): Role[] {
  const name = analysisTexts.roles;
  return [
    { id: 'start', name: name.start, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'reached', name: name.reached, holds: 'time', isRequired: true },
    { id: 'segment', name: name.segment },
    { id: 'lost', name: name.lost, holds: 'time' },
  ];
}

function fields(): OptionField[] {
  return [
    { ...say.asOf, kind: 'date', name: 'asOf' },
    {
      ...say.days,
      kind: 'choice',
      name: 'weekend',
      choices: [
        { value: '', ...say.everyDay },
        { value: weekend, ...say.workingDays },
      ],
    },
  ];
}
