import { areaName } from '../model/address';
import { cellXml } from './cellXml';
import type { Shared } from './cellXml';
import { colorScalesXml } from './colorScaleXml';
import type { FileSheet } from './fileBook';
import { frozenXml } from './frozenPanes';
import { declaration, namespaces, tag, tagList } from './markup';
import { fitXml, pageSetupXml } from './pageLayoutXml';
import { tabColorXml } from './sheetView';
import { validationsXml } from './validationXml';

/** What the sheet's part calls other parts. */
interface Called {
  tables: readonly string[];
  drawing: string | null;
}

/** The part of a sheet, in the order the format asks for. */
export function sheetXml(sheet: FileSheet, shared: Shared, { tables, drawing }: Called): string {
  const { area, frozen, gridlines, merged, pageLayout, colorScales, validations } = sheet;
  const properties = tabColorXml(sheet) + fitXml(pageLayout);
  const view = { showGridLines: gridlines ? undefined : false, workbookViewId: 0 };
  return (
    declaration +
    tag(
      'worksheet',
      { xmlns: namespaces.main, 'xmlns:r': namespaces.office },
      properties && tag('sheetPr', {}, properties),
      tag('dimension', { ref: area ? areaName(area) : 'A1' }),
      tag('sheetViews', {}, tag('sheetView', view, frozenXml(frozen))),
      tag('sheetFormatPr', { defaultRowHeight: 15 }),
      columnsXml(sheet),
      tag('sheetData', {}, ...rowsXml(sheet, shared)),
      tagList(
        'mergeCells',
        merged.map((each) => tag('mergeCell', { ref: areaName(each) })),
      ),
      colorScalesXml(colorScales),
      validationsXml(validations, shared.names),
      tag('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      pageSetupXml(pageLayout),
      drawing ? tag('drawing', { 'r:id': drawing }) : '',
      tagList(
        'tableParts',
        tables.map((id) => tag('tablePart', { 'r:id': id })),
      ),
    )
  );
}

function columnsXml({ columnWidths }: FileSheet): string {
  const columns = columnWidths.flatMap((width, index) =>
    width ? tag('col', { min: index + 1, max: index + 1, width, customWidth: true }) : [],
  );
  return columns.length > 0 ? tag('cols', {}, ...columns) : '';
}

function rowsXml({ cells, isHiddenRow }: FileSheet, shared: Shared): string[] {
  return [...cells].flatMap(([row, line]) => {
    const written = [...line].map(([column, cell]) => cellXml(row, column, cell, shared));
    const hidden = isHiddenRow(row) || undefined;
    return written.length > 0 || hidden ? tag('row', { r: row + 1, hidden }, ...written) : [];
  });
}
