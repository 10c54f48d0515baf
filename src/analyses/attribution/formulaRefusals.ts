import type { LiveFormula, SharedRefusal } from '../../blueprint/formula/live';
import type { ReadTable } from '../../blueprint/formula/readTable';
import { type AttributionRun, key } from './formulaSettings';
import type { AttributionResult } from './messages';
import type { Setting } from './options';
import { areKindsTold } from './preferencePairs';
import type { AttributionResultTexts } from './resultTexts';
import { costTakenAsZero, saysNothing } from './skips';

const passed = [saysNothing, costTakenAsZero];

/** What a touch is named where the column of the breakdown is empty. */
const blank = '(blank)';

/** Why there is no formula: what may be of any analysis, and what of this one alone. */
export type Refusal = SharedRefusal | keyof AttributionResultTexts['refusals'];
export const refused = (refusal: Refusal): LiveFormula => ({ refusal });

/** Why the functions cannot give what a log of touches gave; `null`: they can. `listening`: settings that one of the models takes. */
export function refusalOf(
  { request, others }: AttributionRun,
  { summary }: AttributionResult,
  table: ReadTable,
  listening: readonly Setting[],
): Refusal | null {
  if (typeof request.options.period === 'string') return 'relativePeriod';
  if (request.options.period && request.options.models.some((model) => key(model) === 'shapley'))
    return 'sharesOfAll';
  if ('orders' in others) return 'orders';
  if ('costs' in others) return 'costs';
  const { touchpoint, breakDownBy = [touchpoint] } = request.columns;
  if (breakDownBy.length > 1) return 'crossed';
  if (table.refusal !== null) return table.refusal;
  if (table.stops(passed)) return 'skipped';
  if (!areKindsTold(request.options)) return 'kindNames';
  if (breakDownBy[0] !== touchpoint) {
    if (summary.rows.some((row) => row.touchpoint === blank)) return 'blanks';
    if (summary.strays) return 'strays';
    if (listening.includes('direct')) return 'direct';
    if (request.options.passOver) return 'passOver';
  }
  return summary.rows.length === 0 ? 'nothing' : null;
}
