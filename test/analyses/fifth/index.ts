import type { Analysis } from '../../../src/blueprint/analysis';
import { placeOf } from '../../../src/blueprint/tables';
import { analysisTexts } from '../../../src/blueprint/texts';
import { guessColumns } from '../../../src/reading/guessRoles';
import { numberIn } from '../../../src/reading/numbers';
import type { WeekdaysRequest, WeekdaysResult } from './messages';
import { weekdaysTexts as say } from './texts';

const options = { from: '0' };

/** A small fifth analysis: what is ordered on which day of the week. */
export const weekdays: Analysis<WeekdaysRequest, WeekdaysResult, typeof options> = {
  id: 'weekdays',
  say,
  tables: [
    {
      id: 'main',
      roles: () => [
        {
          id: 'time',
          name: analysisTexts.roles.time,
          holds: 'time',
          isRequired: true,
          isNeverEmpty: true,
        },
        { id: 'value', name: analysisTexts.roles.value, holds: 'number', isRequired: true, isAmount: true },
      ],
      guess: (source, hasHeadings) => guessColumns(source, hasHeadings, { among: ['time', 'value'] }),
      fewest: 2,
      tooNarrow: () => say.tooNarrow,
    },
  ],
  options,
  fields: ({ options: { from } }) => [
    {
      kind: 'number',
      name: 'from',
      label: say.from.label,
      help: say.from.help,
      unit: '',
      problem: numberIn(from) === null ? say.notANumber : null,
    },
  ],
  loadRequest:
    async () =>
    ({ tables: { main }, options: { from } }) => {
      const { time, value } = main.columns;
      if (time === null || value === null) return null;
      return {
        kind: 'weekdays',
        columns: { time, value },
        options: { from: Number(numberIn(from)) },
        ...placeOf(main),
      };
    },
  loadWords: async () => (await import('./words')).weekdaysWords,
};
