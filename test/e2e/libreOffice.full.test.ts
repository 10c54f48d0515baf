import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CFB, read, utils, type CellObject, type WorkBook } from '@e965/xlsx';
import { TaskPane } from './support/taskPane';

/**
 * LibreOffice opens what is saved here, and says the same of its cells, tables and charts. It computes dynamic arrays anew
 * whatever it is told, so of those that call the add-in it knows nothing.
 */

const program = 'soffice';
const isInstalled = spawnSync(program, ['--version']).status === 0;
const whereInstalled = isInstalled ? test : test.skip;
if (!isInstalled) test('needs LibreOffice (apt-get install libreoffice-calc)', () => undefined);

const taskPane = TaskPane.use({ tab: 'Attribution' });

/** Formulas keep the results they were saved with, as far as LibreOffice knows how. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item></oor:items>`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
  mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
  writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), settings);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook as LibreOffice saves it. */
function through(bytes: Buffer): Buffer {
  const file = path.join(folder, 'book.xlsx');
  const out = path.join(folder, 'out');
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(program, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
    stdio: 'pipe',
    timeout: 120_000,
  });
  return readFileSync(path.join(out, 'book.xlsx'));
}

const inside = (book: Buffer, pattern: RegExp) =>
  (CFB.read(book, { type: 'buffer' }).FullPaths as string[]).filter((each) => pattern.test(each)).length;

/** What cells hold that no formula of the add-in has filled. */
function valuesOf(book: WorkBook, computed: ReadonlySet<string>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const name of book.SheetNames) {
    for (const [address, cell] of Object.entries(book.Sheets[name]) as [string, CellObject][]) {
      const place = `${name}!${address}`;
      if (address.startsWith('!') || computed.has(place) || cell.v === undefined || cell.v === '') continue;
      values.set(place, typeof cell.v === 'number' ? Number(cell.v.toPrecision(12)) : cell.v);
    }
  }
  return values;
}

/** The cells that formulas of the add-in fill, and dynamic arrays that go on from them. */
function computedIn(book: WorkBook): Set<string> {
  const cells = new Set<string>();
  for (const name of book.SheetNames) {
    for (const [address, cell] of Object.entries(book.Sheets[name]) as [string, CellObject][]) {
      const goesOn =
        cell.D &&
        cell.f
          ?.match(/\$?[A-Z]{1,3}\$?\d+/g)
          ?.some((each) => cells.has(`${name}!${each.replaceAll('$', '')}`));
      if (!goesOn && !cell.f?.includes('_xldudf_')) continue;
      const { s, e } = utils.decode_range(cell.F ?? address);
      for (let r = s.r; r <= e.r; r++)
        for (let c = s.c; c <= e.c; c++) cells.add(`${name}!${utils.encode_cell({ r, c })}`);
    }
  }
  return cells;
}

function expectSame(bytes: Buffer): void {
  const opened = through(bytes);
  const [was, is] = [bytes, opened].map((each) => read(each, { type: 'buffer' }));
  const computed = computedIn(was);
  expect(is.SheetNames).toEqual(was.SheetNames);
  const after = valuesOf(is, computed);
  const others = [...valuesOf(was, computed)].filter(([place, value]) => after.get(place) !== value);
  expect(others).toEqual([]);
  for (const parts of [/\/charts\/chart\d+\.xml$/, /\/tables\/table\d+\.xml$/])
    expect(inside(opened, parts)).toBe(inside(bytes, parts));
}

whereInstalled(
  'opens the sample',
  () => expectSame(readFileSync(path.resolve(__dirname, '../../assets/sample.xlsx'))),
  180_000,
);

whereInstalled(
  'opens what Attribution has written, with its chart, and the sample beside it',
  async () => {
    await taskPane.choose('Journeys!A1:H2001');
    await taskPane.showResult();
    await taskPane.write('Attribution', 'Touchpoint');
    const bytes = await taskPane.saveFile();
    expect(inside(bytes, /\/charts\/chart\d+\.xml$/)).toBe(1);
    expectSame(bytes);
  },
  240_000,
);

whereInstalled(
  'opens each type of chart, and formulas that later versions of Excel have brought',
  async () => {
    await taskPane.inExcel(`
      const sheet = workbook.worksheets.add('Charts');
      sheet.getRange('A1:C4').values = [['Channel', 'Cost', 'Value'], ['A', 1, 4], ['B', 2, 5], ['C', 3, 6]];
      sheet.getRange('E1:E3').formulas = [['=SUM(B2:B4)'], ['=MAXIFS(C2:C4,A2:A4,"B")'], ['=IFS(B2>1,"x",TRUE,"y")']];
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('B2:C4').conditionalFormats.add('ColorScale');
      for (const type of ['BarClustered', 'ColumnStacked', 'Line', 'LineMarkers', 'Area', 'XYScatterLines', 'Pie', 'Doughnut'])
        sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns')`);
    await taskPane.values('Charts!E1:E3');
    const bytes = await taskPane.saveFile();
    expect(inside(bytes, /\/charts\/chart\d+\.xml$/)).toBe(8);
    expectSame(bytes);
  },
  240_000,
);
