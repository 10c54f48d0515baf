import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { attributionResultTexts as say } from './resultTexts';

/** Of fewer conversions nobody can say what nine in ten do. */
const fewest = 10;

/** Within how many days, and with how many touches, half of the conversions come, and nine in ten; nothing where there are too few. */
export function lagAnswer(views: readonly ResultView[], format: Format): string[] {
  const [days, touches] = ['lag', 'touches'].map((id) => views.find((view) => view.id === id));
  if (!days || !touches || conversionsIn(days) < fewest) return [];
  const within = quantilesOf(days).map((each) => format.rough(each));
  // Between two numbers of touches lies none.
  const withUpTo = quantilesOf(touches).map((each) => format.count(Math.ceil(each)));
  return [say.lagAnswer(within, withUpTo)];
}

const allOf = ({ columns }: ResultView) => columns[1];

const conversionsIn = (view: ResultView): number =>
  Array.from({ length: bodyCount(view) }, (_, row) => numberAt(allOf(view), row)).reduce((a, b) => a + b, 0);

/** Median and 90 % quantile, which stand below the counts. */
const quantilesOf = (view: ResultView): number[] =>
  [0, 1].map((place) => numberAt(allOf(view), bodyCount(view) + place));
