/**
 * The messages between the pane and the worker. One analysis is one conversation:
 * `begin`, any number of `rows`, `finish`, or `read` where only what a run would use is asked for; the worker answers each `rows` with `taken` (so that the sender need not
 * pile up blocks), reports `progress` of the computation and ends with `done` or `failed`. After `done` it answers
 * `behind` until the conversation is closed.
 * There is no cancel message: a busy worker cannot hear one, so the client ends the worker instead.
 */

import type { Environment, Saying } from '../cells';
import type { Request, Result } from '../blueprint/request';
import type { CellBlock, Figure, RowsRead } from '../blueprint/session';
import type { ResultView } from '../blueprint/views';

/** One worksheet function over arguments too large to compute on the page's own thread. */
export interface FunctionCall {
  kind: 'function';
  id: string;
  args: unknown[];
}

export type ToWorker =
  | { type: 'begin'; request: Request; environment: Environment }
  | { type: 'rows'; rows: CellBlock; table: string }
  | { type: 'finish' }
  | { type: 'read' }
  | { type: 'behind'; figure: Figure }
  | { type: 'call'; call: FunctionCall; environment: Environment };

export type FromWorker =
  | { type: 'taken' }
  | { type: 'progress'; fraction: number }
  | { type: 'done'; result: Result }
  | { type: 'rows read'; read: RowsRead }
  | { type: 'opened'; view: ResultView }
  | { type: 'returned'; value: unknown }
  | Failed;

export interface Failed {
  type: 'failed';
  code: string;
  message: string;
  saying: Saying | null;
}
