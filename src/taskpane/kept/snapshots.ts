import type { AnalysisDefinition, Output, OutputCell, Snapshot } from '../../excel/types';
import { uniqueHeadings } from '../../excel/uniqueHeadings';
import type { Format } from '../../language/format';
import { keptTexts } from '../texts/kept';

const say = keptTexts.snapshots;

/** Rows of one snapshot, and snapshots: more would make the workbook heavy. */
const mostRows = 200;
const mostTaken = 60;

/** The first column of figures of an output, by what stands in its first column. */
export function snapshotOf({ table }: Output, period: string | null, at: Date): Snapshot {
  const column = figureColumn(table);
  const rows = table.rows.slice(0, mostRows).flatMap((row): Snapshot['rows'] => {
    const value = row[column];
    return typeof value === 'number' ? [[String(row[0]), value]] : [];
  });
  return { at: at.toISOString(), period, rows };
}

/** A period that is looked at again has one snapshot, the last. */
export function withSnapshot(taken: readonly Snapshot[], next: Snapshot): Snapshot[] {
  const before = taken.at(-1);
  const isAgain = before !== undefined && next.period !== null && before.period === next.period;
  return [...(isAgain ? taken.slice(0, -1) : taken), next].slice(-mostTaken);
}

/** The table of all snapshots: a row for each figure, with its change since the snapshot before. */
export function snapshotsOutput(
  { name }: Pick<AnalysisDefinition, 'name'>,
  taken: readonly Snapshot[],
  { table }: Output,
  format: Format,
): Output {
  const column = figureColumn(table);
  const rows = taken.flatMap(({ at, period, rows }, place) => {
    const before = new Map(taken[place - 1]?.rows);
    const when = format.dateTime(new Date(at));
    return rows.map(([row, value]): OutputCell[] => {
      const was = before.get(row);
      return [period ?? say.allData, when, row, value, was === undefined ? null : value - was];
    });
  });
  const figureFormat = table.formats[column];
  return {
    title: say.tableTitle(name),
    answer: say.answer(format.count(taken.length)),
    sheetName: say.sheetName,
    note: say.note,
    table: {
      headings: uniqueHeadings([...say.headings, table.headings[0], table.headings[column], say.change]),
      rows,
      formats: ['@', '@', '@', figureFormat, figureFormat],
    },
    chart: null,
  };
}

function figureColumn({ rows, headings }: Output['table']): number {
  const [first] = rows.slice(0, 1);
  const column = first?.findIndex((cell, i) => i > 0 && typeof cell === 'number') ?? -1;
  return column < 0 ? headings.length - 1 : column;
}
