import type { Reduction, Reductions } from '../../blueprint/reductions';
import type { Source } from '../../excel/types';
import { calledAs } from '../../reading/headings';
import { Refused } from '../flow/fault';
import type { Workbook } from '../services';
import { outsideTexts as say } from '../texts/outside';
import { columnsOf } from './finished';

/** The tables of the workbook that bear the headings of the answers; what is selected comes before all others. */
export async function answersIn(
  workbook: Workbook,
  { all }: Reductions,
): Promise<ReadonlyMap<Reduction, Source>> {
  const selected = await workbook.selectedSource().catch(() => null);
  const sources: Source[] = [];
  for (const { name } of await workbook.listTables()) sources.push(await workbook.sourceAt(name));
  const found = new Map<Reduction, Source>();
  for (const reduction of all) {
    const fitting = closest(sources.filter((source) => fits(source, reduction)));
    const [source, ...others] = selected && fits(selected, reduction) ? [selected] : fitting;
    if (others.length > 0) throw new Refused('settings', () => say.several(fitting.map(calledAs).join(', ')));
    if (source) found.set(reduction, source);
  }
  const [first] = all;
  if (!found.has(first))
    throw new Refused('empty', () => say.notFound(first.columns.map(({ heading }) => heading).join(', ')));
  return found;
}

/** Without those that tell more than others: an answer about a period has the columns of one about all, too. */
function closest(sources: readonly Source[]): Source[] {
  const fewest = Math.min(...sources.map(({ columns }) => columns));
  return sources.filter(({ columns }) => columns === fewest);
}

const fits = (source: Source, reduction: Reduction): boolean => columnsOf(source, reduction) !== null;
