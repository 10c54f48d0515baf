import type { Book, CellReference, Chart } from '../model/book';
import { cornerAt, pixelsOf, pointsPerPixel } from '../model/geometry';
import type { Sheets } from '../model/sheets';
import type { Corner, FileChart, FileRange } from './fileCharts';

/** A chart lies at points from the corner of its sheet in the workbook, and between cells in a file. */
export function chartToFile(sheets: Sheets, chart: Chart): FileChart {
  const { name, type, settings, sheet, left, top, width, height } = chart;
  const corner = (x: number, y: number) => cornerAt(sheets, sheet, x / pointsPerPixel, y / pointsPerPixel);
  const range = (cells: CellReference | null): FileRange | null => {
    const found = cells && sheets.list().find(({ id }) => id === cells.sheet);
    return found ? { sheet: found.name, area: cells.area } : null;
  };
  return {
    name,
    type,
    settings,
    from: corner(left, top),
    to: corner(left + width, top + height),
    series: chart.series.map((series) => ({
      name: series.name,
      settings: series.settings,
      values: range(series.values),
      categories: range(series.categories),
    })),
  };
}

export function chartFromFile(book: Book, sheet: string, chart: FileChart): Chart {
  const { sheets } = book;
  const { name, type, settings, from, to, series } = chart;
  const at = ({ row, column, x, y }: Corner) => {
    const { left, top } = pixelsOf(sheets, sheet, { row, column, rows: 1, columns: 1 });
    return { left: (left + x) * pointsPerPixel, top: (top + y) * pointsPerPixel };
  };
  const [start, end] = [at(from), at(to)];
  const cells = (range: FileRange | null): CellReference | null => {
    const found = range && sheets.list().find((each) => each.name === range.sheet);
    return found ? { sheet: found.id, area: range.area } : null;
  };
  return {
    id: book.newId(),
    name,
    sheet,
    type,
    ...start,
    width: end.left - start.left,
    height: end.top - start.top,
    settings: { ...settings },
    series: series.map((each) => ({
      name: each.name,
      settings: { ...each.settings },
      values: cells(each.values),
      categories: cells(each.categories),
    })),
  };
}
