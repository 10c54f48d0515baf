import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { contains } from '../model/area';
import type { Book, Table } from '../model/book';
import { isDateFormat, noDate } from '../model/text';
import { colorScales } from './colorScales';
import { textWidth } from './font';
import type { GridServices } from './services';

/** Draws cells as Excel does where the grid would not: tables in their style, colour scales, long numbers rounded to their column. */
export function drawCellsLikeExcel(grid: GridServices, book: Book): void {
  const interceptors = grid.univer.__getInjector().get(SheetInterceptorService);
  const styleOf = (cell: Nullable<ICellData>) => grid.workbook.getStyles().getStyleByCell(cell);
  const scaleLook = colorScales(book);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 20,
    handler: (cell, { subUnitId, row, col }, next) => {
      const at = { row, column: col, rows: 1, columns: 1 };
      const table = book.tables.find(({ sheet, area }) => sheet === subUnitId && contains(area, at));
      const look = table && tableLook(table, row);
      const scaled = scaleLook(subUnitId, row, col);
      return next(look || scaled ? { ...cell, s: { ...look, ...styleOf(cell), ...scaled } } : cell);
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: 20,
    handler: (cell, { worksheet, col }, next) => {
      if (typeof cell?.v === 'number' && cell.v < 0 && isDateFormat(styleOf(cell)?.n?.pattern ?? 'General'))
        return next({ ...cell, v: noDate, t: CellValueType.STRING });
      const isPlain = cell?.t === CellValueType.NUMBER && typeof cell.v === 'number' && !styleOf(cell)?.n;
      return next(isPlain ? { ...cell, v: rounded(Number(cell.v), worksheet.getColumnWidth(col)) } : cell);
    },
  });
}

const accent = '#156082';
const band = '#d9e8ee';
const heading: IStyleData = { bl: 1, cl: { rgb: '#ffffff' }, bg: { rgb: accent } };
/** Excel's first light styles have no fill. */
const lightHeading: IStyleData = { bl: 1, bd: { b: { s: 1, cl: { rgb: accent } } } };

function tableLook(
  { area, style, showHeaders, showBandedRows, showTotals }: Table,
  row: number,
): IStyleData | null {
  if (!style) return null;
  const place = row - area.row;
  if (showHeaders && place === 0) return /Light[1-7]$/.test(style) ? lightHeading : heading;
  if (showTotals && place === area.rows - 1) return { bl: 1, bd: { t: { s: 1, cl: { rgb: accent } } } };
  return showBandedRows && place % 2 === 1 ? { bg: { rgb: band } } : null;
}

const padding = 6;
/** The format General shows no more characters than this. */
const mostCharacters = 11;

/** A number with as many decimals as its column has room for. */
function rounded(value: number, width: number): number {
  const text = String(value);
  const room = Math.min(mostCharacters, Math.floor((width - padding) / textWidth('0')));
  const point = text.indexOf('.');
  if (point < 0 || text.includes('e') || text.length <= room || point > room) return value;
  return Number(value.toFixed(Math.max(0, room - point - 1)));
}
