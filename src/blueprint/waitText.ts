import type { Format } from '../language/format';
import { analysisTexts } from './texts';

const say = analysisTexts.wait;

/** A median wait in the largest unit of which it holds at least one: nobody reads 0.0035 days. */
export function waitText(days: number, format: Format): string {
  const round = (value: number) => format.number(Math.round(value * 10) / 10);
  if (days >= 1) return say.days(round(days));
  if (days >= 1 / 24) return say.hours(round(days * 24));
  if (days >= 1 / 1440) return say.minutes(round(days * 1440));
  return say.seconds(format.count(days * 86_400));
}
