import { namesIn } from '../../reading/nameList';
import { daysIn, numberIn } from '../../reading/numbers';
import {
  columnsBy,
  NotReducible,
  OutsideTable,
  type Reduction,
  type Reductions,
} from '../../blueprint/reductions';
import type { Settings } from '../../blueprint/settings';
import {
  apartColumn,
  checkQuery,
  creditsQuery,
  hardRowsQuery,
  pathColumns,
  pathsQuery,
  type TouchQuery,
} from '../../queries';
import { directNames } from './inputs';
import { models } from './models.build';
import { type AttributionChoices, options as usual, sharesIn } from './options';
import { timedModel, type TimedModel } from './timedModels';

/** What attribution asks of a log in a warehouse or in files: its journeys, and the credit that they do not tell. */
export function attributionReductions(settings: Settings<AttributionChoices>): Reductions {
  const { options } = settings;
  const table = new OutsideTable(settings);
  if (options.period !== '') throw new NotReducible('period');
  if (options.trend !== '') throw new NotReducible('overTime');
  if (options.orderBy !== '' || table.column('conversion') !== undefined)
    throw new NotReducible('ofConversions');
  const query = queryOf(table, options);
  const { value } = query.columns;
  const credits = creditsNotInPaths(options.models);
  return {
    eachRow: 'path',
    all: [
      {
        id: 'paths',
        table: 'main',
        columns: columnsBy([...pathColumns, apartColumn], pathRoles),
        statement: (dialect) => pathsQuery(query, dialect),
      },
      ...(credits.length === 0
        ? []
        : [
            {
              id: 'credits',
              table: 'credits',
              columns: columnsBy(['touchpoint', ...credits, 'conversions']),
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

const pathRoles = { non_conversions: 'nonConversions', still_open: 'stillOpen', [apartColumn]: 'apart' };

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
  };
}

const touchesApart = (query: TouchQuery): Reduction => ({
  id: 'touches apart',
  table: 'rest',
  columns: columnsBy(
    [
      ...['customer', 'milliseconds', 'touchpoint', 'amount'],
      ...(query.columns.orderId === undefined ? [] : ['order_id']),
      ...(query.columns.milestone === undefined ? [] : ['milestone']),
    ],
    { milliseconds: 'time', amount: 'value', order_id: 'orderId' },
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
