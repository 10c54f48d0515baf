import { createFormat } from '../../src/language/format';
import { timeToValue } from '../../src/analyses/timeToValue/index';
import { timeToValueWords } from '../../src/analyses/timeToValue/words';
import { namesWithoutFigure } from '../../src/taskpane/views/barData';
import { outputOf } from '../../src/taskpane/output/output';
import { runOf } from '../../src/taskpane/actions/job';
import { analyses } from '../../src/analyses';
import { guessed, settingsWith } from '../support/settings';
import type { LinesSpec, SpokenView } from '../../src/blueprint/views';
import { stepShape } from '../../src/taskpane/views/stepShape';
import { signups, timeToValueResult } from './timeToValueFakes';
import { inWords } from '../support/inWords';
import { requestFor } from '../support/requests';

const format = createFormat('en-US');

function viewOf(id: string, count?: number) {
  const view = timeToValueResult(count)
    .views.map(inWords)
    .find((one) => one.id === id);
  if (view?.chart?.kind !== 'lines') throw new Error(`no lines in ${id}`);
  return { view, spec: view.chart };
}

function shapeOf(id: string, count?: number) {
  const { view, spec } = viewOf(id, count);
  return stepShape(view, spec);
}

describe('a curve', () => {
  const { lines, xTicks, yTicks, end, longest } = shapeOf('curve');

  it('begins with nobody and rises in steps', () => {
    expect(lines[0].points.slice(0, 4).map(({ x, y }) => [x, Math.round(y)])).toEqual([
      [0, 100],
      [25, 100],
      [25, 80],
      [50, 80],
    ]);
  });

  it('has a band, marks at the quarters, and the numbers at risk', () => {
    expect(lines[0].band.length).toBeGreaterThan(8);
    expect(yTicks.map(({ value }) => value)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(xTicks.map(({ value, atRisk }) => [value, atRisk])).toEqual([
      [0, 400],
      [1, 400],
      [2, 300],
      [3, 200],
      [4, 100],
    ]);
    expect([end, longest]).toEqual([4, 4]);
  });

  it('of 700,000 points is drawn with few that keep its shape', () => {
    const [line] = shapeOf('curve', 700_000).lines;
    expect(line.points.length).toBeLessThan(1100);
    const middle = line.points.find(({ x }) => x >= 50);
    expect(Math.abs(Number(middle?.y) - 60)).toBeLessThan(0.5);
    expect(line.points.at(-1)).toMatchObject({ x: 100 });
    expect(line.points.at(-1)?.y).toBeCloseTo(20, 6);
  });

  it('is told at the marks', () => {
    expect(lines[0].told.map(({ at, value }) => [at, Number(value.toFixed(2))])).toEqual([
      [0, 0],
      [1, 0.2],
      [2, 0.4],
      [3, 0.6],
      [4, 0.8],
    ]);
  });
});

describe('a curve that falls', () => {
  const falling = (kept: number[], upper: number[]): SpokenView => ({
    id: 'kept',
    columns: [
      { heading: 'Age', format: 'count', cells: Float64Array.from(kept, (_, age) => age) },
      { heading: 'Kept', format: 'share', cells: Float64Array.from(kept) },
      { heading: 'Lower', format: 'share', cells: Float64Array.from(upper, (share) => share - 0.2) },
      { heading: 'Upper', format: 'share', cells: Float64Array.from(upper) },
    ],
    footRows: 0,
    chart: null,
    notes: [],
  });
  const spec: LinesSpec = {
    kind: 'lines',
    x: 0,
    series: [{ column: 1, dashed: false, band: { lower: 2, upper: 3 } }],
    steps: true,
    falls: true,
  };

  it('begins with all, falls in steps to its end, and has no band before anybody has left', () => {
    const { lines, yTicks, end } = stepShape(
      falling([1, 1, 0.5, 0.25, 0.25], [NaN, NaN, 0.6, 0.4, 0.4]),
      spec,
    );
    expect(lines[0].points).toEqual([
      { x: 0, y: 0 },
      { x: 25, y: 0 },
      { x: 25, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 50 },
      { x: 75, y: 50 },
      { x: 75, y: 75 },
      { x: 100, y: 75 },
      { x: 100, y: 75 },
      { x: 100, y: 75 },
    ]);
    expect(lines[0].band.every(({ x, y }) => x >= 50 && !Number.isNaN(y))).toBe(true);
    expect(yTicks.map(({ value }) => value)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(end).toBe(4);
  });
});

describe('several curves', () => {
  const { lines, end, longest } = shapeOf('curves');

  it('stop where all have nearly come to their end', () => {
    expect([end, longest]).toEqual([2, 40]);
  });

  it('stand highest first, and keep their place, and so their looks', () => {
    expect(lines.map(({ name, place }) => [name, place])).toEqual([
      ['Pro', 1],
      ['Free', 0],
    ]);
  });
});

test('a segment without a median is named, since it has no bar', () => {
  const { views } = timeToValueResult();
  const view = inWords(views[1]);
  if (view.chart?.kind !== 'bars') throw new Error('no bars');
  expect(namesWithoutFigure(view, view.chart, format)).toEqual(['Free']);
});

describe('what is written', () => {
  const written = (view: string, count?: number) => {
    const state = settingsWith(timeToValue, signups(), guessed(timeToValue, signups()));
    const run = runOf(analyses[2], requestFor(analyses[2]), state, new Date(2026, 2, 1, 14, 30), '0.1.0');
    if (!run) throw new Error('The settings should do.');
    const result = timeToValueResult(count);
    return outputOf({ run, result, words: timeToValueWords, view, behind: null }, format);
  };

  it('is drawn over times as numbers, with the limits', () => {
    expect(written('curve').chart).toMatchObject({
      kind: 'scatter',
      category: 'Days',
      series: ['Share reached', 'Lower 95 %', 'Upper 95 %'],
      rows: 4,
    });
    expect(written('curve', 40_000).chart).toBeNull();
  });

  it('notes method, end, days, customers, medians and test', () => {
    const { answer, note } = written('curves');
    expect([answer, ...note]).toEqual([
      'Half of your customers reach value within 5.8 days.',
      'Source: Signups!A1:F4.',
      'Method: cumulative incidence (Aalen–Johansen). Customers still waiting count as waiting, those who left as never reaching value.',
      '95% intervals: on the log-log scale.',
      'Observed until 2026-06-30 12:00.',
      'Every day counts.',
      'Customers: 500, of whom 400 reached value, 93 are still waiting, 7 left before.',
      'Median: 5.8 days.',
      'Median of those who made it alone: 4.4 days, for comparison only.',
      'Log-rank test of the segments: chi-square 68.33, 2 degrees of freedom, p < 0.001.',
      'Rows used: 500 of 500.',
      'Computed by Touchstone 0.1.0 on 2026-03-01 14:30.',
    ]);
  });
});
