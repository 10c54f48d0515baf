/** What Excel is known to refuse or to lose, played by the switches of the workbench: what is written holds through it. */
import type { Output, Written } from '../../src/excel/types';
import { ExcelRoom } from './support/excelRoom';
import { inWords } from './support/inWords';

const room = ExcelRoom.use('blank');

const rows = [['Search', 10, 8], ['Email', 5, 7], ['Direct', 1, 2]]; // prettier-ignore
const output = (made: (string | number)[][] = rows, change: Partial<Output> = {}): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: `${made.length} touchpoints`,
  note: ['Linear'],
  table: { headings: ['Touchpoint', 'First', 'Linear'], rows: made, formats: ['General', '0', '0.0'] },
  chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: ['First', 'Linear'], rows: 10 },
  ...change,
});
const changed = output([['Social', 3, 4], ['Search', 2, 1]]); // prettier-ignore

type Switches = Partial<typeof window.workbench.switches>;
const throwSwitches = (switches: Switches) =>
  room.page.evaluate((wanted) => void Object.assign(window.workbench.switches, wanted), switches);
const write = (what: Output, overwrite = false): Promise<Written> =>
  room.pane.evaluate(
    ([each, agreed]) =>
      window.excelRoom.writeOutput(each, { kind: 'cell', address: 'Sheet1!B2' }, { overwrite: agreed }),
    [what, overwrite] as const,
  );
const update = (written: Written, what: Output): Promise<Written> =>
  room.pane.evaluate(([before, now]) => window.excelRoom.updateOutput(before, now, { overwrite: true }), [
    written,
    what,
  ] as const);
const messageOf = (work: Promise<unknown>): Promise<string> =>
  inWords(work).then(
    () => 'it worked',
    (error: Error) => error.message,
  );
const book = () =>
  room.page.evaluate(() => {
    const { tables, charts, names } = window.workbench.book;
    return {
      sheets: window.workbench.sheets(),
      tables: tables.map(({ name, area }) => [name, area.rows, area.columns]),
      charts: charts.map(({ name, series }) => [name, ...series.map((one) => one.name)]),
      names: names.map(({ name }) => name),
    };
  });
const errors = () => room.page.evaluate(() => window.workbench.requests.map(({ error }) => error));

describe('an Excel that undoes a batch at once, and fails some of them for it', () => {
  beforeEach(async () => {
    await throwSwitches({ undoGroups: true });
    await room.reopen();
  });

  it('is asked for it', async () => {
    const isNewest = `Office.context.requirements.isSetSupported('ExcelApi', '1.20')`;
    expect(await room.pane.evaluate(isNewest)).toBe(true);
    await throwSwitches({ undoGroupFails: 1 });
    await write(output());
    expect((await errors()).filter((error) => error === 'UndoNotSupported')).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 6, 8, 12])(
    'writes, updates, freezes and inserts from request %i on',
    async (request) => {
      await throwSwitches({ undoGroupFails: request });
      const written = await write(output());
      expect(await room.values('Sheet1!B5:D8')).toEqual([['Touchpoint', 'First', 'Linear'], ...rows]);
      expect(await book()).toEqual({
        sheets: ['Sheet1'],
        tables: [['Attribution', 4, 3]],
        charts: [['Attribution_chart', 'First', 'Linear']],
        names: [],
      });
      // Whoever has just opened the pane knows nothing yet of such failures.
      await room.enterAnew();
      await throwSwitches({ undoGroupFails: request });
      await update(written, changed);
      expect(await room.values('Sheet1!B5:D8')).toEqual([
        ['Touchpoint', 'First', 'Linear'],
        ['Social', 3, 4],
        ['Search', 2, 1],
        ['', '', ''],
      ]);
      await room.enterAnew();
      await throwSwitches({ undoGroupFails: request });
      await room.pane.evaluate(() => window.excelRoom.insertFormula('Sheet1!T1', '=6*7'));
      await room.page.evaluate(() => window.workbench.settled());
      expect(await room.values('Sheet1!T1')).toEqual([[42]]);
    },
  );

  it.each([1, 3])('does so where the failure says nothing, from request %i on', async (request) => {
    await throwSwitches({ undoGroupFails: request, undoGroupFailsBare: true });
    const written = await write(output());
    expect(await errors()).toContain('GeneralException');
    await room.enterAnew();
    await throwSwitches({ undoGroupFails: request });
    await update(written, changed);
    expect((await room.values('Sheet1!B6:D6'))[0]).toEqual(['Social', 3, 4]);
    expect(await book()).toMatchObject({ tables: [['Attribution', 3, 3]], names: [] });
  });

  it.each([1, 2, 3, 5])('freezes a formula from request %i on', async (request) => {
    const live = output(rows, { formula: '=SEQUENCE(4,3)' });
    const written = await write(live);
    await room.page.evaluate(() => window.workbench.settled());
    await throwSwitches({ undoGroupFails: request });
    const frozen = await room.pane.evaluate(
      (each) =>
        window.excelRoom.freezeOutput(each, {
          answer: () => 'Values',
          note: (cells) => cells,
          live: { note: (cells) => `Settings: ${cells}`, noRoom: '' },
        }),
      written,
    );
    expect(frozen).toMatchObject({ form: 'values', tableName: 'Attribution' });
    expect(await room.values('Sheet1!B3')).toEqual([['Values']]);
    expect((await room.values('Sheet1!B6:D8')).flat()).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await book()).tables).toEqual([['Attribution', 4, 3]]);
  });
});

describe('an Excel that refuses charts', () => {
  it.each([1, 2, 3, 7, 13])('gets the table without one, from change %i on', async (change) => {
    await throwSwitches({ chartFails: change });
    expect(await write(output())).toMatchObject({ chart: null, drawn: null, chartRefused: true });
    expect(await room.values('Sheet1!B5:D8')).toEqual([['Touchpoint', 'First', 'Linear'], ...rows]);
    expect((await book()).charts).toEqual([]);
  });

  it('gets the new figures, and keeps the chart it has', async () => {
    const written = await write(output());
    await throwSwitches({ chartFails: 1 });
    const after = await update(written, changed);
    expect(after).toMatchObject({ chart: 'Attribution_chart', chartRefused: true });
    expect((await room.values('Sheet1!B6:D6'))[0]).toEqual(['Social', 3, 4]);
    expect((await book()).charts).toEqual([['Attribution_chart', 'First', 'Linear']]);
    await throwSwitches({ chartFails: 0 });
    expect((await update(after, output())).chartRefused).toBeUndefined();
  });
});

describe('an Excel that refuses changes of filters', () => {
  const filter = () =>
    room.inExcel(
      `workbook.tables.getItem('Attribution').columns.getItem('Touchpoint').filter.applyValuesFilter(['Email'])`,
    );
  const isFiltered = () =>
    room.page.evaluate(() => window.workbench.book.tables.some(({ filters }) => filters.size > 0));

  it('is told of rows it hides, and nothing is touched', async () => {
    const written = await write(output());
    await filter();
    await throwSwitches({ filterFails: 1 });
    expect(await messageOf(update(written, changed))).toContain('A filter hides rows at Sheet1!B5:D8');
    expect(await room.values('Sheet1!B6:D8')).toEqual(rows);
    expect(await isFiltered()).toBe(true);
  });

  it('leaves the filter off, which is no failure', async () => {
    const written = await write(output());
    await filter();
    await throwSwitches({ filterFails: 2 });
    await update(written, changed);
    expect((await room.values('Sheet1!B6:D6'))[0]).toEqual(['Social', 3, 4]);
    expect(await isFiltered()).toBe(false);
  });
});

describe('a filter', () => {
  it.each([1, 2, 3, 4, 5, 6])('is back with the earlier output when write %i fails', async (failWrite) => {
    const written = await write(output());
    await room.inExcel(
      `workbook.tables.getItem('Attribution').columns.getItem('Touchpoint').filter.applyValuesFilter(['Email'])`,
    );
    await throwSwitches({ failWrite });
    const message = await messageOf(update(written, changed));
    const made = message === 'it worked' ? [['Social', 3, 4], ['Search', 2, 1]] : rows; // prettier-ignore
    expect(await room.values(`Sheet1!B6:D${5 + made.length}`)).toEqual(made);
    const criteria = await room.page.evaluate(() =>
      window.workbench.book.tables.map(({ filters }) => [...filters.values()]),
    );
    expect(criteria).toEqual([[{ filterOn: 'Values', values: ['Email'] }]]);
  });

  it('hides nothing from who reads', async () => {
    await write(output());
    await room.inExcel(
      `workbook.tables.getItem('Attribution').columns.getItem('Touchpoint').filter.applyValuesFilter(['Email'])`,
    );
    const read = await room.pane.evaluate(async () => {
      const all: unknown[][] = [];
      await window.excelRoom.readBlocks('Attribution', (block) => void all.push(...block));
      return all;
    });
    expect(read).toHaveLength(4);
  });
});

describe('the looks of cells that may be overwritten', () => {
  const looks = () =>
    room.inExcel(`
      const sheet = workbook.worksheets.getItem('Sheet1');
      const cells = ['B2', 'C4', 'B6', 'D7'].map((address) => sheet.getRange(address));
      for (const cell of cells) {
        cell.load('formulas,numberFormat');
        cell.format.fill.load('color');
        cell.format.font.load('bold,size,color');
        cell.format.borders.getItem('EdgeBottom').load('style,color');
        cell.conditionalFormats.load('items/type');
      }
      await context.sync();
      return cells.map((cell) => [
        cell.formulas[0][0], cell.numberFormat[0][0], cell.format.fill.color, cell.format.font.toJSON(),
        cell.format.borders.getItem('EdgeBottom').toJSON(), cell.conditionalFormats.items.length,
      ]);`);

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('stay when write %i fails', async (failWrite) => {
    await room.inExcel(`
      const cells = workbook.worksheets.getItem('Sheet1').getRange('B2:D8');
      cells.values = Array.from({ length: 7 }, (_, row) => [row, 'mine', row / 2]);
      cells.numberFormat = '0.000';
      cells.format.fill.color = '#FFFF00';
      cells.format.font.bold = true;
      cells.format.font.color = '#FF0000';
      const border = cells.format.borders.getItem('EdgeBottom');
      border.style = 'Continuous';
      border.color = '#00FF00';
      cells.conditionalFormats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      };`);
    const before = await looks();
    await throwSwitches({ failWrite });
    const shading = { columns: ['First', 'Linear'], rows: 3 };
    const message = await messageOf(write(output(rows, { shading }), true));
    // The last of the changes of several cells has been reached by then.
    if (message === 'it worked') return expect(failWrite).toBeGreaterThan(7);
    expect(message).toContain('taken back');
    expect(await looks()).toEqual(before);
    return undefined;
  });
});

describe('merged cells', () => {
  const merge = (address: string) =>
    room.inExcel(`workbook.worksheets.getItem('Sheet1').getRange('${address}').merge()`);

  test('in the place of a table have it refused, and all stays as it was', async () => {
    await merge('C7:D7');
    const before = await book();
    expect(await messageOf(write(output()))).toMatch(/Merged cells are in the way/);
    expect(await book()).toEqual(before);
    expect((await room.values('Sheet1!B2:D10')).flat().join('')).toBe('');
  });

  test('below a table that grows are told, and the earlier table is put back', async () => {
    const written = await write(output(rows.slice(0, 1)));
    await merge('C8:D8');
    expect(await messageOf(update(written, output()))).toMatch(/Merged cells are in the way/);
    expect(await room.values('Sheet1!B5:D7')).toEqual([
      ['Touchpoint', 'First', 'Linear'],
      rows[0],
      ['', '', ''],
    ]);
  });
});

test('rows that a formula has got since are formatted with a refresh', async () => {
  const live = (count: number) => {
    const made = Array.from({ length: count }, (_, i) => [`T${i}`, i, i]);
    return output(made, { formula: `=SEQUENCE(${count + 1},3)` });
  };
  const written = await write(live(2));
  await room.page.evaluate(() => window.workbench.settled());
  await update(written, live(6));
  await room.page.evaluate(() => window.workbench.settled());
  expect(await room.values('Sheet1!D11')).toEqual([[21]]);
  const formats = await room.page.evaluate(() => window.workbench.getFormats('Sheet1!C6:D11'));
  expect(formats).toEqual(Array.from({ length: 6 }, () => ['0', '0.0']));
});

test('analyses are found where Excel has lost track of namespaces', async () => {
  const definition = (id: string) => ({
    id, version: 5, kind: 'attribution', name: id, comment: '', language: 'en', createdAt: '2026-03-01T09:00:00Z',
    updatedAt: '2026-03-01T09:00:00Z', request: {}, sources: [], form: 'values' as const, output: null,
  }); // prettier-ignore
  const save = (id: string) =>
    room.pane.evaluate((each) => window.excelRoom.saveAnalysis(each), definition(id));
  await room.inExcel(`workbook.customXmlParts.add('<other xmlns="urn:other"/>')`);
  await save('a');
  await throwSwitches({ xmlIndexLost: true });
  await save('b');
  const { analyses } = await room.pane.evaluate(() => window.excelRoom.readAnalyses());
  expect(analyses.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await room.page.evaluate(() => window.workbench.book.xmlParts.length)).toBe(2);
});
