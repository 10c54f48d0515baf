/**
 * The messages between the pane and the worker. One analysis is one conversation:
 * `begin`, any number of `rows`, `finish`; the worker answers each `rows` with `taken` (so that the sender need not
 * pile up blocks), reports `progress` of the computation and ends with `done` or `failed`. After `done` it answers
 * `explain` until the conversation is closed.
 * There is no cancel message: a busy worker cannot hear one, so the client ends the worker instead.
 */

import type { Environment } from '../cells';
import type { AttributionRequest, AttributionResult, Explanation } from '../analyses/attribution/messages';
import type { JourneysRequest, JourneysResult } from '../analyses/journeys/messages';
import type { LifetimeRequest, LifetimeResult } from '../analyses/lifetime/messages';
import type { TimeToValueRequest, TimeToValueResult } from '../analyses/timeToValue/messages';

/** A block of sheet cells as Office.js delivers it: rows of text, numbers, booleans; "" is an empty cell. */
export type CellBlock = readonly (readonly unknown[])[];

/** The main source, or a table of its own that holds the transactions of an attribution. */
export type SourceTable = 'main' | 'orders';

export type AnalysisRequest = AttributionRequest | LifetimeRequest | TimeToValueRequest | JourneysRequest;
export type AnalysisResult = AttributionResult | LifetimeResult | TimeToValueResult | JourneysResult;

/** The result a request leads to. */
export type ResultOf<R extends AnalysisRequest> = Extract<AnalysisResult, { kind: R['kind'] }>;

/** Rows that could not be used, counted by reason. */
export interface SkippedRows {
  /** One of the reasons in src/cells, for example "time is not a date". */
  reason: string;
  count: number;
  /** 1-based sheet row of the first one. */
  firstSheetRow: number;
  table: SourceTable;
}

/** One worksheet function over arguments too large to compute on the page's own thread. */
export interface FunctionCall {
  kind: 'function';
  id: string;
  args: unknown[];
}

export type ToWorker =
  | { type: 'begin'; request: AnalysisRequest; environment: Environment }
  | { type: 'rows'; rows: CellBlock; table: SourceTable }
  | { type: 'finish' }
  | { type: 'explain'; touchpoint: string; model: number }
  | { type: 'call'; call: FunctionCall; environment: Environment };

export type FromWorker =
  | { type: 'taken' }
  | { type: 'progress'; fraction: number }
  | { type: 'done'; result: AnalysisResult }
  | { type: 'explained'; explanation: Explanation }
  | { type: 'returned'; value: unknown }
  | { type: 'failed'; code: string; message: string };
