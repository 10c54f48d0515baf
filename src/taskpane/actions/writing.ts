import type { Output, Written } from '../../excel/types';
import type { FlowStore, Place, Writing } from '../flow/flow';
import type { Shown } from '../flow/shown';
import type { Editing } from '../../blueprint/settings';
import type { LiveFormula } from '../../blueprint/formula/live';
import type { WrittenOut } from '../kept/definition';
import type { Keeper } from '../kept/keeper';
import { adviceOf, ignoreGone, kindOf, remainsOf } from '../flow/fault';
import type { Services } from '../services';
import { chosenForm, type Manner } from './writeAs';
import { currentLanguage } from '../../language/current';
import type { Guard } from './guard';

/** What an analysis can write of what it shows. */
export interface Writable {
  outputOf(shown: Shown, manner: Manner): Promise<Output>;
  formulaOf(shown: Shown): LiveFormula;
}

/** Writing the result into the workbook, and taking it back. What is shown is what is written, and kept. */
export function createWriting(
  { workbook, forgetWrite, recall }: Services,
  store: FlowStore,
  guard: Guard,
  keeper: Keeper,
  { outputOf, formulaOf }: Writable,
) {
  let writing = new AbortController();
  /** A cancelled write goes on until all is taken back; the next one waits for that. */
  let earlier: Promise<void> = Promise.resolve();
  /** What a failed write left, to be gone before another one begins. */
  let halfWritten: Written | null = null;

  async function write(place: Place, overwrite = false): Promise<void> {
    const { phase } = store.get();
    if (phase.name !== 'result') return;
    const { signal } = (writing = new AbortController());
    store.dispatch({ type: 'writing', writing: { name: 'writing', fraction: 0 } });
    const work = earlier.then(() =>
      guard(() => writeNow(phase, place, overwrite, signal), {
        retry: () => write(place, overwrite),
        remains: () => halfWritten,
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
    const onProgress = (fraction: number) => {
      if (!signal.aborted) store.dispatch({ type: 'progress', fraction });
    };
    try {
      if (halfWritten) await removeRemains(halfWritten);
      const manner = mannerFor(shown, place);
      const output = await keeper.remarked(await outputOf(shown, manner), editedIn(place));
      if (signal.aborted) return;
      const written = await put(output, place, { overwrite, onProgress, signal });
      // It was done before it heard of being cancelled.
      if (signal.aborted && place.kind !== 'earlier output') await removeRemains(written);
      else await keep(shown, { output: written, language: manner.language }, place);
    } catch (error) {
      if (place.kind !== 'earlier output') halfWritten = remainsOf(error) ?? halfWritten;
      const next = afterFailure(error, place);
      if (!signal.aborted) store.dispatch({ type: 'writing', writing: next });
      if (next.name === 'idle') throw error;
    }
  }

  async function removeRemains(written: Written): Promise<void> {
    halfWritten = written;
    await workbook.removeOutput(written).catch(ignoreGone);
    halfWritten = null;
  }

  /**
   * An earlier output stays what it is, its language included, for columns are found again by their headings; elsewhere
   * the user's choice holds, wherever there is one.
   */
  function mannerFor(shown: Shown, place: Place): Manner {
    if (place.kind === 'earlier output') {
      const { output, language } = keeper.writtenBy(store.get().editing);
      return { form: output.form, language };
    }
    if (isOfOwnForm(place)) return { form: formOfSheet[place.kind], language: currentLanguage() };
    const isLive = chosenForm(recall) === 'formula' && 'formula' in formulaOf(shown);
    return { form: isLive ? 'formula' : 'values', language: currentLanguage() };
  }

  const freeze = (written: Written) =>
    guard(() =>
      keeper.freeze(written, (values) =>
        store.dispatch({ type: 'writing', writing: { name: 'written', written: values } }),
      ),
    );

  function put(output: Output, place: Place, options: Parameters<typeof workbook.writeOutput>[2]) {
    if (isOfOwnForm(place)) return workbook.writeOutput(output, { kind: 'new sheet' }, options);
    if (place.kind !== 'earlier output') return workbook.writeOutput(output, place, options);
    return workbook.updateOutput(keeper.writtenBy(store.get().editing).output, output, options);
  }

  /** What an edited analysis has written stays its own; written to another place, the result is another analysis. */
  function editedIn(place: Place): Editing | null {
    const { editing } = store.get();
    return editing?.hasOutput && place.kind !== 'earlier output' ? null : editing;
  }

  /** The output stands, whether or not its analysis can be kept. */
  async function keep(shown: Shown, written: WrittenOut, place: Place): Promise<void> {
    const mine = editedIn(place);
    const work = async () => {
      try {
        await keeper.keep(shown, written, mine);
        if (mine) store.dispatch({ type: 'editing', editing: { ...mine, hasOutput: true } });
      } finally {
        store.dispatch({ type: 'writing', writing: { name: 'written', written: written.output } });
      }
    };
    await guard(work, { title: 'not kept', retry: () => keep(shown, written, place) });
  }

  const cancel = () => writing.abort();

  const remove = (written: Written) =>
    guard(async () => {
      await workbook.removeOutput(written);
      forgetWrite();
      halfWritten = null;
      const forgotten = await keeper.forget(written);
      if (forgotten !== null && forgotten === store.get().editing?.id)
        store.dispatch({ type: 'editing', editing: null });
      store.dispatch({ type: 'writing', writing: { name: 'removed' } });
    });

  /** What was left, to be taken back before the next write; `null`: the user leaves it. */
  const leave = (remains: Written | null) => {
    halfWritten = remains;
  };

  return { freeze, write, cancel, remove, leave };
}

/** New sheets on which a result stands in a form of its own. */
const formOfSheet = { 'report sheet': 'report', 'pivot sheet': 'pivot' } as const;

const isOfOwnForm = (place: Place): place is { kind: keyof typeof formOfSheet } =>
  Object.hasOwn(formOfSheet, place.kind);

/** Cells in the way are asked about; any other failure is told. */
function afterFailure(error: unknown, place: Place): Writing {
  const isOccupied = kindOf(error) === 'occupied' && place.kind !== 'new sheet';
  return isOccupied
    ? { name: 'asking to cover', place, explanation: () => adviceOf(error) }
    : { name: 'idle' };
}
