import { setEnvironment } from '../cells';
import { callFunction } from './callFunction';
import type {
  AnalysisRequest,
  AnalysisResult,
  CellBlock,
  FromWorker,
  SourceTable,
  ToWorker,
} from './protocol';
import { JourneysSession } from '../analyses/journeys/session';
import { LifetimeSession } from '../analyses/lifetime/session';
import { AttributionSession } from '../analyses/attribution/session';
import { TimeToValueSession } from '../analyses/timeToValue/session';

/** One analysis under way. */
interface Session {
  add(rows: CellBlock, table: SourceTable): void;
  finish(onProgress: (fraction: number) => void): AnalysisResult;
}

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

function sessionFor(request: AnalysisRequest): Session {
  switch (request.kind) {
    case 'attribution':
      return new AttributionSession(request);
    case 'lifetime':
      return new LifetimeSession(request);
    case 'time to value':
      return new TimeToValueSession(request);
    case 'journeys':
      return new JourneysSession(request);
  }
}

function failure(error: unknown): FromWorker {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '#VALUE!';
  return { type: 'failed', code, message: error instanceof Error ? error.message : String(error) };
}
