import type { Analysis } from '../../blueprint/analysis';
import type { DataFiles, WarehouseTable } from '../../blueprint/outside';
import type { Reduction, Reductions } from '../../blueprint/reductions';
import type { Settings } from '../../blueprint/settings';
import type { Source } from '../../excel/types';
import type { Format } from '../../language/format';
import { dialects } from '../../queries';
import { Refused } from '../flow/fault';
import type { Services } from '../services';
import { outsideTexts as say } from '../texts/outside';
import { answersIn } from './answersInTables';
import { answersOf } from './answersOfFiles';
import { finishedJob, finishedSettings } from './finished';
import type { Fresh, JobControl } from './perform';
import { fingerprintOf, statementsOf } from './statements';

/** Runs an analysis whose rows are in no cells: statements count them, and their answers are finished like other tables. */
export async function outsideJob(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  format: Format,
  control: JobControl,
): Promise<Fresh> {
  const { outside } = settings.tables.main;
  const asked = statementsOf(analysis.id, settings);
  if (outside?.kind === 'files') return filesJob(outside);
  if (outside) refuseChanged(asked, outside);
  const found = await answersIn(services.workbook, asked);
  refuseNothing(asked, found);
  const finished = finishedSettings(settings, asked, found);
  return { ...(await finishedJob(services, analysis, finished, format, control)), settings: finished };

  async function filesJob(files: DataFiles): Promise<Fresh> {
    const { sources, readBlocks, until } = await answersOf(analysis.id, files, asked, settings, control);
    refuseNothing(asked, sources);
    const finished = finishedSettings(settings, asked, sources);
    const now = {
      ...finished,
      options: { ...finished.options, ...('until' in settings.options && { until }) },
    };
    return finishedJob(services, analysis, now, format, { ...control, readBlocks });
  }
}

/** Of a period there may be no row, neither of customers who were counted nor of those apart. */
function refuseNothing({ all, areOfPeriod }: Reductions, found: ReadonlyMap<Reduction, Source>): void {
  const hasRows = (reduction: Reduction) => (found.get(reduction)?.rows ?? 0) > 1;
  const [main] = all;
  if (areOfPeriod && !all.some((each) => (each === main || each.isOfThoseApart) && hasRows(each)))
    throw new Refused('settings', () => say.nothingInPeriod);
}

/** Figures of statements that were made with other settings would look like those of the present ones. */
function refuseChanged(asked: Reductions, { dialect, copied }: WarehouseTable): void {
  if (copied !== undefined && copied !== fingerprintOf(asked, dialects[dialect]))
    throw new Refused('settings', () => say.changed);
}
