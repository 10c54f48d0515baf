import type { Destination, Source, NamedCells, Written } from '../../excel/types';
import type { Answer } from '../../blueprint/answer';
import type { CheckState } from '../../reading/cellCheck';
import type { Behind } from '../../blueprint/behind';
import type { ResultWords } from '../../blueprint/analysis';
import type { Fault } from './fault';
import { findHeadings, isSameShape } from '../../reading/headings';
import { type Guess, noRoles, type Role, type RoleColumns } from '../../reading/roles';
import type { Editing, Ran, Settings } from '../../blueprint/settings';

/** What the result of every analysis is shown with; each adds its own. */
export interface Shown {
  /** In the language of the moment. */
  answer(): Answer;
  words: ResultWords;
  /** A figure whose rows are shown instead of the result. */
  behind: Behind | null;
}

/** A result, and all that is needed to come to it again. */
export type Kept<S extends Shown = Shown> = S & { ran: Ran };

/** Where an analysis stands. */
export type Phase<S extends Shown = Shown> =
  | { name: 'starting' }
  | { name: 'welcome'; inserting: boolean }
  /** `returning`: the user has come back to it, and the focus with them. */
  | { name: 'set up'; returning: boolean }
  | { name: 'working'; fraction: number }
  | ({ name: 'result' } & Kept<S>);

type PhaseBefore = Exclude<Phase, { name: 'result' }>;

/** Where a result is to be written: somewhere new, or over the output of the analysis that is being edited. */
export type Place = Destination | { kind: 'earlier output' };

export type Writing =
  | { name: 'idle' }
  | { name: 'asking where' }
  | { name: 'asking to cover'; place: Place; explanation: () => string }
  | { name: 'writing'; fraction: number }
  | { name: 'written'; written: Written }
  | { name: 'removed' };

/** The way of every analysis from the data to the written table. Each tab of the pane has one of its own. */
export interface Flow<S extends Shown = Shown, Options extends object = object> {
  phase: Phase<S>;
  tables: NamedCells[];
  /** Defined names that stand for cells; known once the list of them was opened. */
  namedRanges: NamedCells[];
  /** The source follows the selection until the user chooses one. */
  following: boolean;
  /** The user has set something for this source: it is no longer given up for another selection. */
  touched: boolean;
  reading: boolean;
  source: Source | null;
  /** Why there is no source, for the address field: a selection that cannot serve is no fault, only not yet data. */
  sourceHint: (() => string) | null;
  hasHeadings: boolean;
  check: CheckState;
  columns: RoleColumns;
  options: Options;
  /** Problems of untouched fields are shown only once the user has asked for the result. */
  showProblems: boolean;
  /** The kept analysis whose settings these are; its output can be updated. */
  editing: Editing | null;
  /** The pane was closed in the middle of a run with these settings. */
  unfinished: boolean;
  writing: Writing;
  fault: Fault | null;
}

export const emptyFlow: Omit<Flow, 'phase' | 'options'> = {
  tables: [],
  namedRanges: [],
  following: true,
  touched: false,
  reading: false,
  source: null,
  sourceHint: null,
  hasHeadings: true,
  check: null,
  columns: noRoles,
  showProblems: false,
  editing: null,
  unfinished: false,
  writing: { name: 'idle' },
  fault: null,
};

export type FlowAction<S extends Shown = Shown, Options extends object = object> =
  | { type: 'tables listed'; tables: NamedCells[] }
  | { type: 'names listed'; namedRanges: NamedCells[] }
  | { type: 'phase'; phase: PhaseBefore }
  | { type: 'result'; shown: Kept<S> }
  | { type: 'behind'; behind: Behind | null }
  | { type: 'left' }
  | { type: 'reading source'; following: boolean }
  | { type: 'source found'; source: Source }
  | { type: 'no source'; hint: () => string }
  | { type: 'check'; check: CheckState }
  | { type: 'headings'; hasHeadings: boolean }
  | { type: 'column'; role: Role; column: number | null }
  | { type: 'options'; options: Partial<Options> }
  | { type: 'edit'; settings: Settings; editing: Editing }
  | { type: 'resumed'; settings: Settings; unfinished: boolean }
  | { type: 'editing'; editing: Editing | null }
  | { type: 'show problems' }
  | { type: 'progress'; fraction: number }
  | { type: 'writing'; writing: Writing }
  | { type: 'fault'; fault: Fault | null };

export function reduceFlow<S extends Shown, Options extends object, State extends Flow<S, Options>>(
  state: State,
  action: FlowAction<S, Options>,
  guess: Guess,
): State {
  switch (action.type) {
    case 'tables listed':
      return { ...state, tables: action.tables };
    case 'names listed':
      return { ...state, namedRanges: action.namedRanges };
    case 'phase':
      return { ...state, phase: action.phase, unfinished: false, writing: { name: 'idle' }, fault: null };
    case 'result':
      return {
        ...state,
        phase: { name: 'result', ...action.shown },
        touched: true,
        writing: { name: 'idle' },
        fault: null,
      };
    case 'behind':
      return withBehind(state, action.behind);
    case 'left':
      return { ...state, following: state.following && !state.touched };
    case 'reading source':
      return { ...state, reading: true, following: action.following, fault: null };
    case 'source found':
      return withSource(state, action.source, guess);
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
      return { ...guessed({ ...state, hasHeadings: action.hasHeadings }, guess), touched: true };
    case 'column':
      return { ...state, columns: { ...state.columns, [action.role]: action.column }, touched: true };
    case 'options':
      return { ...state, options: { ...state.options, ...action.options }, touched: true };
    case 'edit':
      return edited(
        { ...state, phase: { name: 'set up', returning: true } },
        action.settings,
        action.editing,
      );
    case 'resumed':
      return {
        ...edited({ ...state, phase: { name: 'set up', returning: false } }, action.settings, null),
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
      return { ...state, reading: false, fault: action.fault };
  }
}

function withSource<State extends Flow>(state: State, source: Source, guess: Guess): State {
  const next = { ...state, reading: false, source, sourceHint: null };
  // The same cells read again keep what the user has set for them.
  if (state.source && isSameShape(state.source, source)) return next;
  const anew = { hasHeadings: findHeadings(source), check: null, showProblems: false, touched: false };
  return guessed({ ...next, ...anew }, guess);
}

function guessed<State extends Flow>(state: State, guess: Guess): State {
  const { source, hasHeadings } = state;
  return source ? { ...state, columns: guess(source, hasHeadings) } : state;
}

/** The settings of a kept analysis, or of an earlier session, take the place of all that was set. */
function edited<State extends Flow>(state: State, settings: Settings, editing: Editing | null): State {
  return {
    ...state,
    ...settings,
    editing,
    unfinished: false,
    following: false,
    touched: true,
    reading: false,
    sourceHint: null,
    check: null,
    showProblems: false,
    writing: { name: 'idle' },
    fault: null,
  };
}

/** The rows behind a figure have an output of their own, so what became of the last one is told no longer. */
function withBehind<State extends Flow>(state: State, behind: Behind | null): State {
  if (state.phase.name !== 'result') return state;
  const isOther = (state.phase.behind === null) !== (behind === null);
  return {
    ...state,
    phase: { ...state.phase, behind },
    ...(isOther && { writing: { name: 'idle' }, fault: null }),
  };
}

/** Progress never runs backwards, and a late report after the end changes nothing. */
function withProgress<State extends Flow>(state: State, fraction: number): State {
  const { phase, writing } = state;
  if (phase.name === 'working' && fraction > phase.fraction)
    return { ...state, phase: { ...phase, fraction } };
  if (writing.name === 'writing' && fraction > writing.fraction)
    return { ...state, writing: { ...writing, fraction } };
  return state;
}
