import type { Source } from '../../excel/types';
import type { Guard } from '../actions/guard';
import { hintOf } from '../rules/fault';
import { type OtherTable, rolesIn, type TableChange } from '../rules/otherTables';
import type { Services } from '../services';
import { texts } from '../texts';
import type { AttributionStore } from './state';

/** Choosing the tables beside the main one: orders, and costs. */
export function createOtherTableActions({ workbook }: Services, store: AttributionStore, guard: Guard) {
  const latest: Record<OtherTable, number> = { orders: 0, costs: 0 };

  const changeOther = (table: OtherTable, change: TableChange) =>
    store.dispatch({ type: 'other table', table, change });

  /** Of several tables asked for in quick succession only the last one counts. */
  async function load(table: OtherTable, read: () => Promise<Source>): Promise<void> {
    const mine = ++latest[table];
    changeOther(table, { type: 'reading' });
    try {
      const source = await read();
      if (mine !== latest[table]) return;
      const isWide = source.columns >= rolesIn[table].length;
      changeOther(
        table,
        isWide ? { type: 'found', source } : { type: 'not found', hint: texts.others.tooNarrow[table] },
      );
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

  return { changeOther, useSelectionFor, chooseFor };
}
