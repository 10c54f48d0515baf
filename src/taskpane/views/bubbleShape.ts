import { numberAt, bodyCount } from '../../blueprint/viewCells';
import type { BubbleChart, SpokenView } from '../../blueprint/views';
import { shortName } from './shortName';
import { ticksUpTo } from './ticks';

/** More circles would hide each other. */
const mostBubbles = 12;
/** Of the largest circle and of the least that is seen, in pixels. */
const largest = 20;
const smallest = 5;
/** What the narrowest pane has room for. */
const longestName = 16;
/** Names are placed as in a drawing of this width, the narrowest there is: a wider one has more room. */
const width = 240;
export const height = 200;
/** The scales end before the edges, so that a circle at their ends is whole: percent across, and pixels above. */
const reach = 94;
const above = 14;
/** A letter of the narrowest pane's font, and a line of it. */
const letter = 6.2;
const line = 13;

export interface Bubble {
  name: string;
  row: number;
  x: number;
  y: number;
  size: number;
  shade: number | null;
  /** Where it lies: across in percent, down in pixels; and its radius in pixels. */
  left: number;
  top: number;
  radius: number;
  /** From 0, faint, to 1: the least figure; `null`: there is none. */
  dark: number | null;
  /** Its name, from its middle in pixels. */
  label: { text: string; dx: number; dy: number; anchor: 'start' | 'middle' | 'end' };
}

/** A place in the drawing, in percent across and pixels down. */
interface Place {
  left: number;
  top: number;
}

/** Where a line leaves the drawing; it begins at the corner below. */
export interface RatioLine extends Place {
  ratio: number;
  /** Where its name ends. */
  name: Place;
}

export interface BubbleShape {
  bubbles: Bubble[];
  xTicks: { value: number; left: number }[];
  yTicks: { value: number; top: number }[];
  lines: RatioLine[];
  /** Rows with both figures that are not drawn, and names of those that lack one. */
  more: number;
  undrawn: string[];
}

/** The rows of a view as circles over two scales that begin at 0, the largest below, with names that keep clear of each other. */
export function bubbleShape(view: SpokenView, spec: BubbleChart): BubbleShape {
  const { columns } = view;
  const at = (column: number, row: number) => numberAt(columns[column], row);
  const rows = Array.from({ length: bodyCount(view) }, (_, row) => row);
  const known = (row: number) => at(spec.x, row) >= 0 && at(spec.y, row) >= 0;
  const nameOf = (row: number) => String(columns[spec.label].cells[row]);
  const all = rows.filter(known).sort((a, b) => at(spec.size, b) - at(spec.size, a));
  const drawn = all.slice(0, mostBubbles);
  const most = (column: number) => Math.max(0, ...drawn.map((row) => at(column, row)));
  const xTicks = ticksUpTo(most(spec.x));
  const yTicks = ticksUpTo(most(spec.y));
  const [right, top] = [xTicks[xTicks.length - 1], yTicks[yTicks.length - 1]];
  const across = (value: number) => (reach * value) / right;
  const down = (value: number) => height - ((height - above) * value) / top;
  const shades = drawn.map((row) => (spec.shade === undefined ? NaN : at(spec.shade, row)));
  const shown = shades.filter((shade) => !Number.isNaN(shade));
  const [least, greatest] = [Math.min(...shown), Math.max(...shown)];
  const bubbles = drawn.map((row, place) => {
    const shade = Number.isNaN(shades[place]) ? null : shades[place];
    return {
      ...{ name: nameOf(row), row, x: at(spec.x, row), y: at(spec.y, row), size: at(spec.size, row), shade },
      left: across(at(spec.x, row)),
      top: down(at(spec.y, row)),
      radius: Math.max(smallest, largest * Math.sqrt(at(spec.size, row) / (most(spec.size) || 1))),
      dark: shade === null ? null : greatest > least ? (greatest - shade) / (greatest - least) : 1,
    };
  });
  const { named, boxes: covered } = withNames(bubbles);
  const lines = spec.ratios.map((ratio) => {
    const x = Math.min(right, top / ratio);
    const end = { left: across(x), top: down(x * ratio) };
    return { ratio, ...end, name: clearOf(covered, end) };
  });
  return {
    lines,
    bubbles: named,
    xTicks: xTicks.map((value) => ({ value, left: across(value) })),
    yTicks: yTicks.map((value) => ({ value, top: down(value) })),
    more: all.length - drawn.length,
    undrawn: rows.filter((row) => !known(row)).map(nameOf),
  };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Unnamed = Omit<Bubble, 'label'>;
type Label = Bubble['label'];

/**
 * Each name where it covers least: right of its circle, left, above or below; the smallest circles choose first. `boxes`: what
 * circles and names cover.
 */
function withNames(bubbles: readonly Unnamed[]): { named: Bubble[]; boxes: Box[] } {
  const circles = bubbles.map(({ left, top, radius }) => boxAround(left, top, radius));
  const taken: Box[] = [];
  const labels = new Map<Unnamed, Label>();
  for (const bubble of [...bubbles].reverse()) {
    const text = shortName(bubble.name, longestName);
    const others = [...taken, ...circles.filter((_, i) => bubbles[i] !== bubble)];
    const choices = placesOf(bubble, text).map((choice) => ({
      ...choice,
      covered: others.reduce((sum, other) => sum + shared(choice.box, other), outside(choice.box)),
    }));
    const best = choices.reduce((one, other) => (other.covered < one.covered ? other : one));
    taken.push(best.box);
    labels.set(bubble, best.label);
  }
  const named = bubbles.map((bubble) => ({
    ...bubble,
    label: labels.get(bubble) ?? { text: bubble.name, dx: 0, dy: 0, anchor: 'middle' as const },
  }));
  return { named, boxes: [...circles, ...taken] };
}

/** Of the places along a line the one at which a name covers least, as near to its end as may be. */
function clearOf(covered: readonly Box[], { left, top }: Place): Place {
  const places = [1, 0.85, 0.7, 0.55, 0.4, 0.25].map((part) => {
    const place = { left: left * part, top: height - (height - top) * part };
    return { place, lost: covered.reduce((sum, box) => sum + shared(ratioBox(place), box), 0) };
  });
  return places.reduce((best, each) => (each.lost < best.lost ? each : best)).place;
}

/** What the name of a line takes: it ends left above its place. */
const ratioBox = ({ left, top }: Place): Box => ({
  left: (left * width) / 100 - 5 * letter,
  top: top - line - 2,
  width: 5 * letter,
  height: line,
});

const boxAround = (left: number, top: number, radius: number): Box => ({
  left: (left * width) / 100 - radius,
  top: top - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function placesOf({ left, top, radius }: Unnamed, text: string): { label: Label; box: Box }[] {
  const wide = [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1) * letter, 0);
  const x = (left * width) / 100;
  const gap = 4;
  const place = (dx: number, dy: number, anchor: Label['anchor']) => ({
    label: { text, dx, dy, anchor },
    box: {
      left: x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2),
      top: top + dy - line / 2,
      width: wide,
      height: line,
    },
  });
  return [
    place(radius + gap, 0, 'start'),
    place(-radius - gap, 0, 'end'),
    place(0, -radius - line / 2 - 1, 'middle'),
    place(0, radius + line / 2 + 1, 'middle'),
  ];
}

/** The area two boxes share. */
function shared(one: Box, other: Box): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** What of a box lies outside the drawing, counted in full: nobody would read it. */
function outside({ left, top, width: wide, height: high }: Box): number {
  const over = Math.max(0, -left) + Math.max(0, left + wide - width);
  const above = Math.max(0, -top) + Math.max(0, top + high - height);
  return 4 * (over * high + above * wide);
}
