import type { Output } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Figure } from '../../blueprint/session';
import { nameOf } from '../../blueprint/period/periods';
import type { Ran, Settings } from '../../blueprint/settings';
import { rowCount } from '../../blueprint/viewCells';
import type { Format } from '../../language/format';
import { jobNow } from '../actions/jobNow';
import { type JobControl, perform } from '../actions/perform';
import type { Manner } from '../actions/writeAs';
import type { Shown } from '../flow/shown';
import { Unusable } from '../kept/unusable';
import { outputOf } from '../output/output';
import type { Services } from '../services';
import { inLanguage } from '../../languages/inLanguage';
import { rowWith } from '../../blueprint/figureNames';

export interface Rerun {
  output: Output;
  ran: Ran;
  /** The period the result is of; `null`: of all the data. */
  period: string | null;
}

/** What of the result is written, and how. */
interface Wanted extends Manner {
  view: unknown;
}

/** Runs an analysis with these settings beside its tab, which goes on showing what it shows. */
export async function rerun(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  { view, form, language }: Wanted,
  control: Omit<JobControl, 'readBlocks'>,
  format: Format,
): Promise<Rerun> {
  const job = await jobNow(services, analysis, settings, format);
  if (!job) throw new Unusable('unusable');
  const shown = await perform(job, settings, services.workbook, control);
  try {
    const wanted = analysis.keptView ? analysis.keptView(view, settings.options) : view;
    const whole = form === 'pivot' && { whole: true as const };
    const sought = isFigure(wanted) ? await figureIn(shown, { ...wanted, ...whole }) : viewIn(shown, wanted);
    const output = await inLanguage(language, () => outputOf(sought, format, form));
    const { periods } = shown.result;
    return { output, ran: shown.ran, period: periods ? nameOf(periods.now) : null };
  } finally {
    shown.analysis.close();
  }
}

/** Others may have written into the workbook. */
const isFigure = (wanted: unknown): wanted is Figure =>
  typeof wanted === 'object' && wanted !== null && 'view' in wanted && 'row' in wanted && 'column' in wanted;

function viewIn(shown: Shown, id: unknown): Shown {
  const view = shown.result.views.find((each) => each.id === id);
  if (!view || rowCount(view) === 0) throw new Unusable('viewGone');
  return { ...shown, view: view.id };
}

/** The rows behind the figure that was written. */
async function figureIn(shown: Shown, figure: Figure): Promise<Shown> {
  const view = shown.result.views.find(({ id }) => id === figure.view);
  if (!view || rowWith(view, figure.row) < 0) throw new Unusable('viewGone');
  return { ...shown, behind: { figure, answer: { view: await shown.analysis.behind(figure) } } };
}
