import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheets } from '../model/sheets';
import type { Switches } from './switches';

/** What every host object can reach. */
export interface Context {
  readonly book: Book;
  readonly sheets: Sheets;
  readonly switches: Switches;
  /** Ranges released by the client. */
  release(reference: string): void;
  isProtected(sheet: string): boolean;
  /** Called before cells change: may refuse. */
  beforeWrite(sheet: string, area: Area): void;
  tableEvent(kind: 'added' | 'deleted' | 'changed', table: string, sheet: string, address: string): void;
  acceptResults(results: unknown): void;
  functionsReady(): void;
}
