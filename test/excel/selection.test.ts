import { onSelectionChanged } from '../../src/excel/selection';

type Done = (result: { status: string; error?: unknown }) => void;

function install(answer: { status: string; error?: unknown }) {
  const handlers = new Set<() => void>();
  const document = {
    addHandlerAsync: (_type: string, handler: () => void, done: Done) => {
      handlers.add(handler);
      done(answer);
    },
    removeHandlerAsync: (_type: string, { handler }: { handler: () => void }, done: Done) => {
      handlers.delete(handler);
      done(answer);
    },
  };
  const EventType = { DocumentSelectionChanged: 'documentSelectionChanged' };
  Object.assign(globalThis, {
    Office: { context: { document }, EventType, AsyncResultStatus: { Succeeded: 'succeeded' } },
  });
  return handlers;
}

it('tells of every change until it is stopped', async () => {
  const handlers = install({ status: 'succeeded' });
  let changes = 0;
  const stop = await onSelectionChanged(() => changes++);
  handlers.forEach((handler) => handler());
  expect(changes).toBe(1);
  await stop();
  expect(handlers.size).toBe(0);
});

it('fails as a WorkbookError', async () => {
  install({ status: 'failed', error: { code: 5001, message: 'words of the API' } });
  await expect(onSelectionChanged(() => {})).rejects.toMatchObject({ name: 'WorkbookError' });
});
