import { besideKind } from './besideKind';
import { readingLineTexts as say } from './readingLineTexts';
import type { Run } from './run';

/** Where the tables lie that stand beside the main one in any analysis, one line each. */
export const besideLines = ({ others }: Pick<Run, 'others'>): string[] =>
  Object.entries(others).flatMap(([id, { source }]) => {
    const kind = besideKind(id);
    return kind ? [say.beside[kind](source.address)] : [];
  });
