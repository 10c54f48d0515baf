import type { ColumnFormat, LinesSpec, SpokenView } from '../../blueprint/views';
import { numberAt, bodyCount } from '../../blueprint/viewCells';
import { type LineFigures, lineFigures } from './lineFigures';
import { ticksBetween } from './ticks';

export interface Point {
  x: number;
  y: number;
}

export interface Line {
  name: string;
  dashed: boolean;
  /** A line across, in the colour of the text. */
  isLevel: boolean;
  /** Position in the palette: an expected line has the colour of the observed one it goes with. */
  colour: number;
  /** The first figures, where what led to them may lie before the data, and the way to the next one. */
  shortHistory: Point[];
  /** The way to a last figure that is not over yet; none: it is. */
  onItsWay: Point[];
  /** Unbroken pieces, in percentages of the drawing area from the top left. */
  pieces: Point[][];
  /** Outline of the 95 % band, where there is one. */
  band: Point[];
  /** The first and the last figure with their rows, for those who cannot see the line. */
  ends: { row: number; value: number }[];
}

/** Lines that share a unit, and so a scale. */
export interface LinePlot {
  format: ColumnFormat;
  lines: Line[];
  /** Values marked on the vertical axis, 0 first. */
  ticks: { value: number; y: number }[];
}

export interface LineShape {
  plots: LinePlot[];
  xMarks: XMark[];
  /** The last observed period is not over, and is drawn as expected. */
  hasOpenPeriod: boolean;
  /** The last row is not over, and what leads to it is drawn as on its way. */
  isLastOpen: boolean;
  /** The first rows may lack what led to them, and are drawn apart. */
  hasShortHistory: boolean;
}

/** A row marked on the horizontal axis, and where, in percentages from the left. */
export interface XMark {
  row: number;
  x: number;
}

/** The two ends of the axis and the middle. */
export const endsAndMiddle = (rows: number, across: (row: number) => number): XMark[] =>
  [...new Set([0, Math.floor((rows - 1) / 2), rows - 1])].map((row) => ({ row, x: across(row) }));

/** Where the lines of a view run. Orders and money cannot share a scale, so each unit has a plot of its own. */
export function lineShape(
  view: SpokenView,
  { x, series, ...marks }: Omit<LinesSpec, 'kind' | 'steps'>,
): LineShape {
  const { columns } = view;
  const isText = columns[x].format === 'text';
  // Texts, say names of months, stand at even distances.
  const xs = Array.from({ length: bodyCount(view) }, (_, row) => (isText ? row : numberAt(columns[x], row)));
  const last = xs.length - 1;
  const width = xs[last] - xs[0];
  const across = (row: number) => (width > 0 ? ((xs[row] - xs[0]) / width) * 100 : 50);
  const units = [...new Set(series.map(({ column }) => columns[column].format))];
  const plots = units.map((format) => {
    const own = series.filter(({ column }) => columns[column].format === format);
    const { lines, isOpen } = lineFigures(view, own);
    const bands = own.flatMap(({ band }) =>
      band ? [numbersOf(view, band.upper), numbersOf(view, band.lower)] : [],
    );
    const ticks = ticksBetween(...extent([...lines.map(({ figures }) => figures), ...bands]));
    const [bottom, top] = [ticks[0], ticks[ticks.length - 1]];
    const height = (value: number) => ((top - value) / (top - bottom)) * 100;
    return {
      isOpen,
      format,
      ticks: ticks.map((value) => ({ value, y: height(value) })),
      lines: lines.map((line) => lineOf(view, line, across, height, marks)),
    };
  });
  return {
    plots,
    xMarks: endsAndMiddle(xs.length, across),
    hasOpenPeriod: plots.some(({ isOpen }) => isOpen),
    isLastOpen: marks.isLastOpen ?? false,
    hasShortHistory: marks.shortHistory !== undefined,
  };
}

const numbersOf = (view: SpokenView, column: number): number[] =>
  Array.from({ length: bodyCount(view) }, (_, row) => numberAt(view.columns[column], row));

/** The lowest and the highest figure, 0 among them. */
function extent(lines: number[][]): [number, number] {
  let [low, high] = [0, 0];
  for (const line of lines)
    for (const value of line) {
      low = Math.min(low, value || 0);
      high = Math.max(high, value || 0);
    }
  return [low, high];
}

function lineOf(
  view: SpokenView,
  { series, position, figures }: LineFigures,
  across: (row: number) => number,
  height: (value: number) => number,
  { isLastOpen = false, shortHistory = 0 }: Pick<LinesSpec, 'isLastOpen' | 'shortHistory'>,
): Line {
  const { column, dashed, band } = series;
  const piecesOf = (values: number[]) =>
    pieces(values).map((rows) => rows.map((row) => ({ x: across(row), y: height(values[row]) })));
  const told = numbersOf(view, column);
  // Of a period that is not over the line tells what it has brought as well, and so do the limits.
  const raised = (limit: number, row: number) =>
    Number.isNaN(told[row]) ? limit : limit + figures[row] - told[row];
  const edge = (limit: number) => piecesOf(numbersOf(view, limit).map(raised)).flat();
  const filled = pieces(told).flat();
  const drawn = piecesOf(figures);
  const cut = Math.max(0, shortHistory - (pieces(figures)[0]?.[0] ?? 0));
  const early = cut > 0 ? (drawn[0]?.slice(0, cut + 1) ?? []) : [];
  drawn[0]?.splice(0, cut);
  // A line that ends before the open period has no figure on its way.
  const isOnItsWay = isLastOpen && !Number.isNaN(figures[figures.length - 1]);
  const onItsWay = isOnItsWay ? (drawn.at(-1)?.slice(-2) ?? []) : [];
  if (onItsWay.length === 2) drawn.at(-1)?.pop();
  return {
    name: series.name ?? view.columns[column].heading,
    dashed,
    isLevel: series.isLevel ?? false,
    colour: position,
    shortHistory: early,
    onItsWay,
    pieces: drawn,
    band: band ? [...edge(band.upper), ...edge(band.lower).reverse()] : [],
    ends: [...new Set([filled[0], filled[filled.length - 1]])]
      .filter((row) => row !== undefined)
      .map((row) => ({ row, value: told[row] })),
  };
}

/** The rows that hold a figure, broken where one does not. */
function pieces(values: number[]): number[][] {
  const all: number[][] = [];
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (row === 0 || Number.isNaN(values[row - 1])) all.push([]);
    all[all.length - 1].push(row);
  });
  return all;
}
