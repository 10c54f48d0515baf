import type { Source } from '../../excel/types';
import type { RoleColumns } from '../../reading/roles';
import { sourcesIn } from '../kept/sourcesIn';
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

const tablesOf = ({ store }: Tab): MappedTable[] =>
  sourcesIn(store.get()).map(({ source, table: { hasHeadings, columns } }) => ({
    source,
    hasHeadings,
    columns,
  }));
