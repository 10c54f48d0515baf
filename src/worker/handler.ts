import { callFunction } from './callFunction';
import type { FromWorker, ToWorker } from './protocol';
import { AttributionSession } from './session';

/** Answers the messages of one worker. Every failure goes back as a message; nothing is thrown. */
export function createHandler(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  let session: AttributionSession | null = null;

  const begun = (): AttributionSession => {
    if (!session) throw new Error('The analysis was not begun.');
    return session;
  };

  function handle(message: ToWorker): void {
    switch (message.type) {
      case 'begin':
        session = new AttributionSession(message.request);
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
        answer({ type: 'explained', explanation: begun().explain(message.touchpoint, message.model) });
        return;
      case 'call':
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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '#VALUE!';
  return { type: 'failed', code, message: error instanceof Error ? error.message : String(error) };
}
