import type { LeftOut } from '../../blueprint/leftOut';
import type { Request } from '../../blueprint/request';
import type { RowsRead } from '../../blueprint/session';
import type { WorkerFailure } from '../../worker/failure';

/** What a run would use of the rows; `null`: the settings are not complete, or it was not looked at yet. */
export type Looked = RowsToUse | Refusal | 'left to the run' | null;

/** Told by the code that runs, as it would read them. */
export interface RowsToUse extends RowsRead {
  leftOut: LeftOut[];
}

/** A run would be refused for this; its words are read when they are shown, so that they follow the language. */
export interface Refusal {
  refused: WorkerFailure;
  request: Request;
}

export const toUse = (looked: Looked): RowsToUse | null =>
  typeof looked === 'object' && looked !== null && 'leftOut' in looked ? looked : null;

export const refusalIn = (looked: Looked): Refusal | null =>
  typeof looked === 'object' && looked !== null && 'refused' in looked ? looked : null;
