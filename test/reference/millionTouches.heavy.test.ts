import { createHash } from 'node:crypto';
import { distinctPaths } from '../../src/analytics/attribution/distinctPaths';
import { journeysOf, readTouchLog } from '../../src/functions/touchLog';
import type { TouchesRequest, AttributionResult } from '../../src/analyses/attribution/messages';
import { createHandler } from '../../src/worker/handler';
import type { FromWorker } from '../../src/worker/protocol';
import { expectClose, halfLastDigit } from '../support/close';
import { plainAttribution, plainModels, type PlainRow } from '../support/plainAttribution';
import { published, publishedColumns } from '../support/publishedConversions';
import { publishedMarkov } from '../support/publishedMarkov';
import { buildTouchLog, orderValues, touchLogColumns } from '../support/touchLog';
import {
  column,
  figure,
  type Figures,
  figuresOf,
  type Matrix,
  numberFrom,
  tableFrom,
} from '../support/worksheet';

/** reference/attribution.md, "A 1,000,000-touch log that any language can rebuild". All that needs it is here: it is built once. */

const log = buildTouchLog();
const touchColumns = touchLogColumns(log);
const values = orderValues(log, ({ cents }) => cents / 100);
// Every order worth 1: the credited value is the number of credited conversions.
const ones = orderValues(log, () => 1);

const sha256 = (lines: string[]) =>
  createHash('sha256')
    .update(lines.join('\n') + '\n')
    .digest('hex');

describe('the rebuilt log', () => {
  test('has the journeys, conversions and value of its description', () => {
    expect(log.touches).toHaveLength(1_000_000);
    expect(log.journeys).toBe(339_858);
    expect(log.conversions).toHaveLength(15_890);
    expect(log.conversions.reduce((sum, { cents }) => sum + cents, 0)).toBe(175_155_240);
  });

  test('has the fingerprint of the touches', () => {
    const lines = log.touches.map(({ user, time, channel }) => `${user},${time},${channel}`);
    expect(sha256(['user_id,timestamp,channel', ...lines])).toBe(
      '33698065afe923f67dfa09e3ae07fea1e1d996d7820ef34b6bd06761dedfedca',
    );
  });

  test('has the fingerprint of the orders', () => {
    const lines = log.conversions.map(
      ({ user, time, cents }) => `${user},${time},${(cents / 100).toFixed(2)}`,
    );
    expect(sha256(['user_id,timestamp,value', ...lines])).toBe(
      '038ada70d5e5ac377c21678cc06329af982eb70a9504e109122425d6a041fb67',
    );
  });
});

const models = Object.keys(plainModels);
const credits = (value: Matrix, model: unknown, settings: string | null): Figures =>
  figuresOf(tableFrom('ATTRIBUTION', ...touchColumns, value, model, settings));

describe('conversions credited, as other software computes them', () => {
  const weekly = credits(ones, column(models), null);
  const daily = credits(ones, 'Time decay', 'half-life=1');

  test.each(publishedColumns)('column %i: %s (half-life %s)', (at, model, halfLife) => {
    expect(published).toHaveLength(12);
    for (const line of published) {
      const printed = line[at];
      const computed = figure(halfLife === null ? weekly : daily, line[0], model);
      // The table has six digits, with trailing zeros dropped: 1e-6, or half a unit of the sixth digit.
      const sixDigits = Number(printed) < 1000 ? '0.000' : '0.00';
      const tolerance = Math.max(1e-6 * Number(printed), halfLastDigit(sixDigits));
      expect(Math.abs(computed - Number(printed))).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
    }
  });
});

describe('value credited', () => {
  const rows: PlainRow[] = [
    ...log.touches.map(({ user, time, channel }) => ({
      customer: user,
      time,
      touchpoint: channel,
      value: 0,
    })),
    ...log.conversions.map(({ user, time, cents }) => ({
      customer: user,
      time,
      touchpoint: null,
      value: cents / 100,
    })),
  ];
  const figures = credits(values, column(models), null);

  const byDefinition = plainAttribution(rows, models, {
    lookback: null,
    halfLife: 7 * 86400,
    direct: 'Direct',
  });

  test.each(models.map((model, m) => [model, m] as const))('%s agrees with the definition', (model, m) => {
    const plain = byDefinition[m];
    expect(plain.unattributedTransactions).toBe(0);
    expect([...figures.keys()].sort()).toEqual([...plain.value.keys()].sort());
    for (const [name, value] of plain.value) expectClose(figure(figures, name, model), value, 1e-9);
  });

  test.each(models.filter((model) => model !== 'Participation'))(
    '%s adds up to the value of all orders',
    (model) => {
      const total = [...figures.keys()].reduce((sum, name) => sum + figure(figures, name, model), 0);
      expect(Math.abs(total - 1_751_552.4)).toBeLessThan(0.005);
    },
  );

  test('TTV without a touchpoint is the value of all orders, to the last digit', () => {
    expect(numberFrom('TTV', ...touchColumns, values)).toBe(1_751_552.4);
  });
});

describe('Markov and Shapley', () => {
  const figures = credits(values, column(['Markov', 'Removal effect', 'Shapley']), null);

  /** Six digits are printed, with trailing zeros dropped: half a unit of the sixth. */
  const sixthDigit = (number: number) => 0.5 * 10 ** (Math.floor(Math.log10(number)) - 5);

  const cases: [what: string, at: number, computed: () => Figures, heading: string][] = [
    ['removal effects with lost journeys', 1, () => figures, 'Removal effect'],
    ['conversions with lost journeys', 2, () => figures, 'Conversions'],
    ['value with lost journeys', 3, () => figures, 'Markov'],
    ['conversions without lost journeys, from the converting paths alone', 4, convertingOnly, 'Markov'],
  ];

  test.each(cases)('%s', (_, at, computed, heading) => {
    const found = computed();
    expect(publishedMarkov).toHaveLength(12);
    expect(found.size).toBe(12);
    for (const line of publishedMarkov) {
      const printed = Number(line[at]);
      const tolerance = Math.max(1e-6 * printed, sixthDigit(printed) * (1 + 1e-9));
      expect(Math.abs(figure(found, line[0], heading) - printed)).toBeLessThanOrEqual(tolerance);
    }
  });

  function convertingOnly(): Figures {
    const buyers = new Map(log.conversions.map(({ user }) => [user, [] as string[]]));
    for (const { user, channel } of log.touches) buyers.get(user)?.push(channel);
    const paths = column([...buyers.values()].map((names) => names.join(' > ')));
    return figuresOf(tableFrom('ATTRIBUTION.PATHS', paths, column(paths.map(() => 1)), null, null, 'markov'));
  }

  test.each(['Markov', 'Shapley'])('%s adds up to the value of all orders, to the cent', (model) => {
    const total = [...figures.keys()].reduce((sum, name) => sum + figure(figures, name, model), 0);
    expect(Math.abs(total - 1_751_552.4)).toBeLessThan(0.005);
  });

  test('its 65,567 distinct paths hold all journeys', () => {
    const [customer, time, touchpoint] = touchColumns;
    const columns = { customer, time, touchpoint, value: values, orderId: null, milestone: null, kind: null };
    const journeys = journeysOf(readTouchLog(columns), {
      lookback: null,
      startsAnew: false,
      collapse: false,
      conversions: null,
      passOver: [],
      priority: [],
      lookbackOf: [],
      from: null,
      to: null,
    });
    const { start, ofTransaction, ofLost } = distinctPaths(journeys);
    expect([start.length, ofTransaction.length, ofLost.length]).toEqual([65_567, 15_890, 339_858 - 15_890]);
  });
});

/** Block by block; every order is worth 1. */
describe('through the messages of the worker', () => {
  const [customer, time, touchpoint] = touchColumns;
  const rows = customer.map(([id], i) => [id, time[i][0], touchpoint[i][0] ?? '', ones[i][0] ?? '']);
  const blockRows = 20_000;

  function analyse(models: string[], halfLife: number): AttributionResult {
    const answers: FromWorker[] = [];
    const handle = createHandler((message) => answers.push(message));
    const columns = { customer: 0, time: 1, touchpoint: 2, value: 3 };
    const options = { models, lookback: null, halfLife, direct: 'Direct' };
    handle({
      type: 'begin',
      environment: { date1904: false },
      request: {
        kind: 'attribution',
        columns,
        options,
        hasHeadings: false,
        firstSheetRow: 1,
      } satisfies TouchesRequest,
    });
    for (let from = 0; from < rows.length; from += blockRows) {
      handle({ type: 'rows', rows: rows.slice(from, from + blockRows), table: 'main' });
    }
    handle({ type: 'finish' });
    const last = answers[answers.length - 1];
    if (last.type !== 'done' || last.result.kind !== 'attribution') throw new Error(JSON.stringify(last));
    return last.result as AttributionResult;
  }

  const usual = publishedColumns.filter(([, , halfLife]) => halfLife === null).map(([, model]) => model);
  const weekly = analyse(usual, 7);
  const daily = analyse(['Time decay'], 1);

  test('all rows are used, and every transaction is counted', () => {
    expect(weekly.skipped).toEqual([]);
    expect(weekly.rowsUsed).toBe(1_015_890);
    expect(weekly.summary.total).toEqual({ value: 15_890, transactions: 15_890 });
  });

  test.each(publishedColumns)('column %i: %s (half-life %s)', (at, model, halfLife) => {
    const result = halfLife === null ? weekly : daily;
    const place = result.summary.models.indexOf(model);
    expect(published).toHaveLength(12);
    for (const line of published) {
      const row = result.summary.rows.find((candidate) => candidate.touchpoint === line[0]);
      const expected = Number(line[at]);
      expectClose(row?.credit[place] ?? NaN, expected, Math.max(1e-6, halfLastDigit(line[at]) / expected));
    }
  });
});
