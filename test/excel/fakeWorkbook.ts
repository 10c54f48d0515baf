import { cellsAddress, fullAddress, rectangleAt } from '../../src/excel/address';
import { surroundingRegion } from '../../src/workbench/model/region';
import { FakeChart } from './fakeChart';
import { FakeEvent } from './fakeEvent';
import { type Cell, type FakeScale, FakeSheet, fakeTable, type FakeTable } from './fakeSheet';
import { type FakePivot, fakePivots, type FakeSlicer, fakeSlicers } from './fakePivot';
import { type FakePart, fakeXmlParts } from './fakeXmlParts';

/**
 * The few members of Excel's object model that src/excel uses, over cells in memory. Actions take effect at once;
 * errors surface at the next sync, as in Excel. The browser tests run the same code against the genuine client.
 */
export class FakeWorkbook {
  sheets: FakeSheet[] = [new FakeSheet('Sheet1')];
  xmlParts: FakePart[] = [];
  isXmlIndexLost = false;
  /** Excel adds charts, and then refuses what is to be done with them. */
  refusesCharts = false;
  pivots: FakePivot[] = [];
  slicers: FakeSlicer[] = [];
  /** Excel fails on what is to be done with a PivotTable that stands. */
  refusesPivots = false;
  /** What Excel refuses to be told of the label of a point. */
  refusedOfLabels: string[] = [];
  names: FakeName[] = [];
  readonly settings = new Map<string, unknown>();
  /** How Excel was asked to compute all formulas. */
  readonly calculations: string[] = [];
  readonly application = {
    load() {},
    calculationMode: 'Automatic',
    calculate: (kind: string) => void this.calculations.push(kind),
  };
  /** Row and column, height and width of what is selected on the first sheet. */
  selected: Corners = [0, 0, 1, 1];
  readonly onDeleted = new FakeEvent<{ worksheetId: string }>();
  isProtected = false;
  date1904 = false;
  /** What formulas of worksheet functions give; without it they are as any other formula. */
  spilled: unknown[][] | null = null;
  activeCell = { sheet: 'Sheet1', row: 0, column: 0 };
  /** The newest requirement set. */
  version = '1.19';
  /** Size limit of one request or response. */
  cellLimit = Infinity;
  syncs = 0;
  /** Fail what is to become one step to undo, as some builds do, once cells have changed. */
  failsUndoGroups = false;
  /** Whether each batch so far was to become one step to undo. */
  readonly grouped: boolean[] = [];
  /** Called before each sync; answers the code of the error Excel raises. */
  beforeSync: (syncs: number) => string | null = () => null;
  private pending: string | null = null;
  private awaited: (() => void)[] = [];
  private nextId = 1;

  sheet(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Puts `Excel` and `Office` in place. */
  install(): void {
    Object.assign(globalThis, {
      Excel: {
        run: (options: Excel.RunOptions, batch: (context: unknown) => Promise<unknown>) => {
          this.grouped.push(options.mergeUndoGroup === true);
          return batch(this.context(this.failsUndoGroups && options.mergeUndoGroup === true));
        },
      },
      Office: {
        context: {
          requirements: {
            isSetSupported: (_: string, version: string) => newest(version) <= newest(this.version),
          },
        },
      },
    });
  }

  private context(failing: boolean) {
    let syncs = 0;
    const sync = async () => {
      await Promise.resolve();
      const refused = failing && ++syncs > 2 ? 'UndoNotSupported' : null;
      const code = this.pending ?? this.beforeSync(++this.syncs) ?? refused;
      this.pending = null;
      if (code) throw Object.assign(new Error('words of the API'), { code });
      for (const deliver of this.awaited.splice(0)) deliver();
    };
    return { workbook: this.workbook(), sync };
  }

  private workbook() {
    const tables = () =>
      this.sheets.flatMap((sheet) => sheet.tables.map((table) => this.table(sheet, table)));
    const sheets = () => this.sheets.map((sheet) => ({ ...this.worksheet(sheet), visibility: 'Visible' }));
    return {
      getSelectedRange: () => this.range(this.sheets[0], ...this.selected),
      getActiveCell: () => {
        const { sheet, row, column } = this.activeCell;
        return this.range(this.sheet(sheet), row, column, 1, 1);
      },
      worksheets: {
        load() {},
        get items() {
          return sheets();
        },
        getItem: (name: string) => this.sheetOr(name, () => this.fail('ItemNotFound')),
        getItemOrNullObject: (name: string) => this.sheetOr(name, () => nullObject),
        onDeleted: this.onDeleted,
        getActiveWorksheet: () => this.worksheet(this.sheets[0]),
        add: (name: string) => {
          const sheet = new FakeSheet(name);
          this.sheets.push(sheet);
          return this.worksheet(sheet);
        },
      },
      tables: {
        load() {},
        get items() {
          return tables();
        },
        getItemOrNullObject: (key: string) => this.tableOr(key, () => nullObject),
        getItem: (key: string) => this.tableOr(key, () => this.fail('ItemNotFound')),
      },
      customXmlParts: fakeXmlParts(
        this.xmlParts,
        (deliver) => this.awaited.push(deliver),
        this.isXmlIndexLost,
      ),
      pivotTables: this.pivotTables(null),
      slicers: fakeSlicers(this.slicers, null),
      names: this.namesIn(null),
      application: this.application,
      settings: {
        add: (key: string, value: unknown) => void this.settings.set(key, value),
        getItemOrNullObject: (key: string) =>
          this.settings.has(key)
            ? { isNullObject: false, load() {}, value: this.settings.get(key) }
            : nullObject,
      },
      protection: { load() {}, protected: this.isProtected },
      functions: { date: () => ({ load() {}, value: this.date1904 ? 1 : 1463 }) },
    };
  }

  private pivotTables(sheet: FakeSheet | null) {
    return fakePivots(this.pivots, sheet?.name ?? null, {
      refuse: () => void (this.refusesPivots && this.fail('GeneralException')),
      worksheet: (name) => this.worksheet(this.sheet(name)),
    });
  }

  private namesIn(sheet: FakeSheet | null) {
    const items = () =>
      this.names
        .filter((item) => item.sheet === (sheet?.name ?? undefined))
        .map((item) => ({
          ...item,
          type: item.type ?? 'Range',
          visible: !item.isHidden,
          isNullObject: false,
          load() {},
          getRangeOrNullObject: () => this.cellsOf(item.formula),
          delete: () => void this.names.splice(this.names.indexOf(item), 1),
        }));
    return {
      load() {},
      get items() {
        return items();
      },
      add: (name: string, reference: string | { at: Corners; worksheet: { name: unknown } }) => {
        const item: FakeName = {
          name,
          formula: typeof reference === 'string' ? reference : cellsIn(reference),
        };
        this.names.push(item);
        return {
          set visible(visible: boolean) {
            if (!visible) item.isHidden = true;
          },
        };
      },
      getItem: (name: string) => items().find((item) => item.name === name) ?? this.fail('ItemNotFound'),
      getItemOrNullObject: (name: string) => items().find((item) => item.name === name) ?? nullObject,
    };
  }

  private cellsOf(formula: string) {
    const [, sheet, cells] = /^=(.+)!([A-Z$0-9:]+)$/.exec(formula) ?? [];
    const found = this.sheets.find(({ name }) => name === sheet);
    return found ? this.range(found, ...corners(cells.replaceAll('$', ''))) : nullObject;
  }

  private fail(code: string) {
    this.pending ??= code;
    return nullObject;
  }

  private tableOr(key: string, otherwise: () => unknown) {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id, name }) => name === key || id === key);
      if (table) return this.table(sheet, table);
    }
    return otherwise();
  }

  private sheetOr(key: string, otherwise: () => unknown) {
    const found = this.sheets.find(({ id, name }) => name === key || id === key);
    return found ? this.worksheet(found) : otherwise();
  }

  private worksheet(sheet: FakeSheet): Record<string, unknown> {
    return {
      id: sheet.id,
      name: sheet.name,
      onChanged: sheet.onChanged,
      names: this.namesIn(sheet),
      isNullObject: false,
      load() {},
      activate() {},
      delete: () => {
        this.sheets.splice(this.sheets.indexOf(sheet), 1);
        this.pivots = this.pivots.filter((pivot) => pivot.sheet !== sheet.name);
        this.slicers = this.slicers.filter((slicer) => slicer.sheet !== sheet.name);
      },
      pivotTables: this.pivotTables(sheet),
      slicers: fakeSlicers(this.slicers, sheet.name),
      protection: { protected: sheet.isProtected },
      getRange: (address: string) => this.range(sheet, ...corners(address)),
      getRangeByIndexes: (...at: [number, number, number, number]) => this.range(sheet, ...at),
      getCell: (row: number, column: number) => this.range(sheet, row, column, 1, 1),
      getUsedRangeOrNullObject: () => this.used(sheet, 0, 0, 1e6, 1e4),
      autoFilter: { load() {}, isDataFiltered: false },
      freezePanes: { freezeRows: (count: number) => void (sheet.frozenRows = count) },
      pageLayout: Object.assign(sheet.pageLayout, {
        setPrintTitleRows: (rows: string) => void (sheet.pageLayout.titleRows = rows),
      }),
      tables: {
        load() {},
        items: sheet.tables.map((table) => this.table(sheet, table)),
        add: ({ at }: { at: number[] }) => {
          if (sheet.tables.some((other) => meet(other.at, at))) return this.fail('InvalidArgument');
          const table = fakeTable('', at, `{${this.nextId++}}`);
          sheet.tables.push(table);
          return Object.assign(table, { load() {} });
        },
      },
      charts: {
        load() {},
        items: sheet.charts,
        getItem: (name: string) =>
          sheet.charts.find((each) => each.name === name) ?? this.fail('ItemNotFound'),
        getItemOrNullObject: (name: string) => sheet.charts.find((each) => each.name === name) ?? nullObject,
        add: (type: string, source: { at: number[] }) => {
          const chart = new FakeChart(type, source, sheet.charts, (property) => {
            if (this.refusedOfLabels.includes(property)) this.fail('InvalidArgument');
          });
          sheet.charts.push(chart);
          if (this.refusesCharts) this.fail('InvalidArgument');
          return chart;
        },
      },
    };
  }

  private table(sheet: FakeSheet, table: FakeTable) {
    const { id, name, showHeaders, showTotals, filters } = table;
    const [row, column, , columns] = table.at;
    const headings = Array.from({ length: columns }, (_, i) =>
      String(sheet.cells.get(`${row},${column + i}`)?.value ?? ''),
    );
    const columnOf = (heading: string) => ({
      name: heading,
      isNullObject: false,
      load() {},
      filter: {
        criteria: filters.has(heading)
          ? { filterOn: 'Values', values: filters.get(heading), criterion1: null }
          : null,
        apply: (criteria: { values: string[] }) => {
          if (Object.values(criteria).includes(null as never)) this.fail('InvalidArgument');
          else filters.set(heading, criteria.values);
        },
      },
    });
    return {
      id,
      name,
      showHeaders,
      showTotals,
      autoFilter: { load() {}, isDataFiltered: filters.size > 0 },
      columns: {
        load() {},
        items: headings.map(columnOf),
        getItemOrNullObject: (heading: string) =>
          headings.includes(heading) ? columnOf(heading) : nullObject,
      },
      clearFilters: () => filters.clear(),
      isNullObject: false,
      load() {},
      getRange: () => this.range(sheet, ...(table.at as Corners)),
      resize: ({ at }: { at: number[] }) => void (table.at = at),
      convertToRange: () => void sheet.tables.splice(sheet.tables.indexOf(table), 1),
    };
  }

  private used(
    sheet: FakeSheet,
    row: number,
    column: number,
    rows: number,
    columns: number,
    valuesOnly = true,
  ) {
    const inside = [...sheet.cells.keys(), ...(valuesOnly ? [] : sheet.fills.keys())]
      .map((key) => key.split(',').map(Number))
      .filter(([r, c]) => r >= row && r < row + rows && c >= column && c < column + columns);
    if (inside.length === 0) return nullObject;
    const r = inside.map(([each]) => each);
    const c = inside.map(([, each]) => each);
    const [top, left] = [Math.min(...r), Math.min(...c)];
    return this.range(sheet, top, left, Math.max(...r) - top + 1, Math.max(...c) - left + 1);
  }

  private font(sheet: FakeSheet, row: number, column: number) {
    const key = `${row},${column}`;
    const font = sheet.fonts.get(key) ?? { bold: false, size: 11 };
    const change = (to: object) => void sheet.fonts.set(key, Object.assign(font, to));
    return {
      load() {},
      set: change,
      get bold() {
        return font.bold;
      },
      set bold(bold) {
        change({ bold });
      },
      get size() {
        return font.size;
      },
      set size(size) {
        change({ size });
      },
    };
  }

  private conditionalFormats(sheet: FakeSheet, at: Corners) {
    return {
      load() {},
      get items() {
        return sheet.scales.filter((scale) => meet(scale.at, at));
      },
      add: (type: 'ColorScale') => {
        const scale: FakeScale = {
          at,
          type,
          colorScale: { criteria: { maximum: { color: '' } }, load() {} },
          delete: () => void sheet.scales.splice(sheet.scales.indexOf(scale), 1),
        };
        sheet.scales.push(scale);
        return scale;
      },
    };
  }

  private wholeColumn(sheet: FakeSheet, column: number, columns: number) {
    const cells = this.range(sheet, 0, column, usualRows, columns);
    const set = (format: unknown) => {
      sheet.columnFormats[column] = String(format);
      cells.numberFormat = format;
    };
    return Object.create(cells, { numberFormat: { set } }) as typeof cells;
  }

  private range(sheet: FakeSheet, row: number, column: number, rows: number, columns: number) {
    const read = <T>(part: (cell: Cell | undefined) => T): T[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => part(sheet.cells.get(`${row + r},${column + c}`))),
      );
    const enter = (matrix: unknown[][]) => {
      if (rows * columns > this.cellLimit) return void this.fail('RequestPayloadSizeLimitExceeded');
      if (this.spilled && String(matrix[0]?.[0]).startsWith('=TOUCH.')) return spill(String(matrix[0][0]));
      // Rows that a filter hides are passed over, and what was meant for the last rows is lost.
      const open = Array.from({ length: rows }, (_, r) => row + r).filter((r) => !sheet.hides(r));
      open.forEach((r, i) => matrix[i].forEach((cell, c) => sheet.fill(r, column + c, cell)));
    };
    const spillAt = (r: number, c: number) => sheet.spills.find(({ area }) => area[0] === r && area[1] === c);
    const spill = (formula: string) => {
      const given = this.spilled ?? [];
      const earlier = spillAt(row, column);
      const before = new Map([...sheet.cells].map(([key, { format }]) => [key, format]));
      if (earlier) for (const key of keysOf(earlier.area)) sheet.cells.delete(key);
      sheet.spills = sheet.spills.filter((other) => other !== earlier);
      given.forEach((line, r) =>
        line.forEach((value, c) =>
          sheet.cells.set(`${row + r},${column + c}`, {
            formula: r + c === 0 ? formula : value,
            value,
            format: before.get(`${row + r},${column + c}`) ?? 'General',
          }),
        ),
      );
      if (given.length > 1) sheet.spills.push({ area: [row, column, given.length, given[0].length] });
    };
    const isTooLarge = () => rows * columns > this.cellLimit;
    return {
      at: [row, column, rows, columns],
      isNullObject: false,
      address: fullAddress(sheet.name, { row, column, rows, columns }),
      // Every cell is 10 points wide and high.
      left: column * 10,
      top: row * 10,
      width: columns * 10,
      height: rows * 10,
      rowIndex: row,
      columnIndex: column,
      rowCount: rows,
      columnCount: columns,
      worksheet: this.worksheet(sheet),
      load() {},
      untrack() {},
      select() {},
      getEntireColumn: () => this.wholeColumn(sheet, column, columns),
      getResizedRange: (more: number, wider: number) =>
        this.range(sheet, row, column, rows + more, columns + wider),
      clear: (what = 'All') => {
        if (what !== 'Contents')
          for (const key of keysOf([row, column, rows, columns])) sheet.fills.delete(key);
        if (what === 'Formats') return;
        const gone = spillAt(row, column)?.area ?? [row, column, rows, columns];
        for (const key of keysOf([row, column, rows, columns])) sheet.cells.delete(key);
        for (const key of keysOf(gone)) sheet.cells.delete(key);
        sheet.spills = sheet.spills.filter(({ area }) => area !== gone);
      },
      getSpillingToRangeOrNullObject: () => {
        const spill = spillAt(row, column);
        return spill ? this.range(sheet, ...spill.area) : nullObject;
      },
      get rowHidden() {
        const hidden = Array.from({ length: rows }, (_, r) => sheet.hides(row + r));
        return hidden.every((each) => each === hidden[0]) ? hidden[0] : null;
      },
      getVisibleView: () => ({
        load() {},
        cellAddresses: Array.from({ length: rows }, (_, r) => row + r)
          .filter((r) => !sheet.hides(r))
          .map((r) => [`${sheet.name}!A${r + 1}`]),
      }),
      set style(style: string) {
        for (const key of keysOf([row, column, rows, columns])) sheet.styles.set(key, style);
      },
      format: {
        autofitColumns() {},
        font: this.font(sheet, row, column),
        fill: {
          set color(color: string) {
            for (const key of keysOf([row, column, rows, columns])) sheet.fills.set(key, color);
          },
        },
        set columnWidth(width: number) {
          sheet.widths[column] = width;
        },
      },
      get dataValidation() {
        const key = `${row},${column}`;
        const validation = sheet.validations.get(key) ?? {};
        sheet.validations.set(key, validation);
        const clear = () => {
          for (const each of keysOf([row, column, rows, columns])) sheet.validations.delete(each);
        };
        return Object.defineProperty(validation, 'clear', { value: clear, configurable: true });
      },
      conditionalFormats: this.conditionalFormats(sheet, [row, column, rows, columns]),
      getUsedRangeOrNullObject: (valuesOnly = false) =>
        this.used(sheet, row, column, rows, columns, valuesOnly),
      getSurroundingRegion: () => {
        const isFilled = (r: number, c: number) => sheet.cells.has(`${r},${c}`);
        const used = { row: 0, column: 0, rows: 1e4, columns: 100 };
        const region = surroundingRegion({ row, column, rows, columns }, used, isFilled);
        return this.range(sheet, region.row, region.column, region.rows, region.columns);
      },
      getTables: () => ({
        load() {},
        items: sheet.tables
          .filter(({ at }) => meet(at, [row, column, rows, columns]))
          .map((table) => this.table(sheet, table)),
      }),
      get values() {
        return isTooLarge() ? null : read((cell) => cell?.value ?? '');
      },
      set values(matrix: unknown[][] | null) {
        enter(matrix ?? []);
      },
      get formulas() {
        return read((cell) => cell?.formula ?? '');
      },
      set formulas(matrix: unknown[][]) {
        enter(matrix);
      },
      get numberFormat(): unknown {
        return read((cell) => cell?.format ?? 'General');
      },
      set numberFormat(format: unknown) {
        for (let r = 0; r < rows; r++) {
          for (let c = 0; c < columns; c++) {
            const cell = sheet.cells.get(`${row + r},${column + c}`);
            if (cell) cell.format = Array.isArray(format) ? format[r][c] : String(format);
          }
        }
      },
    };
  }
}

function cellsIn({ at, worksheet }: { at: Corners; worksheet: { name: unknown } }): string {
  const [row, column, rows, columns] = at;
  return `=${String(worksheet.name)}!${cellsAddress({ row, column, rows, columns })}`;
}

/** A defined name: of the workbook, or of one sheet. */
export interface FakeName {
  name: string;
  formula: string;
  sheet?: string;
  type?: string;
  isHidden?: boolean;
}

type Corners = [number, number, number, number];

/** As many rows as a test has at most. */
const usualRows = 1000;

/** `1.9` comes before `1.13`. */
const newest = (version: string): number => Number(version.split('.')[1]);

const nullObject = { isNullObject: true, load() {} };

function corners(address: string): Corners {
  const { row, column, rows, columns } = rectangleAt(address);
  return [row, column, rows, columns];
}

const keysOf = ([row, column, rows, columns]: Corners): string[] =>
  Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
  );

const meet = ([r, c, rows, columns]: number[], [row, column, height, width]: number[]): boolean =>
  r < row + height && row < r + rows && c < column + width && column < c + columns;
