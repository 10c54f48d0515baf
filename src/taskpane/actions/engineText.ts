import type { EngineFailure } from '../../engine';
import { texts } from '../texts';
import { fileFailureText } from '../texts/files';

/** What went wrong with files, in words; `null`: nobody knows. */
export const engineText = (failure: EngineFailure | null): string =>
  failure ? fileFailureText(failure) : texts.unexpectedAdvice;
