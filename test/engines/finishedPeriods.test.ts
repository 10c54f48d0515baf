import fc from 'fast-check';
import { logOfRows } from '../../scripts/reduce/finish';
import { attribution } from '../../src/analyses/attribution';
import { isOfPaths } from '../../src/analyses/attribution/isOfPaths';
import { creditsOf } from '../../src/analyses/attribution/breakdown';
import { modelsIn } from '../../src/analyses/attribution/inPeriod';
import type { AttributionOptions, AttributionResult } from '../../src/analyses/attribution/messages';
import { trends } from '../../src/analyses/attribution/options';
import { PathsSession } from '../../src/analyses/attribution/pathsSession';
import { timedModel, timedModels } from '../../src/analyses/attribution/timedModels';
import { trendViews } from '../../src/analyses/attribution/trendView';
import { unattributed } from '../../src/analytics/attribution/attribute';
import { buildJourneys } from '../../src/analytics/attribution/buildJourneys';
import { creditOf } from '../../src/analytics/attribution/creditOf';
import { withoutLeftOut } from '../../src/analytics/attribution/leftOut';
import { attributionModels, defaultSettings } from '../../src/analytics/attribution/models';
import { clockOf, type TouchLog } from '../../src/analytics/attribution/touchLog';
import type { Period } from '../../src/analytics/periods/period';
import type { PeriodChoices } from '../../src/blueprint/period/options';
import { daysSeen, momentsOf, periodsIn } from '../../src/blueprint/period/periods';
import type { TableChoice } from '../../src/blueprint/settings';
import type { ResultView } from '../../src/blueprint/views';
import {
  checkQuery,
  creditsQuery,
  dialects,
  hardRowsQuery,
  hasClock,
  pathsQuery,
  type TouchQuery,
} from '../../src/queries';
import { onKnownClock } from './support/clock';
import type { Engine } from './support/engine';
import { onEngines, patience } from './support/onEngines';
import { ifInData } from './support/periods';
import { expectSame } from './support/tables';
import { cases } from './support/touchPeriods';
import { load, rowsInOrder, settings, type TouchRow } from './support/touches';
import { requests } from '../support/requests';

/** What the Attribution tab makes of answers about a period, and by periods, against our own mathematics on the same small logs. */

const day = 86_400_000;
const told = ['value', 'orderId', 'milestone', 'sequence'] as const;
const modelNames = attributionModels.map(({ name }) => name);

const placed = (...roles: string[]) => Object.fromEntries(roles.map((role, place) => [role, place]));
const answer = (columns: TableChoice['columns']): TableChoice => ({
  source: null,
  hasHeadings: false,
  columns,
});

/** What the tab makes of the answers. */
async function finished(
  engine: Engine,
  rows: readonly TouchRow[],
  query: TouchQuery,
  models: readonly string[],
  inPeriod: Partial<PeriodChoices> = {},
): Promise<AttributionResult> {
  const dialect = dialects[engine.dialect];
  await load(engine, rows, query.table.time);
  const ask = async (statement: string) =>
    (await engine.ask(statement)).map((row) =>
      Object.values(row).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
    );
  const rest = await ask(hardRowsQuery(query, dialect));
  const [{ last_moment }] = await engine.ask(checkQuery(query, dialect));
  const { lookback, startsAnew, collapse, passOver } = query.policy;
  const counts = ['conversions', 'value', 'nonConversions', 'stillOpen', 'apart', 'firstDay', 'lastDay'];
  // The conversions are those under the first of them.
  const first = timedModel(models[0]);
  const timed = [...timedModels].sort((one, other) => Number(other === first) - Number(one === first));
  const periodNo = query.by === undefined ? [] : ['periodNo'];
  const clock = hasClock(query) ? ['clock'] : [];
  const tables = {
    main: answer(placed('path', ...periodNo, ...counts)),
    credits: answer(placed('touchpoint', ...periodNo, ...timed, 'conversions')),
    ...(rest.length > 0 && {
      rest: answer(
        placed(
          'customer',
          'time',
          'touchpoint',
          'value',
          'orderId',
          'milestone',
          ...clock,
          'firstDay',
          'lastDay',
        ),
      ),
    }),
  };
  const request = requests.attribution({
    tables,
    options: {
      ...attribution.options,
      ...{ eachRow: 'path', query: '{}', startsAnew, collapse, passOver: passOver.join(', '), models },
      lookback: lookback === null ? '' : String(lookback),
      halfLife: String(settings.halfLife),
      shares: settings.shares.map(String),
      until: last_moment === null ? '' : new Date(Number(last_moment)).toISOString().slice(0, 23),
      trend: query.by ?? '',
      ...inPeriod,
    },
  });
  if (!request || !isOfPaths(request)) throw new Error('There is no request of paths.');
  const session = new PathsSession(request);
  session.add(await ask(pathsQuery(query, dialect)));
  session.add(await ask(creditsQuery(query, dialect, timed, settings)), 'credits');
  session.add(rest, 'rest');
  return session.finish(() => undefined);
}

/** The journeys of a log by the policy of a query. */
function journeysBy({ policy }: TouchQuery) {
  const { lookback, startsAnew, isOneACustomer } = policy;
  return (log: TouchLog, period: Period | null) =>
    withoutLeftOut(
      buildJourneys(log, {
        lookback: lookback === null ? null : Math.round(lookback * day),
        startsAnew,
        oneACustomer: isOneACustomer,
        period,
      }),
      policy,
    );
}

const figuresOf = ({ summary }: AttributionResult) =>
  new Map<string, number[]>([
    ...summary.rows.map(({ touchpoint, credit, conversions }): [string, number[]] => [
      touchpoint.toLowerCase(),
      [...credit, conversions],
    ]),
    ['(unattributed)', [summary.unattributed.value, summary.unattributed.transactions]],
  ]);

/** Figures of a trend by period and touchpoint, the totals among them. */
function trendOf({ columns: [periods, ...others] }: ResultView): Map<string, number[]> {
  const nameOf = (cell: unknown) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell));
  return new Map(
    others.flatMap(({ heading, cells }) =>
      Array.from(cells, (cell, place): [string, number[]] => [
        `${nameOf(periods.cells[place])}|${typeof heading === 'string' ? heading.toLowerCase() : heading.code}`,
        [Number(cell)],
      ]),
    ),
  );
}

const modelSettings = {
  ...defaultSettings,
  halfLife: settings.halfLife * day,
  shares: settings.shares,
};

onEngines((engineNow) => {
  jest.setTimeout(patience);

  test('answers about a period give the credit of the log in it', () =>
    fc.assert(
      fc.asyncProperty(cases(told), async (any) => {
        const { rows, query } = onKnownClock(engineNow(), any);
        // Of 0 days the pane asks for more.
        fc.pre(query.policy.lookback !== 0);
        const log = logOfRows(rowsInOrder(rows, query), query.table);
        fc.pre(log.time.length > 0);
        const periods = ifInData(() => periodsIn(query, daysSeen(clockOf(log))));
        fc.pre(periods !== null);
        const journeys = journeysBy(query)(log, periods && momentsOf(periods.now));
        fc.pre(journeys.transactions.value.length + journeys.lost.count.length > 0);
        const { afterwards } = journeys;
        // What a whole model gave an order of an earlier period, no answer tells.
        const areRulesAlone = afterwards.start.some((from, entry) => from < afterwards.end[entry]);
        const models = attributionModels.filter(
          (model) => model.name !== 'Shapley' && !('whole' in model && areRulesAlone),
        );
        const chosen = [
          'Time decay',
          ...models.map(({ name }) => name).filter((name) => name !== 'Time decay'),
        ];
        const result = await finished(engineNow(), rows, query, chosen);
        expect(result.skipped).toEqual([]);
        expect(result.periods?.now).toEqual(periods?.now);
        const ordered = chosen.flatMap((name) => models.filter((model) => model.name === name));
        const credits = creditOf(journeys, ordered, modelSettings);
        if ('reason' in credits) throw new Error(credits.reason.code);
        const { value, transactions } = unattributed(journeys);
        expectSame(
          figuresOf(result),
          new Map([
            ...journeys.touchpoints.map((name, t): [string, number[]] => [
              name.toLowerCase(),
              [...credits.map((credit) => credit.value[t]), credits[0].conversions[t]],
            ]),
            ['(unattributed)', [value, transactions]],
          ]),
        );
      }),
      { numRuns: engineNow().runs },
    ));

  test('answers by periods give the credit of the last whole one, under models that share it by all time as well', () =>
    fc.assert(
      fc.asyncProperty(
        cases(told).filter(({ query: { period } }) => typeof period === 'string'),
        async (any) => {
          const { rows, query } = onKnownClock(engineNow(), any);
          fc.pre(query.policy.lookback !== 0);
          const { table, columns, policy, period } = query;
          if (typeof period !== 'string') return;
          const log = logOfRows(rowsInOrder(rows, query), query.table);
          fc.pre(log.time.length > 0);
          const periods = ifInData(() => periodsIn({ period }, daysSeen(clockOf(log))));
          fc.pre(periods !== null);
          // The data may hold nothing of the period before.
          const compared = ifInData(() => periodsIn({ period, compare: 'before' }, daysSeen(clockOf(log))));
          const journeysOf = journeysBy(query);
          const now = journeysOf(log, periods && momentsOf(periods.now));
          const chosen = ['Time decay', ...modelNames.filter((name) => name !== 'Time decay')];
          const options: AttributionOptions = {
            models: chosen,
            lookback: policy.lookback,
            halfLife: settings.halfLife,
            direct: 'Direct',
          };
          const models = modelsIn(options, { all: journeysOf(log, null), now, before: null });
          const byPeriods: TouchQuery = { table, columns, policy, by: period };
          const result = await finished(engineNow(), rows, byPeriods, chosen, {
            ...{ period, compare: compared ? 'before' : '' },
          });
          expect(result.periods?.now).toEqual(periods?.now);
          const credits = creditOf(now, models, modelSettings);
          if ('reason' in credits) throw new Error(credits.reason.code);
          const { value, transactions } = unattributed(now);
          const was = compared?.before && journeysOf(log, momentsOf(compared.before));
          if (was) {
            const [credit] = creditsOf(was, [models[0]], modelSettings);
            const before = was.touchpoints.map((name, t): [string, number[]] => [name, [credit.value[t]]]);
            expectSame(
              new Map(result.change?.rows.map((row): [string, number[]] => [String(row.name), [row.before]])),
              new Map(before),
            );
          } else expect(result.change).toBeUndefined();
          expectSame(
            figuresOf(result),
            new Map([
              ...now.touchpoints.map((name, t): [string, number[]] => [
                name.toLowerCase(),
                [...credits.map((credit) => credit.value[t]), credits[0].conversions[t]],
              ]),
              ['(unattributed)', [value, transactions]],
            ]),
          );
        },
      ),
      { numRuns: engineNow().runs },
    ));

  test('answers by periods give the trend of the log under each model, and the credit of all time', () =>
    fc.assert(
      fc.asyncProperty(
        cases(told),
        fc.constantFrom(...trends),
        fc.constantFrom(...modelNames),
        async (any, trend, model) => {
          const { rows, query } = onKnownClock(engineNow(), any);
          fc.pre(query.policy.lookback !== 0);
          const { table, columns, policy } = query;
          const byPeriods: TouchQuery = { table, columns, policy, by: trend };
          const log = logOfRows(rowsInOrder(rows, query), query.table);
          fc.pre(log.time.length > 0);
          const journeysOf = journeysBy(query);
          const all = journeysOf(log, null);
          const options: AttributionOptions = {
            models: [model],
            lookback: query.policy.lookback,
            halfLife: settings.halfLife,
            direct: 'Direct',
            shares: [...settings.shares],
          };
          const result = await finished(engineNow(), rows, byPeriods, [model, 'Linear']);
          expect(result.periods).toBeUndefined();
          const view = result.views.find(({ id }) => id === 'trend');
          const [expected] = trendViews(log, all, trend, { ...options, measure: 'value' }, journeysOf, null);
          expectSame(view ? trendOf(view) : new Map(), trendOf(expected));
          const chosen = [model, 'Linear'].flatMap((name) =>
            attributionModels.filter((each) => each.name === name),
          );
          const credits = creditOf(all, chosen, modelSettings);
          if ('reason' in credits) throw new Error(credits.reason.code);
          const { value, transactions } = unattributed(all);
          expectSame(
            figuresOf(result),
            new Map([
              ...all.touchpoints.map((name, t): [string, number[]] => [
                name.toLowerCase(),
                [...credits.map((credit) => credit.value[t]), credits[0].conversions[t]],
              ]),
              ['(unattributed)', [value, transactions]],
            ]),
          );
        },
      ),
      { numRuns: 2 * engineNow().runs },
    ));
});
