import type { Role, RoleColumns } from '../rules/roles';
import { texts } from '../texts';
import type { TableAnalysis } from './analysis';
import { fieldProblem, type OptionTexts } from './fields';

export interface Problem {
  /** A role, or the name of an option. */
  field: string;
  /** Nothing is wrong yet: something is not yet there. */
  isMissing: boolean;
  text: string;
}

/** What has to be put right before the analysis can run, in the order of the page. */
export function problemsOf(
  { required, roleNames, fields }: Pick<TableAnalysis, 'required' | 'roleNames' | 'fields'>,
  columns: RoleColumns,
  options: OptionTexts,
): Problem[] {
  const name = (role: Role) => roleNames[role] ?? role;
  const ofRoles = required.flatMap((role, position): Problem[] => {
    if (columns[role] === null)
      return [{ field: role, isMissing: true, text: texts.columns.missing(name(role)) }];
    const other = required.slice(0, position).find((earlier) => columns[earlier] === columns[role]);
    return other ? [{ field: role, isMissing: false, text: texts.columns.twice(name(other)) }] : [];
  });
  const ofOptions = fields.flatMap((field): Problem[] => {
    const text = fieldProblem(field, options);
    return text === null ? [] : [{ field: field.name, isMissing: false, text }];
  });
  return [...ofRoles, ...ofOptions];
}
