import { namesIn } from '../../reading/nameList';
import { daysIn, numberIn } from '../../reading/numbers';
import {
  columnsBy,
  NotReducible,
  OutsideTable,
  type Reduction,
  type Reductions,
} from '../../blueprint/reductions';
import { dayRoleIds } from '../../blueprint/period/countedDays';
import { periodRequest } from '../../blueprint/period/request';
import type { Settings } from '../../blueprint/settings';
import {
  apartColumn,
  checkQuery,
  creditsQuery,
  dayColumns,
  hardRowsQuery,
  hasClock,
  pathColumns,
  pathsQuery,
  periodHeading,
  type TouchQuery,
} from '../../queries';
import { directNames } from './inputs';
import { models } from './models.build';
import { type AttributionChoices, options as usual, sharesIn, trends } from './options';
import { timedModel, type TimedModel } from './timedModels';

/** What attribution asks of a log in a warehouse or in files: its journeys, and the credit that they do not tell. */
export function attributionReductions(settings: Settings<AttributionChoices>): Reductions {
  const { options } = settings;
  const table = new OutsideTable(settings);
  if (options.orderBy !== '' || table.column('conversion') !== undefined)
    throw new NotReducible('ofConversions');
  const query = queryOf(table, options);
  const { value } = query.columns;
  const credits = creditsNotInPaths(options.models);
  const periodNo = query.by === undefined ? [] : [periodHeading];
  const [path, ...counts] = pathColumns;
  return {
    areOfPeriod: options.period !== '',
    eachRow: 'path',
    all: [
      {
        id: 'paths',
        table: 'main',
        columns: columnsBy([path, ...periodNo, ...counts, apartColumn, ...daysOf(query)], pathRoles),
        statement: (dialect) => pathsQuery(query, dialect),
      },
      ...(credits.length === 0
        ? []
        : [
            {
              id: 'credits',
              table: 'credits',
              columns: columnsBy(['touchpoint', ...periodNo, ...credits, 'conversions'], pathRoles),
              statement: (dialect) => creditsQuery(query, dialect, credits, creditSettings(options)),
            } satisfies Reduction,
          ]),
      ...(value === undefined ? [] : [touchesApart(query)]),
    ],
    check: (dialect) => checkQuery(query, dialect),
    notes: [
      ...(options.conversions === 'auto' && value !== undefined ? (['eachRowConverts'] as const) : []),
      ...(query.columns.sequence === undefined ? (['namesOrderTies'] as const) : []),
    ],
  };
}

const pathRoles = {
  non_conversions: 'nonConversions',
  still_open: 'stillOpen',
  [apartColumn]: 'apart',
  [periodHeading]: 'periodNo',
  ...dayRoleIds,
};

function queryOf(table: OutsideTable, options: AttributionChoices): TouchQuery {
  const value = table.amount('value');
  const orderId = table.column('orderId');
  const milestone = table.column('milestone');
  const sequence = table.column('sequence');
  return {
    table: table.log('time'),
    columns: {
      customer: table.needed('customer'),
      time: table.needed('time'),
      touchpoint: table.needed('touchpoint'),
      ...(value !== undefined && { value }),
      ...(orderId !== undefined && { orderId }),
      ...(milestone !== undefined && { milestone }),
      ...(sequence !== undefined && { sequence }),
    },
    ...(table.isOfOrder('value') && { isAmountOfOrder: true }),
    ...table.parts,
    policy: {
      lookback: daysIn(options.lookback),
      startsAnew: options.startsAnew,
      collapse: options.collapse,
      passOver: namesIn(options.passOver),
      isOneACustomer: options.conversions === 'one a customer',
    },
    ...timeIn(options),
  };
}

/** The model that shares a period by the journeys of all time. */
export const sharedByAllTime = 'Shapley';

/** The period that counts, or those by which journeys are told apart. */
function timeIn(options: AttributionChoices): Pick<TouchQuery, 'period' | 'by'> {
  const { period, compare } = periodRequest(options);
  const by = trends.find((one) => one === options.trend);
  // What lies as many calendar periods before stands among them; whether a change is more than chance no path tells.
  const isCompared = compare !== undefined;
  if (isCompared && (typeof period !== 'string' || typeof compare !== 'string'))
    throw new NotReducible('compare');
  const needsAll = isCompared || options.models.includes(sharedByAllTime);
  if (period === undefined) return by ? { by } : {};
  if (by === undefined && !needsAll) return { period };
  // Told apart by periods of the same kind, all journeys tell those of one as well.
  if (typeof period === 'string' && (by === undefined || by === period)) return { by: period };
  throw by === undefined
    ? new NotReducible('sharesOfAllTime', sharedByAllTime)
    : new NotReducible('periodAndTrend');
}

/** The columns that tell the days counted, where they are asked for. */
const daysOf = ({ period, by }: TouchQuery): readonly string[] =>
  period === undefined && by === undefined ? [] : dayColumns;

const touchesApart = (query: TouchQuery): Reduction => ({
  id: 'touches apart',
  table: 'rest',
  columns: columnsBy(
    [
      ...['customer', 'milliseconds', 'touchpoint', 'amount'],
      ...(query.columns.orderId === undefined ? [] : ['order_id']),
      ...(query.columns.milestone === undefined ? [] : ['milestone']),
      ...(hasClock(query) ? ['clock'] : []),
      ...daysOf(query),
    ],
    { milliseconds: 'time', amount: 'value', order_id: 'orderId', ...dayRoleIds },
  ),
  statement: (dialect) => hardRowsQuery(query, dialect),
  isOfThoseApart: true,
});

/** Models that go by times or milestones, of which a path tells nothing. */
const creditsNotInPaths = (chosen: readonly string[]): TimedModel[] =>
  models.filter(({ name }) => chosen.includes(name)).flatMap(({ name }) => timedModel(name) ?? []);

const creditSettings = ({ halfLife, direct, shares }: AttributionChoices) => ({
  halfLife: numberIn(halfLife) ?? Number(usual.halfLife),
  direct: directNames(direct),
  shares: sharesIn(shares) ?? ([40, 20, 40] as const),
});
