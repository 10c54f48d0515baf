import { otherKinds } from '../../analytics/attribution/preferred';
import type { OptionField } from '../../blueprint/fields';
import type { Settings } from '../../blueprint/settings';
import { nameKey } from '../../cells/choices';
import { ranksIn } from '../../reading/nameList';
import { lookbacksIn } from './kindLookbacks';
import { type AttributionChoices, rowKindOf } from './options';
import { attributionOptionTexts as say } from './optionTexts';

/** Which touches count by their kind: of logs alone, whose rows are read here. */
export function preferenceFields(settings: Settings<AttributionChoices>): OptionField[] {
  const { tables, options: set } = settings;
  const isHidden = rowKindOf(settings) === 'path' || Boolean(tables.main.outside);
  const hasKinds = (tables.main.columns.kind ?? null) !== null;
  const of = hasKinds ? 'kind' : 'touchpoint';
  return [
    {
      ...say.priority,
      kind: 'names',
      name: 'priority',
      of,
      names: say.kindsOf[of],
      isRanked: true,
      isOfColumn: hasKinds,
      problem: priorityProblem(set.priority),
      isFolded: true,
      isHidden,
    },
    {
      ...say.lookbacks,
      kind: 'text',
      name: 'lookbacks',
      problem: lookbacksIn(set.lookbacks) === null ? say.problems.lookbacks : null,
      isFolded: true,
      isHidden,
    },
  ];
}

function priorityProblem(typed: string): string | null {
  const names = ranksIn(typed).flat();
  const keys = names.map(nameKey);
  const twice = names.find((_, i) => keys.indexOf(keys[i]) < i);
  if (twice !== undefined) return say.problems.kindTwice(twice);
  return names.length === 1 && names[0] === otherKinds ? say.problems.othersAlone : null;
}
