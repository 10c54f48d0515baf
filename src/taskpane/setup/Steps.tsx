import { useTable } from '../tabs/context';
import { Section } from '../controls/Section';
import type { Role } from '../../reading/roles';
import { RoleField } from './RoleField';
import { texts } from '../texts';
import { FieldOf } from './fields/OptionFields';
import { type Problem, problemsOf, rolesSought } from '../../blueprint/problems';

/** Steps 2 and 3 of an analysis, drawn from its description. */
export default function TableSteps() {
  const { analysis, state } = useTable();
  const { columns, options, showProblems } = state;
  const problems = problemsOf(analysis, columns, options);
  // What is missing is told once the user has asked for the result, what is wrong at once.
  const told = problems.filter(({ isMissing }) => showProblems || !isMissing);
  const problemAt = (field: string) => told.find((problem: Problem) => problem.field === field)?.text;
  return (
    <>
      <ColumnsStep problemAt={problemAt} />
      <Section title={texts.options.title}>
        {analysis.fields.map((field) => (
          <FieldOf key={field.name} field={field} problem={problemAt(field.name)} />
        ))}
      </Section>
    </>
  );
}

function ColumnsStep({ problemAt }: { problemAt(role: Role): string | undefined }) {
  const { analysis, state, store } = useTable();
  const { source, hasHeadings, columns } = state;
  const { required, optional, roleNames } = analysis;
  if (!source) return null;
  const field = (role: Role, isRequired: boolean) => (
    <RoleField
      key={role}
      name={roleNames[role] ?? role}
      problem={problemAt(role)}
      source={source}
      hasHeadings={hasHeadings}
      isRequired={isRequired}
      column={columns[role]}
      onChoose={(column) => store.dispatch({ type: 'column', role, column })}
    />
  );
  const sought = rolesSought(analysis);
  const found = sought.filter((role) => columns[role] !== null).length;
  return (
    <Section
      title={texts.columns.title}
      aside={<span className="hint">{texts.columns.matched(found, sought.length)}</span>}
    >
      {required.map((role) => field(role, true))}
      {optional.map((role) => field(role, false))}
    </Section>
  );
}
