import { sessionFor } from '../analyses/sessions';
import type { Session } from '../blueprint/session';
import { CellError, setEnvironment } from '../cells';
import { callFunction } from './callFunction';
import type { FromWorker, ToWorker } from './protocol';
import { AttributionSession } from '../analyses/attribution/session';

/** Answers the messages of one worker. Every failure goes back as a message; nothing is thrown. */
export function createHandler(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  let session: Session | null = null;

  const begun = (): Session => {
    if (!session) throw new Error('The analysis was not begun.');
    return session;
  };

  const explainable = (): AttributionSession => {
    if (session instanceof AttributionSession) return session;
    throw new Error('Only the figures of an attribution can be explained.');
  };

  function handle(message: ToWorker): void {
    switch (message.type) {
      case 'begin':
        setEnvironment(message.environment);
        session = sessionFor(message.request);
        return;
      case 'rows':
        begun().add(message.rows, message.table);
        answer({ type: 'taken' });
        return;
      case 'finish': {
        const result = begun().finish((fraction) => answer({ type: 'progress', fraction }));
        answer({ type: 'done', result });
        return;
      }
      case 'explain':
        answer({ type: 'explained', explanation: explainable().explain(message.touchpoint, message.model) });
        return;
      case 'call':
        setEnvironment(message.environment);
        answer({ type: 'returned', value: callFunction(message.call) });
    }
  }

  return (message) => {
    try {
      handle(message);
    } catch (error) {
      answer(failure(error));
    }
  };
}

function failure(error: unknown): FromWorker {
  const { code, saying } = error instanceof CellError ? error : { code: '#VALUE!', saying: null };
  return { type: 'failed', code, message: error instanceof Error ? error.message : String(error), saying };
}
