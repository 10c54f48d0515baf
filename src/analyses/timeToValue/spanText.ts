import type { Format } from '../../language/format';
import { waitText } from '../../blueprint/waitText';
import { timeToValueResultTexts } from './resultTexts';

const say = timeToValueResultTexts.spans;

/** A time as one would say it. Working days stay days, since nobody said how many hours one has. */
export function spanText(days: number, workingDays: boolean, format: Format): string {
  if (days === 0) return say.none;
  if (!workingDays) return waitText(days, format);
  return say.workingDays(days < 0.95 ? format.figure(days) : format.number(Math.round(days * 10) / 10));
}
