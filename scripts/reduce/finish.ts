import { unattributed } from '../../src/analytics/attribution/attribute';
import { buildJourneys } from '../../src/analytics/attribution/buildJourneys';
import { creditOf } from '../../src/analytics/attribution/creditOf';
import { momentOnClock } from '../../src/analyses/attribution/momentCells';
import { pathsOfJourneys } from '../../src/analyses/attribution/pathsOfJourneys';
import type { Journeys } from '../../src/analytics/attribution/journeys';
import { withoutLeftOut } from '../../src/analytics/attribution/leftOut';
import { attributionModels } from '../../src/analytics/attribution/models';
import type { TouchLog } from '../../src/analytics/attribution/touchLog';
import type { Period } from '../../src/analytics/periods/period';
import { millisecondsPerDay, TouchLogBuilder } from '../../src/cells';
import { unixEpochDay } from '../../src/cells/dates';
import {
  type CreditModel,
  type CreditSettings,
  separator,
  type TouchQuery,
  unattributedRow,
} from '../../src/queries';

/** The part of a log that no statement settles, finished by our own mathematics; and figures added up to those of a statement. */

/** A row of the log; `milliseconds` since 1970. */
export interface LogRow {
  customer: unknown;
  milliseconds: number;
  touchpoint: string | null;
  amount: number | null;
  orderId: string | null;
  milestone: string | null;
  /** What the clock showed, where that is not the moment itself. */
  clock?: number;
}

/** What of the whole log the rows do not tell. */
interface KnownOfAll {
  /** Its last moment, in milliseconds since 1970; absent: that of the rows. */
  until?: number;
  /** When transactions count; absent: always. */
  period?: Period;
}

/** Figures by what they are of: a path, a touchpoint. */
export type Figures = Map<string, number[]>;

/** Rows that stand in the order in which they count, as a log. */
export function logOfRows(rows: readonly LogRow[], table: TouchQuery['table']): TouchLog {
  const builder = new TouchLogBuilder(Math.max(1, rows.length));
  for (const { customer, milliseconds, clock, touchpoint, amount, milestone, orderId } of rows)
    builder.add(customer, momentCell(milliseconds, clock, table), touchpoint, amount, milestone, orderId);
  return builder.build();
}

/** The journeys of rows that stand in the order in which they count. */
export function journeysOfRows(
  rows: readonly LogRow[],
  { table, policy }: TouchQuery,
  { until, period }: KnownOfAll = {},
): Journeys {
  const { lookback, startsAnew, isOneACustomer } = policy;
  const journeys = buildJourneys(logOfRows(rows, table), {
    lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
    startsAnew,
    oneACustomer: isOneACustomer,
    ...(until !== undefined && { until: until + unixEpoch }),
    ...(period && { period }),
  });
  return withoutLeftOut(journeys, policy);
}

const unixEpoch = unixEpochDay * millisecondsPerDay;

/** As a sheet holds it: a day as a text, which says that there is no time of day. */
const momentCell = (
  milliseconds: number,
  clock: number | undefined,
  { time }: TouchQuery['table'],
): number | string =>
  time === 'date'
    ? new Date(milliseconds).toISOString().slice(0, 10)
    : clock === undefined
      ? milliseconds / millisecondsPerDay + unixEpochDay
      : momentOnClock(milliseconds, clock);

/** By path: conversions, value, journeys that did not convert, and those that may yet. */
export function pathFigures(journeys: Journeys): Figures {
  const figures: Figures = new Map();
  for (const { steps, count } of pathsOfJourneys(journeys)) {
    const found = [count.conversions, count.value, count.lost, count.open];
    // A name may hold the separator, so that two paths read alike.
    if (found.some((figure) => figure !== 0)) addTo(figures, [[steps.join(separator), found]]);
  }
  return figures;
}

/** By touchpoint: credit under each model, and conversions under the first of them. */
export function creditFigures(
  journeys: Journeys,
  models: readonly CreditModel[],
  { halfLife, direct, shares }: CreditSettings,
): Figures {
  const chosen = models.flatMap((model) => attributionModels.filter(({ name }) => columnOf(name) === model));
  const credits = creditOf(journeys, chosen, {
    halfLife: halfLife * millisecondsPerDay,
    direct,
    order: 1,
    shares,
  });
  if ('reason' in credits) throw new Error(`No credit: ${credits.reason.code}.`);
  const rest = unattributed(journeys);
  return new Map([
    ...journeys.touchpoints.map((name, t): [string, number[]] => [
      name,
      [...credits.map(({ value }) => value[t]), credits[0].conversions[t]],
    ]),
    [unattributedRow, [...credits.map(() => rest.value), rest.transactions]],
  ]);
}

const columnOf = (name: string): string => name.toLowerCase().replace(/[ -]/g, '_');

/** Adds figures to those of the same name: logs have paths by the million, which are copied only once. */
export function addTo(sum: Figures, added: Iterable<[string, number[]]>): void {
  for (const [name, figures] of added) {
    const known = sum.get(name);
    sum.set(name, known ? known.map((figure, place) => figure + figures[place]) : figures);
  }
}
