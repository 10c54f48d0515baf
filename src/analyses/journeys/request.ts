import { identityTable } from '../../blueprint/identityTable';
import { moreRequests } from '../../blueprint/moreTables';
import { segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { countedRequest } from './countedShapes';
import type { EventsTable, JourneysRequest } from './messages';
import { type JourneysChoices, rowKindOf } from './options';
import { optionsOf } from './optionsOf';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<JourneysChoices>): JourneysRequest | null {
  const { tables, options } = settings;
  if (rowKindOf(settings) !== 'event') return countedRequest(settings, optionsOf(options));
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
  const { customer, time, event, hold = null } = table.columns;
  if (customer === null || time === null || event === null) return null;
  return { columns: { customer, time, event, ...(hold !== null && { hold }) }, ...placeOf(table) };
}
