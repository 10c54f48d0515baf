import { kinds as cellKinds, inCells, settingInput } from '../../blueprint/formula/inputs';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { OutputInput } from '../../excel/types';
import { kindBehind } from '../../functions/settings/setting';
import type { SettingPair } from '../../functions/settings/text';
import { ranksText } from '../../reading/nameList';
import { lookbacksText } from './kindLookbacks';
import type { AttributionOptions } from './messages';

/** Cells for kinds in their order. */
const fewestKinds = 3;

type Preferring = Pick<AttributionOptions, 'priority' | 'lookbacks'>;

/** Which touches count by their kind, as the functions are told. */
export const preferencePairs = ({ priority = [], lookbacks = [] }: Preferring): SettingPair[] => [
  ...(priority.length > 0 ? [['priority', ...valuesOf(priority)] as const] : []),
  ...lookbacks.map(({ of, days }) => [`lookback of ${of}`, days] as const),
];

/** A function parts ranks at > and knows a kind by what stands before =. */
export const areKindsTold = ({ priority = [], lookbacks = [] }: Preferring): boolean =>
  !priority.flat().some((name) => name.includes('>')) && !lookbacks.some(({ of }) => /[;="]/.test(of));

/** Kinds of one rank are values of their own, and > parts ranks within one. */
const valuesOf = (ranks: readonly (readonly string[])[]): string[] =>
  ranks.flat().reduce<{ values: string[]; rank: number }>(
    ({ values, rank }, name) => {
      const own = ranks.findIndex((each) => each.includes(name));
      return own > rank
        ? { values: [...values.slice(0, -1), `${values[values.length - 1]} > ${name}`], rank: own }
        : { values: [...values, name], rank };
    },
    { values: [], rank: 0 },
  ).values;

/** The same in cells beside a formula. */
export const preferenceInputs = ({ priority = [], lookbacks = [] }: Preferring): OutputInput[] => [
  settingInput('priority', inCells(valuesOf(priority), fewestKinds), cellKinds.text(say.help.priority)),
  ...lookbacks.map(({ of, days }) => ({
    ...settingInput('lookback of', [days], cellKinds.lookback()),
    label: `${say.settings['lookback of']} ${of}`,
  })),
];

/** What of it stands in the cells, as it is typed. `cells`: those behind a label, of which `labels` are all. */
export function typedPreference(
  cells: (label: string) => readonly string[] | null,
  labels: readonly string[],
): { priority?: string; lookbacks?: string } {
  const priority = cells(say.settings.priority);
  if (!priority) return {};
  const lookbacks = labels.flatMap((label) => {
    const of = kindBehind(label)?.of;
    const days = cells(label)?.find((text) => text !== say.noLimit);
    return of === undefined || days === undefined ? [] : [{ of, days }];
  });
  return { priority: ranksText(ranksOf(priority)), lookbacks: lookbacksText(lookbacks) };
}

function ranksOf(values: readonly string[]): string[][] {
  const ranks: string[][] = [[]];
  for (const value of values) {
    const [first, ...next] = value.split('>').map((name) => name.trim());
    ranks[ranks.length - 1].push(first);
    ranks.push(...next.map((name) => [name]));
  }
  return ranks;
}
