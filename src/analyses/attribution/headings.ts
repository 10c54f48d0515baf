import type { Run } from '../../blueprint/run';
import { analysisTexts } from '../../blueprint/texts';
import { bodyCount } from '../../blueprint/viewCells';
import type { ResultView, TableColumn } from '../../blueprint/views';
import { ownName } from '../../cells/ownName';
import type { Format } from '../../language/format';
import type { AttributionOptions, AttributionRequest } from './messages';
import { attributionResultTexts as say } from './resultTexts';

/** What the result is broken down by, as `Touchpoint × Product`. */
export const dimensionName = ({ dimensions = ['touchpoint'] }: AttributionOptions): string =>
  dimensions
    .map((dimension) => analysisTexts.roles[dimension])
    .reduce((first, second) => say.crossed(first, second));

/** The credit, or the transactions behind a figure, with headings and names of rows in place of their codes. */
export function inWords(view: ResultView, { request }: Run<AttributionRequest>, format: Format): ResultView {
  const columns = view.columns.map((column, place) => ({
    ...column,
    ...(column.heading === 'name' ? { heading: dimensionName(request.options) } : headingOf(column)),
    ...(place === 0 && { cells: namesOf(view, column, format) }),
  }));
  const opens = view.opens?.map(({ id, name }) => ({ id, name: say.modelName(name) }));
  return { ...view, columns, ...(opens && { opens }) };
}

function headingOf({ heading, about }: TableColumn): Pick<TableColumn, 'heading' | 'short'> {
  if (about !== undefined) {
    const named = say.headings.ofModel[heading as keyof typeof say.headings.ofModel](about);
    return { heading: named, ...(heading === 'value' && { short: say.modelName(about) }) };
  }
  return {
    heading: say.headings.plain[heading as keyof typeof say.headings.plain],
    ...(heading === 'averageOrderValue' && { short: say.headings.averageOrder }),
  };
}

/** At the foot stand names of our own, told apart from those of the data. */
function namesOf(view: ResultView, { cells }: TableColumn, format: Format): TableColumn['cells'] {
  const count = bodyCount(view);
  const names = Array.from(cells).slice(0, count).map(String);
  const foot = Array.from(cells)
    .slice(count)
    .map((code) =>
      code === 'unattributed' || code === 'total'
        ? ownName(say[code], names)
        : say.behind.more(format.count(view.rest ?? 0)),
    );
  return [...names, ...foot];
}
