import { columnsBy, NotReducible, OutsideTable, type Reductions } from '../../blueprint/reductions';
import { dayRoleIds } from '../../blueprint/period/countedDays';
import type { Settings } from '../../blueprint/settings';
import {
  dayColumns,
  type EventQuery,
  funnelColumns,
  funnelQuery,
  nameKey,
  transitionColumns,
  transitionsQuery,
} from '../../queries';
import { namesIn } from '../../reading/nameList';
import { daysIn } from '../../reading/numbers';
import type { JourneysChoices } from './options';
import { optionsOf } from './optionsOf';

/** What the ways customers go ask of a log of events in a warehouse or in files: the funnel where steps are chosen, else transitions. */
export function journeysReductions(settings: Settings<JourneysChoices>): Reductions {
  const { options } = settings;
  const table = new OutsideTable(settings);
  const { by, windowFrom, part, period, compare, optional, exclude } = optionsOf(options);
  const sequence = table.column('sequence');
  const query: EventQuery = {
    table: table.log('time'),
    columns: {
      customer: table.needed('customer'),
      time: table.needed('time'),
      event: table.needed('event'),
      ...(sequence !== undefined && { sequence }),
    },
    ...(period && { period }),
  };
  const days = period ? dayColumns : [];
  if (compare) throw new NotReducible('compare');
  if (by) throw new NotReducible('overTime');
  if (part) throw new NotReducible('partsOfJourneys');
  const steps = namesIn(options.steps);
  const notes = sequence === undefined ? (['namesOrderTies'] as const) : [];
  if (steps.length < 2)
    return {
      areOfPeriod: period !== undefined,
      eachRow: 'transition',
      all: [
        {
          id: 'transitions',
          table: 'main',
          columns: columnsBy([...transitionColumns, ...days], wayRoles),
          statement: (dialect) =>
            transitionsQuery(query, dialect, { length: null, top: Number(options.top) }),
        },
      ],
      notes,
    };
  const { order } = options;
  if (optional) throw new NotReducible('optionalSteps');
  if (exclude) throw new NotReducible('excludedEvents');
  if (windowFrom) throw new NotReducible('windowOfEachStep');
  if (order === 'strict') throw new NotReducible('strictSteps');
  // What the events are called is not known here: a | is taken to part them.
  const events = steps.map((step) => step.split('|').map((name) => name.trim()));
  const keys = events.flat().map(nameKey);
  if (new Set(keys).size < keys.length) throw new NotReducible('stepTwice');
  const asked = {
    steps: events,
    order: order === 'any' ? ('any' as const) : ('ordered' as const),
    window: daysIn(options.window),
    startCounted: 'first' as const,
  };
  return {
    areOfPeriod: period !== undefined,
    eachRow: 'step',
    all: [
      {
        id: 'funnel',
        table: 'main',
        columns: columnsBy([...funnelColumns, ...days], stepRoles),
        statement: (dialect) => funnelQuery(query, dialect, asked),
      },
    ],
    notes,
  };
}

const wayRoles = { from_event: 'from', to_event: 'to', ...dayRoleIds };
const stepRoles = { from_first: 'fromFirst', ...dayRoleIds };
