import type { Destination, Output, Written } from '../excel/types';
import type { Guard } from './actions';
import { createFormat, type Format } from './format';
import { kindOf } from './rules/fault';
import type { Services } from './services';
import type { Phase } from './state';
import type { Store } from './store';

/** Writing the result into the workbook, and taking it back. */
export function createWriteActions({ workbook, language }: Services, store: Store, guard: Guard) {
  let writing = new AbortController();

  async function write(destination: Destination, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { signal } = (writing = new AbortController());
    const onProgress = (fraction: number) => store.dispatch({ type: 'progress', fraction });
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    await guard({ kind: 'write', destination, overwrite }, async () => {
      try {
        const output = await outputOf(phase, createFormat(language));
        const written = await workbook.writeOutput(output, destination, { overwrite, onProgress, signal });
        store.dispatch({ type: 'writing', writing: { name: 'written', written } });
      } catch (error) {
        const isOccupied =
          kindOf(error) === 'occupied' && destination.kind === 'cell' && error instanceof Error;
        if (isOccupied) {
          const { address } = destination;
          store.dispatch({
            type: 'writing',
            writing: { name: 'asking to cover', address, explanation: error.message },
          });
          return;
        }
        store.dispatch({ type: 'writing', writing: { name: 'idle' } });
        throw error;
      }
    });
  }

  const cancelWrite = () => writing.abort();

  const askWhere = () => store.dispatch({ type: 'writing', writing: { name: 'asking where' } });

  const stopAsking = () => store.dispatch({ type: 'writing', writing: { name: 'idle' } });

  const goTo = (address: string) => guard({ kind: 'go to', address }, () => workbook.goTo(address));

  const remove = (written: Written) =>
    guard({ kind: 'remove', written }, async () => {
      await workbook.removeOutput(written);
      store.dispatch({ type: 'writing', writing: { name: 'removed' } });
    });

  const dismissFault = () => store.dispatch({ type: 'fault', fault: null });

  return { write, cancelWrite, askWhere, stopAsking, goTo, remove, dismissFault };
}

/** What is shown is what is written: the result, or the transactions behind one of its figures. */
async function outputOf(phase: Phase & { name: 'result' }, format: Format): Promise<Output> {
  const { run, analysis, explaining } = phase;
  const { result } = analysis;
  if (explaining?.answer && 'transactions' in explaining.answer) {
    const { listOutputOf } = await import('./rules/listOutput');
    return listOutputOf(run, result, { ...explaining, answer: explaining.answer }, format);
  }
  return (await import('./rules/output')).outputOf(run, result, format);
}
