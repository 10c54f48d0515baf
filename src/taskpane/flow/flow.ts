import type { Destination, NamedCells, Written } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Behind } from '../../blueprint/behind';
import type { Editing, Options, Settings, Tables } from '../../blueprint/settings';
import type { Fault } from './fault';
import type { Shown } from './shown';
import type { Looked } from './looked';
import { settled } from './settled';
import type { Store } from './store';
import { changeTable, emptyTable, isKnown, type TableChange, type TableState } from './table';

/** Where an analysis stands. */
export type Phase =
  | { name: 'starting' }
  | { name: 'welcome'; inserting: boolean }
  /** `returning`: the user has come back to it, and the focus with them. */
  | { name: 'set up'; returning: boolean }
  | { name: 'working'; fraction: number }
  | ({ name: 'result' } & Shown);

type PhaseBefore = Exclude<Phase, { name: 'result' }>;

/**
 * Where a result is to be written: somewhere new, as a report, with a PivotTable or neither, or over the output of the analysis that
 * is being edited.
 */
export type Place =
  Destination | { kind: 'report sheet' } | { kind: 'pivot sheet' } | { kind: 'earlier output' };

export type Writing =
  | { name: 'idle' }
  | { name: 'asking where' }
  | { name: 'asking to cover'; place: Place; explanation: () => string }
  | { name: 'writing'; fraction: number }
  | { name: 'written'; written: Written }
  | { name: 'removed' };

/** The way of an analysis from the data to the written table. Each tab of the pane has one of its own. */
export interface Flow extends Settings {
  phase: Phase;
  /** By their ids; the source of the main one follows the selection until the user chooses one. */
  tables: Tables<TableState>;
  following: boolean;
  /** What a run with these settings would use. */
  looked: Looked;
  /** The user has set something for this source: it is no longer given up for another selection. */
  touched: boolean;
  /** Names in the main table, as far as a result has told them: options offer them. */
  names: readonly string[];
  /** Tables and defined names of the workbook, as far as they are known. */
  namedTables: NamedCells[];
  /** Known once the list of them was opened. */
  namedRanges: NamedCells[];
  /** Problems of untouched fields are shown only once the user has asked for the result. */
  showProblems: boolean;
  /** The kept analysis whose settings these are; its output can be updated. */
  editing: Editing | null;
  /** The pane was closed in the middle of a run with these settings. */
  unfinished: boolean;
  writing: Writing;
  fault: Fault | null;
}

export type FlowStore = Store<Flow, FlowAction>;

export const initialFlow = ({ tables: [main], options }: Analysis, phase: PhaseBefore): Flow => ({
  phase,
  tables: { main: emptyTable(main) },
  options,
  following: true,
  looked: null,
  touched: false,
  names: [],
  namedTables: [],
  namedRanges: [],
  showProblems: false,
  editing: null,
  unfinished: false,
  writing: { name: 'idle' },
  fault: null,
});

export type FlowAction =
  | { type: 'tables listed'; tables: NamedCells[] }
  | { type: 'names listed'; namedRanges: NamedCells[] }
  | { type: 'phase'; phase: PhaseBefore }
  | { type: 'result'; shown: Shown }
  | { type: 'view'; view: string }
  | { type: 'behind'; behind: Behind | null }
  | { type: 'left' }
  | { type: 'following'; following: boolean }
  | { type: 'table'; table: string; change: TableChange }
  | { type: 'options'; options: Options }
  /** The inputs of options have come. */
  | { type: 'fields' }
  | { type: 'looked'; looked: Looked }
  | { type: 'edit'; settings: Settings; editing: Editing }
  | { type: 'resumed'; settings: Settings; unfinished: boolean }
  | { type: 'editing'; editing: Editing | null }
  | { type: 'show problems' }
  | { type: 'progress'; fraction: number }
  | { type: 'writing'; writing: Writing }
  | { type: 'fault'; fault: Fault | null };

export const flowOf =
  (analysis: Analysis) =>
  (state: Flow, action: FlowAction): Flow => {
    const next = reduce(analysis, state, action);
    const isSet = next.tables === state.tables && next.options === state.options;
    return isSet ? next : settled(analysis, next);
  };

const untold = { writing: { name: 'idle' }, fault: null } as const;

function reduce(analysis: Analysis, state: Flow, action: FlowAction): Flow {
  switch (action.type) {
    case 'tables listed':
      return { ...state, namedTables: action.tables };
    case 'names listed':
      return { ...state, namedRanges: action.namedRanges };
    case 'phase':
      return { ...state, phase: action.phase, unfinished: false, ...untold };
    case 'result':
      return {
        ...state,
        phase: { name: 'result', ...action.shown },
        names: analysis.namesIn?.(action.shown.result) ?? [],
        touched: true,
        ...untold,
      };
    case 'view':
      return withView(state, action.view);
    case 'behind':
      return withBehind(state, action.behind);
    case 'left':
      return { ...state, following: state.following && !state.touched };
    case 'following':
      return { ...state, following: action.following, fault: null };
    case 'table':
      return withTable(analysis, state, action.table, action.change);
    case 'options':
      return tried(
        withOffered(analysis, {
          ...state,
          options: { ...state.options, ...action.options },
          touched: true,
        }),
      );
    case 'fields':
      // What is set may be no longer offered.
      return { ...state, options: { ...state.options } };
    case 'looked':
      return { ...state, looked: action.looked };
    case 'edit':
      return edited(
        analysis,
        { ...state, phase: { name: 'set up', returning: true } },
        action.settings,
        action.editing,
      );
    case 'resumed':
      return {
        ...edited(analysis, { ...state, phase: { name: 'set up', returning: false } }, action.settings, null),
        unfinished: action.unfinished,
      };
    case 'editing':
      return { ...state, editing: action.editing };
    case 'show problems':
      return { ...state, showProblems: true };
    case 'progress':
      return withProgress(state, action.fraction);
    case 'writing':
      return { ...state, writing: action.writing, fault: null };
    case 'fault':
      return { ...state, fault: action.fault };
  }
}

function withTable(analysis: Analysis, state: Flow, id: string, change: TableChange): Flow {
  const shape = analysis.tables.find((one) => one.id === id);
  if (!shape) return state;
  const before = state.tables[id] ?? null;
  const after = changeTable(shape, before, change);
  const next = withOffered(analysis, { ...state, tables: { ...state.tables, [id]: after } });
  // Whoever picks a second table by selecting it must not lose the first one.
  if (shape.beside) return { ...next, following: false };
  if (after?.outside) return { ...next, following: false, touched: true };
  const isOther = before?.columns !== after?.columns;
  const names = isOther ? [] : state.names;
  switch (change.type) {
    case 'headings':
    case 'column':
    case 'read as':
      return { ...next, names, touched: true };
    case 'found':
      return before && isKnown(before, change.source)
        ? next
        : { ...next, names, showProblems: false, touched: false };
    default:
      return { ...next, names };
  }
}

/** A table beside that has no use any more is asked for no longer. */
function withOffered({ tables: shapes }: Analysis, state: Flow): Flow {
  const useless = shapes.filter(
    ({ id, beside }) => state.tables[id] && beside?.isOffered && !beside.isOffered(state),
  );
  if (useless.length === 0) return state;
  return {
    ...state,
    tables: { ...state.tables, ...Object.fromEntries(useless.map(({ id }) => [id, null])) },
  };
}

/** Options that are set beside a result are tried on it; what was written of it is told no longer. */
function tried(state: Flow): Flow {
  const { phase, options } = state;
  if (phase.name !== 'result') return state;
  const { words, run, result, ran } = phase;
  const again = words.trial?.again(run, result, options) ?? null;
  if (!again) return state;
  const settings = { ...ran.settings, options: { ...ran.settings.options, ...options } };
  return { ...state, phase: { ...phase, ...again, ran: { ...ran, settings } }, ...untold };
}

/** Each view has its own output, so what became of the last one is told no longer. */
function withView(state: Flow, view: string): Flow {
  return state.phase.name === 'result' ? { ...state, phase: { ...state.phase, view }, ...untold } : state;
}

/** The settings of a kept analysis, or of an earlier session, take the place of all that was set. */
function edited(
  analysis: Analysis,
  state: Flow,
  { tables, options }: Settings,
  editing: Editing | null,
): Flow {
  const [main] = analysis.tables;
  const taken = analysis.tables.flatMap((shape) => {
    const table = tables[shape.id];
    return table ? [[shape.id, { ...emptyTable(shape), ...table }]] : [];
  });
  return {
    ...state,
    tables: { main: emptyTable(main), ...(Object.fromEntries(taken) as Record<string, TableState>) },
    options,
    names: [],
    editing,
    unfinished: false,
    following: false,
    touched: true,
    showProblems: false,
    ...untold,
  };
}

/** The rows behind a figure have an output of their own, so what became of the last one is told no longer. */
function withBehind(state: Flow, behind: Behind | null): Flow {
  if (state.phase.name !== 'result') return state;
  const isOther = (state.phase.behind === null) !== (behind === null);
  return { ...state, phase: { ...state.phase, behind }, ...(isOther && untold) };
}

/** Progress never runs backwards, and a late report after the end changes nothing. */
function withProgress(state: Flow, fraction: number): Flow {
  const { phase, writing } = state;
  if (phase.name === 'working' && fraction > phase.fraction)
    return { ...state, phase: { ...phase, fraction } };
  if (writing.name === 'writing' && fraction > writing.fraction)
    return { ...state, writing: { ...writing, fraction } };
  return state;
}
