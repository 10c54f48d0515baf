import type { BehindWords } from '../../blueprint/analysis';
import { countBehind } from '../../blueprint/found';
import { nameOfRow } from '../../blueprint/figureNames';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import type { TimeToValueResult } from './messages';
import { timeToValueResultTexts } from './resultTexts';
import { spanText } from './spanText';

const { behind: say } = timeToValueResultTexts;

/** What is said of the waits behind a figure. */
export function timeToValueBehind(
  figure: Figure,
  { views, summary: { workingDays } }: TimeToValueResult,
  found: ResultView,
  format: Format,
): BehindWords {
  const { view, row, column } = figure;
  const count = countBehind(found);
  const customers = format.count(count);
  const shared = { order: say.order, sheetName: say.sheetName };
  if (view === 'curve') {
    const time = spanText(Number(row), workingDays, format);
    const which = column === 'at risk' ? 'atRisk' : 'reachedAfter';
    return { ...shared, sentence: say[which](customers, time), title: say.title[which](time) };
  }
  const outcome = column === 'reached' || column === 'lost' ? column : 'waiting';
  return {
    ...shared,
    sentence: count > 0 ? say[outcome](customers) : say.nobody[outcome],
    title: say.title[outcome](nameOfRow(views, figure)),
  };
}
