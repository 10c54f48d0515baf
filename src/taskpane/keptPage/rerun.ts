import type { Output } from '../../excel/types';
import { type JobControl, perform } from '../actions/perform';
import { attributionOutput } from '../attribution/actions';
import { attributionJobs } from '../attribution/job';
import { type AttributionState, initialAttribution, reduceAttribution } from '../attribution/state';
import type { Ran, Settings } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import type { Explaining } from '../../blueprint/behind';
import type { Services } from '../services';
import { createStore } from '../flow/store';
import { rowCount } from '../views/cells';
import { tableJob } from '../actions/job';
import { outputOf } from '../output/output';
import { viewOf } from '../views/inSight';
import { initialTable, type TableState } from '../flow/tabState';
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
  if (!shown.result.views.some(({ id }) => id === view)) throw new Unusable('viewGone');
  const sought = { ...shown, view: String(view) };
  if (rowCount(viewOf(sought)) === 0) throw new Unusable('viewGone');
  const output = await inLanguage(manner.language, () => outputOf(sought, format, manner.form));
  return { output, ran: shown.ran };
}

async function rerunAttribution(
  services: Services,
  settings: Settings,
  { view, ...manner }: Wanted,
  control: Control,
  format: Format,
): Promise<Rerun> {
  const state = { ...initialAttribution(services.models), ...settings };
  const store = createStore(reduceAttribution, state as AttributionState);
  const job = attributionJobs(services, store, format)();
  if (!job) throw new Unusable('unusable');
  const shown = await perform(job, settings, services.workbook, control);
  try {
    const explaining = view === null ? null : await explainingOf(shown.analysis, view);
    return { output: await attributionOutput({ ...shown, explaining }, format, manner), ran: shown.ran };
  } finally {
    shown.analysis.close();
  }
}

/** The transactions behind the figure that was written. */
async function explainingOf(
  { explain, result }: Parameters<typeof attributionOutput>[0]['analysis'],
  view: unknown,
): Promise<Explaining> {
  const { touchpoint, model } = view as { touchpoint: string; model: number };
  if (!result.rows.some((row) => row.touchpoint === touchpoint)) throw new Unusable('viewGone');
  return { touchpoint, model, answer: await explain(touchpoint, model) };
}
