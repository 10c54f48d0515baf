import type { Source } from '../excel/types';
import type { Request } from './request';

/** One run: all that its result depends on, kept so that the note tells exactly this. */
export interface Run<R extends Request = Request> {
  /** The main one of the tables that were read. */
  source: Source;
  /** The tables it was read from besides, by id, and where their columns stand. */
  others: Readonly<Record<string, { source: Source; columns: object }>>;
  request: R;
  /** Number format of the column of amounts where it shows a currency or decimals. */
  valueFormat: string | null;
  /** The definition of the statement that counted the rows, where one did. */
  query?: string;
  at: Date;
  version: string;
}
