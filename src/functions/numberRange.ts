import { invalid } from '../cells';

/** What a number must be. */
export interface NumberRange {
  atLeast?: number;
  atMost?: number;
  above?: number;
  isWhole?: boolean;
}

/** Throws the error that says what a number must be. */
export function requireInRange(
  given: number,
  name: string,
  { atLeast, atMost, above, isWhole }: NumberRange,
): void {
  if (isWhole && !Number.isInteger(given)) throw invalid(`${name} is ${given}; it must be a whole number.`);
  if (atLeast !== undefined && given < atLeast)
    throw invalid(`${name} is ${given}; it must be at least ${atLeast}.`);
  if (atMost !== undefined && given > atMost)
    throw invalid(`${name} is ${given}; it must be at most ${atMost}.`);
  if (above !== undefined && given <= above)
    throw invalid(`${name} is ${given}; it must be more than ${above}.`);
}
