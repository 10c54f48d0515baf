import type { JourneysOptions, JourneysRequest, JourneysResult } from './messages';
import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import { namesIn } from '../../reading/nameList';
import { countIn, daysIn } from '../../reading/numbers';
import { noRoles, type GuessedRole, type RoleColumns } from '../../reading/roles';
import type { TableAnalysis } from '../../blueprint/analysis';
import type { OptionField, OptionTexts } from '../../blueprint/fields';
import { analysisTexts } from '../../blueprint/texts';
import { journeysTexts as say } from './texts';

const required: readonly GuessedRole[] = ['customer', 'time', 'event'];

const orders = ['ordered', 'strict', 'any'] as const;

/** Nobody reads more of them. */
const mostTransitions = 1000;

/** The ways customers go: events in; funnel, transitions and paths out. */
export const journeys: TableAnalysis<JourneysRequest, JourneysResult> = {
  id: 'journeys',
  get title() {
    return say.title;
  },
  get short() {
    return say.short;
  },
  get working() {
    return say.working;
  },
  required,
  optional: [],
  roleNames: say.roles,
  get tooNarrow() {
    return say.tooNarrow;
  },
  // A row without an event may be an order in a log of touches: passing over it is right.
  neverEmpty: ['customer', 'time'],
  guess,
  get fields() {
    return fields();
  },
  request: ({ customer, time, event }, options, place) =>
    customer === null || time === null || event === null
      ? null
      : { kind: 'journeys', columns: { customer, time, event }, options: optionsOf(options), ...place },
  namesIn: ({ summary }) => summary.names,
  loadWords: async () => (await import('./words')).journeysWords,
};

const fields = (): OptionField[] => [
  { ...say.steps, kind: 'names', name: 'steps', initial: '', problem: stepsProblem },
  {
    ...say.order,
    kind: 'choice',
    name: 'order',
    initial: 'ordered',
    choices: orders.map((value) => ({ value, ...say.orders[value] })),
  },
  {
    ...say.window,
    kind: 'number',
    name: 'window',
    initial: '',
    unit: analysisTexts.days,
    quick: [
      ...['7', '30', '90'].map((value) => ({ value, label: `${value} ${analysisTexts.days}` })),
      { value: '', label: analysisTexts.noLimit },
    ],
    problem: (typed) => (typed.trim() === '' || daysIn(typed) !== null ? null : say.windowProblem),
  },
  {
    ...say.top,
    kind: 'number',
    name: 'top',
    initial: '10',
    unit: say.transitions,
    problem: (typed) => (countIn(typed, mostTransitions) === null ? say.topProblem(mostTransitions) : null),
  },
];

/** Where no column holds events, touchpoints are what happened. */
function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, event, touchpoint } = guessColumns(source, hasHeadings, {
    among: [...required, 'touchpoint'],
    optional: [],
  });
  return { ...noRoles, customer, time, event: event ?? touchpoint };
}

function stepsProblem(typed: string, { order }: OptionTexts): string | null {
  const names = namesIn(typed);
  if (names.length === 1) return say.oneStep;
  // Upper and lower case may mean the same event.
  const plain = names.map((name) => name.toLowerCase());
  const twice = order === 'any' ? names.find((_, i) => plain.indexOf(plain[i]) < i) : undefined;
  return twice === undefined ? null : say.twice(twice);
}

function optionsOf({ steps, window, order, top }: OptionTexts): JourneysOptions {
  return {
    steps: namesIn(steps),
    window: daysIn(window),
    order: orders.find((one) => one === order) ?? 'ordered',
    top: Number(countIn(top, mostTransitions)),
  };
}
