import type { Source } from '../excel/types';
import { isQuantity, isUnitPrice } from './roleWords';
import type { AmountReading } from './tableReading';

/** A price for one piece times how many there were, where headings say so; `null`: they do not. */
export function guessAmount({ head: [headings = []] }: Source, of: number): AmountReading | null {
  if (!isUnitPrice(String(headings[of] ?? ''))) return null;
  const times = headings.findIndex((heading) => isQuantity(String(heading ?? '')));
  return times < 0 ? null : { of, times };
}
