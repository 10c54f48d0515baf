import { daysIn } from '../../reading/numbers';
import { attributionOptionTexts as say } from './optionTexts';

/** What is wrong with days as they are typed; `null`: nothing. */
export const daysProblem = (typed: string): string | null =>
  daysIn(typed) === null ? say.problems.days : null;
