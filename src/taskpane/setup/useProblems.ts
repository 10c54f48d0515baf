import { usePane, usePaneState } from '../context';
import { type Field, problemsOf } from '../rules/settings';
import { texts } from '../texts';

/**
 * The message to show at a field, if any. What is missing is only told once the user has asked for the result or
 * when something has been guessed already; what is wrong is told at once.
 */
export function useProblems(): (field: Field) => string | undefined {
  const { services } = usePane();
  const { columns, options, showProblems } = usePaneState();
  const problems = problemsOf(columns, options, services.models);
  return (field) => {
    const problem = problems.find((one) => one.field === field);
    if (!problem || (problem.kind === 'missing' && !showProblems)) return undefined;
    return texts.problem(problem);
  };
}
