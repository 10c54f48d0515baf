import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import { namesIn } from '../../reading/nameList';
import { countIn, daysIn } from '../../reading/numbers';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import { identities, identityTable } from '../../blueprint/identityTable';
import { moreRequests, moreTables } from '../../blueprint/moreTables';
import { eachRowField } from '../../blueprint/eachRowField';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, offeredOf, placeOf, type Role, type TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import type { EventsTable, JourneysOptions, JourneysRequest, JourneysResult } from './messages';
import { countedRequest, guessSteps, stepRoles, wayRoles } from './countedShapes';
import { type JourneysChoices, options, orders, rowKindOf, rowKinds, shownBy } from './options';
import { journeysTexts as say } from './texts';

/** Nobody reads more of them. */
const mostTransitions = 1000;

const isOfEvents = (settings: Settings): boolean => rowKindOf(settings) === 'event';

const events: Omit<TableShape, 'id'> = {
  roles: eventRoles,
  guess: guessEvents,
  fewest: 3,
  tooNarrow: () => say.tooNarrow,
};

const main: TableShape = {
  ...events,
  id: 'main',
  roles,
  guess: (source, hasHeadings) => guessSteps(source, hasHeadings) ?? guessEvents(source, hasHeadings),
};

/** The ways customers go: events in; funnel, transitions and paths out. */
export const journeys: Analysis<JourneysRequest, JourneysResult, JourneysChoices> = {
  id: 'journeys',
  say,
  tables: [
    main,
    ...[...moreTables(events, say.more), identities].map((shape) => offeredOf(shape, isOfEvents)),
  ],
  options,
  fields,
  request: requestOf,
  namesIn: ({ summary }) => summary.names,
  loadWords: async () => (await import('./words')).journeysWords,
};

function requestOf(settings: Settings<JourneysChoices>): JourneysRequest | null {
  const { tables, options } = settings;
  if (!isOfEvents(settings)) return countedRequest(settings, optionsOf(options));
  const main = eventsTable(tables.main);
  return (
    main && {
      kind: 'journeys',
      options: optionsOf(options),
      ...main,
      ...besideOf({ ...moreRequests(tables, eventsTable), identities: identityTable(tables) }),
    }
  );
}

function eventsTable(table: TableChoice): EventsTable | null {
  const { customer, time, event } = table.columns;
  if (customer === null || time === null || event === null) return null;
  return { columns: { customer, time, event }, ...placeOf(table) };
}

function roles(settings: Settings): Role[] {
  // Before anything is set every role is there.
  if (settings.options.eachRow === undefined)
    return [
      ...eventRoles(),
      ...wayRoles(),
      ...stepRoles().filter(({ id }) => id !== 'customers' && id !== 'wait'),
    ];
  return { event: eventRoles, transition: wayRoles, step: stepRoles }[rowKindOf(settings)]();
}

/** A row without an event may be an order in a log of touches: passing over it is right. */
function eventRoles(): Role[] {
  const name = say.roles;
  return [
    { id: 'customer', name: name.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
    { id: 'time', name: name.time, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'event', name: name.event, isRequired: true },
  ];
}

/** Where no column holds events, touchpoints are what happened. */
function guessEvents(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, event, touchpoint } = guessColumns(source, hasHeadings, {
    among: ['customer', 'time', 'event', 'touchpoint'],
    optional: [],
  });
  return { customer, time, event: event ?? touchpoint };
}

/** What the rows are; of counted ones only what has not been settled where they were counted. */
function fields(settings: Settings<JourneysChoices>): OptionField[] {
  const { options: set, tables } = settings;
  const kind = rowKindOf(settings);
  const isCounted = kind !== 'event';
  return [
    eachRowField(set.eachRow, shownBy(tables.main.columns), rowKinds, say),
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
      ...say.top,
      kind: 'number',
      name: 'top',
      unit: say.transitions,
      problem: countIn(set.top, mostTransitions) === null ? say.topProblem(mostTransitions) : null,
      isHidden: kind === 'step',
    },
  ];
}

function stepsProblem({ steps, order }: JourneysChoices): string | null {
  const names = namesIn(steps);
  if (names.length === 1) return say.oneStep;
  // Upper and lower case may mean the same event.
  const plain = names.map((name) => name.toLowerCase());
  const twice = order === 'any' ? names.find((_, i) => plain.indexOf(plain[i]) < i) : undefined;
  return twice === undefined ? null : say.twice(twice);
}

function optionsOf({ steps, window, order, top }: JourneysChoices): JourneysOptions {
  return {
    steps: namesIn(steps),
    window: daysIn(window),
    order: orders.find((one) => one === order) ?? 'ordered',
    top: Number(countIn(top, mostTransitions)),
  };
}
