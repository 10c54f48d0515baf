import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheets } from '../model/sheets';
import type { HostObject } from './members';
import type { Kind, Targets } from './objects/targets';
import type { Switches } from './switches';

/** Whether the pane is in sight. Its page goes on without. */
export interface PaneDoor {
  isShown(): boolean;
  show(shown: boolean): void;
}

/** What every host object can reach. */
export interface Context {
  readonly book: Book;
  readonly sheets: Sheets;
  readonly switches: Switches;
  /** An object of a kind, whichever file holds it: objects lead to each other, and their files do not. */
  make<K extends Kind>(kind: K, target: Targets[K]): HostObject;
  /** Ranges released by the client. */
  release(reference: string): void;
  isProtected(sheet: string): boolean;
  /** Called before cells change: may refuse. */
  beforeWrite(sheet: string, area: Area): void;
  /** No cell of a PivotTable is written: refuses where there is one. */
  checkPivots(sheet: string, area: Area): void;
  /** Computes all formulas. */
  recalculate(): void;
  /** Called before a chart or a filter changes: may refuse. */
  beforeChart(): void;
  beforeFilter(): void;
  tableEvent(kind: 'added' | 'deleted' | 'changed', table: string, sheet: string, address: string): void;
  acceptResults(results: unknown): void;
  functionsReady(): void;
  /** Ribbon, menu of a cell and shortcuts may call the add-in. */
  commandsReady(): void;
  readonly pane: PaneDoor;
}

/** What the members of an object of a kind are given. */
export type Target<K extends Kind> = Targets[K] & { context: Context };
