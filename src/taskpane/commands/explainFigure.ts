import { keyAt } from '../../blueprint/figureNames';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { OutputAt } from '../../excel/outputAt';
import type { AnalysisDefinition } from '../../excel/types';
import type { Format } from '../../language/format';
import { inLanguage } from '../../languages/inLanguage';
import { readRequest } from '../kept/request';
import type { Tab } from '../tabs/tabs';
import { spokenView } from '../views/inSight';

/** Runs a kept analysis in its tab, where its settings already are, and opens the rows behind a figure of its output. */
export async function explainFigure(
  { analysis, store, actions }: Tab,
  { request, language }: AnalysisDefinition,
  at: OutputAt['figure'],
  format: Format,
): Promise<void> {
  await actions.run();
  const { phase, options } = store.get();
  if (phase.name !== 'result') return;
  const kept = readRequest(request)?.view;
  const wanted = analysis.keptView ? analysis.keptView(kept, options) : kept;
  const view = phase.result.views.find(({ id }) => id === wanted);
  if (!view) return isFigure(wanted) ? actions.openFigure(wanted) : undefined;
  store.dispatch({ type: 'view', view: view.id });
  const figure = at && (await inLanguage(language, () => figureOf(view, at, format)));
  if (figure) await actions.openFigure(figure);
}

/** Rows behind a figure were written themselves. */
const isFigure = (wanted: unknown): wanted is Figure =>
  typeof wanted === 'object' && wanted !== null && 'view' in wanted && 'row' in wanted && 'column' in wanted;

/** The figure in a line and a column of the table; one beside those that open stands for the first of them. */
function figureOf(view: ResultView, at: { row: string; column: string }, format: Format): Figure | null {
  const { columns, opens = [] } = spokenView(view, format);
  const row = Array.from<unknown>(columns[0].cells).findIndex((name) => String(name) === at.row);
  const key = row < 0 ? '' : keyAt(view, row);
  const { id = '' } = opens.find(({ name }) => name === at.column) ?? opens[0] ?? {};
  return key === '' || id === '' ? null : { view: view.id, row: key, column: id };
}
