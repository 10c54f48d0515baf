import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import { identities, identityTable } from '../../blueprint/identityTable';
import { moreRequests, moreTables } from '../../blueprint/moreTables';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, offeredOf, placeOf, type Role, type TableShape } from '../../blueprint/tables';
import type { EventsTable, JourneysRequest, JourneysResult } from './messages';
import { countedRequest, guessSteps, stepRoles, wayRoles } from './countedShapes';
import { segments, segmentTable } from '../../blueprint/segmentTable';
import { fields } from './fields';
import { type JourneysChoices, options, rowKindOf } from './options';
import { optionsOf } from './optionsOf';
import { journeysTexts as say } from './texts';

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
    ...[...moreTables(events, say.more), segments, identities].map((shape) => offeredOf(shape, isOfEvents)),
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
      ...besideOf({
        ...moreRequests(tables, eventsTable),
        segments: segmentTable(tables),
        identities: identityTable(tables),
      }),
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
