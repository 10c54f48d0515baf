import type { Written } from '../../excel/types';
import type { FlowStore, Place } from '../flow/flow';
import type { Interrupted, Services } from '../services';
import { texts } from '../texts';
import type { Guard } from './guard';
import type { createWriting } from './writing';

type Writing = ReturnType<typeof createWriting>;

/** What is set off beside a result: writing it and taking that back, which come with the first write, and all that needs neither. */
export function createWriteActions(
  { workbook, forgetWrite }: Services,
  store: FlowStore,
  guard: Guard,
  load: () => Promise<Writing>,
) {
  let loading: Promise<Writing> | null = null;
  /** What a write that was cut off left, until there is somebody to take it back. */
  let left: Written | null = null;
  const writing = async () => {
    const loaded = await (loading ??= load()).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    if (left) loaded.leave(left);
    left = null;
    return loaded;
  };
  /** A write that is cancelled before what writes has come never begins. */
  let beginning = new AbortController();

  async function write(place: Place, overwrite = false): Promise<void> {
    if (store.get().phase.name !== 'result') return;
    const { signal } = (beginning = new AbortController());
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    const work = async () => {
      const loaded = await writing().catch((error: unknown) => {
        store.dispatch({ type: 'writing', writing: { name: 'idle' } });
        throw error;
      });
      if (!signal.aborted) await loaded.write(place, overwrite);
    };
    await guard(work, { retry: () => write(place, overwrite) });
  }

  const freeze = (written: Written) => guard(async () => (await writing()).freeze(written));

  const remove = (written: Written) => guard(async () => (await writing()).remove(written));

  /** The page goes on at once; what has been written so far is taken back meanwhile. */
  const cancelWrite = () => {
    beginning.abort();
    void loading?.then(({ cancel }) => cancel());
    store.dispatch({ type: 'writing', writing: { name: 'idle' } });
  };

  const askWhere = () => store.dispatch({ type: 'writing', writing: { name: 'asking where' } });

  const stopAsking = () => store.dispatch({ type: 'writing', writing: { name: 'idle' } });

  const stopEditing = () => store.dispatch({ type: 'editing', editing: null });

  const goTo = (address: string) => guard(() => workbook.goTo(address));

  /** What was left, the user then leaves. */
  const dismissFault = () => {
    forgetWrite();
    left = null;
    void loading?.then(({ leave }) => leave(null));
    store.dispatch({ type: 'fault', fault: null });
  };

  /** Tells of a write that was cut off when the pane was closed. */
  const tellInterrupted = ({ kind, written }: Interrupted) => {
    const { title, ...say } = texts.interrupted;
    left = kind === 'write' ? written : null;
    const advice = say[kind](written.sheet);
    store.dispatch({ type: 'fault', fault: { title, advice, retry: null, remains: left } });
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
