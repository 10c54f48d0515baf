import type { BehindWords } from '../../blueprint/analysis';
import { countBehind, totalBehind } from '../../blueprint/found';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { otherWays } from './figures';
import { journeysResultTexts } from './resultTexts';

const { behind: say } = journeysResultTexts;

/** What is said of the customers behind a figure. */
export function journeysBehindWords(figure: Figure, found: ResultView, format: Format): BehindWords {
  const { view, row } = figure;
  const customers = format.count(countBehind(found));
  const latest = { order: say.latestFirst };
  switch (view) {
    case 'funnel':
      return ofStep(figure, found, format);
    case 'steps':
      return row === otherWays
        ? {
            sentence: say.otherWays(customers, format.count(totalBehind(found, 'customers') ?? 0)),
            order: say.mostCustomersFirst,
            title: say.titles.otherWays,
            sheetName: say.sheetNames.steps,
          }
        : {
            ...latest,
            sentence: say.way(customers),
            title: say.titles.way(row),
            sheetName: say.sheetNames.steps,
          };
    default:
      return {
        ...latest,
        sentence: say.path(customers),
        title: say.titles.path(row),
        sheetName: say.sheetNames.paths,
      };
  }
}

function ofStep({ row, column }: Figure, found: ResultView, format: Format): BehindWords {
  const fate = column === 'lost' ? 'lost' : column === 'customers' ? 'made' : 'stillInTime';
  const count = countBehind(found);
  return {
    sentence: count > 0 ? say[fate](format.count(count), row) : say.nobody[fate](row),
    order: fate === 'stillInTime' ? say.leastTimeFirst : say.latestFirst,
    title: say.titles[fate](row),
    sheetName: say.sheetNames.funnel,
  };
}
