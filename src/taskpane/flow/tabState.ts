import { emptyFlow, type Flow, type FlowAction, reduceFlow, type Shown } from './flow';
import type { Store } from './store';
import type { TableAnalysis, TableResult } from '../../blueprint/analysis';
import { initialOptions, type OptionTexts } from '../../blueprint/fields';
import type { TableRun } from '../../blueprint/run';
import type { Analysis } from '../../worker/client';

/** What a result that consists of tables is shown with. */
export interface TableShown extends Shown {
  run: TableRun;
  result: TableResult;
  /** Id of the view in sight. */
  view: string;
  /** What its worker still answers. */
  analysis: Pick<Analysis, 'behind' | 'close'>;
}

export interface TableState extends Flow<TableShown, OptionTexts> {
  /** Names in these columns, as far as a result has told them: options offer them. */
  names: readonly string[];
}

export type TableAction = FlowAction<TableShown, OptionTexts> | { type: 'view'; view: string };
export type TableStore = Store<TableState, TableAction>;

export const initialTable = ({ fields }: TableAnalysis): TableState => ({
  ...emptyFlow,
  phase: { name: 'set up', returning: false },
  options: initialOptions(fields),
  names: [],
});

export const reduceTable =
  ({ guess, namesIn }: TableAnalysis) =>
  (state: TableState, action: TableAction): TableState => {
    if (action.type === 'view') return withView(state, action.view);
    const next = reduceFlow<TableShown, OptionTexts, TableState>(state, action, guess);
    if (action.type === 'result') return { ...next, names: namesIn?.(action.shown.result) ?? [] };
    return next.columns === state.columns ? next : { ...next, names: [] };
  };

/** Each view has its own output, so what became of the last one is told no longer. */
function withView(state: TableState, view: string): TableState {
  if (state.phase.name !== 'result') return state;
  return { ...state, phase: { ...state.phase, view }, writing: { name: 'idle' }, fault: null };
}
