import { adviceOf } from '../flow/fault';
import type { AttributionStore } from './state';

/** Showing the transactions behind a figure. */
export function createExplainActions(store: AttributionStore) {
  async function explain(touchpoint: string, model: number): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { analysis } = phase;
    const asked = { touchpoint, model };
    store.dispatch({ type: 'explaining', explaining: { ...asked, answer: null } });
    const answer = await analysis.explain(touchpoint, model).catch(reasonOf);
    const now = store.get().phase;
    const isStillAsked =
      now.name === 'result' &&
      now.analysis === analysis &&
      now.explaining?.touchpoint === touchpoint &&
      now.explaining.model === model;
    if (isStillAsked) store.dispatch({ type: 'explaining', explaining: { ...asked, answer } });
  }

  const stopExplaining = () => store.dispatch({ type: 'explaining', explaining: null });

  return { explain, stopExplaining };
}

/** The worker says in words why a model cannot be told apart by transactions. */
const reasonOf = (error: unknown): { reason: string } => ({
  get reason() {
    return adviceOf(error);
  },
});
