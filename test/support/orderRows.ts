import {
  attributionOf,
  column,
  figure,
  type Figures,
  logColumns,
  type LogRow,
  type Matrix,
  serial,
  settingsOf,
  type SettingsGiven,
  tableFrom,
} from './worksheet';

/** Logs as people's exports hold them: times as text, empty cells as "", order ids behind. */

export type Row = readonly [
  customer: string,
  time: string,
  touchpoint: string,
  value: number | '',
  orderId?: string,
];

export const rowsOf = (rows: readonly Row[]): LogRow[] =>
  rows.map(([customer, time, touchpoint, value]) => [
    customer,
    serial(time.includes(' ') ? `${time.replace(' ', 'T')}Z` : time),
    touchpoint === '' ? null : touchpoint,
    value === '' ? null : value,
  ]);

export const idsOf = (rows: readonly Row[]): Matrix | null =>
  rows.some(([, , , , id]) => id) ? column(rows.map(([, , , , id]) => id ?? null)) : null;

export const figuresUnder = (rows: readonly Row[], model: string, settings: SettingsGiven = {}): Figures =>
  attributionOf(rowsOf(rows), model, settingsOf(settings), idsOf(rows));

/** Credit and conversions of each touchpoint under one model. */
export function earned(rows: readonly Row[], model: string, settings: SettingsGiven = {}) {
  const figures = figuresUnder(rows, model, settings);
  return Object.fromEntries(
    [...figures].map(([name, cells]) => {
      const [credit] = [...cells.values()];
      return [name, [credit, figure(figures, name, 'Conversions')]];
    }),
  );
}

export const journeysOf = (rows: readonly Row[], settings: SettingsGiven = {}) =>
  tableFrom('JOURNEYS', ...logColumns(rowsOf(rows)), settingsOf(settings), idsOf(rows)).slice(1);
