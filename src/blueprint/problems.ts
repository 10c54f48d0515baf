import type { Analysis } from './analysis';
import type { Settings, TableChoice } from './settings';
import { soughtOf, tablesIn, type TableShape } from './tables';
import { analysisTexts as say } from './texts';

/** Something that has to be put right before an analysis can run. */
export interface Problem {
  /** Name of an option, `main.customer` for a role of a table, or `costs.source` for a table itself. */
  field: string;
  /** Nothing is wrong yet: something is not yet there. */
  isMissing: boolean;
  text: string;
}

type Described = Pick<Analysis, 'tables' | 'fields'>;

/** What has to be put right, in the order of the page. */
export const problemsOf = ({ tables, fields }: Described, settings: Settings): Problem[] => [
  ...tablesIn(tables, settings.tables).flatMap(({ shape, table }) => problemsIn(shape, table, settings)),
  ...fields(settings).flatMap(({ name, problem, isMissing = false, isHidden }): Problem[] =>
    problem && !isHidden ? [{ field: name, isMissing, text: problem }] : [],
  ),
];

function problemsIn(shape: TableShape, { source, columns }: TableChoice, settings: Settings): Problem[] {
  // Without a main table there is no page of roles yet.
  if (!source && shape.beside) return [{ field: `${shape.id}.source`, isMissing: true, text: say.noTable }];
  const roles = shape.roles(settings);
  const missing = roles.filter(({ id, isRequired }) => isRequired && (columns[id] ?? null) === null);
  const apart = roles.filter((role) => role.isDistinct || soughtOf([role]).length > 0);
  return [
    ...missing.map(({ id, name }) => ({
      field: `${shape.id}.${id}`,
      isMissing: true,
      text: say.missing(name),
    })),
    ...apart.flatMap(({ id }, position): Problem[] => {
      const column = columns[id] ?? null;
      const other = apart
        .slice(0, position)
        .find((earlier) => column !== null && columns[earlier.id] === column);
      return other ? [{ field: `${shape.id}.${id}`, isMissing: false, text: say.twice(other.name) }] : [];
    }),
  ];
}
