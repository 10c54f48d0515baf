import { analysisTexts } from '../../blueprint/texts';
import { newOrReturning, type OrderBreakdown } from './orderBreakdown';
import { attributionTexts } from './texts';

const say = attributionTexts.labels;

/** What orders are broken down by. */
export function orderByName(by: OrderBreakdown): string {
  if (by === newOrReturning) return say.newOrReturning;
  return by === 'conversion' || by === 'ofOrder' ? say[by] : analysisTexts.roles[by];
}
