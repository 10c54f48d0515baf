import type { NamedCells, Source } from '../../excel/types';
import type { Editing, Settings } from '../../blueprint/settings';
import type { TableShape } from '../../blueprint/tables';
import type { FlowAction, FlowStore } from '../flow/flow';
import type { TableChange } from '../flow/table';
import type { Services } from '../services';
import type { Guard } from './guard';
import { createTableActions } from './tableActions';

/** A selection drags through many ranges; the data are looked at when it has come to rest. */
const selectionRest = 150;

/** Choosing the tables an analysis reads, and following the selection. */
export function createSourceActions(
  { workbook }: Services,
  store: FlowStore,
  guard: Guard,
  shapes: readonly TableShape[],
) {
  let inSight = true;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isInSight = () => inSight && store.get().phase.name === 'set up';
  const tables = shapes.map((shape) => ({
    id: shape.id,
    ...createTableActions(workbook, store, shape, isInSight),
  }));
  const [main] = tables;
  const { check } = main;
  const at = (id: string) => tables.find((table) => table.id === id) ?? main;

  async function load(read: () => Promise<Source>, following: boolean): Promise<void> {
    store.dispatch({ type: 'following', following });
    if (!(await main.load(read))) return;
    leaveWelcome();
    if (store.get().phase.name === 'set up') void check();
  }

  /** Data that turn up on the welcome page make it superfluous. */
  function leaveWelcome(): void {
    const { phase } = store.get();
    if (phase.name === 'welcome' && !phase.inserting)
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
  }

  /** `known`: what was selected when it was asked a moment ago; to try again is to ask again. */
  function followSelection(known?: Promise<Source>): Promise<void> {
    let answer = known;
    const selected = () => {
      const source = answer ?? workbook.selectedSource();
      answer = undefined;
      return source;
    };
    return guard(() => load(selected, true));
  }

  const choose = (address: string) => guard(() => load(() => workbook.sourceAt(address), false));

  /** Whether another selection would be taken up now. */
  function isOpenToSelection(): boolean {
    const { following, phase } = store.get();
    if (phase.name === 'welcome') return following && !phase.inserting;
    // While the pane begins, what it has read may be past already.
    return following && (phase.name === 'set up' || phase.name === 'starting');
  }

  function selectionChanged(): void {
    if (!isOpenToSelection()) return;
    clearTimeout(resting);
    resting = setTimeout(() => {
      // An address may have been typed meanwhile.
      if (isOpenToSelection()) void followSelection();
    }, selectionRest);
  }

  async function listTables(known?: Promise<NamedCells[]>): Promise<void> {
    try {
      store.dispatch({ type: 'tables listed', tables: await (known ?? workbook.listTables()) });
    } catch {
      // Tables are a short cut; without them there is still the selection.
      store.dispatch({ type: 'tables listed', tables: [] });
    }
  }

  async function listNames(): Promise<void> {
    try {
      store.dispatch({ type: 'names listed', namedRanges: await workbook.listNames() });
    } catch {
      // As with tables, there are other ways to the same cells.
    }
  }

  /** All that can be chosen by its name. */
  const listNamed = () => Promise.all([listTables(), listNames()]);

  /** The user turns to this analysis, for the first time or again: it takes up what is selected by now. */
  function enter(): void {
    inSight = true;
    void listTables();
    if (isOpenToSelection()) void followSelection();
    else void main.catchUp();
  }

  const leave = () => {
    inSight = false;
    store.dispatch({ type: 'left' });
  };

  /** Settings come from elsewhere; whatever is still under way here no longer counts. */
  function takeOver(action: Extract<FlowAction, { type: 'edit' | 'resumed' }>): void {
    tables.forEach(({ forget }) => forget());
    clearTimeout(resting);
    store.dispatch(action);
    tables.forEach((table) => void table.check());
    void listTables();
  }

  /** Takes over the settings of a kept analysis. */
  const edit = (settings: Settings, editing: Editing) => takeOver({ type: 'edit', settings, editing });

  /** Goes on where an earlier session ended, perhaps in the middle of a run. */
  const resume = (settings: Settings, unfinished: boolean) =>
    takeOver({ type: 'resumed', settings, unfinished });

  /** Back from the result to the settings. */
  const change = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    tables.forEach(({ lookAgain }) => lookAgain());
    void listTables();
  };

  const changeTable = (id: string, made: TableChange) => at(id).change(made);

  /** The cells of a table are looked at though there are many. */
  const checkTable = (id: string) => at(id).check({ evenIfLarge: true });

  async function loadBeside(id: string, read: () => Promise<Source>): Promise<void> {
    if (await at(id).load(read)) void at(id).check();
  }

  const useSelectionFor = (id: string) => guard(() => loadBeside(id, workbook.selectedSource));

  const chooseFor = (id: string, address: string) =>
    guard(() => loadBeside(id, () => workbook.sourceAt(address)));

  return {
    check,
    followSelection,
    choose,
    selectionChanged,
    listTables,
    listNamed,
    enter,
    leave,
    edit,
    resume,
    change,
    changeTable,
    checkTable,
    useSelectionFor,
    chooseFor,
  };
}
