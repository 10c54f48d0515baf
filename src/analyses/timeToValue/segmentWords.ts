import type { TimeToValueSummary } from './messages';
import { timeToValueResultTexts } from './resultTexts';

const say = timeToValueResultTexts;

/** Above this, chance alone may well make segments as different as these. */
const convincing = 0.05;

/** Which segment is fastest and which slowest, where that means anything. */
export function segmentSentence(
  { fastest, slowest, test }: NonNullable<TimeToValueSummary['segments']>,
  span: (days: number) => string,
): string {
  const first = say.segment(fastest.segment, span(fastest.median));
  const last =
    slowest.median === null
      ? say.slowSegment(slowest.segment)
      : say.segment(slowest.segment, span(slowest.median));
  if (slowest.median !== null && span(slowest.median) === span(fastest.median)) {
    return say.alike(span(fastest.median));
  }
  if (!test) return say.untested(first, last);
  return (test.p < convincing ? say.differ : say.maybeChance)(first, last, testText(test.p));
}

/** A p with as many decimals as it is worth; the smallest are told as a limit. */
export const testText = (p: number): string => (p < 0.001 ? say.smallP : say.p(p.toFixed(p < 0.1 ? 3 : 2)));
