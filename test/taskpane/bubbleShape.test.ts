import fc from 'fast-check';
import type { BubbleChart, SpokenView } from '../../src/blueprint/views';
import { bubbleShape, height } from '../../src/taskpane/views/bubbleShape';
import { chartOf } from '../../src/taskpane/output/outputChart';

const spec: BubbleChart = { kind: 'bubbles', label: 0, x: 1, y: 2, size: 3, shade: 4, ratios: [1, 3] };

interface Row {
  name: string;
  x: number;
  y: number;
  size: number;
  shade: number;
}

const viewOf = (rows: Row[]): SpokenView => ({
  id: 'scorecard',
  columns: [
    { heading: 'Segment', format: 'text', cells: [...rows.map(({ name }) => name), 'All'] },
    ...(['x', 'y', 'size', 'shade'] as const).map((key) => ({
      heading: key,
      format: 'money' as const,
      cells: Float64Array.from([...rows.map((row) => row[key]), 1e6]),
    })),
  ],
  footRows: 1,
  chart: spec,
  notes: [],
});

const rows: Row[] = [
  { name: 'Referral', x: 20, y: 400, size: 25, shade: 2 },
  { name: 'Search', x: 60, y: 300, size: 100, shade: 5 },
  { name: 'Paid Social', x: 100, y: 90, size: 49, shade: NaN },
];

test('a circle lies where its figures are, its area is the number it stands for, and the least figure is darkest', () => {
  const { bubbles, xTicks, yTicks } = bubbleShape(viewOf(rows), spec);
  expect(bubbles.map(({ name }) => name)).toEqual(['Search', 'Paid Social', 'Referral']);
  expect(bubbles.map(({ radius }) => radius)).toEqual([20, 14, 10]);
  expect(bubbles.map(({ dark }) => dark)).toEqual([0, null, 1]);
  const at = (name: string) => bubbles.find((bubble) => bubble.name === name);
  expect(at('Paid Social')?.left).toBeCloseTo(xTicks.find(({ value }) => value === 100)?.left ?? NaN, 9);
  expect(at('Referral')?.top).toBeCloseTo(yTicks.find(({ value }) => value === 400)?.top ?? NaN, 9);
  expect(xTicks[0]).toEqual({ value: 0, left: 0 });
  expect(yTicks[0]).toEqual({ value: 0, top: height });
});

test('a line joins the points at which value is so many times cost, as far as the drawing reaches', () => {
  const { lines, bubbles } = bubbleShape(
    viewOf([{ name: 'On the line', x: 50, y: 150, size: 1, shade: 1 }, ...rows]),
    spec,
  );
  const on = bubbles.find(({ name }) => name === 'On the line');
  const line = lines.find(({ ratio }) => ratio === 3);
  const slope = (left: number, top: number) => (height - top) / left;
  expect(slope(line?.left ?? 0, line?.top ?? 0)).toBeCloseTo(slope(on?.left ?? 0, on?.top ?? 0), 9);
});

test('rows without one of the figures are named, and the smallest of many are counted', () => {
  const many = Array.from({ length: 15 }, (_, i) => ({ name: `S${i}`, x: 1, y: 1, size: i + 1, shade: 1 }));
  const { bubbles, more, undrawn } = bubbleShape(
    viewOf([...many, { name: 'Free', x: NaN, y: 3, size: 100, shade: 1 }]),
    spec,
  );
  expect(bubbles).toHaveLength(12);
  expect(more).toBe(3);
  expect(bubbles.map(({ name }) => name)).not.toContain('S2');
  expect(undrawn).toEqual(['Free']);
});

test('all is finite and within the drawing, whatever the figures', () => {
  const money = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
  const row = fc.record({
    name: fc.string({ maxLength: 40 }),
    x: money,
    y: money,
    size: fc.integer({ min: 0, max: 1e6 }),
    shade: fc.oneof(fc.constant(NaN), fc.double({ min: 0, max: 1e4, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (some) => {
      const { bubbles, lines } = bubbleShape(viewOf(some), spec);
      for (const { left, top, radius, dark } of bubbles) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(100);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(height);
        expect(radius).toBeGreaterThan(0);
        expect(dark === null || (dark >= 0 && dark <= 1)).toBe(true);
      }
      for (const { left, top } of lines) expect([left, top].every(Number.isFinite)).toBe(true);
    }),
  );
});

test('in the workbook it is a scatter of points', () => {
  expect(chartOf(viewOf(rows), 'Title', null)).toEqual({
    kind: 'scatter',
    title: 'Title',
    category: 'x',
    series: ['y'],
    looks: [{ as: 'point', colour: '#0f6cbd' }],
    pointNames: 'Segment',
    ratios: [
      { name: '1 : 1', ratio: 1, look: { as: 'line', colour: '#242424', dash: 'Continuous', points: 1 } },
      { name: '3 : 1', ratio: 3, look: { as: 'line', colour: '#242424', dash: 'Dash', points: 1 } },
    ],
    axes: {
      category: { title: 'x', format: '#,##0', minimum: 0 },
      value: { title: 'y', format: '#,##0', minimum: 0 },
    },
    rows: 3,
  });
});
