import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testIf } from './needs';
import { CFB, read, utils, type CellObject, type WorkBook } from '@e965/xlsx';

const program = 'soffice';

/** A test where LibreOffice is installed (`apt-get install libreoffice-calc`), left out elsewhere. */
export const testWithLibreOffice = testIf(
  spawnSync(program, ['--version']).status === 0,
  'LibreOffice is not installed',
);

/** Formulas keep the results they were saved with, as far as LibreOffice knows how. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item></oor:items>`;

/** The workbook as LibreOffice saves it. */
function through(bytes: Buffer): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
  const inFolder = (name: string) => path.join(folder, name);
  try {
    mkdirSync(inFolder('profile/user'), { recursive: true });
    writeFileSync(inFolder('profile/user/registrymodifications.xcu'), settings);
    writeFileSync(inFolder('book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const orders = ['--headless', '--convert-to', 'xlsx', '--outdir', inFolder('out'), inFolder('book.xlsx')];
    execFileSync(program, [profile, ...orders], { stdio: 'pipe', timeout: 120_000 });
    return readFileSync(inFolder('out/book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many charts a file has. */
export const chartsIn = (book: Buffer): number => inside(book, /\/charts\/chart\d+\.xml$/);

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

/**
 * Holds that LibreOffice opens a file and says the same of its cells, tables and charts. It computes dynamic arrays anew whatever
 * it is told, so of those that call the add-in it knows nothing.
 */
export function expectSameInLibreOffice(bytes: Buffer): void {
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
