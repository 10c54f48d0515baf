import type { Source } from '../../excel/types';
import type { TableShape } from '../../blueprint/tables';
import type { Recognised } from '../../reading/exports/recognise';
import { hintOf } from '../flow/fault';
import type { Flow, FlowStore } from '../flow/flow';
import type { TableChange } from '../flow/table';
import type { TableReading } from '../../reading/tableReading';
import type { Workbook } from '../services';
import { createLiveCheck } from './liveCheck';

/** Choosing one of the tables an analysis reads, and looking at its cells. */
export function createTableActions(
  workbook: Workbook,
  store: FlowStore,
  shape: TableShape,
  isInSight: () => boolean,
) {
  let latest = 0;
  const get = () => store.get().tables[shape.id] ?? null;
  const dispatch = (change: TableChange) => store.dispatch({ type: 'table', table: shape.id, change });
  const { check, catchUp, stop } = createLiveCheck(workbook, {
    get,
    dated: () => datedIn(shape, store.get()),
    isInSight,
    show: (now) => dispatch({ type: 'checked', check: now }),
    found: async (source) => dispatch({ type: 'found', source, recognised: await recognised(source) }),
  });

  /** Reads a source; of several asked for in quick succession only the last one counts. Answers whether it is there. */
  async function load(read: () => Promise<Source>): Promise<boolean> {
    const mine = ++latest;
    stop();
    dispatch({ type: 'reading' });
    let source: Source;
    try {
      source = await read();
    } catch (error) {
      if (mine !== latest) return false;
      const hint = hintOf(error);
      dispatch(hint === null ? { type: 'not reading' } : { type: 'not found', hint });
      if (hint === null) throw error;
      return false;
    }
    const isWide = source.columns >= shape.fewest;
    const known = isWide ? await recognised(source) : null;
    if (mine !== latest) return false;
    dispatch(
      isWide ? { type: 'found', source, recognised: known } : { type: 'not found', hint: shape.tooNarrow },
    );
    return isWide;
  }

  function change(made: TableChange): void {
    const before = get()?.reading;
    dispatch(made);
    // Which cells matter hangs on which rows count.
    if (made.type === 'headings' || !countsSameRows(before, get()?.reading)) void check();
  }

  /** Whatever is still being read no longer counts. */
  const forget = () => {
    latest++;
  };

  /** After a time in which nobody looked. */
  const lookAgain = () => void (get()?.check === null ? check() : catchUp());

  return { load, change, check, catchUp, forget, lookAgain };
}

/** The export a source holds. Whatever keeps the list from coming, the columns can be guessed without. */
async function recognised(source: Source): Promise<Recognised | null> {
  try {
    return (await import('../../reading/exports/recognise')).recognise(source);
  } catch {
    return null;
  }
}

/** The columns of a table that say when. */
const datedIn = (shape: TableShape, flow: Flow): number[] =>
  shape.roles(flow).flatMap(({ id, holds }) => {
    const column = flow.tables[shape.id]?.columns[id] ?? null;
    return holds === 'time' && column !== null ? [column] : [];
  });

const countsSameRows = (one: TableReading = {}, other: TableReading = {}): boolean =>
  one.conditions === other.conditions &&
  one.repeatsCountOnce === other.repeatsCountOnce &&
  one.visibleOnly === other.visibleOnly;
