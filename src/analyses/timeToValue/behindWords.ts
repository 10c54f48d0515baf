import type { BehindWords } from '../../blueprint/analysis';
import { countBehind } from '../../blueprint/found';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import type { TimeToValueSummary } from './messages';
import { timeToValueResultTexts } from './resultTexts';
import { spanText } from './spanText';

const { behind: say } = timeToValueResultTexts;

/** What is said of the waits behind a figure. */
export function timeToValueBehind(
  { view, row, column }: Figure,
  { workingDays }: TimeToValueSummary,
  found: ResultView,
  format: Format,
): BehindWords {
  const count = countBehind(found);
  const customers = format.count(count);
  const shared = { order: say.order, sheetName: say.sheetName };
  if (view === 'curve') {
    const time = spanText(Number(row), workingDays, format);
    const figure = column === 'at risk' ? 'atRisk' : 'reachedAfter';
    return { ...shared, sentence: say[figure](customers, time), title: say.title[figure](time) };
  }
  const outcome = column === 'reached' || column === 'lost' ? column : 'waiting';
  return {
    ...shared,
    sentence: count > 0 ? say[outcome](customers) : say.nobody[outcome],
    title: say.title[outcome](row),
  };
}
