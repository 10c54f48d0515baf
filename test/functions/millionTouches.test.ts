import { createHash } from 'node:crypto';
import { expectClose, halfLastDigit } from '../support/close';
import { plainAttribution, plainModels, type PlainRow } from '../support/plainAttribution';
import { published, publishedColumns } from '../support/publishedConversions';
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

/** reference/attribution.md, "A 1,000,000-touch log that any language can rebuild". */

const log = buildTouchLog();
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
const touchColumns = touchLogColumns(log);
const values = orderValues(log, ({ cents }) => cents / 100);
const credits = (value: Matrix, model: unknown, parameter: unknown): Figures =>
  figuresOf(tableFrom('ATTRIBUTION', ...touchColumns, value, model, null, parameter));

describe('conversions credited, as other software computes them', () => {
  // Every order worth 1: the credited value is the number of credited conversions.
  const ones = orderValues(log, () => 1);
  const weekly = credits(ones, column(models), null);
  const daily = credits(ones, 'Time decay', 1);

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
