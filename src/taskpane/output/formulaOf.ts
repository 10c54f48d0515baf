import { besideKind } from '../../blueprint/besideLines';
import { type LiveFormula, refused } from '../../blueprint/formula/live';
import type { Run } from '../../blueprint/run';
import type { Shown } from '../flow/shown';

/** The formula that gives what is in sight, or why there is none. */
export function formulaOf({ words, run, result, view, behind }: WhatIsWritten): LiveFormula {
  const [beside] = Object.keys(run.others).flatMap((id) => besideKind(id) ?? []);
  if (beside) return refused(beside);
  if (isReadOtherwise(run)) return refused('readOtherwise');
  if (!behind) return words.formula(run, result, view);
  const { figure, answer } = behind;
  if (!answer || 'reason' in answer) return refused('nothing');
  return words.formulaBehind?.(run, result, figure, answer.view) ?? refused('noFunction');
}

/** A function reads cells as they stand. */
const isReadOtherwise = ({ request: { reading, beside = {} } }: Run): boolean =>
  reading !== undefined || Object.values(beside).some((table) => table?.reading !== undefined);

/** What an output is made of. */
export type WhatIsWritten = Pick<Shown, 'run' | 'result' | 'words' | 'view' | 'behind'>;
