import { identityTable } from '../../blueprint/identityTable';
import { periodRequest } from '../../blueprint/period/request';
import { segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { endOfDay } from '../../reading/dates';
import { namesIn } from '../../reading/nameList';
import type {
  CountColumns,
  CountsRequest,
  EventsAsked,
  TimeToValueRequest,
  ValuesTable,
  WaitsRequest,
} from './messages';
import {
  areSegmentsBeside,
  isValueBeside,
  rowKindOf,
  rules,
  trendPeriods,
  type TimeToValueChoices,
} from './options';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<TimeToValueChoices>): TimeToValueRequest | null {
  return rowKindOf(settings) === 'count' ? countsRequest(settings) : waitsRequest(settings);
}

function waitsRequest(settings: Settings<TimeToValueChoices>): WaitsRequest | null {
  const { tables, options: set } = settings;
  const isLog = rowKindOf(settings) === 'event';
  const columns = isLog ? eventColumns(settings) : customerColumns(settings);
  const values = tables.values ? valuesTable(tables.values) : null;
  if (!columns || (tables.values && !values)) return null;
  return {
    kind: 'time to value',
    columns,
    options: {
      asOf: endOfDay(set.asOf),
      weekend: set.weekend || null,
      ...periodRequest(set),
      trend: trendPeriods.find((period) => period === set.trend) ?? 'month',
      ...(isLog && { events: eventsAsked(settings) }),
    },
    ...placeOf(tables.main),
    ...besideOf({
      values,
      segments: segmentTable(tables),
      identities: 'customer' in columns ? identityTable(tables) : null,
    }),
  };
}

function countsRequest({ tables: { main } }: Settings): CountsRequest | null {
  const { days, reachedCount, waitingCount, lostCount, segment } = main.columns;
  const { firstDay = null, lastDay = null } = main.columns;
  if (days === null || reachedCount === null || waitingCount === null) return null;
  const columns: CountColumns = {
    ...{ days, reachedCount, waitingCount },
    ...(lostCount !== null && { lostCount }),
    ...(segment !== null && { segment }),
    ...(firstDay !== null && lastDay !== null && { firstDay, lastDay }),
  };
  return { kind: 'time to value', columns, options: { asOf: null, weekend: null }, ...placeOf(main) };
}

function eventColumns(settings: Settings): WaitsRequest['columns'] | null {
  const { customer, time, event } = settings.tables.main.columns;
  if (customer === null || time === null || event === null) return null;
  return { customer, time, event, ...segmentColumn(settings) };
}

function customerColumns(settings: Settings): WaitsRequest['columns'] | null {
  const { customer, start, reached, lost } = settings.tables.main.columns;
  if (start === null) return null;
  const others = { ...segmentColumn(settings), ...(lost !== null && { lost }) };
  if (isValueBeside(settings)) return customer === null ? null : { customer, start, ...others };
  if (reached === null) return null;
  if (!areSegmentsBeside(settings)) return { start, reached, ...others };
  return customer === null ? null : { customer, start, reached, ...others };
}

/** Segments that a table of its own tells stand in no column. */
function segmentColumn(settings: Settings): { segment?: number } {
  const { segment } = settings.tables.main.columns;
  return segment === null || areSegmentsBeside(settings) ? {} : { segment };
}

function valuesTable(table: TableChoice): ValuesTable | null {
  const { customer, time } = table.columns;
  return customer === null || time === null ? null : { columns: { customer, time }, ...placeOf(table) };
}

function eventsAsked(settings: Settings<TimeToValueChoices>): EventsAsked {
  const { startEvent, valueEvents, rule } = settings.options;
  const [start = ''] = namesIn(startEvent);
  return {
    start,
    values: isValueBeside(settings) ? [] : namesIn(valueEvents),
    rule: rules.find((one) => one === rule) ?? 'all',
  };
}
