import type { Analysis } from '../../blueprint/analysis';
import { countedText } from '../../blueprint/countedBy';
import { problemsOf } from '../../blueprint/problems';
import type { Reduction, Reductions } from '../../blueprint/reductions';
import type { Settings, TableChoice } from '../../blueprint/settings';
import type { Source } from '../../excel/types';
import type { Format } from '../../language/format';
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
    return source ? [[reduction.table, choiceOf(source, reduction)] as const] : [];
  });
  const { main, ...beside } = Object.fromEntries(chosen) as Record<'main', TableChoice>;
  const query = countedText(settings);
  return { tables: { main, ...beside }, options: { ...settings.options, eachRow, query } };
}

function choiceOf(source: Source, { columns }: Reduction): TableChoice {
  const headings = headingsOf(source);
  const placed = columns.map(({ heading, role }) => [role, headings.indexOf(heading)] as const);
  return { source, hasHeadings: true, columns: Object.fromEntries(placed) };
}

/** The headings of an answer: engines write names in capitals, and tools with blanks. */
export const headingsOf = ({ head }: Source): string[] =>
  (head[0] ?? []).map((heading) => String(heading).trim().toLowerCase().replaceAll(/\s+/g, '_'));

/** Runs with such settings; what is wrong with them is told as a failure, for there is no field to show it at. */
export async function finishedJob(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  format: Format,
  control: JobControl,
): Promise<Fresh> {
  const job = jobOf(services, analysis, settings, format);
  if (!job) throw new Refused('settings', () => problemsOf(analysis, settings)[0]?.text ?? '');
  return job(control);
}
