import type { Destination, Written } from '../excel/types';
import type { Guard } from './actions';
import { createFormat } from './format';
import { kindOf } from './rules/fault';
import { outputOf } from './rules/output';
import type { Services } from './services';
import type { Store } from './store';

/** Writing the result into the workbook, and taking it back. */
export function createWriteActions({ workbook, language }: Services, store: Store, guard: Guard) {
  let writing = new AbortController();

  async function write(destination: Destination, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const output = outputOf(phase.run, phase.result, createFormat(language));
    const { signal } = (writing = new AbortController());
    const onProgress = (fraction: number) => store.dispatch({ type: 'progress', fraction });
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    await guard({ kind: 'write', destination, overwrite }, async () => {
      try {
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
