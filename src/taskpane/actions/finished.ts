import type { Analysis } from '../../blueprint/analysis';
import { countedText } from '../../blueprint/countedBy';
import { problemsOf } from '../../blueprint/problems';
import type { Reduction, Reductions } from '../../blueprint/reductions';
import type { Settings, TableChoice } from '../../blueprint/settings';
import type { Source } from '../../excel/types';
import type { Format } from '../../language/format';
import { guessCounted } from '../../reading/guessCounted';
import type { RoleColumns } from '../../reading/roles';
import { Refused } from '../flow/fault';
import type { Services } from '../services';
import { jobOf } from './job';
import type { Fresh, JobControl } from './perform';

/** The settings by which the answers of statements are read and finished. */
export function finishedSettings(
  settings: Settings,
  { eachRow, all }: Reductions,
  found: ReadonlyMap<Reduction, Source>,
): Settings {
  const chosen = all.flatMap((reduction) => {
    const source = found.get(reduction);
    const columns = source && columnsOf(source, reduction);
    return columns ? [[reduction.table, { source, hasHeadings: true, columns }] as const] : [];
  });
  const { main, ...beside } = Object.fromEntries(chosen) as Record<'main', TableChoice>;
  const query = countedText(settings);
  return { tables: { main, ...beside }, options: { ...settings.options, eachRow, query } };
}

/** The columns of an answer by their roles; `null`: some table is not that answer. */
export const columnsOf = (source: Source, { columns }: Reduction): RoleColumns | null =>
  guessCounted(source, true, Object.fromEntries(columns.map(({ heading, role }) => [role, [heading]])));

/** Runs with such settings; what is wrong with them is told as a failure, for there is no field to show it at. */
export async function finishedJob(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  format: Format,
  control: JobControl,
): Promise<Fresh> {
  const job = jobOf(services, analysis, await analysis.loadRequest(), settings, format);
  if (!job) throw new Refused('settings', () => problemsOf(analysis, settings)[0]?.text ?? '');
  return job(control);
}
