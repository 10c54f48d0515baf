import type { LineSeries, LinesSpec, SpokenView } from '../../blueprint/views';
import { numberAt, rowCount } from '../../blueprint/viewCells';
import type { Point } from './lineShape';
import { axisEnd, filledRows, firstFrom, shareTicks } from './stepAxes';
import { keptRows } from './thinning';
import { ticksUpTo } from './ticks';

export interface StepLine {
  name: string;
  /** Position among the lines: colour and dashes go by it. */
  place: number;
  /** In percentages of the drawing area from the top left, as are those of the band. */
  points: Point[];
  /** Outline of the 95 % band, where there is one. */
  band: Point[];
  /** The figure at each mark of the horizontal axis, for those who cannot see the line. */
  told: { at: number; value: number }[];
}

export interface StepShape {
  /** The highest one first, as they stand at the right. */
  lines: StepLine[];
  yTicks: { value: number; y: number }[];
  xTicks: { value: number; x: number; atRisk: number | null }[];
  /** Where the axis ends, and where the table does. */
  end: number;
  longest: number;
}

/** Where curves run that rise in steps from 0, or fall from 1: only as many points as can be seen. */
export function stepShape(view: SpokenView, spec: LinesSpec): StepShape {
  const { columns } = view;
  const times = columns[spec.x];
  const count = rowCount(view);
  const longest = numberAt(times, count - 1);
  const end = axisEnd(view, spec);
  const inSight = firstFrom(times, end * (1 + 1e-12), count);
  const most = spec.falls ? 1 : Math.max(...spec.series.map((one) => highest(view, one, inSight)));
  const yTicks = shareTicks(most);
  const frame: Frame = {
    view,
    x: spec.x,
    inSight,
    end,
    top: yTicks[yTicks.length - 1],
    from: spec.falls ? null : { x: 0, y: 100 },
  };
  const marks = ticksUpTo(end).filter((value) => value <= end * (1 + 1e-12));
  const atRisk = (value: number) => {
    const row = firstFrom(times, value, count);
    return spec.atRisk === undefined || row === count ? null : numberAt(columns[spec.atRisk], row);
  };
  return {
    lines: spec.series
      .map((one, place) => ({ ...lineOf(frame, one, marks), place }))
      .sort((a, b) => heightAtEnd(a) - heightAtEnd(b)),
    yTicks: yTicks.map((value) => ({ value, y: place(value, frame).y })),
    xTicks: marks.map((value) => ({
      value,
      x: end > 0 ? (value / end) * 100 : 0,
      atRisk: atRisk(value),
    })),
    end,
    longest,
  };
}

/** What a line is drawn in. */
interface Frame {
  view: SpokenView;
  x: number;
  /** Rows up to the end of the axis. */
  inSight: number;
  end: number;
  /** Share at the top. */
  top: number;
  /** Where curves begin before the first row. */
  from: Point | null;
}

const place = (share: number, { top }: Frame, time = 0, end = 1): Point => ({
  x: (time / end) * 100,
  y: 100 - (share / top) * 100,
});

const heightAtEnd = ({ points }: { points: Point[] }): number => points[points.length - 1].y;

/** The curves rise, so the last figure is the highest. */
function highest({ columns }: SpokenView, { column, band }: LineSeries, count: number): number {
  const drawn = [column, ...(band ? [band.upper] : [])];
  return Math.max(
    ...drawn.map((one) => {
      const filled = filledRows(columns[one], count);
      return filled > 0 ? numberAt(columns[one], filled - 1) : 0;
    }),
  );
}

function lineOf(frame: Frame, { column, band }: LineSeries, marks: number[]): Omit<StepLine, 'place'> {
  const { columns } = frame.view;
  const figures = columns[column];
  const told = filledRows(figures, frame.inSight);
  const last = numberAt(columns[frame.x], told - 1);
  return {
    name: figures.heading,
    points: stepsOf(frame, column, frame.from),
    band: band ? [...stepsOf(frame, band.upper), ...stepsOf(frame, band.lower).reverse()] : [],
    // A curve that ends before the mark has no figure there.
    told: marks
      .filter((at) => at <= last || told === frame.inSight)
      .map((at) => ({ at, value: valueAt(frame, column, at, told) })),
  };
}

/** The figure of the last row that is not after a time. */
function valueAt({ view, x }: Frame, column: number, time: number, count: number): number {
  const row = firstFrom(view.columns[x], time * (1 + 1e-12) + 1e-12, count) - 1;
  return row < 0 ? 0 : numberAt(view.columns[column], row);
}

/** A stepped line keeps its height until the next figure, and to the end of an axis that was cut. */
function stepsOf(frame: Frame, column: number, from: Point | null = null): Point[] {
  const { view, x, inSight, end, top } = frame;
  const time = (row: number) => numberAt(view.columns[x], row);
  const share = (row: number) => numberAt(view.columns[column], row);
  const filled = filledRows(view.columns[column], inSight);
  // Before anybody has left, a share that falls has no limits.
  const corners = keptRows(time, share, filled, end, top)
    .filter((row) => !Number.isNaN(share(row)))
    .map((row) => place(share(row), frame, time(row), end));
  const steps: Point[] = from ? [from] : [];
  for (const corner of corners) {
    const before = steps.at(-1);
    if (before) steps.push({ x: corner.x, y: before.y });
    steps.push(corner);
  }
  const last = steps.at(-1);
  if (last && filled === inSight) steps.push({ x: 100, y: last.y });
  return steps;
}
