import { CellError } from '../../src/cells';
import { customFunctions, type CustomFunction, type OutputCell } from '../../src/functions';
import type { SettingName } from '../../src/functions/settings/names';
import { type SettingPair, settingsText } from '../../src/functions/settings/text';

/** Calls to worksheet functions as Excel makes them: ranges as matrices, omitted arguments as null. */

export type Matrix = unknown[][];

export function functionNamed(id: string): CustomFunction {
  const found = customFunctions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found;
}

export const call = (id: string, ...args: unknown[]) => functionNamed(id).compute(...args);

/** The answer of a function that must answer one number. */
export function numberFrom(id: string, ...args: unknown[]): number {
  const answer = call(id, ...args);
  if (typeof answer !== 'number') throw new Error(`${id} did not answer a number: ${String(answer)}`);
  return answer;
}

/** The answer of a function that must answer a table. */
export function tableFrom(id: string, ...args: unknown[]): OutputCell[][] {
  const answer = call(id, ...args);
  if (!Array.isArray(answer)) throw new Error(`${id} did not answer a table: ${String(answer)}`);
  return answer;
}

/** The error a call ends with. */
export function errorFrom(id: string, ...args: unknown[]): CellError {
  return cellErrorOf(() => call(id, ...args));
}

export function cellErrorOf(act: () => unknown): CellError {
  try {
    act();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
  throw new Error('It was expected to fail, but did not.');
}

export const column = (cells: readonly unknown[]): Matrix => cells.map((cell) => [cell]);
export const row = (cells: readonly unknown[]): Matrix => [[...cells]];

/** One row of a journey log: customer, time, touchpoint, value. */
export type LogRow = readonly [customer: unknown, time: unknown, touchpoint: unknown, value: unknown];

/** The four ranges of a journey log, in the order the functions take them. */
export const logColumns = (rows: readonly LogRow[]): [Matrix, Matrix, Matrix, Matrix] => [
  column(rows.map(([customer]) => customer)),
  column(rows.map(([, time]) => time)),
  column(rows.map(([, , touchpoint]) => touchpoint)),
  column(rows.map(([, , , value]) => value)),
];

type Value = SettingPair[1] | null;

/** Settings by their names; `null` leaves one out. */
export type SettingsGiven = Partial<Record<SettingName, Value | readonly SettingPair[1][]>>;

/** The argument `settings` as a text. */
export function settingsOf(given: SettingsGiven): string {
  const pairs = Object.entries(given).flatMap(([name, value]): SettingPair[] =>
    value === null ? [] : [[name, ...(Array.isArray(value) ? value : [value])]],
  );
  return settingsText(pairs);
}

/** What stands behind the models in the functions that credit touchpoints: settings, order ids and milestones. */
export const creditOptions = ({
  orderId = null,
  milestone = null,
  ...given
}: SettingsGiven & { orderId?: Matrix | null; milestone?: Matrix | null }): [
  string,
  Matrix | null,
  Matrix | null,
] => [settingsOf(given), orderId, milestone];

/** ATTRIBUTION read as figures by touchpoint: `figures.Email.Linear`, `figures.Email.Conversions`. */
export function attributionOf(rows: readonly LogRow[], ...options: unknown[]): Figures {
  return figuresOf(tableFrom('ATTRIBUTION', ...logColumns(rows), ...options));
}

export type Figures = Map<string, Map<string, number>>;

/** Figures by name and heading, without what a heading says in brackets behind it. */
export function figuresOf([headings, ...rows]: OutputCell[][]): Figures {
  const titles = headings.map((heading) => String(heading).replace(/ \(.*\)$/, ''));
  return new Map(
    rows.map(([name, ...cells]) => [
      String(name),
      new Map(cells.map((cell, i) => [titles[i + 1], Number(cell)])),
    ]),
  );
}

/** One figure of ATTRIBUTION. */
export function figure(figures: Figures, touchpoint: string, heading: string): number {
  const found = figures.get(touchpoint)?.get(heading);
  if (found === undefined) throw new Error(`There is no figure ${heading} of ${touchpoint}.`);
  return found;
}

/** Serial number of a moment written as ISO text in UTC. */
export const serial = (iso: string): number => (Date.parse(iso) + 25_569 * 86_400_000) / 86_400_000;
