import { CFB, read } from '@e965/xlsx';
import { sampleWorkbook } from '../../src/sample';
import { Workbench } from './support/workbench';

const workbench = Workbench.use();

test('opens tables, titles and frozen headings of a file', async () => {
  const read = await workbench.inPane(`
    workbook.tables.load('items/name');
    const examples = workbook.worksheets.getItem('Examples');
    const fonts = ['A1', 'A2'].map((address) => examples.getRange(address).format.font.load('bold'));
    const frozen = workbook.worksheets.getItem('Journeys').freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return [workbook.tables.items.map(({ name }) => name), fonts.map(({ bold }) => bold), frozen.address];
  `);
  const tables = sampleWorkbook().flatMap(({ tableName }) => tableName || []);
  expect(tables).toContain('Journeys');
  expect(read).toEqual([tables, [true, false], 'Journeys!1:1']);
});

test('opens a text file', async () => {
  const csv = 'id,date,amount\r\n00123,2026-03-01,"1,250.50"\r\nx,2026-03-02,3\r\n';
  await workbench.openFile(Buffer.from(csv), 'orders.csv');
  expect(await workbench.page.evaluate(() => window.workbench.sheets())).toEqual(['orders']);
  expect(await workbench.values('A1:C3')).toEqual([
    ['id', 'date', 'amount'],
    [123, 46082, 1250.5],
    ['x', 46083, 3],
  ]);
  expect(await workbench.page.evaluate(() => window.workbench.getFormats('B2'))).toEqual([['m/d/yyyy']]);
});

test('opens a text file as vendors write them', async () => {
  const ads = Buffer.from('\ufeffCampaign report\r\nDay\tCost\r\n2026-10-24\t"1,033.33"\r\n', 'utf16le');
  await workbench.openFile(ads, 'ads.csv');
  expect(await workbench.values('A1:B3')).toEqual([
    ['Campaign report', ''],
    ['Day', 'Cost'],
    [46_319, 1033.33],
  ]);
  const windows1252 = Buffer.from([0x80, 0x35, 0x20, 0x96, 0x20, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]);
  await workbench.openFile(windows1252, 'names.txt');
  expect(await workbench.values('A1')).toEqual([['€5 – Müller']]);
});

describe('a workbook that was saved and opened again', () => {
  let bytes: Buffer;

  beforeEach(async () => {
    await workbench.reset({ workbook: 'blank', pane: false });
    await workbench.inPane(`
      const made = workbook.worksheets.add('Kept');
      made.getRange('A1:B3').values = [['Name & "more"', 'Value'], ["'007", 1], ["'=1+1", 2]];
      const table = made.tables.add('A1:B3', true);
      table.name = 'KeptTable';
      table.style = 'TableStyleLight9';
      made.getRange('B2:B3').numberFormat = '0.0%';
      made.getRange('D1').formulas = [['=TOUCH.CLV(100,2,3)']];
      made.getRange('A1').format.columnWidth = 150;
      made.freezePanes.freezeRows(1);
      made.showGridlines = false;
      made.getRange('A3').format.font.italic = true;
      made.getRange('A3').format.fill.color = '#FFEF9C';
      made.getRange('A3').format.borders.getItem('EdgeTop').color = '#FF0000';
      made.getRange('B2:B3').conditionalFormats.add('ColorScale');
      made.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
      made.pageLayout.orientation = 'Landscape';
      made.pageLayout.setPrintTitleRows('$1:$1');
      const chart = made.charts.add('BarClustered', made.getRange('B2:B3'), 'Columns');
      chart.name = 'Kept chart';
      chart.title.text = 'Values & names';
      chart.axes.valueAxis.title.text = 'Value';
      const series = chart.series.getItemAt(0);
      series.name = 'Value';
      series.setXAxisValues(made.getRange('A2:A3'));
      series.format.fill.setSolidColor('#156082');
      chart.setPosition('F2', 'K12');
      made.getRange('D6').formulas = [['=SUM(SEQUENCE(3))']];
      workbook.names.add('Spot', made.getRange('B2:B3'), 'A comment');
      workbook.settings.add('key', { a: 1 });
      workbook.customXmlParts.add('<kept xmlns="urn:kept">1</kept>');
      await context.sync();
    `);
    await workbench.page.evaluate(() => window.workbench.settled());
    bytes = await workbench.saveFile();
    await workbench.openFile(bytes);
  });

  test('has its cells, formulas and formats', async () => {
    expect(await workbench.values('Kept!A1:B3')).toEqual([
      ['Name & "more"', 'Value'],
      ['007', 1],
      ['=1+1', 2],
    ]);
    expect(await workbench.values('Kept!D1')).toEqual([[600]]);
    const page = await workbench.page.evaluate(() => [
      window.workbench.getFormulas('Kept!D1'),
      window.workbench.getFormats('Kept!B2'),
    ]);
    expect(page).toEqual([[['=TOUCH.CLV(100,2,3)']], [['0.0%']]]);
  });

  test('has its tables, names, settings, XML parts and layout', async () => {
    const kept = await workbench.inPane(`
      const made = workbook.worksheets.getItem('Kept');
      const table = workbook.tables.getItem('KeptTable').load('style,showBandedRows');
      const cells = table.getRange().load('address');
      const spot = workbook.names.getItem('Spot').load('formula,comment');
      const setting = workbook.settings.getItem('key').load('value');
      const part = workbook.customXmlParts.getByNamespace('urn:kept').getOnlyItem();
      const xml = part.getXml();
      const frozen = made.freezePanes.getLocationOrNullObject().load('address');
      const format = made.getRange('A1').format.load('columnWidth');
      await context.sync();
      return [table.style, table.showBandedRows, cells.address, spot.formula, spot.comment, setting.value, xml.value,
        frozen.address, Math.round(format.columnWidth / 5)];
    `);
    expect(kept).toEqual([
      'TableStyleLight9',
      true,
      'Kept!A1:B3',
      '=Kept!B2:B3',
      'A comment',
      { a: 1 },
      '<kept xmlns="urn:kept">1</kept>',
      'Kept!1:1',
      30,
    ]);
  });

  test('has its looks, its rules, its chart and how it is printed', async () => {
    const kept = await workbench.inPane(`
      const made = workbook.worksheets.getItem('Kept').load('showGridlines');
      const { font, fill, borders } = made.getRange('A3').format;
      font.load('italic');
      fill.load('color');
      const top = borders.getItem('EdgeTop').load('color,style');
      const scales = made.getRange('B2').conditionalFormats.getCount();
      const rule = made.getRange('B2:B3').dataValidation.load('rule');
      const layout = made.pageLayout.load('orientation');
      const titles = layout.getPrintTitleRowsOrNullObject().load('address');
      const chart = made.charts.getItem('Kept chart').load('chartType,left,top,width,height');
      const place = made.getRange('F2:K12').load('left,top,width,height');
      const title = chart.title.load('text');
      const axis = chart.axes.valueAxis.title.load('text');
      const series = chart.series.getItemAt(0).load('name');
      await context.sync();
      const box = ({ left, top, width, height }) => [left, top, width, height].map(Math.round);
      return {
        looks: [made.showGridlines, font.italic, fill.color, top.color, top.style],
        rules: [scales.value, rule.rule, layout.orientation, titles.address],
        chart: [chart.chartType, title.text, axis.text, series.name],
        isInPlace: String(box(chart)) === String(box(place)),
      };
    `);
    expect(kept).toEqual({
      looks: [false, true, '#FFEF9C', '#FF0000', 'Continuous'],
      rules: [1, { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, 'Landscape', 'Kept!1:1'],
      chart: ['BarClustered', 'Values & names', 'Value', 'Value'],
      isInPlace: true,
    });
  });

  test('has formulas that Excel takes as they are', async () => {
    expect(await workbench.values('Kept!D6')).toEqual([[6]]);
    const archive = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    const part = (path: string) => String((CFB.find(archive, path) as { content: Uint8Array }).content);
    expect(part('/xl/worksheets/sheet2.xml')).toContain('ref="D6">SUM(_xlfn.SEQUENCE(3))</f>');
  });

  test('shows Excel its tables and names', () => {
    const file = Buffer.from(bytes);
    expect(read(file, { type: 'buffer' }).Workbook?.Names).toContainEqual(
      expect.objectContaining({ Name: 'Spot', Ref: 'Kept!B2:B3' }),
    );
    const archive = CFB.read(file, { type: 'buffer' });
    const part = (path: string) => Buffer.from((CFB.find(archive, path) as { content: Uint8Array }).content);
    const table = part('/xl/tables/table1.xml').toString();
    expect(table).toContain('displayName="KeptTable" ref="A1:B3"');
    expect(table).toContain('<tableColumn id="1" name="Name &amp; &quot;more&quot;"/>');
    expect(part('/xl/worksheets/_rels/sheet2.xml.rels').toString()).toContain('../tables/table1.xml');
    expect(part('/[Content_Types].xml').toString()).toContain('PartName="/xl/tables/table1.xml"');
    expect(part('/xl/worksheets/sheet2.xml').toString()).toContain('_xldudf_TOUCH_CLV(100,2,3)');
  });
});
