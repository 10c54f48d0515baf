import { Workbench } from './support/workbench';

const workbench = Workbench.use();

const setMode = (mode: string) =>
  workbench.inPane(`
    const { application } = workbook;
    application.calculationMode = '${mode}';
    application.load('calculationMode');
    await context.sync();
    return application.calculationMode;
  `);

async function results() {
  await workbench.page.evaluate(() => window.workbench.settled());
  return workbench.values('Test!B1:B2');
}

beforeEach(async () => {
  await workbench.enter('Test!A1', 1);
  await workbench.enter('Test!B1', '=A1*2');
  await workbench.enter('Test!B2', '=TOUCH.CLV(A1*100,2,3)');
  expect(await results()).toEqual([[2], [600]]);
  expect(await setMode('Manual')).toBe('Manual');
});

test('nothing is computed until it is asked for', async () => {
  await workbench.enter('Test!A1', 5);
  await workbench.inPane(`sheet.getRange('A2:A3').values = [[1], [2]]; await context.sync();`);
  expect(await results()).toEqual([[2], [600]]);
  const read = await workbench.inPane(`
    workbook.application.calculate('Full');
    const range = sheet.getRange('B1');
    range.load('values');
    await context.sync();
    return range.values;
  `);
  expect(read).toEqual([[10]]);
  expect(await results()).toEqual([[10], [3000]]);
});

test('F9 computes all', async () => {
  await workbench.enter('Test!A1', 5);
  await workbench.page.keyboard.press('F9');
  await workbench.page.waitForFunction(() => window.workbench.getValues('Test!B1')[0][0] === 10);
});

test('a formula is computed when it is entered, and all are once Excel computes by itself again', async () => {
  await workbench.enter('Test!A1', 5);
  await workbench.enter('Test!C1', '=A1+1');
  expect(await workbench.values('Test!C1')).toEqual([[6]]);
  expect(await results()).toEqual([[2], [600]]);
  expect(await setMode('Automatic')).toBe('Automatic');
  expect(await results()).toEqual([[10], [3000]]);
});

test('another workbook is computed again', async () => {
  await workbench.openFile(await workbench.saveFile());
  await workbench.enter('Test!A1', 5);
  expect(await results()).toEqual([[10], [3000]]);
});

test('there is no other mode', async () => {
  expect(await setMode('Never')).toMatch(/^InvalidArgument /);
});
