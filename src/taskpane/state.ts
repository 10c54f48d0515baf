import type { Source, TableInfo, Written } from '../excel/types';
import type { Analysis } from '../worker/client';
import type { Explanation } from '../worker/attributionMessages';
import type { CellCheck } from './rules/cellCheck';
import type { Fault } from './rules/fault';
import { guessColumns } from './rules/guessRoles';
import { findHeadings } from './rules/headings';
import { type Options, defaultOptions } from './rules/options';
import {
  changeTable,
  noOtherTables,
  type OtherTable,
  type OtherTables,
  type TableChange,
} from './rules/otherTables';
import { noRoles, type Role, type RoleColumns } from './rules/roles';
import type { Run } from './rules/run';
import type { AttributionModel } from './services';

/** Where the flow stands. */
export type Phase =
  | { name: 'starting' }
  | { name: 'welcome'; inserting: boolean }
  /** `returning`: the user has come back to it, and the focus with them. */
  | { name: 'set up'; returning: boolean }
  | { name: 'working'; fraction: number }
  | { name: 'result'; run: Run; analysis: Analysis; explaining: Explaining | null };

/** A figure whose transactions are shown: under way, found, or why there are none to show. */
export interface Explaining {
  touchpoint: string;
  /** Position of the model in the request. */
  model: number;
  answer: Explanation | { reason: string } | null;
}

export type Writing =
  | { name: 'idle' }
  | { name: 'asking where' }
  | { name: 'asking to cover'; address: string; explanation: string }
  | { name: 'writing'; fraction: number }
  | { name: 'written'; written: Written }
  | { name: 'removed' };

export interface PaneState {
  phase: Phase;
  tables: TableInfo[];
  /** Empty until they have come. */
  models: readonly AttributionModel[];
  /** The source follows the selection until the user chooses one. */
  following: boolean;
  reading: boolean;
  source: Source | null;
  /** Why there is no source, for the address field: a selection that cannot serve is no fault, only not yet data. */
  sourceHint: string | null;
  hasHeadings: boolean;
  check: CellCheck | 'running' | 'left to the run' | null;
  columns: RoleColumns;
  others: OtherTables;
  options: Options;
  /** Problems of untouched fields are shown only once the user has asked for the result. */
  showProblems: boolean;
  writing: Writing;
  fault: Fault | null;
}

export const initialState: PaneState = {
  phase: { name: 'starting' },
  tables: [],
  models: [],
  following: true,
  reading: false,
  source: null,
  sourceHint: null,
  hasHeadings: true,
  check: null,
  columns: noRoles,
  others: noOtherTables,
  options: defaultOptions,
  showProblems: false,
  writing: { name: 'idle' },
  fault: null,
};

export type Action =
  | { type: 'tables listed'; tables: TableInfo[] }
  | { type: 'models'; models: readonly AttributionModel[] }
  | { type: 'phase'; phase: Phase }
  | { type: 'sample failed' }
  | { type: 'reading source'; following: boolean }
  | { type: 'source found'; source: Source }
  | { type: 'no source'; hint: string }
  | { type: 'check'; check: PaneState['check'] }
  | { type: 'headings'; hasHeadings: boolean }
  | { type: 'column'; role: Role; column: number | null }
  | { type: 'other table'; table: OtherTable; change: TableChange }
  | { type: 'explaining'; explaining: Explaining | null }
  | { type: 'options'; options: Partial<Options> }
  | { type: 'show problems' }
  | { type: 'progress'; fraction: number }
  | { type: 'writing'; writing: Writing }
  | { type: 'fault'; fault: Fault | null };

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'tables listed':
      return { ...state, tables: action.tables };
    case 'models':
      return { ...state, models: action.models };
    case 'phase':
      return { ...state, phase: action.phase, writing: { name: 'idle' }, fault: null };
    case 'sample failed':
      return { ...state, phase: { name: 'welcome', inserting: false } };
    case 'reading source':
      return { ...state, reading: true, following: action.following, fault: null };
    case 'source found':
      return withSource(state, action.source);
    case 'no source':
      return {
        ...state,
        reading: false,
        source: null,
        sourceHint: action.hint,
        check: null,
        columns: noRoles,
      };
    case 'check':
      return { ...state, check: action.check };
    case 'headings':
      return guessed({ ...state, hasHeadings: action.hasHeadings });
    case 'column':
      return withColumn(state, action.role, action.column);
    case 'other table':
      return withOtherTable(state, action.table, action.change);
    case 'explaining':
      return withExplaining(state, action.explaining);
    case 'options':
      return withoutLostDimension({ ...state, options: { ...state.options, ...action.options } });
    case 'show problems':
      return { ...state, showProblems: true };
    case 'progress':
      return withProgress(state, action.fraction);
    case 'writing':
      return { ...state, writing: action.writing, fault: null };
    case 'fault':
      return { ...state, reading: false, fault: action.fault };
  }
}

function withSource(state: PaneState, source: Source): PaneState {
  const next = { ...state, reading: false, source, sourceHint: null };
  // The same cells read again keep what the user has set for them.
  if (state.source && isSameShape(state.source, source)) return next;
  return guessed({ ...next, hasHeadings: findHeadings(source), check: null, showProblems: false });
}

const isSameShape = (a: Source, b: Source): boolean =>
  a.address === b.address && JSON.stringify(a.head[0]) === JSON.stringify(b.head[0]);

function guessed(state: PaneState): PaneState {
  const { source, hasHeadings } = state;
  return source ? withoutLostDimension({ ...state, columns: guessColumns(source, hasHeadings) }) : state;
}

const withColumn = (state: PaneState, role: Role, column: number | null): PaneState =>
  withoutLostDimension({ ...state, columns: { ...state.columns, [role]: column } });

/** A breakdown by a column that is no longer there falls back to the touchpoint, and nothing is crossed with itself. */
function withoutLostDimension(state: PaneState): PaneState {
  const { columns, options } = state;
  const dimension = columns[options.dimension] === null ? 'touchpoint' : options.dimension;
  const { crossed } = options;
  const isLost = crossed === null || crossed === dimension || columns[crossed] === null;
  return { ...state, options: { ...options, dimension, crossed: isLost ? null : crossed } };
}

/** Whoever picks a second table by selecting it must not lose the first one, so the selection is no longer followed. */
function withOtherTable(state: PaneState, table: OtherTable, change: TableChange): PaneState {
  return {
    ...state,
    following: false,
    others: { ...state.others, [table]: changeTable(table, state.others[table], change) },
  };
}

/** Each view has its own output, so what became of the last one is told no longer. */
function withExplaining(state: PaneState, explaining: Explaining | null): PaneState {
  if (state.phase.name !== 'result') return state;
  const isOther = (state.phase.explaining === null) !== (explaining === null);
  return {
    ...state,
    phase: { ...state.phase, explaining },
    ...(isOther && { writing: { name: 'idle' }, fault: null }),
  };
}

/** Progress never runs backwards, and a late report after the end changes nothing. */
function withProgress(state: PaneState, fraction: number): PaneState {
  const { phase, writing } = state;
  if (phase.name === 'working' && fraction > phase.fraction)
    return { ...state, phase: { ...phase, fraction } };
  if (writing.name === 'writing' && fraction > writing.fraction)
    return { ...state, writing: { ...writing, fraction } };
  return state;
}
