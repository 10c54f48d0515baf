import { periodOptions } from '../../blueprint/period/options';
import type { Settings } from '../../blueprint/settings';

/** How steps follow each other, as `FUNNEL` has it. */
export const orders = ['ordered', 'strict', 'any'] as const;

/** Kinds of period, by the names of `FUNNEL.TREND`. */
export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** Nobody reads more of them. */
export const mostTransitions = 1000;
export const mostEvents = 1000;

/** What the user has set, as typed. */
export const options = {
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  /** The statement whose answer the main table is; empty: none of ours. */
  query: '',
  steps: '',
  order: 'ordered',
  window: '',
  /** From where the window runs. */
  windowFrom: 'first step',
  /** The kind of period that the funnel is shown by; empty: by none. */
  by: '',
  /** Steps that may be skipped, and events that end an attempt. */
  optional: '',
  exclude: '',
  top: '10',
  /** The part of each journey that transitions and paths show. */
  fromEvent: '',
  upToEvent: '',
  length: '',
  collapse: false,
  ...periodOptions,
};
export type JourneysChoices = typeof options;

export const rowKinds = ['event', 'transition', 'step'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What each row is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKinds.find((kind) => kind === eachRow) ?? shownBy(tables.main.columns);

/** Two events and who went from one to the other, or a numbered step and who got there, have been counted. */
export function shownBy(columns: Settings['tables']['main']['columns']): RowKind {
  const has = (...roles: string[]) => roles.every((role) => (columns[role] ?? null) !== null);
  if (has('from', 'to', 'customers')) return 'transition';
  return has('step', 'customers', 'decided') ? 'step' : 'event';
}
