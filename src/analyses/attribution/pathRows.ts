import type { Days } from '../../analytics/periods/ranges';
import { type CellProblem, errorProblem, type ReadingOptions } from '../../cells';
import type { CountedPaths, PathCount } from '../../functions/attribution/countedPaths';
import { separatorIn } from '../../functions/attribution/pathSeparator';
import { CountedRows } from '../../blueprint/countedRows';
import { daysTold } from '../../blueprint/period/periods';
import type { PathColumns } from './messages';
import { pulse } from '../../analytics/numerics/pulse';

/** What there is of a path; `row`: where it stands, 1-based in the sheet. */
export interface PathRow {
  count: PathCount;
  row: number;
  /** Number of the period its journeys ended in; `null`: it is not told. */
  periodNo: number | null;
}

type Counted = Exclude<keyof PathColumns, 'path'>;

/** The rows of a table of counted paths, as they come in. */
export class PathRows {
  private readonly cells: unknown[] = [];
  private readonly counts: CountedRows<Counted>;

  /** @param separator what stands between the names of a path; absent: what the paths show. */
  constructor(
    private readonly columns: PathColumns,
    { decimal }: ReadingOptions,
    private readonly separator?: string,
  ) {
    const { conversions, value, nonConversions, stillOpen, apart, periodNo, firstDay, lastDay } = columns;
    const counted = { conversions, value, nonConversions, stillOpen, apart, periodNo, firstDay, lastDay };
    this.counts = new CountedRows<Counted>(counted, ['value'], decimal);
  }

  /** Takes in a row. Answers why it cannot be used, or `null`. */
  add(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const cell = row[this.columns.path];
    const problem = errorProblem('path', cell) ?? this.counts.add(row, sheetRow);
    if (!problem) this.cells.push(cell);
    return problem;
  }

  get length(): number {
    return this.cells.length;
  }

  /**
   * What there is of the paths, which `into` takes in, how many customers are not among them, and the days that were counted; `null`: that
   * is not told. Throws what cannot be read.
   *
   * @param onPath is called after each path.
   */
  read(
    into: CountedPaths,
    onPath: () => void,
  ): { paths: PathRow[]; apart: number | null; days: Days | null } {
    const { rows } = this.counts;
    const found = this.counts.finish();
    const { conversions, value = conversions, nonConversions, stillOpen, periodNo } = found;
    const { apart, firstDay, lastDay } = found;
    const separator = this.separator ?? separatorIn(this.cells);
    const paths = this.cells.map((cell, place): PathRow => {
      pulse();
      into.addPath(cell, separator, rows[place]);
      onPath();
      return {
        count: {
          conversions: conversions?.[place] ?? 0,
          value: value?.[place] ?? 0,
          lost: nonConversions?.[place] ?? 0,
          open: stillOpen?.[place] ?? 0,
        },
        row: rows[place],
        periodNo: periodNo?.[place] ?? null,
      };
    });
    return {
      paths,
      apart: apart && apart.length > 0 ? apart.reduce((most, each) => Math.max(most, each)) : null,
      days: daysTold(firstDay, lastDay),
    };
  }
}
