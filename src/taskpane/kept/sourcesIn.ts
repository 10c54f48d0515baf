import type { Source } from '../../excel/types';
import type { Settings, TableChoice } from '../../blueprint/settings';

/** The tables that are read, and their sources, by the role that tells them apart: the id of the table. */
export const sourcesIn = ({ tables }: Settings): { role: string; table: TableChoice; source: Source }[] =>
  Object.entries(tables).flatMap(([role, table]: [string, TableChoice | null | undefined]) =>
    table?.source ? [{ role, table, source: table.source }] : [],
  );
