import { besideKind } from '../../blueprint/besideKind';
import { type LiveFormula, refused } from '../../blueprint/formula/live';
import type { Run } from '../../blueprint/run';
import type { Shown } from '../flow/shown';

/** Excel takes no longer one. */
const longest = 8192;

/** The formula that gives what is in sight, or why there is none. */
export function formulaOf(written: WhatIsWritten): LiveFormula {
  const [beside] = Object.keys(written.run.others).flatMap((id) => besideKind(id) ?? []);
  if (beside) return refused(beside);
  if (isBesideReadOtherwise(written.run)) return refused('besideReadOtherwise');
  const live = functionOf(written);
  return 'formula' in live && live.formula.length > longest ? refused('tooLong') : live;
}

function functionOf({ words, run, result, view, behind }: WhatIsWritten): LiveFormula {
  if (!behind) return words.formula(run, result, view);
  const { figure, answer } = behind;
  if (!answer || 'reason' in answer) return refused('nothing');
  return words.formulaBehind?.(run, result, figure, answer.view) ?? refused('noFunction');
}

/** What is told of the reading is that of the main table. */
const isBesideReadOtherwise = ({ request: { beside = {} } }: Run): boolean =>
  Object.values(beside).some((table) => table?.reading !== undefined);

/** What an output is made of. */
export type WhatIsWritten = Pick<Shown, 'run' | 'result' | 'words' | 'view' | 'behind'>;
