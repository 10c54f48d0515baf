import { periodRequest } from '../../blueprint/period/request';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { separator } from '../../queries/headings';
import { guessCounted } from '../../reading/guessCounted';
import type { AttributionOptions, CostsTable, CreditsTable, PathsRequest, RestTable } from './messages';
import { type AttributionChoices, trends } from './options';
import { milliseconds } from './pathShapes';
import { timedModels } from './timedModels';
import { untilIn } from './until';

/**
 * The settings of counted journeys as the worker takes them; `null` while a column is missing.
 *
 * @param asked the options as for a log: what is a journey matters for rows apart alone.
 */
export function pathsRequest(
  { tables, options: set }: Settings<AttributionChoices>,
  asked: AttributionOptions,
  costs: CostsTable | null,
): PathsRequest | null {
  const { path, conversions, value, nonConversions, stillOpen, apart } = tables.main.columns;
  const { periodNo = null, firstDay = null, lastDay = null } = tables.main.columns;
  // Which kind of period the numbers are of, those who asked for them know.
  const isAsked = set.query !== '' && periodNo !== null;
  const trend = isAsked ? trends.find((one) => one === set.trend) : undefined;
  if (path === null || conversions === null) return null;
  const until = untilIn(set.until);
  return {
    kind: 'attribution',
    columns: {
      ...{ path, conversions },
      ...(value !== null && { value }),
      ...(nonConversions !== null && { nonConversions }),
      ...(stillOpen !== null && { stillOpen }),
      ...(apart !== null && { apart }),
      ...(periodNo !== null && { periodNo }),
      ...(firstDay !== null && lastDay !== null && { firstDay, lastDay }),
    },
    options: {
      ...asked,
      dimensions: ['touchpoint'],
      intervals: false,
      ...(set.query !== '' && { separator }),
      ...(until !== null && { until }),
      ...(trend && { trend }),
      ...(isAsked && periodRequest(set)),
    },
    ...placeOf(tables.main),
    ...besideOf({
      rest: tables.rest ? restTable(tables.rest) : null,
      credits: tables.credits ? creditsTable(tables.credits) : null,
      costs,
    }),
  };
}

function restTable(table: TableChoice): RestTable | null {
  const { customer, time, touchpoint, value } = table.columns;
  const { orderId = null, milestone = null, clock = null } = table.columns;
  const { firstDay = null, lastDay = null } = table.columns;
  if (customer === null || time === null || touchpoint === null || value === null) return null;
  const columns = {
    ...{ customer, time, touchpoint, value },
    ...(orderId !== null && { orderId }),
    ...(milestone !== null && { milestone }),
    ...(clock !== null && { clock }),
    ...(firstDay !== null && lastDay !== null && { firstDay, lastDay }),
  };
  const { source, hasHeadings } = table;
  const named = source && guessCounted(source, hasHeadings, { time: [milliseconds] });
  return { columns, ...placeOf(table), ...(named?.time === time && { isInMilliseconds: true }) };
}

function creditsTable(table: TableChoice): CreditsTable | null {
  const { touchpoint, conversions = null, periodNo = null } = table.columns;
  if (touchpoint === null) return null;
  const given = timedModels.flatMap((model) => {
    const column = table.columns[model] ?? null;
    return column === null ? [] : [[model, column]];
  });
  const columns = {
    touchpoint,
    ...(Object.fromEntries(given) as Pick<CreditsTable['columns'], (typeof timedModels)[number]>),
    ...(conversions !== null && { conversions }),
    ...(periodNo !== null && { periodNo }),
  };
  return { columns, ...placeOf(table) };
}
