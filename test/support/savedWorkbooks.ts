import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CFB, read, utils, type CellObject } from '@e965/xlsx';

const folder = path.resolve(__dirname, '../fixtures');

export type SavedCell = string | number | boolean;

/** A sheet of a saved workbook, from its first cell to the last one that holds anything. Empty cells are `''`. */
export interface SavedSheet {
  name: string;
  /** Such as `A1:F20`. */
  area: string;
  cells: SavedCell[][];
  /** As they are typed, by cell. */
  formulas: Map<string, string>;
  /** The cells each of them filled. */
  areas: Map<string, string>;
}

/** A workbook that a release has left (test/fixtures/README.md). */
export interface SavedWorkbook {
  bytes: Buffer;
  sheets: SavedSheet[];
  /** The custom XML part that keeps the analyses. */
  analyses: string | null;
}

/** All of them, such as `0.1.0/live.xlsx`. */
export const savedWorkbooks: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`));

export function readSavedWorkbook(name: string): SavedWorkbook {
  const bytes = readFileSync(path.join(folder, name));
  const book = read(bytes, { cellFormula: true });
  const sheets = book.SheetNames.map((sheet): SavedSheet => {
    const found = book.Sheets[sheet];
    const area = utils.decode_range(found['!ref'] ?? 'A1');
    area.s = { r: 0, c: 0 };
    const formulas = new Map<string, string>();
    const areas = new Map<string, string>();
    const cells = Array.from({ length: area.e.r + 1 }, (_, r) =>
      Array.from({ length: area.e.c + 1 }, (__, c) => {
        const address = utils.encode_cell({ r, c });
        const cell = found[address] as CellObject | undefined;
        if (cell?.f && cell.F?.split(':')[0] === address) {
          formulas.set(address, typed(cell.f));
          areas.set(address, cell.F);
        }
        return cell?.t === 'e' ? String(cell.w) : ((cell?.v ?? '') as SavedCell);
      }),
    );
    return { name: sheet, area: utils.encode_range(area), cells, formulas, areas };
  });
  return { bytes, sheets, analyses: keptIn(bytes) };
}

/** Excel keeps `TOUCH.CLV.FIT` as `_xldudf_TOUCH_CLV_FIT`, and marks later functions and the names of LET. */
const typed = (formula: string) =>
  `=${formula
    .replace(/_xldudf_(\w+)/g, (_, name: string) => name.replaceAll('_', '.'))
    .replace(/_xl(?:fn|ws|pm)\./g, '')}`;

function keptIn(bytes: Buffer): string | null {
  const archive = CFB.read(bytes, { type: 'buffer' });
  const part = CFB.find(archive, '/customXml/item1.xml');
  return part && Buffer.from(part.content as Uint8Array).toString();
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The JSON of each definition in the part that keeps the analyses, for tests that have no DOM. */
export const definitionsIn = (part: string): string[] =>
  Array.from(part.matchAll(/<analysis>([^<]*)<\/analysis>/g), ([, text]) =>
    text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity]),
  );
