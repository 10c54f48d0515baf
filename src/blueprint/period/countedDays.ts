import type { Source } from '../../excel/types';
import { dayColumns } from '../../queries/headings';
import { guessCounted } from '../../reading/guessCounted';
import type { RoleColumns } from '../../reading/roles';
import type { Settings } from '../settings';
import type { Role } from '../tables';
import { periodTexts as say } from './texts';

/** Columns of an answer that tell the days it was counted of, the same in every row. */

const [firstDay, lastDay] = dayColumns;

/** The roles they play, by their headings. */
export const dayRoleIds = { [firstDay]: 'firstDay', [lastDay]: 'lastDay' };

export const dayRoles = (): Role[] => [
  { id: 'firstDay', name: say.counted.firstDay, holds: 'figure', isFolded: true },
  { id: 'lastDay', name: say.counted.lastDay, holds: 'figure', isFolded: true },
];

/**
 * Those of some roles whose column was found: nobody chooses a column that only a statement of ours makes. Before anything is set
 * every role is there.
 */
export const whereFound = (roles: readonly Role[], { tables, options }: Settings, table = 'main'): Role[] =>
  roles.filter(({ id }) => options.eachRow === undefined || (tables[table]?.columns[id] ?? null) !== null);

/** Both of them, or neither. */
export const guessDays = (source: Source, hasHeadings: boolean): RoleColumns | null =>
  guessCounted(source, hasHeadings, { firstDay: [firstDay], lastDay: [lastDay] });
