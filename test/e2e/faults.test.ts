import { TaskPane } from './support/taskPane';
import { openWorkbench, paneFrame } from './support/workbenchPage';

/** Whatever goes wrong is told in a sentence, can be tried again, and leaves nothing that one click does not remove. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });
jest.setTimeout(120_000);

const said = (text: string) => taskPane.panel.getByText(text).first().waitFor();
const click = (name: string) => taskPane.button(name).click();
const frame = () => taskPane.page.waitForSelector('#pane-frame');

async function holds(fault: string, ...sentences: string[]): Promise<void> {
  await said(fault);
  const foot = await taskPane.panel.locator('.footer').innerText();
  for (const sentence of sentences) expect(foot).toContain(sentence);
}

async function writeTo(cell: string): Promise<void> {
  await click('More ways to write');
  await taskPane.pane.getByRole('menuitem', { name: /chosen cell/ }).click();
  const dialog = taskPane.pane.getByRole('dialog');
  await dialog.getByRole('textbox').fill(cell);
  await dialog.getByRole('button', { name: 'Write' }).click();
}

/** The output is there; one click takes it away, and the workbook is as it was. */
async function removeOutput(before: string[]): Promise<void> {
  await taskPane.removeOutput();
  await said('The output is removed.');
  expect(await taskPane.sheets()).toEqual(before);
}

const written = () => said('Written to the sheet');
const filled = async (address: string) => (await taskPane.values(address)).flat().join('');

/** A log of so many rows on a sheet of its own. */
const addLog = (name: string, rows: number) =>
  taskPane.page.evaluate(
    ([sheet, count]) => {
      const cells = <T>(cell: (row: number) => T) => Array.from({ length: count }, (_, row) => cell(row));
      window.workbench.loadColumns(sheet, [
        ['customer', ...cells((row) => `C${row % Math.ceil(count / 2)}`)],
        ['time', ...cells((row) => 45_000 + (row % 700))],
        ['touchpoint', ...cells((row) => ['Email', 'Search', 'Social'][row % 3])],
        ['revenue', ...cells((row) => 10 + (row % 90))],
      ]);
    },
    [name, rows] as const,
  );

const deleteSheet = (name: string) =>
  taskPane.inExcel(`workbook.worksheets.getItem(${JSON.stringify(name)}).delete()`);

async function readFrom(address: string): Promise<void> {
  const field = taskPane.panel.getByLabel('Cells or table');
  await field.fill(address);
  await field.press('Enter');
}

describe('with a result', () => {
  let before: string[];
  beforeEach(async () => {
    await taskPane.showResult();
    before = await taskPane.sheets();
  });
  afterEach(async () => expect(await taskPane.sheets()).toEqual(before));

  test('a protected sheet is named, and written to once it is free', async () => {
    await taskPane.select('Orders!J1');
    await taskPane.with({ protectSheet: true }, async () => {
      await writeTo('Orders!J1');
      await holds(
        'This is protected.',
        'The sheet “Orders” is protected. Remove the protection (Review > Unprotect Sheet) or choose another place.',
      );
    });
    expect(await filled('Orders!J1:Z60')).toBe('');
    await click('Try again');
    await written();
    expect(await filled('Orders!J1:J1')).not.toBe('');
    await removeOutput(before);
    expect(await filled('Orders!J1:Z60')).toBe('');
  });

  test('a protected workbook takes a new sheet once it is free', async () => {
    await taskPane.inExcel('workbook.protection.protect()');
    await click('Write to new sheet');
    await holds('This is protected.', 'The workbook’s structure is protected, so no sheet can be added.');
    await taskPane.inExcel('workbook.protection.unprotect()');
    await click('Try again');
    await written();
    await removeOutput(before);
  });

  test('while a cell is edited the write waits, says what for, and goes on', async () => {
    await taskPane.with({ cellEdit: true }, async () => {
      await click('Write to new sheet');
      await said('This is taking long. If you are typing in a cell, press Enter or Esc there.');
    });
    await written();
    await removeOutput(before);
  });

  test.each(['Orders!A1048570', 'Orders!XFD1'])(
    'no room at %s is told before a cell is written',
    async (cell) => {
      const used = await taskPane.page.evaluate(() => window.workbench.usedRange('Orders'));
      await writeTo(cell);
      await holds('There is not enough room.', 'The output does not fit on the sheet: it needs');
      expect(await taskPane.page.evaluate(() => window.workbench.usedRange('Orders'))).toEqual(used);
      await click('Dismiss');
    },
  );

  test('cells of another workbook are told from cells that are missing', async () => {
    await writeTo('[Book2]Sheet1!A1');
    await holds('These cells cannot be found.', '“[Book2]Sheet1!A1” is in another workbook.');
    await click('Dismiss');
  });

  test('a failing write is taken back and can be tried again', async () => {
    await taskPane.with({ failWrite: 3 }, async () => {
      await click('Write to new sheet');
      await holds(
        'The result could not be written.',
        'Excel stopped while the output was being written. All that had been written was taken back.',
      );
    });
    expect(await taskPane.sheets()).toEqual(before);
    await click('Try again');
    await written();
    await removeOutput(before);
  });

  test('a chart that Excel refuses costs no table, and is told', async () => {
    await taskPane.with({ chartFails: 4 }, async () => {
      await click('Write to new sheet');
      await said('Excel refused its chart, so it stands without one.');
    });
    expect(await taskPane.charts('Attribution')).toEqual([]);
    await removeOutput(before);
  });

  test('a write that is slow is cancelled at once, and taken back', async () => {
    await taskPane.with({ slow: 300 }, async () => {
      await click('Write to new sheet');
      await taskPane.page.waitForFunction((count) => window.workbench.sheets().length > count, before.length);
      await click('Cancel');
      // The sheet is still there: taking it back goes on behind the page.
      await taskPane.button('Write to new sheet').waitFor();
    });
    await taskPane.page.waitForFunction((count) => window.workbench.sheets().length === count, before.length);
  });
});

test('while a cell is edited the run waits, says what for, and goes on', async () => {
  await taskPane.with({ cellEdit: true }, async () => {
    await click('Show result');
    await said('This is taking long. If you are typing in a cell, press Enter or Esc there.');
  });
  await taskPane.button('Write to new sheet').waitFor();
});

test('a run with slow answers is back at the set-up at once', async () => {
  await taskPane.with({ slow: 500 }, async () => {
    await click('Show result');
    await click('Cancel');
    await taskPane.button('Show result').waitFor();
  });
});

test('an address in another workbook is told at its field', async () => {
  await readFrom('[Book2]Sheet1!A1:D9');
  await said('“[Book2]Sheet1!A1:D9” is in another workbook. Touchstone reads and writes only in this one');
});

/** The log is on a sheet of its own, which is in view; the pane has its address from its field. */
async function readLog(): Promise<void> {
  await addLog('Log', 30_000);
  await taskPane.follow('Log!A1:D30001');
  // Another address than the one that came with the selection, so that the pane follows no longer.
  await readFrom('Log!A1:D30000');
  await said('4 of 4 found');
}

test('a sheet deleted while it is read is told, and read once it is back', async () => {
  await readLog();
  await taskPane.with({ deleteSource: true }, async () => {
    await click('Show result');
    await holds(
      'The sheet is gone.',
      'The data are no longer there: the sheet was deleted or renamed meanwhile. Choose the data again.',
    );
  });
  expect(await taskPane.sheets()).not.toContain('Log');
  await addLog('Log', 30_000);
  await click('Try again');
  await taskPane.button('Write to new sheet').waitFor();
});

test('a kept analysis whose data are gone leads to other data, and keeps its output', async () => {
  await readLog();
  await taskPane.showResult();
  await click('Write to new sheet');
  await written();
  await deleteSheet('Log');
  const { pane } = taskPane;
  await pane.getByRole('button', { name: /^Analyses \(1\)/ }).click();
  await pane.getByRole('button', { name: 'Refresh Attribution of Log' }).click();
  await pane.getByText('The sheet is gone.').first().waitFor();
  expect(await taskPane.sheets()).toContain('Attribution');
  const entry = pane.getByRole('region', { name: 'Attribution of Log', exact: true });
  await entry.getByRole('button', { name: 'Edit' }).click();
  await pane.getByText('Editing Attribution of Log.').waitFor();
  await readFrom('Journeys!A1:H2001');
  await said('4 of 4 found');
  await taskPane.button('Show result').click();
  await taskPane.button('Update the output').click();
  await said('Written to the sheet Attribution.');
  await taskPane.removeOutput();
  await said('The output is removed.');
  expect(await taskPane.sheets()).not.toContain('Attribution');
});

describe('a table of three blocks', () => {
  let before: string[];
  beforeEach(async () => {
    await taskPane.chooseTab('Lifetime value');
    await addLog('Many', 40_000);
    await taskPane.follow('Many!A1:D40001');
    await said('3 of 3 found');
    await taskPane.showResult();
    await click('Customers');
    before = await taskPane.sheets();
  });

  /** Loses the connection in the third block: two blocks stand on the new sheet. */
  async function cutOff(): Promise<void> {
    await click('Write to new sheet');
    await holds(
      'The result could not be written.',
      'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook.',
      'the sheet “CLV customers” holds part of the output. Use Remove output.',
    );
    expect(
      (await taskPane.page.evaluate(() => window.workbench.usedRange('CLV customers')))?.rows,
    ).toBeLessThan(20_000);
  }
  const afterTwoBlocks = { disconnectAfterWrites: 4 };

  test('that was cut off is removed with one click, once the connection is back', async () => {
    await taskPane.with(afterTwoBlocks, async () => {
      await cutOff();
      await taskPane.removeOutput();
      await holds('Excel does not answer.', 'The connection to Excel was lost.');
    });
    await click('Try again');
    await said('The output is removed.');
    expect(await taskPane.sheets()).toEqual(before);
  });

  test('that was cut off is written whole when tried again, and nothing else is left', async () => {
    await taskPane.with(afterTwoBlocks, cutOff);
    await click('Try again');
    await written();
    expect(await taskPane.sheets()).toEqual([...before, 'CLV customers']);
    expect(
      (await taskPane.page.evaluate(() => window.workbench.usedRange('CLV customers')))?.rows,
    ).toBeGreaterThan(20_000);
    await removeOutput(before);
  });

  test('is removed after the pane was closed in the middle of it', async () => {
    await taskPane.with({ slow: 300 }, async () => {
      await click('Write to new sheet');
      await taskPane.page.waitForFunction(() => window.workbench.sheets().includes('CLV customers'));
      await taskPane.pane.evaluate(() => location.reload());
    });
    taskPane.pane = (await (await frame()).contentFrame()) ?? taskPane.pane;
    await holds('The last write was cut off.', 'Remove what is there of it, then write it again.');
    await taskPane.removeOutput();
    await taskPane.page.waitForFunction((count) => window.workbench.sheets().length === count, before.length);
    expect(await taskPane.sheets()).toEqual(before);
  });

  test('a run that the closing of the pane cut off comes back set up', async () => {
    await click('Change');
    await taskPane.with({ slow: 500 }, async () => {
      await click('Show result');
      await taskPane.button('Cancel').waitFor();
      await taskPane.pane.evaluate(() => location.reload());
    });
    await said('The pane was closed before the result was there. Everything is set up as it was.');
    await said('3 of 3 found');
    await taskPane.showResult();
  });
});

test('code that cannot be fetched is told in its place, and comes when asked for again', async () => {
  // A page of its own: how much of what it fetches by itself is cut off, too, is up to chance.
  const page = await taskPane.newPage();
  await openWorkbench(page, { workbook: 'blank', painted: false });
  const pane = await paneFrame(page);
  const code = /\.js$/;
  const choose = async (name: string) => {
    await pane.getByRole('button', { name: 'More options' }).click();
    const entry = pane.getByRole('menuitem', { name });
    await entry.waitFor();
    await page.route(code, (route) => route.abort());
    await entry.click();
    const told = pane.getByRole('alert').filter({ hasText: 'That did not work.' });
    await told.waitFor();
    await page.unroute(code);
    await told.getByRole('button', { name: 'Try again' }).click();
    await told.waitFor({ state: 'detached' });
  };
  await choose('Tables and exports');
  await pane.getByRole('heading', { name: 'Bring your data' }).waitFor();
  await pane.getByRole('button', { name: 'Back' }).click();

  await choose('Recalculate');
  await pane.getByText('Excel could not recalculate.').last().waitFor();
});

test('until the code that shows a result has come, the pane says that it works, and can be told to stop', async () => {
  const page = await taskPane.newPage();
  await openWorkbench(page, { painted: false });
  const pane = await paneFrame(page);
  await page.evaluate(() => window.workbench.select('Journeys!A1:H2001'));
  const show = pane.getByRole('button', { name: 'Show result' });
  await show.waitFor();
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('"answer"')) {
      isHeld();
      await released;
    }
    await route.fulfill({ response });
  });
  await show.click();
  await held;
  await pane.getByText('100%', { exact: true }).waitFor();
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await show.click();
  await pane.getByText('100%', { exact: true }).waitFor();
  release();
  await pane.locator('.answer h2').waitFor();
  await page.unrouteAll();
});
