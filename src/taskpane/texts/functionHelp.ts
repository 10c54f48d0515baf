import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** The texts of the page of worksheet functions, which come with it. */
const english = {
  title: 'Functions',
  back: 'Back',
  all: 'All functions',
  search: 'Search functions',
  searchExample: 'retention, funnel, Pareto …',
  count: (count: string) => plural(count, 'function', 'functions'),
  none: 'No function found.',
  noneAdvice: 'Try a single word, such as retention, or the name of an argument.',
  showAll: 'Show all functions',
  topics: {
    attribution: 'Attribution',
    lifetime: 'Lifetime value',
    timeToValue: 'Time to value',
    journeys: 'Journeys',
    scorecard: 'Scorecard',
    cleaning: 'Dates and amounts',
  },

  examples: 'Examples',
  more: 'Full description',
  moreIn: (name: string) => `Full description of ${name}, opens in the browser`,

  insert: 'Insert into cell',
  formula: 'Formula',
  filled: (count: string, of: string) =>
    `${count} of ${plural(of, 'required argument', 'required arguments')} filled in from your data.`,
  notFilled: 'Type cells such as Orders!A2:A500, numbers or names.',
  optional: (set: number) => (set > 0 ? `Optional arguments, ${set} set` : 'Optional arguments'),
  omitted: 'Left out',
  choose: 'Choose…',
  needed: (name: string) => `Enter ${name}.`,
  missing: (names: string) => `Still missing: ${names}.`,

  cell: 'Active cell',
  noCell: 'None. Click a cell in the sheet.',
  spills: 'The result may fill cells to the right and below. If they are not free, Excel shows #SPILL!.',
  inserting: 'Inserting…',
  inserted: (cell: string) => `The formula is in ${cell}. Undo in Excel takes it back.`,
  covers: (cell: string) => `${cell} is not empty. Replace what it holds?`,
  replace: 'Replace',
};

export type FunctionHelpTexts = typeof english;
export const functionHelpTexts = inCurrentLanguage('functionHelp', english);
