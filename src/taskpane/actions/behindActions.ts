import type { Figure } from '../../blueprint/session';
import { adviceOf } from '../flow/fault';
import type { Flow, FlowAction } from '../flow/flow';
import type { Store } from '../flow/store';
import type { TableShown } from '../flow/tabState';

/** Showing the rows behind a figure. */
export function createBehindActions<Options extends object>(
  store: Store<Flow<TableShown, Options>, FlowAction<TableShown, Options>>,
) {
  closeWhenLeft(store);

  async function openFigure(figure: Figure): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { analysis } = phase;
    store.dispatch({ type: 'behind', behind: { figure, answer: null } });
    const answer = await analysis.behind(figure).then((view) => ({ view }), reasonOf);
    const now = store.get().phase;
    const isStillAsked = now.name === 'result' && now.behind?.figure === figure;
    if (isStillAsked) store.dispatch({ type: 'behind', behind: { figure, answer } });
  }

  const closeFigure = () => store.dispatch({ type: 'behind', behind: null });

  return { openFigure, closeFigure };
}

/** The worker says in words why there is nothing to show. */
const reasonOf = (error: unknown): { reason: string } => ({
  get reason() {
    return adviceOf(error);
  },
});

/** The worker of a result stays for as long as the result is shown, so that its figures can be opened. */
function closeWhenLeft<Options extends object>(
  store: Store<Flow<TableShown, Options>, FlowAction<TableShown, Options>>,
): void {
  let kept: TableShown['analysis'] | null = null;
  store.subscribe(() => {
    const { phase } = store.get();
    const shown = phase.name === 'result' ? phase.analysis : null;
    if (kept !== shown) kept?.close();
    kept = shown;
  });
}
