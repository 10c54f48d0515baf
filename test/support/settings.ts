import type { Source } from '../../src/excel/types';
import type { Analysis } from '../../src/blueprint/analysis';
import type { Options, Settings } from '../../src/blueprint/settings';
import { noColumns } from '../../src/blueprint/tables';
import type { RoleColumns } from '../../src/reading/roles';

/** The columns an analysis takes of its main table for its roles. */
export const guessed = ({ tables: [main] }: Pick<Analysis, 'tables'>, source: Source): RoleColumns => ({
  ...noColumns(main),
  ...main.guess(source, true),
});

/** What a user has set: these columns, and of the options those that differ from what they are at first. */
export const settingsWith = <O extends Options>(
  { options }: { options: O },
  source: Source,
  columns: RoleColumns,
  changed: Partial<O> = {},
): Settings<O> => ({
  tables: { main: { source, hasHeadings: true, columns } },
  options: { ...options, ...changed },
});
