import type { Role, RoleColumns } from '../reading/roles';
import { analysisTexts } from './texts';
import type { TableAnalysis } from './analysis';
import { fieldProblem, type OptionTexts } from './fields';

export interface Problem {
  /** A role, or the name of an option. */
  field: string;
  /** Nothing is wrong yet: something is not yet there. */
  isMissing: boolean;
  text: string;
}

/** The roles whose columns are looked for: those without which there is no result, and those that make it whole. */
export const rolesSought = ({
  required,
  neverEmpty,
}: Pick<TableAnalysis, 'required' | 'neverEmpty'>): Role[] => [...new Set([...required, ...neverEmpty])];

/** What has to be put right before the analysis can run, in the order of the page. */
export function problemsOf(
  {
    required,
    neverEmpty,
    roleNames,
    fields,
  }: Pick<TableAnalysis, 'required' | 'neverEmpty' | 'roleNames' | 'fields'>,
  columns: RoleColumns,
  options: OptionTexts,
): Problem[] {
  const name = (role: Role) => roleNames[role] ?? role;
  const sought = rolesSought({ required, neverEmpty });
  const ofRoles = sought.flatMap((role, position): Problem[] => {
    if (columns[role] === null)
      return required.includes(role)
        ? [{ field: role, isMissing: true, text: analysisTexts.missing(name(role)) }]
        : [];
    const other = sought.slice(0, position).find((earlier) => columns[earlier] === columns[role]);
    return other ? [{ field: role, isMissing: false, text: analysisTexts.twice(name(other)) }] : [];
  });
  const ofOptions = fields.flatMap((field): Problem[] => {
    const text = fieldProblem(field, options);
    return text === null ? [] : [{ field: field.name, isMissing: false, text }];
  });
  return [...ofRoles, ...ofOptions];
}
