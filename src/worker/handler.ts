import { sessionFor } from '../analyses/sessions';
import { goingOn } from '../blueprint/goingOn';
import type { Figure, Session } from '../blueprint/session';
import type { ResultView } from '../blueprint/views';
import { CellError, setEnvironment } from '../cells';
import { callFunction } from './callFunction';
import type { FromWorker, ToWorker } from './protocol';

/** Answers the messages of one worker. Every failure goes back as a message; nothing is thrown. */
export function createHandler(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  let session: Session | null = null;

  const begun = (): Session => {
    if (!session) throw new Error('The analysis was not begun.');
    return session;
  };

  function open(figure: Figure): ResultView {
    const view = begun().behind?.(figure);
    if (!view) throw new Error('There are no rows behind the figures of this analysis.');
    return view;
  }

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
        const result = goingOn(
          (fraction) => answer({ type: 'progress', fraction }),
          (onProgress) => begun().finish(onProgress),
        );
        answer({ type: 'done', result });
        return;
      }
      case 'read':
        answer({ type: 'rows read', read: begun().read() });
        return;
      case 'behind':
        answer({ type: 'opened', view: open(message.figure) });
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
