import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import { periodFields } from '../../blueprint/period/fields';
import type { Settings } from '../../blueprint/settings';
import { analysisTexts } from '../../blueprint/texts';
import { namesIn } from '../../reading/nameList';
import { countIn, daysIn } from '../../reading/numbers';
import {
  type JourneysChoices,
  mostEvents,
  mostTransitions,
  orders,
  rowKindOf,
  rowKinds,
  shownBy,
} from './options';
import { journeysTexts as say } from './texts';

/** What the rows are; of counted ones only what has not been settled where they were counted. */
export function fields(settings: Settings<JourneysChoices>): OptionField[] {
  const { options: set, tables } = settings;
  const kind = rowKindOf(settings);
  const isCounted = kind !== 'event';
  return [
    eachRowField(set.eachRow, shownBy(tables.main.columns), rowKinds, say),
    ...periodFields(set, { help: say.periodHelp, isHidden: isCounted }),
    {
      ...(kind === 'step' ? say.stepNames : say.steps),
      kind: 'names',
      name: 'steps',
      problem: isCounted ? null : stepsProblem(set),
      isHidden: kind === 'transition',
    },
    {
      ...say.order,
      kind: 'choice',
      name: 'order',
      choices: orders.map((value) => ({ value, ...say.orders[value] })),
      isHidden: isCounted,
    },
    {
      ...say.window,
      kind: 'number',
      name: 'window',
      unit: analysisTexts.days,
      quick: [
        ...['7', '30', '90'].map((value) => ({ value, label: `${value} ${analysisTexts.days}` })),
        { value: '', label: analysisTexts.noLimit },
      ],
      problem: set.window.trim() === '' || daysIn(set.window) !== null ? null : say.windowProblem,
      isHidden: isCounted,
    },
    {
      ...say.windowFrom,
      kind: 'choice',
      name: 'windowFrom',
      choices: choicesOf(say.windowsFrom),
      // A window of no limit begins nowhere, and in any order there is no step before.
      isHidden: isCounted || set.window.trim() === '' || set.order === 'any',
    },
    {
      ...say.by,
      kind: 'choice',
      name: 'by',
      choices: choicesOf(say.periods),
      isShort: true,
      isHidden: isCounted,
    },
    {
      ...say.top,
      kind: 'number',
      name: 'top',
      unit: say.transitions,
      problem: countIn(set.top, mostTransitions) === null ? say.topProblem(mostTransitions) : null,
      isHidden: kind === 'step',
    },
    {
      ...say.length,
      kind: 'number',
      name: 'length',
      unit: say.events,
      problem: set.length.trim() === '' || isLength(set.length) ? null : say.lengthProblem(mostEvents),
      isFolded: true,
      isHidden: isCounted,
    },
  ];
}

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const isLength = (text: string): boolean => (countIn(text, mostEvents) ?? 0) >= 2;

function stepsProblem({ steps, order }: JourneysChoices): string | null {
  const names = namesIn(steps);
  if (names.length === 1) return say.oneStep;
  // Upper and lower case may mean the same event.
  const plain = names.map((name) => name.toLowerCase());
  const twice = order === 'any' ? names.find((_, i) => plain.indexOf(plain[i]) < i) : undefined;
  return twice === undefined ? null : say.twice(twice);
}
