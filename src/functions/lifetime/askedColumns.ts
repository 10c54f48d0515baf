import { isoText, invalid, millisecondsPerDay } from '../../cells';
import { customerLimits } from '../../analytics/lifetime/customerLimits';
import type { CustomerValues } from '../../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { dayOf } from '../../analytics/lifetime/orders';
import type { History, ModelParameters, TransactionModel } from '../../analytics/lifetime/transactionModel';
import { rhythmTitle, rhythmValues } from '../../analytics/lifetime/rhythms';
import { stepsOfCell } from '../../analytics/numerics/work';
import { dateSetting, numberSetting, yesNoSetting } from '../settings/setting';
import type { TableColumn } from '../table';
import { unfit } from './fitOf';
import { dayText } from './notes';

/** Days in ten years. */
export const longestHorizon = 3660;

/** Columns of CLV.CUSTOMERS that stand there only if they are asked for. */
export const askedSettings = {
  orderWithin: numberSetting(
    'order within',
    'Days in which an order comes: a column with its chance; omitted: none.',
    null,
    { above: 0, atMost: 36_600 },
  ),
  activeOn: dateSetting(
    'active on',
    'Day: a column with the probability to be still active then; omitted: none.',
  ),
  limits: numberSetting(
    'limits',
    'Percent, such as 80: limits within which the orders and the CLV of a customer will lie so often; omitted: none.',
    null,
    { atLeast: 1, atMost: 99.9 },
  ),
  rhythm: yesNoSetting(
    'rhythm',
    'yes: columns with the probability alive and the expected orders under the likeliest rhythm of orders; omitted: no.',
  ),
};

export interface AskedColumns {
  orderWithin: number | null;
  /** Moment, in milliseconds. */
  activeOn: number | null;
  limits: number | null;
  rhythm: boolean;
}

export type AskedColumn = TableColumn & { cells: Float64Array };

/** How many columns are asked for. */
export const askedCount = ({ orderWithin, activeOn, limits, rhythm }: AskedColumns): number =>
  Number(orderWithin !== null) + Number(activeOn !== null) + (limits === null ? 0 : 4) + (rhythm ? 2 : 0);

/** The columns asked for, a row each customer of the histories in their order; `length`: of the horizon of the values. */
export function askedColumns(
  fit: LifetimeFit,
  values: CustomerValues,
  length: number,
  { orderWithin, activeOn, limits, rhythm }: AskedColumns,
): AskedColumn[] {
  return [
    ...(orderWithin === null ? [] : [orderChances(fit, orderWithin)]),
    ...(activeOn === null ? [] : [activeChances(fit, activeOn)]),
    ...(limits === null ? [] : limitColumns(fit, values, length, limits)),
    ...(rhythm ? rhythmColumns(fit, length) : []),
  ];
}

const orderChances = (fit: LifetimeFit, days: number): AskedColumn => ({
  heading: { code: 'orderWithin', values: { days } },
  format: 'share',
  cells: chanceEach(fit, (model, parameters, history) => model.orderChance(parameters, history, days)),
});

function activeChances(fit: LifetimeFit, moment: number): AskedColumn {
  const ahead = dayOf(moment) - fit.days.asOf;
  if (ahead < 0)
    throw invalid(
      `settings, active on: ${isoText(moment)} lies before the end of observation, ${dayText(fit.days.asOf)}. Give a later day.`,
    );
  return {
    heading: { code: 'activeOn', values: { date: isoText(dayOf(moment) * millisecondsPerDay) } },
    format: 'share',
    cells: chanceEach(fit, (model, parameters, history) => model.aliveAfter(parameters, history, ahead)),
  };
}

/** Works per pattern where customers share one. */
function chanceEach(
  { model, orders, patterns }: LifetimeFit,
  chance: (model: TransactionModel, parameters: ModelParameters, history: History) => number,
): Float64Array {
  const { repeatOrders, recency, age } = patterns;
  const byPattern = repeatOrders.map((x, i) =>
    chance(model, orders.values, { repeatOrders: x, recency: recency[i], age: age[i] }),
  );
  return Float64Array.from(patterns.of, (pattern) => byPattern[pattern]);
}

function limitColumns(
  fit: LifetimeFit,
  values: CustomerValues,
  length: number,
  percent: number,
): AskedColumn[] {
  requireNear('limits', length);
  const found = customerLimits(fit, values, length, percent / 100, { left: stepsOfCell });
  if ('reason' in found) throw unfit(found);
  const { orders, value } = found;
  return [
    { heading: { code: 'ownOrdersLower', values: { percent } }, format: 'count', cells: orders.lower },
    { heading: { code: 'ownOrdersUpper', values: { percent } }, format: 'count', cells: orders.upper },
    { heading: { code: 'clvLower', values: { percent } }, format: 'money', cells: value.lower },
    { heading: { code: 'clvUpper', values: { percent } }, format: 'money', cells: value.upper },
  ];
}

/** What the likeliest rhythm says of each customer. */
export function rhythmColumns(fit: LifetimeFit, length: number): AskedColumn[] {
  requireNear('rhythm', length);
  const found = rhythmValues(fit, length, { left: stepsOfCell });
  if ('reason' in found) throw unfit(found);
  const { rhythm, alive, orders } = found;
  const values = { model: rhythmTitle(rhythm) };
  return [
    { heading: { code: 'rhythmAlive', values }, format: 'share', cells: alive },
    { heading: { code: 'rhythmOrders', values }, format: 'number', cells: orders },
  ];
}

/** Orders are told one by one: over ten years that is done in a moment, without an end never. */
function requireNear(setting: string, length: number): void {
  if (length > longestHorizon)
    throw invalid(
      `settings, ${setting}: the horizon is too long. Give a horizon in days, at most ${longestHorizon}.`,
    );
}
