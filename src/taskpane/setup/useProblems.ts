import { problemsOf } from '../../blueprint/problems';
import { useFlow, useTab } from '../tabs/context';

/**
 * The message to show at a field, if any. What is missing is only told once the user has asked for the result; what is
 * wrong is told at once.
 */
export function useProblems(): (field: string) => string | undefined {
  const { analysis } = useTab();
  const flow = useFlow();
  const told = problemsOf(analysis, flow).filter(({ isMissing }) => flow.showProblems || !isMissing);
  return (field) => told.find((problem) => problem.field === field)?.text;
}
