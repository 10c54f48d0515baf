import type { Source } from '../../excel/types';
import type { RoleColumns } from '../../reading/roles';
import type { Tab } from '../tabs/tabs';

/** Cells of which it is known what their columns stand for. */
export interface MappedTable {
  source: Source;
  hasHeadings: boolean;
  columns: RoleColumns;
}

/** The data of all tabs and the tables beside them; those of the tab in sight come first. */
export function mappedTables(tabs: readonly Tab[], inSight: string): MappedTable[] {
  const first = tabs.filter(({ id }) => id === inSight);
  const rest = tabs.filter(({ id }) => id !== inSight);
  return [...first, ...rest].flatMap(tablesOf);
}

function tablesOf(tab: Tab): MappedTable[] {
  const state = tab.store.get();
  const { orders, costs } = 'others' in state ? state.others : { orders: null, costs: null };
  return [state, orders, costs].flatMap((table) =>
    table?.source ? [{ source: table.source, hasHeadings: table.hasHeadings, columns: table.columns }] : [],
  );
}
