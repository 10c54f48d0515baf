import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import { identities } from '../../blueprint/identityTable';
import { moreTables } from '../../blueprint/moreTables';
import type { Settings } from '../../blueprint/settings';
import { offeredOf, type Role, type TableShape } from '../../blueprint/tables';
import type { JourneysRequest, JourneysResult } from './messages';
import { guessSteps, stepRoles, wayRoles } from './countedShapes';
import { segments } from '../../blueprint/segmentTable';
import { fields } from './fields';
import { type JourneysChoices, options, rowKindOf } from './options';
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
  namesIn: ({ summary }) => summary.names,
  loadFolded: async () => (await import('./foldedFields')).foldedFields,
  loadRequest: async () => (await import('./request')).requestOf,
  loadWords: async () => (await import('./words')).journeysWords,
};

function roles(settings: Settings): Role[] {
  // Before anything is set every role is there.
  if (settings.options.eachRow === undefined)
    return [
      ...eventRoles(),
      ...wayRoles(settings),
      ...stepRoles(settings).filter(({ id }) => wayRoles(settings).every((role) => role.id !== id)),
    ];
  return { event: eventRoles, transition: wayRoles, step: stepRoles }[rowKindOf(settings)](settings);
}

/** A row without an event may be an order in a log of touches: passing over it is right. */
function eventRoles(): Role[] {
  const name = say.roles;
  return [
    { id: 'customer', name: name.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
    { id: 'time', name: name.time, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'event', name: name.event, isRequired: true },
    { id: 'hold', name: name.hold, isFolded: true },
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
