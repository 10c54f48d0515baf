import type { Source } from '../../excel/types';
import { structuredReference } from '../../blueprint/formula/structuredReference';
import type { Run } from '../../blueprint/run';
import { Refused } from '../flow/fault';
import type { Workbook } from '../services';
import { resultTexts } from '../texts/result';
import { formulaOf, type WhatIsWritten } from './formulaOf';

/**
 * What is shown, with the columns of its tables headed as they are now: Excel refuses a formula that names a column as it was called
 * when the table was read. A column the formula reads and that is gone is refused with a way out.
 */
export async function withPresentHeadings<W extends WhatIsWritten>(
  workbook: Pick<Workbook, 'sourceAt'>,
  shown: W,
): Promise<W> {
  const live = formulaOf(shown);
  if ('refusal' in live) return shown;
  const { formula } = live;
  const present = (source: Source) =>
    headedNow(workbook, source, (table, heading) => {
      if (names(formula, table, heading))
        throw new Refused('write failed', () => resultTexts.live.columnGone(table, heading));
    });
  const { run } = shown;
  const others: Run['others'] = Object.fromEntries(
    await Promise.all(
      Object.entries(run.others).map(async ([id, other]) => [
        id,
        { ...other, source: await present(other.source) },
      ]),
    ),
  );
  return { ...shown, run: { ...run, source: await present(run.source), others } };
}

/** A source with the headings of its table as they are now. `onGone` hears of each that nothing has come in the place of. */
export async function headedNow(
  workbook: Pick<Workbook, 'sourceAt'>,
  source: Source,
  onGone: (table: string, heading: string) => void = () => undefined,
): Promise<Source> {
  const { table, isWholeTable, head } = source;
  if (!isWholeTable || table === null) return source;
  // Of a table that is not found Excel tells by refusing the formula.
  const now = await workbook.sourceAt(table).catch(() => null);
  if (!now) return source;
  const [before, after] = [source, now].map(headingsOf);
  const headings = before.map((heading, column) => {
    if (after.includes(heading)) return heading;
    const place = column + source.firstColumn - now.firstColumn;
    const heir = after[place];
    if (heir !== undefined && !before.includes(heir) && isSameColumn(source, column, now, place)) return heir;
    onGone(table, heading);
    return heading;
  });
  return { ...source, head: [headings, ...head.slice(1)] };
}

const headingsOf = ({ head: [headings = []] }: Source): string[] => headings.map(String);

/** Under another heading stand the same cells, so it was renamed. */
const isSameColumn = (source: Source, column: number, now: Source, place: number): boolean =>
  source.head.slice(1).every((row, i) => (now.head[i + 1] ?? [])[place] === row[column]);

/** Whether a formula names a column, alone or as one end of several. */
function names(formula: string, table: string, heading: string): boolean {
  const reference = structuredReference(table, heading);
  if (reference === null) return false;
  const bracketed = reference.slice(table.length).replace(/^\[(?=\[)|(?<=\])\]$/g, '');
  return formula.includes(bracketed);
}
