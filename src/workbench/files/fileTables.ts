import { areaName, parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Table } from '../model/book';
import type { Scalar } from '../model/sheets';
import { elements, parseXml, relationships } from './archive';
import type { Archive } from './archive';
import { namespaces, tag, unescaped } from './markup';
import { addPart } from './packageParts';
import type { Editor, Numbering } from './packageParts';

export type FileTable = Omit<Table, 'sheet'>;

/** The native tables of a sheet, which the file library neither reads nor writes. */
export function readTables(archive: Archive, sheetPath: string, newId: () => string): FileTable[] {
  return [...relationships(archive, sheetPath).values()].flatMap((path) => {
    const xml = /\/tables\/[^/]+$/.test(path) ? archive(path) : null;
    const table = xml && readTable(parseXml(xml).documentElement, newId);
    return table ? [table] : [];
  });
}

function readTable(table: Element, newId: () => string): FileTable | null {
  const area = parseAddress(table.getAttribute('ref') ?? '')?.area;
  if (!area) return null;
  const [style] = elements(table, 'tableStyleInfo');
  return {
    id: table.getAttributeNS(revision, 'uid') ?? newId(),
    name: table.getAttribute('displayName') ?? '',
    area,
    showHeaders: table.getAttribute('headerRowCount') !== '0',
    showTotals: Number(table.getAttribute('totalsRowCount') ?? 0) > 0,
    style: style?.getAttribute('name') ?? '',
    showBandedRows: style?.getAttribute('showRowStripes') === '1',
    showFilterButton: elements(table, 'autoFilter').length > 0,
    filters: readFilters(table),
  };
}

const revision = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Filters of chosen values; other kinds are not played. */
const readFilters = (table: Element): Table['filters'] =>
  new Map(
    elements(table, 'filterColumn').flatMap((column) => {
      const blank = elements(column, 'filters')[0]?.getAttribute('blank') === '1' ? [''] : [];
      const values = elements(column, 'filter').map((filter) => unescaped(filter.getAttribute('val') ?? ''));
      const chosen = { filterOn: 'Values' as const, values: [...blank, ...values] };
      return chosen.values.length > 0 ? [[Number(column.getAttribute('colId')), chosen]] : [];
    }),
  );

function filterXml({ area, showTotals, filters }: FileTable): string {
  const filtered: Area = showTotals ? { ...area, rows: area.rows - 1 } : area;
  const columns = [...filters].map(([colId, { values }]) =>
    tag(
      'filterColumn',
      { colId },
      tag(
        'filters',
        { blank: values.includes('') || undefined },
        ...values.filter(Boolean).map((val) => tag('filter', { val })),
      ),
    ),
  );
  return tag('autoFilter', { ref: areaName(filtered) }, ...columns);
}

interface Total {
  value: Scalar;
  formula: string | null;
}

/** A column of a table on its way to a file: what its total row says is told beside the cell. */
export interface FileColumn {
  heading: string;
  total?: Total;
}

/** What a total row does with a column, by the number that SUBTOTAL has for it. */
const totalFunctions: Record<string, string> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

function totalOf(total: Total | undefined): Record<string, string> {
  const number = /^=SUBTOTAL\((\d+),/.exec(total?.formula ?? '')?.[1] ?? '';
  if (number in totalFunctions) return { totalsRowFunction: totalFunctions[number] };
  const isLabel = total && !total.formula && typeof total.value === 'string' && total.value !== '';
  return isLabel ? { totalsRowLabel: String(total.value) } : {};
}

/** Adds a table to a file; answers where it lies. */
export function addTable(
  file: Editor,
  numbers: Numbering,
  table: FileTable,
  columns: readonly FileColumn[],
): string {
  const id = numbers.next('table');
  const path = `/xl/tables/table${id}.xml`;
  const { name, area, showHeaders, showTotals, showBandedRows, showFilterButton, style } = table;
  const xml = tag(
    'table',
    {
      xmlns: namespaces.main,
      'xmlns:mc': compatibility,
      'mc:Ignorable': 'xr',
      'xmlns:xr': revision,
      'xr:uid': table.id,
      id,
      name,
      displayName: name,
      ref: areaName(area),
      headerRowCount: showHeaders ? undefined : 0,
      ...(showTotals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
    },
    showFilterButton ? filterXml(table) : '',
    tag(
      'tableColumns',
      { count: columns.length },
      ...columns.map(({ heading, total }, index) =>
        tag('tableColumn', { id: index + 1, name: heading, ...totalOf(total) }),
      ),
    ),
    tag('tableStyleInfo', {
      name: style || undefined,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: showBandedRows,
      showColumnStripes: false,
    }),
  );
  addPart(file, path, contentType, xml);
  return path;
}
