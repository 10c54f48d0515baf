/** What an analysis leaves in the workbook, against the genuine office.js client and through a file. */
import { CFB } from '@e965/xlsx';
import { analysisVersion } from '../../src/excel/analysisVersions';
import type { AnalysisDefinition, Output, OutputCell, SourcePlace, Written } from '../../src/excel/types';
import { ExcelRoom } from './support/excelRoom';
import { inWords } from './support/inWords';

const room = ExcelRoom.use('blank');

const definition = (id: string, change: Partial<AnalysisDefinition> = {}): AnalysisDefinition => ({
  id,
  version: analysisVersion,
  language: 'en',
  kind: 'attribution',
  name: `Analysis ${id}`,
  comment: '',
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  request: { models: ['linear'] },
  sources: [],
  form: 'values',
  output: null,
  ...change,
});

const save = (each: AnalysisDefinition) =>
  room.pane.evaluate((what) => window.excelRoom.saveAnalysis(what), each);
const read = () => room.pane.evaluate(() => window.excelRoom.readAnalyses());

describe('analyses', () => {
  it('travel with the file', async () => {
    const nasty = definition('b', { name: ']]></analysis> & “漏斗” \u0000\uffff' });
    await save(definition('a'));
    await save(nasty);
    await save(definition('a', { name: 'Renamed' }));
    const bytes = await room.saveFile();
    await room.pane.evaluate(() => window.excelRoom.removeAnalysis('a'));
    expect((await read()).analyses).toEqual([nasty]);
    await room.openFile(bytes);
    expect(await read()).toEqual({
      analyses: [definition('a', { name: 'Renamed' }), nasty],
      newer: 0,
      damaged: 0,
      orphans: [],
    });
  });

  it('stand in the file as Excel keeps custom XML', async () => {
    await save(definition('a'));
    const archive = CFB.read(await room.saveFile(), { type: 'buffer' });
    const part = (path: string) =>
      Buffer.from((CFB.find(archive, path) as { content: Uint8Array }).content).toString();
    expect(part('/customXml/item1.xml')).toMatch(/^<analyses xmlns="urn:touchstone:analyses"><analysis>\{/);
    expect(part('/customXml/itemProps1.xml')).toContain('ds:uri="urn:touchstone:analyses"');
    expect(part('/customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(part('/xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"');
    const types = part('/[Content_Types].xml');
    expect(types).toContain('PartName="/customXml/itemProps1.xml"');
    expect(types).toContain('Extension="xml"');
  });

  it('leave the parts of others in the file', async () => {
    const foreign = '<?xml version="1.0" encoding="utf-16"?><mashup xmlns="urn:foreign">naïve</mashup>';
    await save(definition('a'));
    const archive = CFB.read(await room.saveFile(), { type: 'buffer' });
    const rels = CFB.find(archive, '/xl/_rels/workbook.xml.rels') as { content: Uint8Array; size: number };
    const link =
      '<Relationship Id="rIdForeign" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item9.xml"/>';
    rels.content = Buffer.from(Buffer.from(rels.content).toString().replace('</R', `${link}</R`));
    rels.size = rels.content.length;
    CFB.utils.cfb_add(archive, '/customXml/item9.xml', Buffer.from(`\ufeff${foreign}`, 'utf16le'));
    await room.openFile(CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer);
    await save(definition('b'));
    await room.openFile(await room.saveFile());
    expect((await read()).analyses).toHaveLength(2);
    const parts = await room.page.evaluate(() => window.workbench.book.xmlParts.map(({ xml }) => xml));
    expect(parts).toContain(foreign.replace('utf-16', 'utf-8'));
  });

  it('are refused, not lost, when their part is damaged', async () => {
    await room.inExcel(`workbook.customXmlParts.add('<other xmlns="urn:touchstone:analyses"/>')`);
    await expect(inWords(save(definition('a')))).rejects.toThrow('it was left untouched');
  });
});

describe('an output', () => {
  const headings = ['Touchpoint', 'First', 'Linear'];
  const output = (made: OutputCell[][], columns = headings): Output => ({
    title: 'Attribution',
    sheetName: 'Attribution',
    answer: `${made.length} touchpoints`,
    note: ['Linear'],
    table: { headings: columns, rows: made, formats: columns.map(() => 'General') },
    chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: columns.slice(1), rows: 10 },
  });
  const rows = [
    ['Search', 10, 8],
    ['Email', 5, 7],
  ];
  const two = output(rows);
  const four = output([['Direct', 1, 2], ['Email', 3, 4], ['=Fair', 5, 6], ['Search', 7, 8]]); // prettier-ignore
  const update = (written: Written, next: Output) =>
    room.pane.evaluate(([what, to]) => window.excelRoom.updateOutput(what, to), [written, next] as const);
  const objects = () =>
    room.page.evaluate(() => {
      const { tables, charts } = window.workbench.book;
      const span = (area?: { row: number; rows: number }) => area && [area.row, area.rows];
      return {
        tables: tables.filter(({ name }) => name === 'Attribution').map(({ id, area }) => [id, span(area)]),
        charts: charts.map(({ id, left, series }) => [
          id,
          left,
          series.map(({ name, values }) => [name, span(values?.area)]),
        ]),
      };
    });
  let written: Written;

  beforeEach(async () => {
    written = await room.pane.evaluate(
      (what) => window.excelRoom.writeOutput(what, { kind: 'cell', address: 'Sheet1!H3' }),
      two,
    );
    await room.enter('Sheet1!Z1', '=SUM(I7:I99)');
  });

  it('is updated where it stands', async () => {
    const before = await objects();
    const after = await update(written, four);
    expect(after).toMatchObject({ address: 'Sheet1!H6:J10', tableId: written.tableId });
    expect(await room.values('Sheet1!H3:J10')).toEqual([
      ['Attribution', '', ''],
      ['4 touchpoints', '', ''],
      ['', '', ''],
      headings,
      ['Direct', 1, 2],
      ['Email', 3, 4],
      ['=Fair', 5, 6],
      ['Search', 7, 8],
    ]);
    await room.page.waitForFunction(() => window.workbench.getValues('Sheet1!Z1')[0][0] === 16);
    const [[id, left]] = before.charts;
    expect(await objects()).toEqual({
      tables: [[before.tables[0][0], [5, 5]]],
      charts: [[id, left, [['First', [6, 4]], ['Linear', [6, 4]]]]], // prettier-ignore
    });
    const smaller = await update(after, two);
    expect(await room.values('Sheet1!H7:J10')).toEqual([...rows, ['', '', ''], ['', '', '']]);
    expect(await objects()).toEqual(before);
    await room.pane.evaluate((what) => window.excelRoom.removeOutput(what), smaller);
    expect((await room.values('Sheet1!H3:J10')).flat().join('')).toBe('');
  });

  it('is updated after its table got another name and the file was reopened', async () => {
    await room.inExcel(`workbook.tables.getItem('Attribution').name = 'Channels'`);
    await room.openFile(await room.saveFile());
    const wider = output([['Search', 3, 2, 1]], ['Touchpoint', 'Markov', 'Linear', 'First']);
    await update(written, wider);
    expect(await room.values('Sheet1!H6:K8')).toEqual([
      ['Touchpoint', 'First', 'Linear', 'Markov'],
      ['Search', 1, 2, 3],
      ['', '', '', ''],
    ]);
  });

  it('moves its chart out of the way of a new column', async () => {
    const [[, left]] = (await objects()).charts;
    await update(written, output([['Search', 1, 2, 3, 4]], [...headings, 'Markov', 'Shapley']));
    const [[, moved, series]] = (await objects()).charts;
    expect(Number(moved)).toBeGreaterThan(Number(left));
    expect(series).toHaveLength(4);
  });

  it('does not cover other cells', async () => {
    await room.enter('Sheet1!I10', 'mine');
    await expect(inWords(update(written, four))).rejects.toThrow('1 cell is in the way at Sheet1!I10');
    expect(await room.values('Sheet1!H7:J8')).toEqual(rows);
  });

  it.each([1, 2, 3, 4, 5, 6])('is put back when change %i of the cells fails', async (failing) => {
    const before = await objects();
    await room.page.evaluate((n) => void (window.workbench.switches.failWrite = n), failing);
    await expect(inWords(update(written, four))).rejects.toThrow('The earlier output was put back.');
    expect(await room.values('Sheet1!H3:J10')).toEqual([
      ['Attribution', '', ''],
      ['2 touchpoints', '', ''],
      ['', '', ''],
      headings,
      ...rows,
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(await objects()).toEqual(before);
  });

  it('that is gone is said to be', async () => {
    await room.inExcel(`workbook.tables.getItem('Attribution').delete()`);
    await expect(inWords(update(written, four))).rejects.toThrow(
      'The earlier output is no longer in the workbook',
    );
  });
});

describe('a source', () => {
  beforeEach(() =>
    room.pane.evaluate(async () => {
      const log = (name: string, rows: number) => ({
        name,
        tableName: name,
        headings: ['Customer', 'Value'],
        rows: Array.from({ length: rows }, (_, i): [string, number] => [`C${i}`, i]),
        formats: ['General', 'General'],
      });
      await window.excelRoom.insertSheets([log('Journeys', 2000), log('Signups', 500)]);
    }),
  );

  const keep = (address: string): Promise<SourcePlace> =>
    room.pane.evaluate(
      async (typed) => window.excelRoom.keepPlace(await window.excelRoom.sourceAt(typed)),
      address,
    );
  const find = (place: SourcePlace) => room.pane.evaluate((each) => window.excelRoom.findSource(each), place);

  it('is found after its table was moved, renamed and saved', async () => {
    const place = await keep('Signups');
    const { rows } = await find(place);
    await room.inExcel(`
      workbook.worksheets.getItem('Signups').getRange('1:3').insert('Down');
      workbook.tables.getItem('Signups').name = 'People';
      workbook.worksheets.getItem('Signups').name = 'New people'`);
    await room.openFile(await room.saveFile());
    expect(await find(place)).toMatchObject({ sheet: 'New people', table: 'People', firstRow: 4, rows });
  });

  it('has a hash that changes with its cells', async () => {
    const hash = () => room.pane.evaluate(() => window.excelRoom.sourceHash('Journeys!A1:B2001'));
    const before = await hash();
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    await room.enter('Journeys!B2001', 0.125);
    expect(await hash()).not.toBe(before);
    await room.enter('Journeys!B2001', 1999);
    expect(await hash()).toBe(before);
  });

  it('tells of its changes until it is told to stop', async () => {
    const places = [await keep('Journeys!A1:B2001'), await keep('Signups')];
    await room.pane.evaluate(async (watched) => {
      const heard: string[] = [];
      const stop = await window.excelRoom.onSourceChanged(watched, ({ address }, change) =>
        heard.push(`${address} ${change}`),
      );
      Object.assign(window, { heard, stop });
    }, places);
    const heard = async (count: number) => {
      await room.pane.waitForFunction(
        (n) => (window as unknown as { heard: string[] }).heard.length >= n,
        count,
      );
      return room.pane.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    };
    await room.enter('Journeys!Z9', 1);
    await room.enter('Journeys!B9', 1);
    expect(await heard(1)).toEqual([`${places[0].address} edited`]);
    await room.inExcel(`workbook.worksheets.getItem('Journeys').getRange('5:5').insert('Down')`);
    expect(await heard(1)).toContain(`${places[0].address} edited`);
    await room.inExcel(`workbook.worksheets.getItem('Signups').delete()`);
    expect(await heard(1)).toContain(`${places[1].address} gone`);
    await room.pane.evaluate(() => (window as unknown as { stop(): Promise<void> }).stop());
    await room.enter('Journeys!B9', 2);
    expect(await room.pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});
