import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../src/blueprint/analysis';
import type { Result } from '../../src/blueprint/request';
import type { Settings } from '../../src/blueprint/settings';
import { sessionFor } from '../../src/analyses/sessions';
import { parseAddress } from '../../src/excel/address';
import { selectedSource } from '../../src/excel/source';
import type { Source } from '../../src/excel/types';
import { recognise } from '../../src/reading/exports/recognise';
import { columnNames } from '../../src/reading/headings';
import { changeTable, emptyTable, type TableChange, type TableState } from '../../src/taskpane/flow/table';
import { csvCells } from '../../src/workbench/files/csv';
import { FakeWorkbook } from '../excel/fakeWorkbook';
import { requestFor } from './requests';

/** A file opened in a workbook, from which the pane takes its data. */
export interface OpenedFile {
  source: Source;
  /** All cells of the sheet. */
  grid: unknown[][];
}

/** Opens a file of test/fixtures as Excel would, and chooses its data with one cell selected. */
export async function openedFile(file: string, [row, column] = [0, 0]): Promise<OpenedFile> {
  const bytes = readFileSync(path.resolve(__dirname, '../fixtures', file));
  const cells = csvCells(bytes, false);
  const width = Math.max(...cells.map(({ length }) => length));
  const book = new FakeWorkbook();
  book.install();
  const [sheet] = book.sheets;
  cells.forEach((record, r) =>
    record.forEach(({ value, formula, format = 'General' }, c) => {
      const shown = formula ?? value ?? '';
      if (shown !== '') sheet.cells.set(`${r},${c}`, { formula: shown, value: shown, format });
    }),
  );
  book.selected = [row, column, 1, 1];
  const grid = cells.map((_, r) =>
    Array.from({ length: width }, (__, c) => sheet.cells.get(`${r},${c}`)?.value ?? ''),
  );
  return { source: await selectedSource(), grid };
}

/** The rows of a source as a run reads them. */
const rowsOf = ({ source, grid }: OpenedFile): unknown[][] => {
  const { firstRow, firstColumn, rows, columns } = source;
  expect(parseAddress(source.address).kind).toBe('cells');
  return grid
    .slice(firstRow - 1, firstRow - 1 + rows)
    .map((row) => row.slice(firstColumn, firstColumn + columns));
};

/** What the pane makes of an opened file, for one of the tables an analysis reads. */
export class ReadExport {
  constructor(
    private readonly analysis: Analysis,
    readonly files: Readonly<Record<string, OpenedFile>>,
  ) {
    for (const id of Object.keys(files)) {
      this.tables[id] = emptyTable(this.shape(id));
      const { source } = files[id];
      this.change({ type: 'found', source, recognised: recognise(source) }, id);
    }
  }

  readonly tables: Record<string, TableState> = {};

  private shape(id: string) {
    const shape = this.analysis.tables.find((one) => one.id === id);
    if (!shape) throw new Error(`There is no table ${id}.`);
    return shape;
  }

  change(change: TableChange, id = 'main'): this {
    const next = changeTable(this.shape(id), this.tables[id], change);
    if (next) this.tables[id] = next;
    return this;
  }

  /** The heading of the column of each role that has one. */
  roles(id = 'main'): Record<string, string> {
    const { source, hasHeadings, columns } = this.tables[id];
    if (!source) throw new Error('There is no source.');
    const names = columnNames(source, hasHeadings, (letters) => letters);
    return Object.fromEntries(
      Object.entries(columns).flatMap(([role, column]) => (column === null ? [] : [[role, names[column]]])),
    );
  }

  /** What a run of the analysis gives. */
  run<R extends Result>(options: object = {}): R {
    const settings = {
      tables: this.tables,
      options: { ...this.analysis.options, ...options },
    } as unknown as Settings;
    const request = requestFor(this.analysis)(settings);
    if (!request) throw new Error('A column is missing.');
    const session = sessionFor(request);
    for (const id of Object.keys(this.files).reverse()) session.add(rowsOf(this.files[id]), id);
    return session.finish(() => undefined) as R;
  }
}
