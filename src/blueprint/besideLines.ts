import { isMoreId } from './moreTables';
import { readingLineTexts as say } from './readingLineTexts';
import type { Run } from './run';

/** What a table is that stands beside the main one in any analysis; `null`: its analysis alone knows. */
export function besideKind(id: string): 'identities' | 'rates' | 'segments' | 'moreTables' | null {
  if (id === 'identities' || id === 'rates' || id === 'segments') return id;
  return isMoreId(id) ? 'moreTables' : null;
}

/** Where the tables lie that stand beside the main one in any analysis, one line each. */
export const besideLines = ({ others }: Pick<Run, 'others'>): string[] =>
  Object.entries(others).flatMap(([id, { source }]) => {
    const kind = besideKind(id);
    return kind ? [say.beside[kind](source.address)] : [];
  });
