import type { Figure } from '../../blueprint/session';
import { modelId } from './modelId';

/**
 * What of an attribution was written, as a workbook tells it. Release 0.1.0 wrote `null` for the credit, and a figure
 * with the place of its model.
 */
export function keptView(kept: unknown, models: readonly string[]): unknown {
  if (kept === null) return 'credit';
  if (typeof kept !== 'object' || !('touchpoint' in kept)) return kept;
  const { touchpoint, model } = kept as { touchpoint: string; model: number };
  return { view: 'credit', row: touchpoint, column: modelId(models[model]) } satisfies Figure;
}
