import type { LineSeries, SpokenView } from '../../blueprint/views';
import { numberAt, bodyCount } from '../../blueprint/viewCells';

/** The figures of one line, row by row; NaN where the line is broken. */
export interface LineFigures {
  series: LineSeries;
  /** Position among the lines of its kind: an expected line belongs to the observed one at the same position. */
  position: number;
  figures: number[];
}

/**
 * What lines of one unit are drawn from. A period that is not over has both an observed figure and one that is expected
 * of the rest of it: together they are what the whole period is expected to bring, while the observed one alone would
 * look like a fall. The expected line sets out from where the observed one ends.
 */
export function lineFigures(view: SpokenView, own: LineSeries[]): { lines: LineFigures[]; isOpen: boolean } {
  const rows = Array.from({ length: bodyCount(view) }, (_, row) => row);
  const lines = own.map((series) => ({
    series,
    position: own.filter(({ dashed }) => dashed === series.dashed).indexOf(series),
    figures: rows.map((row) => numberAt(view.columns[series.column], row)),
  }));
  let isOpen = false;
  for (const expected of lines.filter(({ series }) => series.dashed)) {
    const observed = lines.find((line) => !line.series.dashed && line.position === expected.position);
    if (observed && join(observed.figures, expected.figures)) isOpen = true;
  }
  return { lines, isOpen };
}

/** Answers whether there was a period that is not over. */
function join(observed: number[], expected: number[]): boolean {
  const start = expected.findIndex((figure) => !Number.isNaN(figure));
  const isOpen = start >= 0 && !Number.isNaN(observed[start]);
  if (isOpen) {
    expected[start] += observed[start];
    observed[start] = NaN;
  }
  if (start > 0) expected[start - 1] = observed[start - 1];
  return isOpen;
}
