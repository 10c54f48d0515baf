import type { EngineFailure } from '../../engine';
import { texts } from '../texts';
import { outsideTexts as say } from '../texts/outside';

/** What went wrong with files, in words; `null`: nobody knows. */
export function engineText(failure: EngineFailure | null): string {
  const words = say.files.failures;
  if (!failure) return texts.unexpectedAdvice;
  const text = words[failure.code] as (values: unknown) => string;
  return text('values' in failure ? failure.values : null);
}
