import type { Output } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const rows = [
  ['Free', 5, 4, 6],
  ['Pro', 3, 2, 4],
];

const output = (change: Partial<Output> = {}): Output => ({
  title: 'Segments',
  sheetName: 'Segments',
  answer: 'Search leads',
  note: [],
  table: { headings: ['Segment', 'CLV', 'Lower', 'Upper'], rows, formats: Array<string>(4).fill('General') },
  chart: {
    kind: 'column',
    title: 'CLV by segment',
    category: 'Segment',
    series: ['CLV', 'Lower', 'Upper'],
    rows: 2,
    looks: [
      { as: 'bar', colour: '#0f6cbd' },
      { as: 'tick', colour: '#242424' },
      { as: 'tick', colour: '#242424' },
    ],
    axes: { category: {}, value: { title: 'CLV', format: '0', minimum: 0 } },
  },
  ...change,
});

const chart = () => book.sheet('Segments').charts[0];
const bars = (rest: Partial<NonNullable<Output['chart']>> = {}): Output['chart'] => ({
  kind: 'bar',
  title: 'CLV by segment',
  category: 'Segment',
  series: ['CLV'],
  rows: 2,
  looks: [{ as: 'bar', colour: '#0f6cbd' }],
  ...rest,
});

describe('the native chart', () => {
  it('gives bars their colour and limits short strokes without a line', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    const [value, ...limits] = chart().series.items;
    expect([value.format.fill.color, value.gapWidth]).toEqual(['#0f6cbd', 60]);
    for (const limit of limits) {
      expect([limit.chartType, limit.format.line.lineStyle, limit.markerStyle]).toEqual([
        'LineMarkers',
        'None',
        'Dash',
      ]);
    }
    expect(chart().axes.valueAxis).toMatchObject({ title: { text: 'CLV' }, numberFormat: '0', minimum: 0 });
  });

  it('draws bars from the top down, the value axis below them', async () => {
    await writeOutput(output({ chart: bars() }), { kind: 'new sheet' });
    expect(chart().axes.categoryAxis).toMatchObject({ reversePlotOrder: true, position: 'Maximum' });
  });

  it('leaves out what an older Excel does not know', async () => {
    book.version = '1.7';
    await writeOutput(output(), { kind: 'new sheet' });
    expect(chart().axes.valueAxis).toMatchObject({ title: { text: 'CLV' }, minimum: 0 });
    expect(chart().axes.valueAxis).not.toHaveProperty('numberFormat');
  });

  it('names categories by two columns that stand side by side, and only by those', async () => {
    const named = (category: string, subcategory: string) =>
      output({ chart: bars({ category, subcategory, series: ['Upper'] }) });
    await writeOutput(named('Segment', 'CLV'), { kind: 'new sheet' });
    expect(chart().series.items[0].categories?.[3]).toBe(2);
    book.sheets = book.sheets.filter(({ name }) => name !== 'Segments');
    await writeOutput(named('Segment', 'Lower'), { kind: 'new sheet' });
    expect(chart().series.items[0].categories?.[3]).toBe(1);
  });

  it('never costs its table, and is taken away where it is not whole', async () => {
    book.refusesCharts = true;
    const written = await writeOutput(output(), { kind: 'new sheet' });
    expect(written).toMatchObject({ chart: null, drawn: null, chartRefused: true });
    expect(book.sheet('Segments').tables.map(({ name }) => name)).toEqual(['Segments']);
    expect(book.sheet('Segments').charts).toEqual([]);
  });

  it('becomes another kind with an update, and looks like it', async () => {
    const written = await writeOutput(output({ chart: bars() }), { kind: 'new sheet' });
    await updateOutput(written, output());
    expect(chart().chartType).toBe('ColumnClustered');
    expect(chart().axes.categoryAxis).toMatchObject({ reversePlotOrder: false });
    expect(chart().series.items.map(({ name, markerStyle }) => [name, markerStyle])).toEqual([
      ['CLV', ''],
      ['Lower', 'Dash'],
      ['Upper', 'Dash'],
    ]);
  });

  it('keeps the colour and the axis a user has chosen through an update', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    chart().series.items[0].format.fill.color = '#123456';
    chart().axes.valueAxis.minimum = 2;
    await updateOutput(written, output());
    expect(chart().series.items[0].format.fill.color).toBe('#123456');
    expect(chart().axes.valueAxis.minimum).toBe(2);
  });

  it('lets Excel choose the end of the axis where figures fall below 0', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const { chart: first } = output();
    await updateOutput(written, output({ chart: first && { ...first, axes: { category: {}, value: {} } } }));
    expect(chart().axes.valueAxis.minimum).toBe('');
  });
});

describe('shaded cells', () => {
  const shaded = (columns: string[], count = 2, headings = ['Cohort', ...columns]) =>
    output({
      chart: null,
      table: {
        headings,
        rows: Array.from({ length: count }, () => headings.map((_, i) => i)),
        formats: headings.map(() => 'General'),
      },
      shading: { columns, rows: count },
    });
  const scales = () => book.sheet('Segments').scales;

  it('lie under one scale of one hue', async () => {
    await writeOutput(shaded(['1', '2']), { kind: 'new sheet' });
    expect(scales().map(({ at }) => at)).toEqual([[4, 1, 2, 2]]);
    expect(scales()[0].colorScale.criteria).toEqual({
      minimum: { type: 'Number', formula: '0', color: '#FFFFFF' },
      maximum: { type: 'HighestValue', color: '#6FA7D7' },
    });
  });

  it('grow with an update without a second scale', async () => {
    const written = await writeOutput(shaded(['1', '2']), { kind: 'new sheet' });
    const after = await updateOutput(written, shaded(['1', '2', '3'], 4));
    expect(scales().map(({ at }) => at)).toEqual([[4, 1, 4, 3]]);
    await updateOutput(after, shaded(['1'], 1));
    expect(scales().map(({ at }) => at)).toEqual([[4, 1, 1, 1]]);
  });

  it('stay as the user has left them', async () => {
    const written = await writeOutput(shaded(['1', '2']), { kind: 'new sheet' });
    scales()[0].colorScale.criteria.maximum.color = '#FF0000';
    await updateOutput(written, shaded(['1', '2'], 3));
    expect(scales().map(({ at }) => at)).toEqual([[4, 1, 2, 2]]);
  });

  it('get their scale back when an update stops half-way', async () => {
    const written = await writeOutput(shaded(['1', '2']), { kind: 'new sheet' });
    const reached = scales();
    let failing = true;
    book.beforeSync = () => {
      const isAnew = reached.some(({ at }) => at[2] === 4);
      if (!failing || !isAnew) return null;
      failing = false;
      return 'GeneralException';
    };
    await expect(updateOutput(written, shaded(['1', '2'], 4))).rejects.toMatchObject({
      failure: { code: 'outputPutBack' },
    });
    expect(scales().map(({ at }) => at)).toEqual([[4, 1, 2, 2]]);
  });
});
