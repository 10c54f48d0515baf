import { columnsBy, NotReducible, OutsideTable, type Reductions } from '../../blueprint/reductions';
import { dayRoleIds } from '../../blueprint/period/countedDays';
import { periodRequest } from '../../blueprint/period/request';
import type { Settings } from '../../blueprint/settings';
import { dayColumns, waitColumns, type WaitQuery, waitsQuery } from '../../queries';
import { isoDay } from '../../reading/dates';
import { rowKindOf, type TimeToValueChoices } from './options';

/** What time to value asks of a table with one row a customer, in a warehouse or in files. */
export function timeToValueReductions(settings: Settings<TimeToValueChoices>): Reductions {
  const { options } = settings;
  if (rowKindOf(settings) === 'event') throw new NotReducible('eventRows');
  if (options.weekend !== '') throw new NotReducible('workingDays');
  const { period, compare } = periodRequest(options);
  if (compare !== undefined) throw new NotReducible('compare');
  const table = new OutsideTable(settings);
  const lost = table.column('lost');
  const segment = table.column('segment');
  const query: WaitQuery = {
    table: table.log('start', 'reached', 'lost'),
    columns: {
      start: table.needed('start'),
      reached: table.needed('reached'),
      ...(lost !== undefined && { lost }),
      ...(segment !== undefined && { segment }),
    },
    asOf: isoDay(options.asOf),
    ...(period && { period }),
  };
  return {
    areOfPeriod: period !== undefined,
    eachRow: 'count',
    all: [
      {
        id: 'waits',
        table: 'main',
        columns: columnsBy([...waitColumns, ...(period ? dayColumns : [])], countRoles),
        statement: (dialect) => waitsQuery(query, dialect),
      },
    ],
    notes: ['wholeDays'],
  };
}

const countRoles = {
  reached: 'reachedCount',
  lost: 'lostCount',
  waiting: 'waitingCount',
  ...dayRoleIds,
};
