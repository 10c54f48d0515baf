import type { Analysis } from '../../blueprint/analysis';
import { countedText } from '../../blueprint/countedBy';
import type { Outside, WarehouseTable } from '../../blueprint/outside';
import { problemsOf } from '../../blueprint/problems';
import type { Reduction, Reductions } from '../../blueprint/reductions';
import type { Settings, TableChoice } from '../../blueprint/settings';
import type { Source } from '../../excel/types';
import type { Format } from '../../language/format';
import { dialects } from '../../queries';
import { calledAs } from '../../reading/headings';
import { Refused } from '../flow/fault';
import type { Services, Workbook } from '../services';
import { outsideTexts as say } from '../texts/outside';
import { jobOf } from './job';
import type { Fresh, JobControl } from './perform';
import { fingerprintOf, statementsOf } from './statements';

/** Finishes the analysis of a table in a warehouse from the answers of its statements, which stand in tables of the workbook. */
export async function outsideJob(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  format: Format,
  control: JobControl,
): Promise<Fresh> {
  const { outside } = settings.tables.main;
  const asked = statementsOf(analysis.id, settings);
  if (outside?.kind === 'warehouse') refuseChanged(asked, outside);
  const found = await answersIn(services.workbook, asked);
  const finished = finishedSettings(settings, asked, found);
  const job = jobOf(services, analysis, finished, format);
  if (!job) throw new Refused('unavailable', () => problemsOf(analysis, finished)[0]?.text ?? '');
  return { ...(await job(control)), settings: finished };
}

/** Figures of statements that were made with other settings would look like those of the present ones. */
function refuseChanged(asked: Reductions, { dialect, copied }: WarehouseTable): void {
  if (copied !== undefined && copied !== fingerprintOf(asked, dialects[dialect]))
    throw new Refused('unavailable', () => say.changed);
}

/** The settings by which the answers are read and finished. */
function finishedSettings(
  { tables, options }: Settings,
  { eachRow, all }: Reductions,
  found: ReadonlyMap<Reduction, Source>,
): Settings {
  const chosen = all.flatMap((reduction) => {
    const source = found.get(reduction);
    return source ? [[reduction.table, choiceOf(source, reduction)] as const] : [];
  });
  const { main, ...beside } = Object.fromEntries(chosen) as Record<'main', TableChoice>;
  const query = countedText(tables.main as TableChoice & { outside: Outside });
  return { tables: { main, ...beside }, options: { ...options, eachRow, query } };
}

function choiceOf(source: Source, { columns }: Reduction): TableChoice {
  const headings = headingsOf(source);
  const placed = columns.map(({ heading, role }) => [role, headings.indexOf(heading)] as const);
  return { source, hasHeadings: true, columns: Object.fromEntries(placed) };
}

/** The tables of the workbook that bear the headings of the answers; what is selected comes before all others. */
async function answersIn(workbook: Workbook, { all }: Reductions): Promise<ReadonlyMap<Reduction, Source>> {
  const selected = await workbook.selectedSource().catch(() => null);
  const sources: Source[] = [];
  for (const { name } of await workbook.listTables()) sources.push(await workbook.sourceAt(name));
  const found = new Map<Reduction, Source>();
  for (const reduction of all) {
    const fitting = sources.filter((source) => fits(source, reduction));
    const [source, ...others] = selected && fits(selected, reduction) ? [selected] : fitting;
    if (others.length > 0)
      throw new Refused('unavailable', () => say.several(fitting.map(calledAs).join(', ')));
    if (source) found.set(reduction, source);
  }
  const [first] = all;
  if (!found.has(first))
    throw new Refused('empty', () => say.notFound(first.columns.map(({ heading }) => heading).join(', ')));
  return found;
}

const fits = (source: Source, { columns }: Reduction): boolean => {
  const headings = headingsOf(source);
  return columns.every(({ heading }) => headings.includes(heading));
};

/** Engines write names in capitals, and tools with blanks. */
const headingsOf = ({ head }: Source): string[] =>
  (head[0] ?? []).map((heading) => String(heading).trim().toLowerCase().replaceAll(/\s+/g, '_'));
