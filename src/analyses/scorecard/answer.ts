import type { Answer } from '../../blueprint/answer';
import type { Format } from '../../language/format';
import type { BestSegment, Measure, ScorecardSummary } from './messages';
import { scorecardResultTexts } from './resultTexts';

const { answer: say, days } = scorecardResultTexts;

/** More names than these are no sentence. */
const mostNames = 3;

/** Which customers to have more of and which less, and what the data cannot tell apart. */
export function answerOf({ summary }: { summary: ScorecardSummary }, format: Format): Answer {
  const { best, notBack, alike, waiting } = summary;
  const more = notBack.length - mostNames;
  const less = format.list([
    ...notBack.slice(0, mostNames),
    ...(more > 0 ? [say.others(format.count(more))] : []),
  ]);
  const isMore = best !== null && best.isClear && best.measure !== 'time' && !notBack.includes(best.segment);
  return {
    headline: headlineOf(summary, format),
    details: [
      ...(best?.measure === 'yearRatio' || best?.measure === 'year' ? [say.untested] : []),
      ...(notBack.length > 0 ? [say.notBack(less, notBack.length)] : []),
      ...(isMore && notBack.length > 0 ? [say.moreAndLess(best.segment, less)] : []),
      ...(alike ? [say.alike(...alike)] : []),
      ...(waiting ? [say.waiting(format.count(waiting))] : []),
    ],
  };
}

function headlineOf({ best, customers, sides, model }: ScorecardSummary, format: Format): string {
  const count = format.count(customers);
  if (!best) return sides.value && model === null ? say.tooFewRepeats(count) : say.customers(count);
  const start = startOf(best, format);
  if (best.next !== null) return say.butAlike(start, best.next);
  return best.isFastest ? say.andFastest(start) : say.headline(start);
}

function startOf(best: BestSegment, format: Format): string {
  const { segment, measure } = best;
  const figure = figureOf(best, format);
  // Once what it cost is what it cost.
  if (figure === format.number(1) && measure === 'ratio') return say.even(segment);
  if (figure === format.number(1) && measure === 'yearRatio') return say.yearEven(segment);
  return say[measure](segment, figure);
}

function figureOf({ measure, figure }: BestSegment, format: Format): string {
  const told: Record<Measure, () => string> = {
    ratio: () => tenths(figure, format),
    yearRatio: () => tenths(figure, format),
    value: () => format.money(figure),
    year: () => format.money(figure),
    time: () => days(format.number(figure)),
  };
  return told[measure]();
}

/** A ratio has one decimal: more of it nobody knows. */
export const tenths = (ratio: number, format: Format): string => format.number(Math.round(ratio * 10) / 10);
