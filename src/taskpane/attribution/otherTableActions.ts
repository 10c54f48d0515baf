import type { Source } from '../../excel/types';
import type { Guard } from '../actions/guard';
import { createLiveCheck } from '../actions/liveCheck';
import { hintOf } from '../flow/fault';
import { type OtherTable, otherTables, rolesIn, type TableChange } from '../../blueprint/otherTables';
import type { Services } from '../services';
import { texts } from '../texts';
import type { AttributionStore } from './state';

/** Choosing the tables beside the main one: orders, and costs. */
export function createOtherTableActions(
  { workbook }: Services,
  store: AttributionStore,
  guard: Guard,
  isInSight: () => boolean,
) {
  const latest: Record<OtherTable, number> = { orders: 0, costs: 0 };
  const live = { orders: liveCheckOf('orders'), costs: liveCheckOf('costs') };

  function liveCheckOf(table: OtherTable) {
    return createLiveCheck(workbook, {
      get: () => store.get().others[table],
      isInSight,
      show: (check) => changeOther(table, { type: 'checked', check }),
      found: (source) => changeOther(table, { type: 'found', source }),
    });
  }

  function changeOther(table: OtherTable, change: TableChange): void {
    store.dispatch({ type: 'other table', table, change });
    if (change.type === 'headings') void live[table].check();
  }

  /** Of several tables asked for in quick succession only the last one counts. */
  async function load(table: OtherTable, read: () => Promise<Source>): Promise<void> {
    const mine = ++latest[table];
    live[table].stop();
    changeOther(table, { type: 'reading' });
    try {
      const source = await read();
      if (mine !== latest[table]) return;
      const isWide = source.columns >= rolesIn[table].length;
      changeOther(
        table,
        isWide ? { type: 'found', source } : { type: 'not found', hint: () => texts.others.tooNarrow[table] },
      );
      if (isWide) void live[table].check();
    } catch (error) {
      if (mine !== latest[table]) return;
      const hint = hintOf(error);
      changeOther(table, hint === null ? { type: 'not reading' } : { type: 'not found', hint });
      if (hint === null) throw error;
    }
  }

  const useSelectionFor = (table: OtherTable) => guard(() => load(table, workbook.selectedSource));

  const chooseFor = (table: OtherTable, address: string) =>
    guard(() => load(table, () => workbook.sourceAt(address)));

  const checkOther = (table: OtherTable) => live[table].check({ evenIfLarge: true });

  /** After settings were taken over, or after a time in which nobody looked. */
  const checkOthers = () => {
    for (const table of otherTables) {
      void (store.get().others[table]?.check ? live[table].catchUp() : live[table].check());
    }
  };

  return { changeOther, useSelectionFor, chooseFor, checkOther, checkOthers };
}
