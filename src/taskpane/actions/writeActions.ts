import type { Output, Written } from '../../excel/types';
import type { Flow, FlowAction, Kept, Place, Shown } from '../flow';
import type { Keeper } from '../kept/keeper';
import { kindOf } from '../rules/fault';
import type { Interrupted, Services } from '../services';
import type { Store } from '../store';
import { texts } from '../texts';
import type { Guard } from './guard';

/** Writing the result into the workbook, and taking it back. What is shown is what is written, and kept. */
export function createWriteActions<S extends Shown, Options extends object>(
  { workbook, forgetWrite }: Services,
  store: Store<Flow<S, Options>, FlowAction<S, Options>>,
  guard: Guard,
  keeper: Keeper<S>,
  outputOf: (shown: S) => Promise<Output>,
) {
  let writing = new AbortController();

  async function write(place: Place, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { signal } = (writing = new AbortController());
    const onProgress = (fraction: number) => store.dispatch({ type: 'progress', fraction });
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    await guard(async () => {
      try {
        const output = await outputOf(phase);
        const written = await put(output, place, { overwrite, onProgress, signal });
        await keep(phase, written, place);
      } catch (error) {
        const isOccupied = kindOf(error) === 'occupied' && place.kind !== 'new sheet';
        if (isOccupied && error instanceof Error) {
          const asking = { name: 'asking to cover', place, explanation: error.message } as const;
          store.dispatch({ type: 'writing', writing: asking });
          return;
        }
        store.dispatch({ type: 'writing', writing: { name: 'idle' } });
        throw error;
      }
    });
  }

  function put(output: Output, place: Place, options: Parameters<typeof workbook.writeOutput>[2]) {
    if (place.kind !== 'earlier output') return workbook.writeOutput(output, place, options);
    return workbook.updateOutput(keeper.outputOf(store.get().editing), output, options);
  }

  /** The output stands, whether or not its analysis can be kept. */
  async function keep(shown: Kept<S>, written: Written, place: Place): Promise<void> {
    const { editing } = store.get();
    // What an edited analysis has written stays its own; written to another place, the result is another analysis.
    const mine = editing?.hasOutput && place.kind !== 'earlier output' ? null : editing;
    const work = async () => {
      try {
        await keeper.keep(shown, written, mine);
        if (mine) store.dispatch({ type: 'editing', editing: { ...mine, hasOutput: true } });
      } finally {
        store.dispatch({ type: 'writing', writing: { name: 'written', written } });
      }
    };
    await guard(work, { title: 'not kept', retry: () => keep(shown, written, place) });
  }

  const cancelWrite = () => writing.abort();

  const askWhere = () => store.dispatch({ type: 'writing', writing: { name: 'asking where' } });

  const stopAsking = () => store.dispatch({ type: 'writing', writing: { name: 'idle' } });

  const stopEditing = () => store.dispatch({ type: 'editing', editing: null });

  const goTo = (address: string) => guard(() => workbook.goTo(address));

  const remove = (written: Written) =>
    guard(async () => {
      await workbook.removeOutput(written);
      forgetWrite();
      const forgotten = await keeper.forget(written);
      if (forgotten !== null && forgotten === store.get().editing?.id) stopEditing();
      store.dispatch({ type: 'writing', writing: { name: 'removed' } });
    });

  const dismissFault = () => {
    forgetWrite();
    store.dispatch({ type: 'fault', fault: null });
  };

  /** Tells of a write that was cut off when the pane was closed. */
  const tellInterrupted = ({ kind, written }: Interrupted) => {
    const { title, write: halfWritten, update } = texts.interrupted;
    const told =
      kind === 'write'
        ? { advice: halfWritten(written.sheet), remains: written }
        : { advice: update(written.sheet), remains: null };
    store.dispatch({ type: 'fault', fault: { title, retry: null, ...told } });
  };

  return {
    write,
    cancelWrite,
    askWhere,
    stopAsking,
    stopEditing,
    goTo,
    remove,
    dismissFault,
    tellInterrupted,
  };
}
