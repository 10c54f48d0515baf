import type { Source } from '../excel/types';
import { guessColumns } from './guessRoles';
import type { GuessedRole } from './roles';

/** What customers are told apart by is often called a channel, a campaign or a product; a segment comes first. */
const likeSegments: readonly GuessedRole[] = ['segment', 'touchpoint', 'campaign', 'product'];

/** The column customers are told apart by; `null` where no heading speaks for one. */
export function guessSegment(source: Source, hasHeadings: boolean): number | null {
  const found = guessColumns(source, hasHeadings, { among: likeSegments, optional: likeSegments });
  return likeSegments.map((role) => found[role]).find((column) => column !== null) ?? null;
}
