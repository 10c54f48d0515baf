import { utils } from '@e965/xlsx';
import type { Source } from '../../src/excel/types';
import type { SavedCell, SavedWorkbook } from '../support/savedWorkbooks';
import { source } from './fakes';

/** The cells at an address such as `'CLV fit'!A16:C36` or `Orders!A:D`, as they stand in the file. */
export function cellsAt({ sheets }: SavedWorkbook, address: string): SavedCell[][] {
  const { sheet: name, area } = placeOf(address);
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet "${name}".`);
  const { s, e } = utils.decode_range(area);
  const rows = sheet.cells.slice(Math.max(0, s.r), e.r < 0 ? undefined : e.r + 1);
  return rows.map((row) => row.slice(s.c, e.c + 1));
}

/** The cells an analysis reads, as they stand in the file. */
export function sourceIn(workbook: SavedWorkbook, address: string): Source {
  const cells = cellsAt(workbook, address);
  return source({
    address,
    sheet: placeOf(address).sheet,
    rows: cells.length,
    columns: cells[0].length,
    head: cells.slice(0, 50),
  });
}

function placeOf(address: string): { sheet: string; area: string } {
  const at = address.lastIndexOf('!');
  const [, quoted] = /^'(.*)'$/.exec(address.slice(0, at)) ?? [];
  return { sheet: quoted?.replaceAll("''", "'") ?? address.slice(0, at), area: address.slice(at + 1) };
}
