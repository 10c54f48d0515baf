import type { ChartSpec, SpokenView } from '../../blueprint/views';
import { numberAt, rowCount } from '../../blueprint/viewCells';

/** More ways than these can hardly be followed in a narrow drawing. */
const mostLinks = 10;

/** Height of all single ways together, and the most the rest may take: it is often larger than all of them. */
const fullHeight = 180;
const mostRest = 60;
/** The least a node takes, so that its name fits beside it. */
const leastSlot = 17;
const gap = 4;

export interface FlowNode {
  name: string;
  /** Top and height of the block; `middle`: where its name stands. */
  y: number;
  height: number;
  middle: number;
  isRest: boolean;
}

export interface FlowLink {
  /** Positions in the nodes of the left and of the right. */
  from: number;
  to: number;
  customers: number;
  /** Tops at either end, and the height. */
  fromY: number;
  toY: number;
  height: number;
}

export interface FlowShape {
  left: FlowNode[];
  right: FlowNode[];
  links: FlowLink[];
  height: number;
  /** Ways that are part of the rest only here. */
  merged: number;
  /** Customers of the rest where it is drawn smaller than it is; else `null`. */
  shrunk: number | null;
}

interface Way {
  from: string;
  to: string;
  customers: number;
  isRest: boolean;
}

/** Two columns of names, what customers come from and what they go to, with bands between them as wide as their numbers. */
export function flowShape(view: SpokenView, spec: ChartSpec & { kind: 'flow' }, restName: string): FlowShape {
  const { ways, merged } = drawnWays(view, spec, restName);
  const single = ways.reduce((sum, { customers, isRest }) => sum + (isRest ? 0 : customers), 0);
  const scale = single > 0 ? fullHeight / single : 0;
  const heightOf = ({ customers, isRest }: Way) =>
    isRest ? Math.min(customers * scale, mostRest) : customers * scale;
  const shrunk = ways.find((way) => way.isRest && heightOf(way) < way.customers * scale);
  const left = column(ways, 'from', heightOf);
  const right = column(ways, 'to', heightOf);
  const ofEnd = (nodes: FlowNode[], name: string, isRest: boolean) =>
    nodes.findIndex((node) => node.name === name && node.isRest === isRest);
  const links = ways.map((way) => ({
    from: ofEnd(left, way.from, way.isRest),
    to: ofEnd(right, way.to, way.isRest),
    customers: way.customers,
    fromY: 0,
    toY: 0,
    height: heightOf(way),
  }));
  // At each node the bands lie in the order of their other ends, so that they cross as little as they can.
  stack(links, left, 'from', 'to', 'fromY');
  stack(links, right, 'to', 'from', 'toY');
  const end = (nodes: FlowNode[]) =>
    Math.max(0, ...nodes.map(({ middle, y, height }) => Math.max(y + height, middle + leastSlot / 2)));
  return {
    left,
    right,
    links,
    height: Math.max(end(left), end(right)),
    merged,
    shrunk: shrunk?.customers ?? null,
  };
}

/** The largest ways, and all others as one. */
function drawnWays(
  { columns, ...view }: SpokenView,
  { from, to, weight, hasRest }: ChartSpec & { kind: 'flow' },
  restName: string,
): { ways: Way[]; merged: number } {
  const single = rowCount({ columns, ...view }) - (hasRest ? 1 : 0);
  const drawn = Math.min(single, mostLinks);
  const ways: Way[] = Array.from({ length: drawn }, (_, row) => ({
    from: String(columns[from].cells[row]),
    to: String(columns[to].cells[row]),
    customers: numberAt(columns[weight], row),
    isRest: false,
  }));
  let rest = 0;
  for (let row = drawn; row < columns[weight].cells.length; row++) rest += numberAt(columns[weight], row);
  if (rest > 0) ways.push({ from: restName, to: restName, customers: rest, isRest: true });
  return { ways, merged: single - drawn };
}

/** The names at one side from the top, the largest first, the rest last. */
function column(ways: Way[], side: 'from' | 'to', heightOf: (way: Way) => number): FlowNode[] {
  const nodes = new Map<string, { name: string; height: number; isRest: boolean }>();
  for (const way of ways) {
    const { isRest, [side]: name } = way;
    // An event may have the name of the rest.
    const key = `${String(isRest)} ${name}`;
    nodes.set(key, { name, height: (nodes.get(key)?.height ?? 0) + heightOf(way), isRest });
  }
  let y = 0;
  return [...nodes.values()]
    .sort((a, b) => Number(a.isRest) - Number(b.isRest) || b.height - a.height)
    .map(({ name, height, isRest }) => {
      const slot = Math.max(height, leastSlot);
      const node = { name, y: y + (slot - height) / 2, height, middle: y + slot / 2, isRest };
      y += slot + gap;
      return node;
    });
}

function stack(
  links: FlowLink[],
  nodes: FlowNode[],
  side: 'from' | 'to',
  other: 'from' | 'to',
  top: 'fromY' | 'toY',
): void {
  nodes.forEach((node, position) => {
    let y = node.y;
    const own = links.filter((link) => link[side] === position).sort((a, b) => a[other] - b[other]);
    for (const link of own) {
      link[top] = y;
      y += link.height;
    }
  });
}
