/** office.js's protocol between client and host (not public; seen with @microsoft/office-js 1.1.110). */
export interface BridgeMessage {
  id: number;
  type: 1 | 2 | 3;
  flags: number;
  message: unknown;
}

export interface RequestMessage {
  url: string;
  method: string;
  body: RequestBody;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** For each argument the id of the object path it refers to, 0 or null for plain values. */
  ReferencedObjectPathIds?: unknown[];
}

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  /** The traces passed: handlers of Office's own events are registered only once theirs has been. */
  TraceIds: number[];
  Error?: { Code: string; Message: string; ActionIndex?: number; HttpStatusCode?: number; Location?: string };
}

/** The request flag that asks Excel to wait until the user leaves the cell (delayForCellEdit). */
export const delayForCellEdit = 64;

/** The workbench's own request flag for mergeUndoGroup, an option that this office.js does not know. */
export const mergeUndoGroup = 2 ** 20;

/** A message of type 3 carries entries: invocations of functions, and events. */
export interface Entry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: unknown;
}

export const Category = { customFunction: 1, command: 2, event: 65536 } as const;
/** Of functions and of commands alike. */
export const invocationMessage = 1000;
