import type { Figure } from '../../blueprint/session';
import { adviceOf } from '../flow/fault';
import type { FlowStore } from '../flow/flow';
import type { Shown } from '../flow/shown';

/** Showing the rows behind a figure. */
export function createBehindActions(store: FlowStore) {
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
function closeWhenLeft(store: FlowStore): void {
  let kept: Shown['analysis'] | null = null;
  store.subscribe(() => {
    const { phase } = store.get();
    const shown = phase.name === 'result' ? phase.analysis : null;
    if (kept !== shown) kept?.close();
    kept = shown;
  });
}
