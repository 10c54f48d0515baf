/**
 * The few members of Excel's object model that src/excel uses, over cells in memory. Actions take effect at once;
 * errors surface at the next sync, as in Excel. The browser tests run the same code against the genuine client.
 */
type Cell = { formula: unknown; value: unknown; format: string };

export class FakeSheet {
  cells = new Map<string, Cell>();
  tables: FakeTable[] = [];
  charts: { name: string; place: number[][]; series: unknown[] }[] = [];
  isProtected = false;
  constructor(readonly name: string) {}

  fill(row: number, column: number, entered: unknown): void {
    if (entered === null) return;
    const key = `${row},${column}`;
    const format = this.cells.get(key)?.format ?? 'General';
    if (entered === '') this.cells.delete(key);
    else this.cells.set(key, { ...parsed(entered), format });
  }

  values(): Record<string, unknown> {
    return Object.fromEntries([...this.cells].map(([key, { value }]) => [key, value]));
  }
}

interface FakeTable {
  name: string;
  style: string;
  at: number[];
}

/** What Excel makes of an entry: the leading apostrophe marks text, `=` a formula, digits a number. */
function parsed(entered: unknown): Omit<Cell, 'format'> {
  if (typeof entered !== 'string') return { formula: entered, value: entered };
  if (entered.startsWith("'")) return { formula: entered.slice(1), value: entered.slice(1) };
  if (/^[=+\-@]/.test(entered)) return { formula: entered, value: 'executed' };
  if (entered.trim() !== '' && !Number.isNaN(Number(entered)))
    return { formula: Number(entered), value: Number(entered) };
  return { formula: entered, value: entered };
}

export class FakeWorkbook {
  sheets: FakeSheet[] = [new FakeSheet('Sheet1')];
  isProtected = false;
  /** Size limit of one request or response. */
  cellLimit = Infinity;
  syncs = 0;
  /** Called before each sync; answers the code of the error Excel raises. */
  beforeSync: (syncs: number) => string | null = () => null;
  private pending: string | null = null;

  sheet(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Puts `Excel` and `Office` in place. */
  install(): void {
    Object.assign(globalThis, {
      Excel: {
        run: (_options: unknown, batch: (context: unknown) => Promise<unknown>) => batch(this.context()),
      },
      Office: {
        context: { requirements: { isSetSupported: (_: string, version: string) => version !== '1.20' } },
      },
    });
  }

  private context() {
    const sync = async () => {
      await Promise.resolve();
      const code = this.pending ?? this.beforeSync(++this.syncs);
      this.pending = null;
      if (code) throw Object.assign(new Error('words of the API'), { code });
    };
    return { workbook: this.workbook(), sync };
  }

  private workbook() {
    const tables = () => this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    const sheets = () => this.sheets.map(({ name }) => ({ name, visibility: 'Visible' }));
    return {
      worksheets: {
        load() {},
        get items() {
          return sheets();
        },
        getItem: (name: string) => this.sheetOr(name, () => this.fail('ItemNotFound')),
        getItemOrNullObject: (name: string) => this.sheetOr(name, () => nullObject),
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
          return tables().map(({ table }) => table);
        },
        getItemOrNullObject: (name: string) => {
          const found = tables().find(({ table }) => table.name === name);
          return found ? this.table(found.sheet, found.table) : nullObject;
        },
      },
      names: { load() {}, items: [], getItemOrNullObject: () => nullObject },
      protection: { load() {}, protected: this.isProtected },
    };
  }

  private fail(code: string) {
    this.pending ??= code;
    return nullObject;
  }

  private sheetOr(name: string, otherwise: () => unknown) {
    const found = this.sheets.find((sheet) => sheet.name === name);
    return found ? this.worksheet(found) : otherwise();
  }

  private worksheet(sheet: FakeSheet): Record<string, unknown> {
    return {
      name: sheet.name,
      isNullObject: false,
      load() {},
      activate() {},
      delete: () => void this.sheets.splice(this.sheets.indexOf(sheet), 1),
      protection: { protected: sheet.isProtected },
      getRange: (address: string) => this.range(sheet, ...rectangle(address)),
      getRangeByIndexes: (...at: [number, number, number, number]) => this.range(sheet, ...at),
      getUsedRangeOrNullObject: () => this.used(sheet, 0, 0, 1e6, 1e4),
      tables: {
        load() {},
        items: sheet.tables,
        add: ({ at }: { at: number[] }) => {
          const table = { name: '', style: '', at };
          sheet.tables.push(table);
          return table;
        },
      },
      charts: {
        load() {},
        items: sheet.charts,
        getItemOrNullObject: (name: string) => {
          const chart = sheet.charts.find((each) => each.name === name);
          return chart
            ? {
                load() {},
                isNullObject: false,
                delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
              }
            : nullObject;
        },
        add: (_type: string, source: { at: number[] }) => {
          const chart = { name: '', place: [] as number[][], series: [source.at] as unknown[] };
          sheet.charts.push(chart);
          return Object.assign(chart, {
            title: {},
            legend: {},
            axes: { categoryAxis: {} },
            setPosition: (...ends: { at: number[] }[]) => void (chart.place = ends.map(({ at }) => at)),
            series: Object.assign(chart.series, {
              getItemAt: () => ({ setXAxisValues() {} }),
              add: () => ({
                setXAxisValues() {},
                setValues: (range: { at: number[] }) => chart.series.push(range.at),
              }),
            }),
          });
        },
      },
    };
  }

  private table(sheet: FakeSheet, table: FakeTable) {
    const [row, column, rows, columns] = table.at;
    return {
      isNullObject: false,
      load() {},
      getRange: () => this.range(sheet, row, column, rows, columns),
      convertToRange: () => void sheet.tables.splice(sheet.tables.indexOf(table), 1),
    };
  }

  private used(sheet: FakeSheet, row: number, column: number, rows: number, columns: number) {
    const inside = [...sheet.cells.keys()]
      .map((key) => key.split(',').map(Number))
      .filter(([r, c]) => r >= row && r < row + rows && c >= column && c < column + columns);
    if (inside.length === 0) return nullObject;
    const r = inside.map(([each]) => each);
    const c = inside.map(([, each]) => each);
    const [top, left] = [Math.min(...r), Math.min(...c)];
    return this.range(sheet, top, left, Math.max(...r) - top + 1, Math.max(...c) - left + 1);
  }

  private range(sheet: FakeSheet, row: number, column: number, rows: number, columns: number) {
    const read = <T>(part: (cell: Cell | undefined) => T): T[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => part(sheet.cells.get(`${row + r},${column + c}`))),
      );
    const enter = (matrix: unknown[][]) => {
      if (rows * columns > this.cellLimit) return void this.fail('RequestPayloadSizeLimitExceeded');
      matrix.forEach((line, r) => line.forEach((cell, c) => sheet.fill(row + r, column + c, cell)));
    };
    const isTooLarge = () => rows * columns > this.cellLimit;
    return {
      at: [row, column, rows, columns],
      isNullObject: false,
      rowIndex: row,
      columnIndex: column,
      rowCount: rows,
      columnCount: columns,
      worksheet: this.worksheet(sheet),
      load() {},
      untrack() {},
      select() {},
      clear: () =>
        read(() => null).forEach((line, r) =>
          line.forEach((_, c) => sheet.cells.delete(`${row + r},${column + c}`)),
        ),
      format: { autofitColumns() {}, font: {} },
      getUsedRangeOrNullObject: () => this.used(sheet, row, column, rows, columns),
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

const nullObject = { isNullObject: true, load() {} };

function rectangle(address: string): [number, number, number, number] {
  const [first, last = first] = address.split(':');
  const [row, column] = place(first);
  const [endRow, endColumn] = place(last);
  return [row, column, endRow - row + 1, endColumn - column + 1];
}

const place = (cell: string): [number, number] => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
