import type { Written } from '../../excel/types';
import type { FlowStore, Place } from '../flow/flow';
import type { Shown } from '../flow/shown';
import type { Interrupted, Services } from '../services';
import { texts } from '../texts';
import type { Guard } from './guard';
import type { Remains, Writer } from './writer';

/** Writing the result into the workbook, and taking it back. What is shown is what is written, and kept. */
export function createWriteActions(
  { workbook, forgetWrite }: Services,
  store: FlowStore,
  guard: Guard,
  load: (remains: Remains) => Promise<Writer>,
) {
  let writing = new AbortController();
  /** A cancelled write goes on until all is taken back; the next one waits for that. */
  let earlier: Promise<void> = Promise.resolve();
  const remains: Remains = { written: null };
  const loadWriter = () => load(remains);

  async function write(place: Place, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { signal } = (writing = new AbortController());
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    const work = earlier.then(() =>
      guard(() => writeNow(phase, place, overwrite, signal), {
        retry: () => write(place, overwrite),
        remains: () => remains.written,
      }),
    );
    await (earlier = work);
  }

  async function writeNow(
    shown: Shown,
    place: Place,
    overwrite: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const writer = await loadWriter().catch((error: unknown) => {
      if (!signal.aborted) store.dispatch({ type: 'writing', writing: { name: 'idle' } });
      throw error;
    });
    await writer.write(shown, place, overwrite, signal);
  }

  const freeze = (written: Written) =>
    guard(async () => {
      const { keeper } = await loadWriter();
      await keeper.freeze(written, (values) =>
        store.dispatch({ type: 'writing', writing: { name: 'written', written: values } }),
      );
    });

  /** The page goes on at once; what has been written so far is taken back meanwhile. */
  const cancelWrite = () => {
    writing.abort();
    store.dispatch({ type: 'writing', writing: { name: 'idle' } });
  };

  const askWhere = () => store.dispatch({ type: 'writing', writing: { name: 'asking where' } });

  const stopAsking = () => store.dispatch({ type: 'writing', writing: { name: 'idle' } });

  const stopEditing = () => store.dispatch({ type: 'editing', editing: null });

  const goTo = (address: string) => guard(() => workbook.goTo(address));

  const remove = (written: Written) =>
    guard(async () => {
      const { keeper } = await loadWriter();
      await workbook.removeOutput(written);
      forgetWrite();
      remains.written = null;
      const forgotten = await keeper.forget(written);
      if (forgotten !== null && forgotten === store.get().editing?.id) stopEditing();
      store.dispatch({ type: 'writing', writing: { name: 'removed' } });
    });

  /** What was left, the user then leaves. */
  const dismissFault = () => {
    forgetWrite();
    remains.written = null;
    store.dispatch({ type: 'fault', fault: null });
  };

  /** Tells of a write that was cut off when the pane was closed. */
  const tellInterrupted = ({ kind, written }: Interrupted) => {
    const { title, ...say } = texts.interrupted;
    remains.written = kind === 'write' ? written : null;
    const advice = say[kind](written.sheet);
    store.dispatch({ type: 'fault', fault: { title, advice, retry: null, remains: remains.written } });
  };

  return {
    freeze,
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
