import type { Source } from '../../excel/types';
import type { Settings } from '../../blueprint/settings';
import { dayRoles, guessDays, whereFound } from '../../blueprint/period/countedDays';
import { placeOf, type Role } from '../../blueprint/tables';
import { funnelColumns, transitionColumns } from '../../queries/headings';
import { guessCounted } from '../../reading/guessCounted';
import type { RoleColumns } from '../../reading/roles';
import type { CountedRequest, JourneysOptions } from './messages';
import { type JourneysChoices, rowKindOf } from './options';
import { journeysTexts as say } from './texts';

/** Transitions and steps of a funnel that were counted elsewhere: their columns, and what the worker is told of them. */

const role = (id: keyof typeof say.roles, more: Partial<Role> = {}): Role => ({
  id,
  name: say.roles[id],
  ...more,
});
const counted = { holds: 'figure', isRequired: true } as const;
const wait = (): Role => role('wait', { holds: 'figure' });

/** A row without names holds all other transitions. */
export const wayRoles = (settings: Settings): Role[] => [
  role('from', { isRequired: true }),
  role('to', { isRequired: true }),
  role('customers', counted),
  wait(),
  ...whereFound(dayRoles(), settings),
];

export const stepRoles = (settings: Settings): Role[] => [
  role('step', counted),
  role('customers', counted),
  role('decided', counted),
  wait(),
  role('fromFirst', { holds: 'figure' }),
  role('name'),
  ...whereFound(dayRoles(), settings),
];

const [fromEvent, toEvent, customers, waited] = transitionColumns;
const [step, , decided, , fromFirst] = funnelColumns;
/** What `JOURNEYS.STEPS` calls the waits, which it tells in days. */
const inDays = 'median days';

/** The columns of a table that a statement or `JOURNEYS.STEPS` has made; `null`: it is none. */
export function guessSteps(source: Source, hasHeadings: boolean): RoleColumns | null {
  const find = (roles: Record<string, string[]>) => guessCounted(source, hasHeadings, roles);
  const ways = find({ from: [fromEvent, 'from'], to: [toEvent, 'to'], customers: [customers] });
  const steps = find({ step: [step], customers: [customers], decided: [decided] });
  if (!ways && !steps) return null;
  return {
    ...(ways ?? steps),
    ...find({ wait: [waited, inDays] }),
    ...find({ fromFirst: [fromFirst] }),
    ...find({ name: ['name'] }),
    ...guessDays(source, hasHeadings),
  };
}

/** The settings of counted rows as the worker takes them; `null` while a column is missing. */
export function countedRequest(
  settings: Settings<JourneysChoices>,
  options: JourneysOptions,
): CountedRequest | null {
  const { main } = settings.tables;
  const roles = rowKindOf(settings) === 'transition' ? wayRoles(settings) : stepRoles(settings);
  const columns = roles.flatMap(({ id }) => {
    const column = main.columns[id] ?? null;
    return column === null ? [] : [[id, column]];
  });
  const found = Object.fromEntries(columns) as CountedRequest['columns'];
  if (roles.some(({ id, isRequired }) => isRequired && !(id in found))) return null;
  const named = main.source && guessCounted(main.source, main.hasHeadings, { wait: [inDays] });
  return {
    kind: 'journeys',
    columns: found,
    options: {
      ...options,
      areAsked: settings.options.query !== '',
      isInDays: named !== null && named.wait === main.columns.wait,
    },
    ...placeOf(main),
  };
}
