import { useAttribution } from '../tabs/context';
import { type Field, problemsOf } from '../rules/problems';
import { texts } from '../texts';

/**
 * The message to show at a field, if any. What is missing is only told once the user has asked for the result or
 * when something has been guessed already; what is wrong is told at once.
 */
export function useProblems(): (field: Field) => string | undefined {
  const state = useAttribution().state;
  const problems = problemsOf(state, state.models);
  return (field) => {
    const problem = problems.find((one) => one.field === field);
    const isMissing = problem?.kind === 'missing' || problem?.kind === 'no source';
    if (!problem || (isMissing && !state.showProblems)) return undefined;
    return texts.problem(problem);
  };
}
