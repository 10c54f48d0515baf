import type { ChoiceField, OptionField } from '../../src/blueprint/fields';
import { lifetime } from '../../src/analyses/lifetime/index';
import { lifetimeWords } from '../../src/analyses/lifetime/words';
import { createFormat } from '../../src/language/format';
import { barShape } from '../../src/taskpane/views/barShape';
import { barData } from '../../src/taskpane/views/barData';
import { cellText } from '../../src/taskpane/views/cells';
import fc from 'fast-check';
import { lineShape } from '../../src/taskpane/views/lineShape';
import { type Block, stackShape } from '../../src/taskpane/views/stackShape';
import { stacksChart } from '../../src/taskpane/output/stacksChart';
import { outputOf } from '../../src/taskpane/output/output';
import { runOf } from '../../src/taskpane/actions/job';
import { shading } from '../../src/taskpane/views/shading';
import { analyses } from '../../src/analyses';
import { guessed, settingsWith } from '../support/settings';
import type { WhatIsWritten } from '../../src/taskpane/output/formulaOf';
import type { ChartSpec, SpokenView } from '../../src/blueprint/views';
import { lifetimeResult, orders } from './fakes';
import { inWords } from '../support/inWords';
import { requestFor } from '../support/requests';

/** The inputs of options come with what makes requests. */
beforeAll(() => Promise.all(analyses.map((analysis) => analysis.loadRequest())));

const format = createFormat('en-US');

function shown(view: string, count?: number): WhatIsWritten {
  const state = settingsWith(lifetime, orders(), guessed(lifetime, orders()));
  const run = runOf(analyses[1], requestFor(analyses[1]), state, new Date(2026, 2, 1, 14, 30), '0.1.0');
  if (!run) throw new Error('The settings should do.');
  return {
    run,
    result: lifetimeResult(count),
    words: lifetimeWords,
    view,
    behind: null,
  };
}

const viewOf = (id: string): SpokenView => {
  const view = lifetimeResult()
    .views.map(inWords)
    .find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
};

function chartOf<K extends ChartSpec['kind']>(view: SpokenView, kind: K) {
  if (view.chart?.kind !== kind) throw new Error(`no ${kind}`);
  return view.chart as ChartSpec & { kind: K };
}

describe('what is written', () => {
  it('is the view in sight, with formats of its columns and the currency of the amounts', () => {
    const { title, sheetName, table, chart } = outputOf(shown('segments'), format);
    expect([title, sheetName]).toEqual(['Lifetime value by segment', 'CLV segments']);
    expect(table.formats).toEqual(['General', '#,##0', '#,##0.00 "€"', '#,##0.00 "€"', '#,##0.00 "€"']);
    expect(table.rows.slice(0, 9)).toEqual([
      ['Referral', 300, 92, 80, 104],
      ['Affiliate', 250, 40, 30, 50],
      ['All', 550, 68.36, 60, 76],
    ]);
    // The total is no bar.
    expect(chart).toMatchObject({
      kind: 'column',
      category: 'Segment',
      series: ['CLV each', 'Lower 95 %', 'Upper 95 %'],
      looks: [{ as: 'bar' }, { as: 'tick' }, { as: 'tick' }],
      rows: 2,
    });
  });

  it('notes method, parameters, source, rows, what to know, time and version', () => {
    const { answer, note } = outputOf(shown('customers'), format);
    expect([answer, ...note]).toEqual([
      'The 2,357 customers you have are worth 78,400 over the next 365 days.',
      'Source: Orders!A1:D4.',
      'Model: BG/NBD for the orders, gamma-gamma for their value.',
      'Horizon: 365 days after 2026-06-30, the last day that counts.',
      'Not discounted.',
      'Cohorts and forecast by month, 12 periods ahead.',
      'Customers: 2,357, of whom 1,203 ordered on more than one day. Orders: 6,000, worth 301,234.50.',
      'Rows used: 6,000 of 6,010.',
      'Left out: 10 where amount is empty, the first in row 7.',
      'No amounts were given: orders are modelled, values are not.',
      '7 customers have not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts them as alive by construction.',
      'Computed by Touchstone 0.1.0 on 2026-03-01 14:30.',
    ]);
  });

  it('makes the rows of a million customers only block by block', () => {
    const { rows } = outputOf(shown('customers', 1_000_000), format).table;
    expect(rows.length).toBe(1_000_000);
    expect(rows.slice(999_998, 1_000_010)).toEqual([
      ['C999999', 999_998, 0.25, 2],
      ['C1000000', 999_999, 0.25, 1],
    ]);
  });

  it('leaves open what is not there, and draws lines over money', () => {
    const { table, chart } = outputOf(shown('forecast'), format);
    expect(table.rows.slice(3, 4)).toEqual([['2026-04', null, 800]]);
    expect(chart).toMatchObject({
      kind: 'line',
      category: 'Period',
      series: ['Actual revenue', 'Expected revenue'],
      rows: 4,
    });
  });

  it('keeps the decimals small numbers need, and words among numbers', () => {
    const { table } = outputOf(shown('fit'), format);
    expect(table.formats).toEqual(['General', '#,##0.0000']);
    expect(table.rows.slice(0, 2)).toEqual([
      ['r', 0.012],
      ['Model', 'BG/NBD'],
    ]);
  });
});

describe('bars', () => {
  it('leave out the total and have the interval of the first series', () => {
    const view = viewOf('segments');
    const { series, groups } = barShape(barData(view, chartOf(view, 'bars'), format));
    expect(series).toEqual(['CLV each']);
    expect(groups.map(({ name }) => name)).toEqual(['Referral', 'Affiliate']);
    expect(groups[0].bars[0].interval).toEqual({ lower: 80, upper: 104 });
  });

  it('count all rows that are not drawn', () => {
    const view = viewOf('customers');
    expect(barData(view, chartOf(view, 'bars'), format).more).toBe(112);
  });

  describe('of figures that add up', () => {
    const many = (values: number[]): SpokenView => ({
      ...viewOf('customers'),
      columns: [
        { heading: 'Name', format: 'text', cells: [...values.map((_, row) => `N${row}`), 'Total'] },
        {
          heading: 'Value',
          format: 'money',
          cells: Float64Array.from([...values, values.reduce((sum, value) => sum + value, 0)]),
          addsUp: true,
        },
      ],
      footRows: 1,
    });
    const spec = { kind: 'bars' as const, label: 0, series: [{ column: 1 }] };
    const drawn = (values: number[], isWhole = false) => {
      const data = barData(many(values), spec, format, isWhole);
      return { ...data, groups: data.groups.map(({ name, figures: [{ value }] }) => [name, value]) };
    };

    it('tell those there is no room for as one, and each if asked', () => {
      const values = [90, 80, 70, 60, 50, 40, 30, 20, 10];
      expect(drawn(values.slice(0, 8))).toMatchObject({ more: 0, most: null });
      const { groups, more, most } = drawn(values);
      expect(groups.slice(6)).toEqual([
        ['N6', 30],
        ['Other (2)', 30],
      ]);
      expect([more, most]).toEqual([0, 9]);
      expect(drawn(values, true).groups).toHaveLength(9);
    });

    it('never show more than can be seen, and lose none of the sum', () => {
      const values = Array.from({ length: 5000 }, (_, row) => 5000 - row + 0.1);
      const { groups, isAll, most } = drawn(values, true);
      expect([groups.length, isAll, most]).toEqual([100, false, 100]);
      expect(groups[99][0]).toBe('Other (4,901)');
      const all = groups.reduce((sum, [, value]) => sum + Number(value), 0);
      expect(all).toBeCloseTo(5000 * 5001 * 0.5 + 500, 6);
    });

    it('are all drawn where the rows follow each other', () => {
      const values = [90, 80, 70, 60, 50, 40, 30, 20, 10];
      const { groups, more, most } = barData(many(values), { ...spec, isInOrder: true }, format);
      expect(groups.map(({ figures: [{ value }] }) => value)).toEqual(values);
      expect([more, most]).toEqual([0, null]);
    });

    it('cut the bar of the others where it would leave no room for the rest', () => {
      const values = [10, 9, 8, 7, 6, 5, 4, ...Array.from({ length: 50 }, () => 3)];
      const { groups } = barShape(barData(many(values), spec, format));
      const [longest] = groups[0].bars;
      const [others] = groups[7].bars;
      expect([others.value, others.isCut]).toEqual([150, true]);
      expect(others.length).toBeCloseTo(2 * longest.length);
      expect(longest.isCut).toBe(false);
    });

    it('hold what is not even listed', () => {
      const view = many([50, 40, 30, 20, 10, 9, 8, 7, 6]);
      const [names, values] = view.columns;
      const listed = {
        ...view,
        rest: 4,
        footRows: 1,
        columns: [
          names,
          { ...values, cells: Float64Array.from([...values.cells.slice(0, 9), 100].map(Number)) },
        ],
      };
      const { groups } = barData(listed, spec, format);
      expect(groups[7]).toMatchObject({ name: 'Other (6)', figures: [{ value: 113 }] });
    });
  });
});

describe('lines', () => {
  const view = viewOf('forecast');
  const { plots, xMarks, hasOpenPeriod } = lineShape(view, chartOf(view, 'lines'));
  const [actual, expected] = plots[0].lines;

  it('draw a period that is not over as expected, from where the observed line ends', () => {
    expect(hasOpenPeriod).toBe(true);
    const heights = (line: typeof actual) => line.pieces.map((piece) => piece.map(({ y }) => Math.round(y)));
    // The scale ends at 1,500: 1,000 and 1,200 were observed; 300 + 600, then 800 are expected.
    expect(plots[0].ticks.map(({ value }) => value)).toEqual([0, 500, 1000, 1500]);
    expect(heights(actual)).toEqual([[33, 20]]);
    expect(heights(expected)).toEqual([[20, 40, 47]]);
    expect(expected.colour).toBe(actual.colour);
  });

  it('are dashed up to where the history of what they show is whole', () => {
    const steady: SpokenView = {
      ...view,
      columns: [
        { heading: 'Period', format: 'text', cells: ['a', 'b', 'c', 'd'] },
        { heading: 'Email', format: 'money', cells: Float64Array.of(1, 2, 3, 4) },
      ],
    };
    const spec = { kind: 'lines' as const, x: 0, series: [{ column: 1, dashed: false }], steps: false };
    const drawn = (shortHistory?: number, isLastOpen = false) => {
      const marks = { ...(shortHistory !== undefined && { shortHistory }), isLastOpen };
      const shape = lineShape(steady, { ...spec, ...marks });
      const [{ shortHistory: early, pieces, onItsWay }] = shape.plots[0].lines;
      return [shape.hasShortHistory, early.length, pieces[0].length, onItsWay.length];
    };
    expect(drawn()).toEqual([false, 0, 4, 0]);
    expect(drawn(1)).toEqual([true, 2, 3, 0]);
    expect(drawn(1, true)).toEqual([true, 2, 2, 2]);
    expect(drawn(3, true)).toEqual([true, 4, 1, 1]);
    expect(drawn(4)).toEqual([true, 4, 0, 0]);
  });

  it('are told with the figures of the table', () => {
    expect(expected.ends).toEqual([
      { row: 2, value: 600 },
      { row: 3, value: 800 },
    ]);
    expect(xMarks.map(({ row }) => row)).toEqual([0, 1, 3]);
    expect(xMarks[1].x).toBeCloseTo(100 / 3, 9);
  });

  it('are on their way to an open period only where they have a figure of it', () => {
    const drawn = (...cells: number[]) =>
      lineShape(
        {
          ...view,
          columns: [
            { heading: 'Period', format: 'text', cells: ['2026-05', '2026-06', '2026-07 (open)'] },
            { heading: 'Email', format: 'money', cells: Float64Array.from(cells) },
          ],
          footRows: 0,
        },
        { x: 0, series: [{ column: 1, dashed: false }], isLastOpen: true },
      ).plots[0].lines[0];
    expect(drawn(1, 2, 3)).toMatchObject({ onItsWay: [{ x: 50 }, { x: 100 }] });
    expect(drawn(1, 2, NaN)).toMatchObject({ onItsWay: [], pieces: [[{ x: 0 }, { x: 50 }]] });
  });

  it('go below 0 where refunds are more than what was bought', () => {
    const { plots: fallen } = lineShape(
      {
        ...view,
        columns: [
          { heading: 'Period', format: 'text', cells: ['2026-05', '2026-06'] },
          { heading: 'Email', format: 'money', cells: Float64Array.of(-50, 100) },
        ],
        footRows: 0,
      },
      { x: 0, series: [{ column: 1, dashed: false }] },
    );
    expect(fallen[0].ticks.map(({ value }) => value)).toEqual([-50, -25, 0, 25, 50, 75, 100]);
    const [[first, last]] = fallen[0].lines[0].pieces;
    expect([Math.round(first.y), Math.round(last.y)]).toEqual([100, 0]);
  });

  it('bear the name they are given, and a figure alone is a piece of its own', () => {
    const { plots: drawn } = lineShape(
      {
        ...view,
        columns: [
          { heading: 'Period', format: 'text', cells: ['2026-05', '2026-06', '2026-07'] },
          { heading: 'Email cost per acquisition', format: 'money', cells: Float64Array.of(NaN, 5, NaN) },
        ],
        footRows: 0,
      },
      { x: 0, series: [{ column: 1, dashed: false, name: 'Email' }] },
    );
    expect(drawn[0].lines).toMatchObject([{ name: 'Email', pieces: [[{ x: 50 }]], onItsWay: [] }]);
  });

  it('of several units have a plot each', () => {
    const orderColumn = {
      heading: 'Orders',
      format: 'count' as const,
      cells: Float64Array.from([1, 2, 3, 4]),
    };
    const both: SpokenView = { ...view, columns: [...view.columns, orderColumn] };
    const spec = chartOf(view, 'lines');
    const series = [...spec.series, { column: 3, dashed: false }];
    expect(lineShape(both, { ...spec, series }).plots.map((plot) => plot.format)).toEqual(['money', 'count']);
  });
});

describe('stacks', () => {
  const column = (heading: string, ...cells: number[]) => ({
    ...{ heading, format: 'money' as const, cells: Float64Array.from(cells) },
  });
  const view = (...columns: SpokenView['columns']): SpokenView => ({
    id: 'trend',
    columns: [{ heading: 'Period', format: 'text', cells: ['2026-05', '2026-06'] }, ...columns],
    ...{ footRows: 0, chart: null, notes: [] },
  });
  const eight = view(
    ...[column('Email', 30, 10), column('Search', 20, -5), column('Ads', 10, 5), column('Direct', 10, 5)],
    ...[column('News', 5, 5), column('Fairs', 5, 0), column('Social', 6, 10), column('Video', 4, 10)],
    column('Unattributed', 10, 0),
  );
  const spec = { x: 0, series: [1, 2, 3, 4, 5, 6, 7, 8], rest: 9, isLastOpen: true };
  const { stacks, ticks } = stackShape(eight, spec);

  it('lie on each other up to the total, what is below 0 under the axis', () => {
    expect(ticks.map(({ value }) => value)).toEqual([-25, 0, 25, 50, 75, 100]);
    // 125 units are 100 %, and 100 of them are above the axis.
    const [email, search, others, rest] = [...stacks.slice(0, 2), ...stacks.slice(6)];
    const rounded = ({ x, y, width, height }: Block) => [x, y, width, height].map((each) => Math.round(each));
    expect(email.blocks.map(rounded)).toEqual([[7, 56, 36, 24]]);
    expect(search.open && rounded(search.open)).toEqual([57, 80, 36, 4]);
    expect(others).toMatchObject({ as: 'others', name: null, count: 2 });
    expect(others.ends).toEqual([
      { row: 0, value: 10 },
      { row: 1, value: 20 },
    ]);
    expect(rest.blocks[0].y).toBeCloseTo(0, 9);
    expect(rest).toMatchObject({ as: 'rest', name: 'Unattributed', open: null });
  });

  it('of nothing at all have an axis', () => {
    const { ticks: marks, stacks: none } = stackShape(view(column('Email', 0, 0)), { x: 0, series: [1] });
    expect(marks).toEqual([
      { value: 0, y: 100 },
      { value: 1, y: 0 },
    ]);
    expect(none[0].blocks).toEqual([]);
  });

  it('of short history stand apart from the others', () => {
    const drawn = (shortHistory: number) => {
      const shape = stackShape(eight, { ...spec, shortHistory });
      const [{ short, blocks, open }] = shape.stacks;
      return [shape.hasShortHistory, short.length, blocks.length, open !== null];
    };
    expect(drawn(0)).toEqual([false, 0, 1, true]);
    expect(drawn(1)).toEqual([true, 1, 0, true]);
    // A period that is short and open at once is drawn once.
    expect(drawn(2)).toEqual([true, 1, 0, true]);
  });

  it('always come up to what the rows add up to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((touchpoints) =>
          fc.array(
            fc.array(fc.integer({ min: -50, max: 900 }), { minLength: touchpoints, maxLength: touchpoints }),
            {
              minLength: 1,
              maxLength: 6,
            },
          ),
        ),
        (rows) => {
          const cells = (t: number) => Float64Array.from(rows, (row) => row[t]);
          const series = rows[0].map((_, t) => 1 + t);
          const periods = rows.map((_, row) => `2026-${row}`);
          const shape = stackShape(
            {
              ...view(),
              columns: [
                { heading: 'Period', format: 'text', cells: periods },
                ...rows[0].map((_, t) => ({ heading: `T${t}`, format: 'money' as const, cells: cells(t) })),
              ],
            },
            { x: 0, series },
          );
          const span = shape.ticks[shape.ticks.length - 1].value - shape.ticks[0].value;
          const parts = (row: number) =>
            [...rows[row].slice(0, 6), rows[row].slice(6).reduce((sum, value) => sum + value, 0)].map(
              Math.abs,
            );
          for (const row of rows.keys()) {
            const across = (100 / rows.length) * row;
            const blocks = shape.stacks
              .flatMap((stack) => stack.blocks)
              .filter(({ x }) => x >= across && x < across + 100 / rows.length);
            const drawn = blocks.reduce((sum, { height }) => sum + height, 0);
            expect((drawn * span) / 100).toBeCloseTo(
              parts(row).reduce((sum, value) => sum + value, 0),
              6,
            );
            for (const { y, height } of blocks) {
              expect(y).toBeGreaterThan(-1e-9);
              expect(y + height).toBeLessThan(100 + 1e-9);
            }
          }
        },
      ),
    );
  });

  it('are stacked columns in the workbook, a series each, as many as there are colours', () => {
    const many = Array.from({ length: 14 }, (_, t) => column(`T${t}`, 1, 2));
    const drawn = stacksChart(
      view(...many, column('Unattributed', 1, 1)),
      { kind: 'stacks', x: 0, series: many.map((_, t) => 1 + t), rest: 15 },
      { title: 'By month', format: '0' },
    );
    expect(drawn).toMatchObject({ kind: 'stacked', title: 'By month, the first 12', rows: 2 });
    expect(drawn.series).toHaveLength(13);
    expect(drawn.series[12]).toBe('Unattributed');
    expect(new Set(drawn.looks?.map((look) => look.as === 'bar' && look.colour)).size).toBe(13);
    expect(drawn.axes?.value).toEqual({ format: '0', minimum: 0 });
    const fallen = stacksChart(eight, { kind: 'stacks', ...spec }, { title: 'By month', format: undefined });
    expect(fallen).toMatchObject({ title: 'By month', axes: { value: {} } });
  });
});

describe('shading', () => {
  const shade = shading(viewOf('cohorts'), [0, 1], 'light');

  it('goes by the largest share after the first period, which is whole for all', () => {
    expect(shade(3, 0.4)).toEqual({ part: 1, colour: 'rgb(15 108 189 / 60%)' });
    expect(shade(3, 0.2)).toEqual({ part: 0.5, colour: 'rgb(15 108 189 / 30%)' });
    expect(shade(2, 1)).toEqual({ part: 1, colour: 'rgb(15 108 189 / 60%)' });
  });

  it('leaves names, numbers of customers and periods to come alone', () => {
    expect([shade(1, 20), shade(3, NaN), shade(3, 0)]).toEqual([undefined, undefined, undefined]);
    expect(shading(viewOf('segments'), [0], 'light')(2, 92)).toBeUndefined();
  });
});

test.each([
  ['count', 1234, '1,234'],
  ['money', 0.5, '0.50'],
  ['number', 0.00123, '0.0012'],
  ['number', 32.5, '32.50'],
  ['days', 12.345, '12.35'],
  ['share', 0.056, '5.6%'],
  ['date', 46203, '2026-06-30'],
  ['share', NaN, ''],
] as const)('a cell with a %s of %p reads %p', (kind, value, text) => {
  expect(cellText({ heading: '', format: kind, cells: Float64Array.of(value) }, 0, format)).toBe(text);
});

test.each(analyses)(
  'each option of $id has an input, and each choice begins with one that is offered',
  async (analysis) => {
    const folded = await analysis.loadFolded?.();
    const settings = settingsWith(analysis, orders(), guessed(analysis, orders()));
    // Rows of one kind may have inputs that those of another have not.
    const kinds = analysis.fields(settings).find(({ name }) => name === 'eachRow');
    const choices = kinds?.kind === 'choice' ? kinds.choices.map(({ value }) => value) : [];
    const asked = [
      settings,
      ...choices.map((eachRow) => ({ ...settings, options: { ...settings.options, eachRow } })),
    ];
    const each = asked.flatMap((one) => [analysis.fields, folded ?? (() => [])].flatMap((of) => of(one)));
    const fields = [...new Map(each.map((field) => [field.name, field])).values()].flatMap(
      (field): (OptionField | NonNullable<ChoiceField['beside']>)[] =>
        field.kind === 'choice' && field.beside ? [field, field.beside] : [field],
    );
    // What a table was asked by is set with the table, and what is tried on a result with the result.
    const options = Object.keys(analysis.options).filter((name) => !/^query$|^whatIf/.test(name));
    expect(fields.map(({ name }) => name).sort()).toEqual(options.sort());
    for (const field of fields) {
      if (field.kind !== 'choice' || field.isHidden) continue;
      expect(field.choices.map(({ value }) => value)).toContain(analysis.options[field.name]);
    }
  },
);
