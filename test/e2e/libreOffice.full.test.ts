import { chartsIn, expectSameInLibreOffice, testWithLibreOffice } from '../support/libreOffice';
import { TaskPane } from './support/taskPane';

/** What the workbench saves is a workbook to another program. */

const taskPane = TaskPane.use({ tab: 'Attribution' });

testWithLibreOffice(
  'LibreOffice opens what Attribution has written, with its chart and the sample beside it',
  async () => {
    await taskPane.choose('Journeys!A1:H2001');
    await taskPane.showResult();
    await taskPane.write('Attribution', 'Touchpoint');
    const bytes = await taskPane.saveFile();
    expect(chartsIn(bytes)).toBe(1);
    expectSameInLibreOffice(bytes);
  },
  240_000,
);

testWithLibreOffice(
  'LibreOffice opens each type of chart, and formulas that later versions of Excel have brought',
  async () => {
    await taskPane.inExcel(`
      const sheet = workbook.worksheets.add('Charts');
      sheet.getRange('A1:C4').values = [['Channel', 'Cost', 'Value'], ['A', 1, 4], ['B', 2, 5], ['C', 3, 6]];
      sheet.getRange('E1:E3').formulas = [['=SUM(B2:B4)'], ['=MAXIFS(C2:C4,A2:A4,"B")'], ['=IFS(B2>1,"x",TRUE,"y")']];
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('B2:C4').conditionalFormats.add('ColorScale');
      for (const type of ['BarClustered', 'ColumnStacked', 'Line', 'LineMarkers', 'Area', 'XYScatterLines', 'Pie', 'Doughnut'])
        sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns')`);
    await taskPane.values('Charts!E1:E3');
    const bytes = await taskPane.saveFile();
    expect(chartsIn(bytes)).toBe(8);
    expectSameInLibreOffice(bytes);
  },
  240_000,
);
