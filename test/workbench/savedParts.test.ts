/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { CFB } from '@e965/xlsx';
import { emptySheet } from '../../src/workbench/files/fileBook';
import type { FileBook, FileCell, FileSheet } from '../../src/workbench/files/fileBook';
import type { FileChart } from '../../src/workbench/files/fileCharts';
import { FunctionNames } from '../../src/workbench/files/functionNames';
import { readXlsx } from '../../src/workbench/files/xlsxRead';
import { writeXlsx } from '../../src/workbench/files/xlsxWrite';

// jsdom has neither.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const names = new FunctionNames('TOUCH');
const area = { row: 0, column: 0, rows: 4, columns: 3 };
const column = (at: number) => ({ row: 1, column: at, rows: 3, columns: 1 });
const format = 'General';

const rows: Partial<FileCell>[][] = [
  [{ value: 'Channel' }, { value: 'Share' }, { value: 'Value', style: { bold: true } }],
  [{ value: 'Email & "more"' }, { value: 0.25, format: '0.0%' }, { value: 10 }],
  [{ value: '_x0041_\u0001 ' }, { value: 0.5, format: '0.00%' }, { value: 20, formula: '=SUM(1,19)' }],
  [{ value: true }, { value: '#N/A' }, { value: 30, formula: '=TOUCH.TTV(A1:A3)' }],
];

const cells: FileSheet['cells'] = new Map(
  rows.map((row, r) => [
    r,
    new Map(row.map((cell, c) => [c, { value: '', formula: null, format, ...cell }])),
  ]),
);

const sheet: FileSheet = { ...emptySheet, name: "Ada's", cells, area };

const book = (change: Partial<FileSheet>): FileBook => ({
  sheets: [{ ...sheet, ...change }],
  names: [],
  xmlParts: [],
  properties: {},
  date1904: false,
});

async function again(change: Partial<FileSheet>): Promise<FileSheet> {
  const bytes = await writeXlsx(book(change), names);
  return (await readXlsx(bytes, names, () => '{new}')).sheets[0];
}

async function parts(change: Partial<FileSheet>): Promise<(path: string) => string> {
  const archive = CFB.read(await writeXlsx(book(change), names), { type: 'array' });
  return (path) => new TextDecoder().decode(Uint8Array.from(CFB.find(archive, path)?.content as Uint8Array));
}

test('cells come back with value, formula and format', async () => {
  const read = await again({});
  const of = (key: 'value' | 'formula' | 'format') =>
    [...read.cells.values()].map((line) => [...line.values()].map((cell) => cell[key]));
  expect(of('value')).toEqual(rows.map((row) => row.map(({ value }) => value)));
  expect(of('formula')).toEqual(rows.map((row) => row.map(({ formula }) => formula ?? null)));
  expect(
    of('format')
      .flat()
      .filter((each) => each !== format),
  ).toEqual(['0.0%', '0.00%']);
});

test('what a formula spills is left to it, and shown in the formats of its cells', async () => {
  const spill = { row: 0, column: 0, rows: 2, columns: 2 };
  const of = (value: FileCell['value'], shown: string): FileCell => ({ value, formula: null, format: shown });
  const table: FileSheet['cells'] = new Map([
    [0, new Map([[0, { ...of('Share', format), formula: '=TOUCH.TTV(A1:A3)', spill }], [1, of('Day', format)]])],
    [1, new Map([[0, of(0.25, '0.0%')], [1, of(46_023, 'yyyy-mm-dd')]])],
  ]); // prettier-ignore
  const { cells: read } = await again({ cells: table, area: spill });
  const first = { ...of('Share', format), formula: '=TOUCH.TTV(A1:A3)' };
  expect([...read.values()].map((line) => [...line.values()])).toEqual([
    [first],
    [of('', '0.0%'), of('', 'yyyy-mm-dd')],
  ]);
});

test('formats of our own begin where those of Excel end, and its own keep their numbers', async () => {
  const styles = (await parts({}))('/xl/styles.xml');
  expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>');
  expect(styles).toContain('<xf numFmtId="10" ');
});

test('what may give a table bears the mark of one, and the workbook that of its engine', async () => {
  const part = await parts({});
  expect(part('/xl/worksheets/sheet1.xml')).toContain(
    '<c r="C4" cm="1"><f t="array" ref="C4">_xldudf_TOUCH_TTV(A1:A3)</f><v>30</v></c>',
  );
  expect(part('/xl/worksheets/sheet1.xml')).toContain('<c r="C3"><f>SUM(1,19)</f><v>20</v></c>');
  expect(part('/xl/workbook.xml')).toContain('<calcPr calcId="191029"/></workbook>');
});

test('looks come back', async () => {
  const line = { style: 'Continuous', color: '#FF0000', weight: 'Medium' };
  const style = {
    bold: true,
    italic: true,
    underline: true,
    color: '#0000FF',
    fill: '#FFEF9C',
    fontName: 'Arial',
    fontSize: 14,
    horizontal: 'Center',
    vertical: 'Top',
    wrap: true,
    indent: 2,
    borders: { EdgeTop: line, EdgeLeft: { ...line, style: 'Double', weight: 'Thin' } },
  };
  const looked = new Map([[0, new Map([[0, { value: '', formula: null, format: '0', style }]])]]);
  const read = await again({ cells: looked, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  expect(read.cells.get(0)?.get(0)).toEqual({ value: '', formula: null, format: '0', style });
});

test('layout, rules and colours come back', async () => {
  const kept: Partial<FileSheet> = {
    columnWidths: [12, 8.5, 20],
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
    tabColor: '#00B050',
    pageLayout: {
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { row: 0, column: 0, rows: 1, columns: 16_384 },
    },
    colorScales: [
      {
        id: '{new}',
        areas: [column(1), column(2)],
        criteria: {
          minimum: { type: 'Number', formula: '0', color: '#FFFFFF' },
          maximum: { type: 'HighestValue', color: '#63BE7B' },
        },
      },
    ],
    validations: [
      {
        areas: [column(0)],
        rule: { list: { inCellDropDown: true, source: 'a,b "c"' } },
        prompt: { showPrompt: true, title: 'Channel', message: 'One of\nthese' },
        errorAlert: { showAlert: true, style: 'Warning', title: 'Channel', message: 'Take one of these.' },
        ignoreBlanks: true,
      },
      {
        areas: [column(1)],
        rule: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
        prompt: { showPrompt: true, title: '', message: '' },
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
        ignoreBlanks: false,
      },
      {
        areas: [column(2)],
        rule: { custom: { formula: '=ISNUMBER(XLOOKUP(C2,A1:A3,B1:B3))' } },
        prompt: { showPrompt: false, title: '', message: '' },
        errorAlert: { showAlert: false, style: 'Information', title: '', message: '' },
        ignoreBlanks: false,
      },
    ],
  };
  expect(await again(kept)).toMatchObject(kept);
});

test('tables come back with what they filter', async () => {
  const table = {
    id: '{0A}',
    name: 'Shares',
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
    filters: new Map([[0, { filterOn: 'Values' as const, values: ['', 'Email & "more"'] }]]),
  };
  expect((await again({ tables: [table] })).tables).toEqual([table]);
  const part = await parts({ tables: [table], isHiddenRow: (row) => row === 2 });
  expect(part('/xl/worksheets/sheet1.xml')).toContain('<row r="3" hidden="1">');
  expect(part('/xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../tables/table1.xml"');
});

const range = (at: number) => ({ sheet: "Ada's", area: column(at) });
const chart = (type: string, change: Partial<FileChart> = {}): FileChart => ({
  name: `A ${type}`,
  type,
  from: { column: 4, x: 0, row: 1, y: 0 },
  to: { column: 10, x: 12, row: 20, y: 3 },
  series: [{ name: 'Value', values: range(2), categories: range(0), settings: {} }],
  settings: { 'title.text': 'Value & share', 'legend.visible': true, 'legend.position': 'Bottom' },
  ...change,
});

test.each([
  'BarClustered',
  'BarStacked',
  'ColumnClustered',
  'ColumnStacked100',
  'Line',
  'LineMarkers',
  'LineMarkersStacked',
  'AreaStacked',
  'XYScatter',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'XYScatterSmooth',
  'Pie',
  'Doughnut',
])('a chart of the type %s comes back', async (type) => {
  const [read] = (await again({ charts: [chart(type)] })).charts;
  expect(read).toMatchObject({
    ...chart(type),
    series: [{ name: 'Value', values: range(2), categories: range(0) }],
  });
});

test('a chart comes back with colours, lines, marks and axes', async () => {
  const bars = { 'format.fill.color': '#156082', gapWidth: 60, hasDataLabels: true };
  const ticks = {
    chartType: 'LineMarkers',
    'format.line.lineStyle': 'None',
    markerStyle: 'Dash',
    markerSize: 10,
    markerForegroundColor: '#C00000',
    markerBackgroundColor: '#C00000',
  };
  const dashed = {
    chartType: 'Line',
    'format.line.color': '#E97132',
    'format.line.lineStyle': 'Dash',
    'format.line.weight': 1.5,
    markerStyle: 'None',
  };
  const settings = {
    'title.text': 'Value',
    'legend.visible': false,
    'axes.categoryAxis.title.text': 'Channel',
    'axes.categoryAxis.reversePlotOrder': true,
    'axes.categoryAxis.position': 'Maximum',
    'axes.valueAxis.title.text': 'Share',
    'axes.valueAxis.numberFormat': '0%',
    'axes.valueAxis.minimum': 0,
    'axes.valueAxis.maximum': 1,
  };
  const series = [bars, ticks, dashed].map((each, index) => ({
    name: `S${index}`,
    values: range(1),
    categories: range(0),
    settings: each,
  }));
  const drawn = chart('ColumnClustered', { settings, series });
  expect((await again({ charts: [drawn] })).charts).toEqual([drawn]);
});

test('names of points come back, as a cell or as a text', async () => {
  const settings = {
    'format.line.lineStyle': 'None',
    'points.0.hasDataLabel': true,
    'points.0.dataLabel.formula': "='Ada''s'!$A$2",
    'points.2.hasDataLabel': true,
    'points.2.dataLabel.text': 'Paid & owned',
    'points.2.dataLabel.position': 'Left',
  };
  const series = [{ name: 'S', values: range(2), categories: range(1), settings }];
  const [read] = (await again({ charts: [chart('XYScatterLinesNoMarkers', { series })] })).charts;
  expect(read.series[0].settings).toMatchObject(settings);
});

test('every part is well formed, told of, and what it calls is there', async () => {
  const bytes = await writeXlsx(book({ charts: [chart('Line'), chart('Pie')] }), names);
  const archive = CFB.read(bytes, { type: 'array' });
  const paths = (archive.FullPaths as string[])
    .filter((path) => /\.(xml|rels)$/.test(path))
    .map((path) => path.replace(/^Root Entry/, ''));
  const part = (path: string) =>
    new TextDecoder().decode(Uint8Array.from(CFB.find(archive, path)?.content as Uint8Array));
  const types = part('/[Content_Types].xml');
  expect(paths).toContain('/xl/charts/chart2.xml');
  for (const path of paths) {
    const document = new DOMParser().parseFromString(part(path), 'application/xml');
    expect([path, document.getElementsByTagName('parsererror').length]).toEqual([path, 0]);
    if (!/\.rels$|Content_Types/.test(path)) expect(types).toContain(`PartName="${path}"`);
    const folder = path.replace(/_rels\/[^/]+$/, '');
    for (const link of Array.from(document.getElementsByTagName('Relationship'))) {
      const target = new URL(link.getAttribute('Target') ?? '', `file://${folder}`).pathname;
      expect(paths).toContain(target);
    }
  }
});
