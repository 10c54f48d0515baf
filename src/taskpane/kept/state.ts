import type { AnalysisDefinition, KeptAnalyses } from '../../excel/types';
import type { Store } from '../flow/store';

/**
 * What is known of the data of an analysis since it ran last: that other cells hold other things, that somebody edited
 * them, that they are gone, or nothing, for there are too many to compare.
 */
export type Mark = 'changed' | 'edited' | 'gone' | 'too large';

/** What went wrong with one analysis, and the one step that leads on. */
export interface KeptFault {
  title: string;
  advice: string;
  offer: 'again' | 'freeze' | 'new sheet' | 'overwrite' | 'edit';
}

/** It stands as a formula, which Excel keeps up to date. */
export const isLive = ({ form, output }: AnalysisDefinition): boolean =>
  form === 'formula' && output !== null;

/** Its formula is of an earlier release; refreshing it writes today’s. */
export const isFormer = (analysis: AnalysisDefinition): boolean =>
  isLive(analysis) && analysis.formerFormula === true;

export interface KeptState extends KeptAnalyses {
  /** By the id of the analysis, as faults. */
  marks: Readonly<Record<string, Mark>>;
  faults: Readonly<Record<string, KeptFault>>;
  /** The one that is being refreshed, and how far that is. */
  working: { id: string; fraction: number } | null;
  /** What was done last, for those who listen. */
  news: string;
  /** Why a command of Excel’s could do nothing; read when it is shown. */
  hint: (() => string) | null;
}

export const initialKept: KeptState = {
  analyses: [],
  newer: 0,
  damaged: 0,
  orphans: [],
  marks: {},
  faults: {},
  working: null,
  news: '',
  hint: null,
};

export type KeptAction =
  | { type: 'read'; kept: KeptAnalyses }
  | { type: 'saved'; analysis: AnalysisDefinition }
  | { type: 'forgotten'; id: string }
  | { type: 'mark'; id: string; mark: Mark | null }
  | { type: 'fault'; id: string; fault: KeptFault | null }
  | { type: 'working'; working: KeptState['working'] }
  | { type: 'news'; news: string }
  | { type: 'hint'; hint: KeptState['hint'] };

export type KeptStore = Store<KeptState, KeptAction>;

export function reduceKept(state: KeptState, action: KeptAction): KeptState {
  switch (action.type) {
    case 'read':
      return { ...state, ...action.kept };
    case 'saved':
      return withAnalysis(withoutOrphan(state, action.analysis.id), action.analysis);
    case 'forgotten':
      return {
        ...withoutOrphan(state, action.id),
        analyses: state.analyses.filter(({ id }) => id !== action.id),
      };
    case 'mark':
      return { ...state, marks: withEntry(state.marks, action.id, action.mark) };
    case 'fault':
      return { ...state, faults: withEntry(state.faults, action.id, action.fault) };
    case 'working':
      return { ...state, working: action.working };
    case 'news':
      return { ...state, news: action.news };
    case 'hint':
      return { ...state, hint: action.hint };
  }
}

const withoutOrphan = (state: KeptState, id: string): KeptState => ({
  ...state,
  orphans: state.orphans.filter((orphan) => orphan.id !== id),
});

function withAnalysis(state: KeptState, analysis: AnalysisDefinition): KeptState {
  const isKnown = state.analyses.some(({ id }) => id === analysis.id);
  const analyses = isKnown
    ? state.analyses.map((other) => (other.id === analysis.id ? analysis : other))
    : [...state.analyses, analysis];
  return { ...state, analyses };
}

function withEntry<T>(entries: Readonly<Record<string, T>>, id: string, entry: T | null): Record<string, T> {
  const others = Object.entries(entries).filter(([other]) => other !== id);
  return Object.fromEntries(entry === null ? others : [...others, [id, entry]]);
}
