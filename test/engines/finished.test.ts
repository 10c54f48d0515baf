import fc from 'fast-check';
import { attribution } from '../../src/analyses/attribution';
import { isOfPaths } from '../../src/analyses/attribution/isOfPaths';
import { PathsSession } from '../../src/analyses/attribution/pathsSession';
import { timedModels } from '../../src/analyses/attribution/timedModels';
import { unattributed } from '../../src/analytics/attribution/attribute';
import { creditOf } from '../../src/analytics/attribution/creditOf';
import { attributionModels, defaultSettings } from '../../src/analytics/attribution/models';
import type { TableChoice } from '../../src/blueprint/settings';
import {
  checkQuery,
  creditsQuery,
  dialects,
  hardRowsQuery,
  pathsQuery,
  type TouchQuery,
} from '../../src/queries';
import type { Engine } from './support/engine';
import { onEngines, patience } from './support/onEngines';
import { expectSame } from './support/tables';
import {
  columnsWith,
  load,
  orderLog,
  ours,
  policies,
  settings,
  table,
  type TouchRow,
} from './support/touches';
import { requests } from '../support/requests';

/** What the Attribution tab makes of the answers of the statements, against our own mathematics on the same small logs. */

const models = attributionModels.filter(({ name }) => name !== 'Removal effect');
const unattributedName = '(unattributed)';

/** Columns by their place, as the statements give them. */
const placed = (...roles: string[]) => Object.fromEntries(roles.map((role, place) => [role, place]));
const answer = (columns: TableChoice['columns']): TableChoice => ({
  source: null,
  hasHeadings: false,
  columns,
});

async function finished(engine: Engine, rows: readonly TouchRow[], query: TouchQuery) {
  const dialect = dialects[engine.dialect];
  await load(engine, rows);
  // Whole numbers come as such, or as texts.
  const ask = async (statement: string) =>
    (await engine.ask(statement)).map((row) =>
      Object.values(row).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
    );
  const rest = await ask(hardRowsQuery(query, dialect));
  const [{ last_moment }] = await engine.ask(checkQuery(query, dialect));
  const { lookback, startsAnew, collapse, passOver } = query.policy;
  const tables = {
    main: answer(placed('path', 'conversions', 'value', 'nonConversions', 'stillOpen', 'apart')),
    credits: answer(placed('touchpoint', ...timedModels, 'conversions')),
    ...(rest.length > 0 && {
      rest: answer(placed('customer', 'time', 'touchpoint', 'value', 'orderId', 'milestone')),
    }),
  };
  const options = {
    ...attribution.options,
    ...{ eachRow: 'path', query: '{}', startsAnew, collapse, passOver: passOver.join(', ') },
    models: ['Time decay', ...models.map(({ name }) => name).filter((name) => name !== 'Time decay')],
    lookback: lookback === null ? '' : String(lookback),
    halfLife: String(settings.halfLife),
    shares: settings.shares.map(String),
    until: last_moment === null ? '' : new Date(Number(last_moment)).toISOString().slice(0, 23),
  };
  const request = requests.attribution({ tables, options });
  if (!request || !isOfPaths(request)) throw new Error('There is no request of paths.');
  const session = new PathsSession(request);
  session.add(await ask(pathsQuery(query, dialect)));
  session.add(await ask(creditsQuery(query, dialect, timedModels, settings)), 'credits');
  session.add(rest, 'rest');
  const { summary, skipped } = session.finish(() => undefined);
  expect(skipped).toEqual([]);
  const order = models.map(({ name }) => summary.models.indexOf(name));
  return new Map<string, number[]>([
    ...summary.rows.map(({ touchpoint, credit, conversions }): [string, number[]] => [
      touchpoint.toLowerCase(),
      [...order.map((model) => credit[model]), conversions],
    ]),
    [unattributedName, [summary.unattributed.value, summary.unattributed.transactions]],
  ]);
}

function expected(rows: readonly TouchRow[], query: TouchQuery) {
  const journeys = ours(rows, query);
  const { halfLife, shares } = settings;
  const credits = creditOf(journeys, models, {
    ...defaultSettings,
    halfLife: halfLife * 86_400_000,
    shares,
  });
  if ('reason' in credits) throw new Error(credits.reason.code);
  const first = credits[models.findIndex(({ name }) => name === 'Time decay')];
  const { value, transactions } = unattributed(journeys);
  return new Map<string, number[]>([
    ...journeys.touchpoints.map((name, t): [string, number[]] => [
      name.toLowerCase(),
      [...credits.map((credit) => credit.value[t]), first.conversions[t]],
    ]),
    [unattributedName, [value, transactions]],
  ]);
}

onEngines((engineNow) => {
  test(
    'answers of the statements give the credit of the log under every model, with customers apart and milestones',
    async () => {
      const columns = columnsWith('value', 'orderId', 'milestone', 'sequence');
      await fc.assert(
        fc.asyncProperty(orderLog, policies, async (rows, policy) => {
          // Of 0 days the pane asks for more.
          fc.pre(policy.lookback !== 0);
          const query: TouchQuery = { table, columns, policy };
          expectSame(await finished(engineNow(), rows, query), expected(rows, query));
        }),
        { numRuns: engineNow().runs },
      );
    },
    patience,
  );
});
