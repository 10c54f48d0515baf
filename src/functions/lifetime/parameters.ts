import { columnOf, invalid, isBlank, nameKey, passOnError, quote } from '../../cells';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import type { History, TransactionModel } from '../../analytics/lifetime/transactionModel';
import { type Argument, number, range } from '../arguments';

/** A model with the values of its parameters. */
export interface GivenParameters {
  model: TransactionModel;
  values: number[];
}

/** Parameters as CLV.FIT spills them: names in the first column, estimates in the second. */
export const parametersArgument: Argument<GivenParameters> = {
  ...range('parameters', 'The table of CLV.FIT, or two columns: names (r, alpha, a, b …) and values.'),
  read: (argument) => readParameters(range('parameters', '').read(argument)),
};

function readParameters(argument: unknown): GivenParameters {
  if (!Array.isArray(argument) || (argument[0] as unknown[]).length < 2) {
    throw invalid('parameters must be the table of CLV.FIT, or two columns with names and values.');
  }
  const rows = argument as unknown[][];
  const names = columnOf(
    rows.map(([name]) => [name]),
    'parameters',
  ).cells;
  const rowOf = (name: string) =>
    names.findIndex((cell) => typeof cell === 'string' && nameKey(cell) === name);
  const model = modelOf(rows, rowOf);
  return { model, values: model.parameters.map(({ name }) => valueAt(rows, rowOf(name), name)) };
}

/** The model the table names; without a name, the one whose parameters are there. */
function modelOf(rows: unknown[][], rowOf: (name: string) => number): TransactionModel {
  const named = rowOf('model');
  const title = named < 0 ? null : rows[named][1];
  passOnError(title, 'parameters');
  if (!isBlank(title)) {
    const found = transactionModels.find(({ name }) => nameKey(String(title)).startsWith(nameKey(name)));
    if (found) return found;
    const titles = transactionModels.map((model) => model.title).join(', ');
    throw invalid(`parameters, row ${named + 1}: ${quote(title)} is not a model. Known are: ${titles}.`);
  }
  const complete = transactionModels.find(({ parameters }) =>
    parameters.every(({ name }) => rowOf(name) >= 0),
  );
  if (complete) return complete;
  const known = transactionModels.map(
    ({ title: name, parameters }) => `${name}: ${parameters.map((parameter) => parameter.name).join(', ')}`,
  );
  throw invalid(`parameters names no complete model. Known are: ${known.join('; ')}.`);
}

function valueAt(rows: unknown[][], row: number, name: string): number {
  if (row < 0) throw invalid(`parameters has no row ${name}.`);
  const cell = rows[row][1];
  passOnError(cell, 'parameters');
  if (typeof cell !== 'number' || !(cell > 0) || !Number.isFinite(cell)) {
    throw invalid(
      `parameters, row ${row + 1}: ${name} is ${isBlank(cell) ? 'empty' : quote(cell)}; it must be a number above 0.`,
    );
  }
  return cell;
}

/** The arguments that pass one customer's history, in the unit of time of the parameters. */
export const historyArguments = [
  number('repeatOrders', 'Orders after the first.', { atLeast: 0 }),
  number('recency', 'Days from the first order to the last; 0 without a repeat order.', { atLeast: 0 }),
  number('age', 'Days from the first order to the end of observation.', { atLeast: 0 }),
] as const;

/** A history that can be, or the error that says why it cannot. */
export function checkedHistory(repeatOrders: number, recency: number, age: number): History {
  if (!Number.isInteger(repeatOrders))
    throw invalid(`repeatOrders is ${repeatOrders}; it must be a whole number.`);
  if (recency > age) throw invalid(`recency is ${recency}, more than the age ${age}.`);
  if (repeatOrders === 0 && recency > 0) {
    throw invalid(`recency is ${recency} although there is no repeat order; it must be 0.`);
  }
  return { repeatOrders, recency, age };
}
