import type { OutputChart } from '../../excel/types';
import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { SpokenView, StacksSpec } from '../../blueprint/views';
import { resultTexts as say } from '../texts/result';
import { restColour, stackColours } from '../views/palette';

/** Columns in the workbook that lie on each other: as many touchpoints as there are colours, and what belongs to none on top. */
export function stacksChart(
  view: SpokenView,
  { x, series, rest }: StacksSpec,
  { title, format }: { title: string; format: string | undefined },
): OutputChart {
  const { columns } = view;
  const drawn = series.slice(0, stackColours.length);
  const rows = bodyCount(view);
  const all = rest === undefined ? drawn : [...drawn, rest];
  const hasNegative = all.some((column) =>
    Array.from({ length: rows }, (_, row) => numberAt(columns[column], row)).some((value) => value < 0),
  );
  return {
    kind: 'stacked',
    title: drawn.length < series.length ? say.firstStacks(title, drawn.length) : title,
    category: columns[x].heading,
    series: all.map((column) => columns[column].heading),
    looks: all.map((column, i) => ({ as: 'bar', colour: column === rest ? restColour : stackColours[i] })),
    axes: {
      category: { title: columns[x].heading },
      value: { ...(format === undefined ? {} : { format }), ...(hasNegative ? {} : { minimum: 0 }) },
    },
    rows,
  };
}
