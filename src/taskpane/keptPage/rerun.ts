import type { Output } from '../../excel/types';
import { type JobControl, perform } from '../actions/perform';
import { attributionJobs } from '../attribution/job';
import { type AttributionState, initialAttribution, reduceAttribution } from '../attribution/state';
import type { Ran, Settings } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import type { Figure } from '../../blueprint/session';
import { keptView } from '../../analyses/attribution/keptView';
import type { Services } from '../services';
import { createStore } from '../flow/store';
import { rowCount } from '../../blueprint/viewCells';
import { tableJob } from '../actions/job';
import { outputOf } from '../output/output';
import type { Kept } from '../flow/flow';
import { rowWith } from '../views/inSight';
import { initialTable, type TableShown, type TableState } from '../flow/tabState';
import { inLanguage } from '../texts/inLanguage';
import type { Tab, TableTab } from '../tabs/tabs';
import type { Manner } from '../actions/writeAs';
import { Unusable } from '../kept/unusable';

export interface Rerun {
  output: Output;
  ran: Ran;
}

/** What of the result is written, and how. */
interface Wanted extends Manner {
  view: unknown;
}

type Control = Omit<JobControl, 'readBlocks'>;

/** Runs an analysis with these settings beside its tab, which goes on showing what it shows. */
export function rerun(
  services: Services,
  tab: Tab,
  settings: Settings,
  wanted: Wanted,
  control: Control,
  format: Format,
): Promise<Rerun> {
  return tab.kind === 'attribution'
    ? rerunAttribution(services, settings, wanted, control, format)
    : rerunTable(services, tab, settings, wanted, control, format);
}

async function rerunTable(
  services: Services,
  { analysis }: TableTab,
  settings: Settings,
  { view, ...manner }: Wanted,
  control: Control,
  format: Format,
): Promise<Rerun> {
  const state = { ...initialTable(analysis), ...settings } as TableState;
  const job = tableJob(services, analysis, state, format);
  if (!job) throw new Unusable('unusable');
  const shown = await perform(job, settings, services.workbook, control);
  return written(shown, view, manner, format);
}

async function rerunAttribution(
  services: Services,
  settings: Settings,
  { view, ...manner }: Wanted,
  control: Control,
  format: Format,
): Promise<Rerun> {
  const state = { ...initialAttribution(services.models), ...settings } as AttributionState;
  const store = createStore(reduceAttribution, state);
  const job = attributionJobs(services, store, format)();
  if (!job) throw new Unusable('unusable');
  const shown = await perform(job, settings, services.workbook, control);
  return written(shown, keptView(view, state.options.models), manner, format);
}

/** What is written of a result, once it is found in it. */
async function written(
  shown: Kept<TableShown>,
  wanted: unknown,
  { form, language }: Manner,
  format: Format,
): Promise<Rerun> {
  try {
    const sought = isFigure(wanted) ? await figureIn(shown, wanted) : viewIn(shown, wanted);
    const output = await inLanguage(language, () => outputOf(sought, format, form));
    return { output, ran: shown.ran };
  } finally {
    shown.analysis.close();
  }
}

/** Others may have written into the workbook. */
const isFigure = (wanted: unknown): wanted is Figure =>
  typeof wanted === 'object' && wanted !== null && 'view' in wanted && 'row' in wanted && 'column' in wanted;

function viewIn(shown: TableShown, id: unknown): TableShown {
  const view = shown.result.views.find((each) => each.id === id);
  if (!view || rowCount(view) === 0) throw new Unusable('viewGone');
  return { ...shown, view: view.id };
}

/** The rows behind the figure that was written. */
async function figureIn(shown: TableShown, figure: Figure): Promise<TableShown> {
  const view = shown.result.views.find(({ id }) => id === figure.view);
  if (!view || rowWith(view, figure.row) < 0) throw new Unusable('viewGone');
  return { ...shown, behind: { figure, answer: { view: await shown.analysis.behind(figure) } } };
}
