import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { ColumnFormat, SpokenView, StacksSpec } from '../../blueprint/views';
import { endsAndMiddle, type XMark } from './lineShape';
import { stackPalette } from './palette';
import { ticksBetween } from './ticks';

/** A narrow chart can tell so many apart; the others lie on them together. */
const mostNamed = stackPalette.light.length;

/** So much of its place a column takes where there is room between them. */
const fullness = 0.72;
/** With more columns they stand side by side: what lay between them would be a blur. */
const mostApart = 40;

/** A rectangle in percentages of the drawing area from the top left. */
export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What of one column lies on the others. */
export interface Stack {
  /** `others`: several columns, or the last one there is room for; `rest`: what belongs to none. */
  as: 'named' | 'others' | 'rest';
  /** The column it is; `null`: several together. */
  name: string | null;
  /** So many columns it is. */
  count: number;
  blocks: Block[];
  /** Of the first rows, where what led to them may lie before the data. */
  short: Block[];
  /** Of the last row, where that is not over. */
  open: Block | null;
  /** The first and the last figure with their rows, for those who cannot see them. */
  ends: { row: number; value: number }[];
}

export interface StackShape {
  format: ColumnFormat;
  /** From the bottom. */
  stacks: Stack[];
  /** Values marked on the vertical axis, from the bottom. */
  ticks: { value: number; y: number }[];
  xMarks: XMark[];
  /** The columns stand apart. */
  areApart: boolean;
  isLastOpen: boolean;
  hasShortHistory: boolean;
}

/** How columns lie on each other: what is above 0 upwards, what is below it downwards. */
export function stackShape(
  view: SpokenView,
  { series, rest, isLastOpen = false, shortHistory = 0 }: Omit<StacksSpec, 'kind'>,
): StackShape {
  const { columns } = view;
  const rows = bodyCount(view);
  const figuresOf = (places: readonly number[]): number[] =>
    Array.from({ length: rows }, (_, row) =>
      places.reduce((sum, place) => sum + (numberAt(columns[place], row) || 0), 0),
    );
  const others = series.slice(mostNamed);
  const parts: { as: Stack['as']; places: readonly number[] }[] = [
    ...series.slice(0, mostNamed).map((place) => ({ as: 'named' as const, places: [place] })),
    ...(others.length > 0 ? [{ as: 'others' as const, places: others }] : []),
    ...(rest === undefined ? [] : [{ as: 'rest' as const, places: [rest] }]),
  ];
  const figures = parts.map(({ places }) => figuresOf(places));
  const ticks = ticksAround(figures, rows);
  const top = ticks[ticks.length - 1];
  const bottom = ticks[0];
  const height = (value: number) => ((top - value) / (top - bottom)) * 100;
  const slot = 100 / rows;
  const areApart = rows <= mostApart;
  const width = areApart ? slot * fullness : slot;
  const above = new Float64Array(rows);
  const below = new Float64Array(rows);
  const stacks = parts.map(({ as, places }, i): Stack => {
    const blocks = figures[i].map((value, row): Block => {
      const side = value < 0 ? below : above;
      const [from, to] = [side[row], side[row] + value];
      side[row] = to;
      const y = height(Math.max(from, to));
      return { x: row * slot + (slot - width) / 2, y, width, height: height(Math.min(from, to)) - y };
    });
    const open = isLastOpen ? (blocks.pop() ?? null) : null;
    const short = blocks.splice(0, shortHistory);
    return {
      as,
      name: places.length === 1 ? columns[places[0]].heading : null,
      count: places.length,
      blocks: blocks.filter(isSeen),
      short: short.filter(isSeen),
      open: open && isSeen(open) ? open : null,
      ends: [...new Set([0, rows - 1])].map((row) => ({ row, value: figures[i][row] })),
    };
  });
  return {
    format: columns[series[0]].format,
    stacks,
    ticks: ticks.map((value) => ({ value, y: height(value) })),
    xMarks: endsAndMiddle(rows, (row) => (row + 0.5) * slot),
    areApart,
    isLastOpen,
    hasShortHistory: shortHistory > 0,
  };
}

const isSeen = ({ height }: Block): boolean => height > 0;

/** Round values from the lowest stack to the highest one, 0 among them. */
function ticksAround(figures: readonly number[][], rows: number): number[] {
  let high = 0;
  let low = 0;
  for (let row = 0; row < rows; row++) {
    const values = figures.map((each) => each[row]);
    const sum = (isCounted: (value: number) => boolean) =>
      values.filter(isCounted).reduce((all, value) => all + value, 0);
    high = Math.max(
      high,
      sum((value) => value > 0),
    );
    low = Math.min(
      low,
      sum((value) => value < 0),
    );
  }
  return ticksBetween(low, high);
}
