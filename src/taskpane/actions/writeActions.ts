import type { Destination, Output, Written } from '../../excel/types';
import type { Flow, FlowAction, Shown } from '../flow';
import { createFormat, type Format } from '../format';
import { kindOf } from '../rules/fault';
import type { Services } from '../services';
import type { Store } from '../store';
import type { Guard } from './guard';

/** Writing the result into the workbook, and taking it back. What is shown is what is written. */
export function createWriteActions<S extends Shown, Options extends object>(
  { workbook, language }: Services,
  store: Store<Flow<S, Options>, FlowAction<S, Options>>,
  guard: Guard,
  outputOf: (shown: S, format: Format) => Promise<Output>,
) {
  let writing = new AbortController();

  async function write(destination: Destination, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { signal } = (writing = new AbortController());
    const onProgress = (fraction: number) => store.dispatch({ type: 'progress', fraction });
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    await guard(async () => {
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

  const goTo = (address: string) => guard(() => workbook.goTo(address));

  const remove = (written: Written) =>
    guard(async () => {
      await workbook.removeOutput(written);
      store.dispatch({ type: 'writing', writing: { name: 'removed' } });
    });

  const dismissFault = () => store.dispatch({ type: 'fault', fault: null });

  return { write, cancelWrite, askWhere, stopAsking, goTo, remove, dismissFault };
}
