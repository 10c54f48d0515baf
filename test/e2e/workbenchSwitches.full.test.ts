import { Workbench } from './support/workbench';

const workbench = Workbench.use();

const lastArguments = () => workbench.page.evaluate(() => window.workbench.lastCall?.args);
/** Another kind of blank cells has the whole workbook computed anew. */
const recalculated = () => workbench.page.evaluate(() => window.workbench.settled(60_000));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ['null', null],
  ['0', 0],
] as const)('functions get empty cells as %s', async (blanks, blank) => {
  await workbench.with({ blanks }, async () => {
    await recalculated();
    await workbench.enter('Test!A1', 'C1');
    await workbench.enter('Test!B2', 5);
    await workbench.enter(`Test!D${blank === null ? 1 : 2}`, '=TOUCH.TTV(A1:A2,B1:B2,A1:A2,B1:B2)');
    expect(await lastArguments()).toEqual(
      expect.arrayContaining([
        [['C1'], [blank]],
        [[blank], [5]],
      ]),
    );
  });
});

test('an omitted argument is null either way', async () => {
  await workbench.with({ blanks: '0' }, async () => {
    await recalculated();
    await workbench.enter('Test!D3', '=TOUCH.CLV(100,2,3)');
    expect((await lastArguments())?.[3]).toBeNull();
  });
});

describe('the 5 MB limit', () => {
  const texts = (letter: string, cells: number) =>
    `Array.from({ length: ${cells} }, () => ['${letter}'.repeat(30000)])`;

  const write = (letter: string, cells: number) =>
    workbench.inPane(
      `sheet.getRange('F1:F${cells}').values = ${texts(letter, cells)}; await context.sync(); return 'fine';`,
    );

  test('refuses a larger request, in bytes, and writes none of it', async () => {
    expect(await write('x', 150)).toBe('fine');
    expect(await write('y', 170)).toMatch(/^RequestPayloadSizeLimitExceeded/);
    // Three bytes a letter: fewer letters than the limit has bytes, and yet too many.
    expect(await write('€', 60)).toMatch(/^RequestPayloadSizeLimitExceeded/);
    expect((await workbench.values('Test!F1:F170')).flat().join('')).toMatch(/^x+$/);
    await workbench.with({ limit5MB: false }, async () => expect(await write('y', 170)).toBe('fine'));
  });

  test('refuses a larger answer', async () => {
    await workbench.with({ limit5MB: false }, async () => expect(await write('y', 170)).toBe('fine'));
    const read = `sheet.getRange('F1:F170').load('values'); await context.sync(); return 'fine';`;
    expect(await workbench.inPane(read)).toMatch(/^ResponsePayloadSizeLimitExceeded/);
    await workbench.with({ limit5MB: false }, async () => expect(await workbench.inPane(read)).toBe('fine'));
    expect(
      await workbench.inPane(
        `sheet.getRange('F1:F100').load('values'); await context.sync(); return 'fine';`,
      ),
    ).toBe('fine');
  });
});

test('more than 5,000,000 cells are null without an error, and so are whole columns', async () => {
  const read = await workbench.inPane(`
    const ranges = ['A2:E1000001', 'A2:E1000002', 'A:A'].map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    return ranges.slice(1).map(({ values }) => values);
  `);
  // The first, just small enough, has an answer too large for the web instead.
  expect(read).toMatch(/^ResponsePayloadSizeLimitExceeded/);
  expect(
    await workbench.inPane(`
      const ranges = ['A2:E1000002', 'A:A'].map((address) => sheet.getRange(address).load('values'));
      await context.sync();
      return ranges.map(({ values }) => values);
    `),
  ).toEqual([null, null]);
});

describe('the 5 MB of arguments a function may be given', () => {
  const value = async (cell: string) => (await workbench.values(cell))[0][0];

  test('take in all rows of a range, and no whole column', async () => {
    await workbench.enter('Test!A1', 45_000);
    await workbench.enter('Test!B1', 45_007);
    await workbench.enter('Test!D1', '=TOUCH.TIMETOVALUE(A1:A4000,B1:B4000)');
    expect(await value('Test!D1')).toBe(7);
    expect((await lastArguments())?.slice(0, 2).map((range) => (range as unknown[]).length)).toEqual([
      4000, 4000,
    ]);
    await workbench.enter('Test!D2', '=TOUCH.TIMETOVALUE(A:A,B:B)');
    expect(await value('Test!D2')).toBe('#CALC!');
  });

  test('are no matter on the desktop, where rows beyond those in use are not sent', async () => {
    await workbench.with({ functionLimit5MB: false }, async () => {
      await recalculated();
      await workbench.enter('Test!A1', 45_000);
      await workbench.enter('Test!B1', 45_007);
      await workbench.enter('Test!D1', '=TOUCH.TIMETOVALUE(A:A,B:B)');
      expect(await value('Test!D1')).toBe(7);
      expect((await lastArguments())?.slice(0, 2)).toEqual([[[45_000]], [[45_007]]]);
    });
    await recalculated();
    expect(await value('Test!D1')).toBe('#CALC!');
  });
});

describe('an option that this office.js does not know', () => {
  const write = (option: boolean) =>
    workbench.pane.evaluate(`Excel.run({ mergeUndoGroup: ${option} }, async (context) => {
      context.workbook.worksheets.getItem('Test').getRange('H1').values = [['grouped']];
      await context.sync();
      return 'fine';
    }).catch((error) => error.code)`);

  test('reaches the host, and fails the batches that bear it', async () => {
    await workbench.with({ undoGroupFails: 2 }, async () => {
      expect(await write(true)).toBe('fine');
      expect(await write(true)).toBe('UndoNotSupported');
      expect(await write(true)).toBe('UndoNotSupported');
      expect(await write(false)).toBe('fine');
    });
    expect(await write(true)).toBe('fine');
  });
});

test('a chart is refused from the n-th change on', async () => {
  const draw = `
    const chart = sheet.charts.add('Line', sheet.getRange('A1:A3'));
    chart.name = 'Mine';
    chart.title.text = 'Title';
    await context.sync();
    return 'fine';`;
  await workbench.with({ chartFails: 3 }, async () => {
    expect(await workbench.inPane(draw)).toMatch(/^InvalidArgument/);
    expect(await workbench.inPane(draw)).toMatch(/^InvalidArgument/);
  });
  expect(await workbench.page.evaluate(() => window.workbench.book.charts.map(({ name }) => name))).toEqual([
    'Mine',
  ]);
});

test('filters can be refused, and namespaces of XML parts be lost', async () => {
  await workbench.enter('Test!A1', 'Name');
  await workbench.enter('Test!A2', 'a');
  await workbench.inPane(`sheet.tables.add('A1:A2', true).name = 'Names'; await context.sync();`);
  const clear = `workbook.tables.getItem('Names').clearFilters(); await context.sync(); return 'fine';`;
  await workbench.with({ filterFails: 1 }, async () =>
    expect(await workbench.inPane(clear)).toMatch(/^InvalidArgument/),
  );
  expect(await workbench.inPane(clear)).toBe('fine');
  const parts = `
    const parts = workbook.customXmlParts.getByNamespace('urn:mine');
    parts.load('items/id');
    await context.sync();
    return parts.items.length;`;
  await workbench.inPane(`workbook.customXmlParts.add('<a xmlns="urn:mine"/>'); await context.sync();`);
  await workbench.with({ xmlIndexLost: true }, async () => expect(await workbench.inPane(parts)).toBe(0));
  expect(await workbench.inPane(parts)).toBe(1);
});

test('while a cell is edited a batch fails, or waits if it asked to', async () => {
  const write = `sheet.getRange('H1').values = [['written']]; await context.sync(); return 'fine';`;
  let waiting: Promise<unknown> = Promise.resolve();
  let isDone = false;
  await workbench.with({ cellEdit: true }, async () => {
    expect(await workbench.inPane(write)).toMatch(/^InvalidOperationInCellEditMode/);
    waiting = workbench.inPane(write, { delayForCellEdit: true }).finally(() => {
      isDone = true;
    });
    await pause(200);
    expect(isDone).toBe(false);
    // What waits holds up no other.
    expect(await workbench.inPane(write)).toMatch(/^InvalidOperationInCellEditMode/);
    expect(await workbench.values('Test!H1')).toEqual([['']]);
  });
  expect(await waiting).toBe('fine');
  expect(await workbench.values('Test!H1')).toEqual([['written']]);
});

test('a protected sheet says so and takes nothing', async () => {
  await workbench.enter('Test!H1', 'written');
  await workbench.with({ protectSheet: true }, async () => {
    const attempts = [
      "values = [['no']]",
      "numberFormat = '0.00'",
      'format.columnWidth = 20',
      "clear('All')",
    ];
    for (const attempt of attempts) {
      expect(await workbench.inPane(`sheet.getRange('H1').${attempt}; await context.sync();`)).toMatch(
        /^AccessDenied/,
      );
    }
    expect(
      await workbench.inPane(
        `sheet.protection.load('protected'); await context.sync(); return sheet.protection.protected;`,
      ),
    ).toBe(true);
  });
  expect(await workbench.values('Test!H1')).toEqual([['written']]);
  expect(
    await workbench.inPane(
      `sheet.protection.load('protected'); await context.sync(); return sheet.protection.protected;`,
    ),
  ).toBe(false);
});

test('a selected chart is no range', async () => {
  const read = `const range = workbook.getSelectedRange().load('address'); await context.sync(); return range.address;`;
  expect(await workbench.inPane(read)).toBe('Test!A1');
  await workbench.with({ chartSelected: true }, async () =>
    expect(await workbench.inPane(read)).toMatch(/^InvalidSelection/),
  );
});

test('the source can be deleted between two reads', async () => {
  await workbench.page.evaluate(() => {
    window.workbench.addSheet('Gone');
    window.workbench.select('Gone!A1');
    window.workbench.switches.deleteSource = true;
  });
  const read = await workbench.inPane<string>(`
    const gone = workbook.worksheets.getItem('Gone');
    const first = gone.getRange('A1').load('values');
    await context.sync();
    gone.getRange('A2').load('values');
    await context.sync();
    return 'still there';
  `);
  expect(read).toMatch(/^ItemNotFound/);
  expect(await workbench.page.evaluate(() => window.workbench.sheets())).not.toContain('Gone');
  await workbench.page.evaluate(() => window.workbench.select('Test!A1'));
});

test('slow answers come all the same, one after the other', async () => {
  await workbench.with({ slow: 150 }, async () => {
    const first = workbench.inPane(
      `sheet.getRange('J1').values = [[1]]; await context.sync(); return 'first';`,
    );
    const second = workbench.inPane(
      `const cell = sheet.getRange('J1').load('values'); await context.sync(); return cell.values;`,
    );
    expect(await workbench.values('Test!J1')).toEqual([['']]);
    expect(await Promise.all([first, second])).toEqual(['first', [[1]]]);
  });
});

test('a lost connection answers nothing', async () => {
  await workbench.with({ disconnected: true }, async () => {
    const answer = await workbench.pane.evaluate(`Promise.race([
      Excel.run((context) => context.sync()).then(() => 'an answer'),
      new Promise((resolve) => setTimeout(resolve, 300, 'nothing')),
    ])`);
    expect(answer).toBe('nothing');
  });
  expect(await workbench.inPane(`await context.sync(); return 'back';`)).toBe('back');
});

test('the n-th write fails as a whole, and later ones succeed', async () => {
  const write = `
    sheet.getRange('L1:L2').values = [[1], [2]];
    sheet.getRange('M1:M2').values = [[3], [4]];
    await context.sync();
    return 'fine';`;
  await workbench.page.evaluate(() => void (window.workbench.switches.failWrite = 2));
  expect(await workbench.inPane(write)).toMatch(/^GeneralException/);
  expect(await workbench.values('Test!L1:M2')).toEqual([
    [1, ''],
    [2, ''],
  ]);
  expect(await workbench.inPane(write)).toBe('fine');
  expect(await workbench.values('Test!M1:M2')).toEqual([[3], [4]]);
});

test('dates count from 1904 when the workbook does', async () => {
  const write = (cell: string) => `
    const cell = sheet.getRange('${cell}');
    cell.values = [['2026-03-01']];
    cell.load('values,text');
    await context.sync();
    return [cell.values[0][0], cell.text[0][0]];`;
  expect(await workbench.inPane(write('O1'))).toEqual([46_082, '3/1/2026']);
  await workbench.with({ date1904: true }, async () =>
    expect(await workbench.inPane(write('O2'))).toEqual([44_620, '3/1/2026']),
  );
});

test('Excel’s own DATE tells from where the days count', async () => {
  const ask = `
    const date = context.workbook.functions.date(1904, 1, 2);
    date.load('value');
    await context.sync();
    return date.value;`;
  expect(await workbench.inPane(ask)).toBe(1463);
  await workbench.with({ date1904: true }, async () => expect(await workbench.inPane(ask)).toBe(1));
});

test('a function that answers with an object gets #VALUE!, for its metadata declare no data types', async () => {
  const answer = (value: string) =>
    workbench.inPane(`CustomFunctions.associate('PAYBACK', () => (${value})); return null;`);
  await answer('7');
  await workbench.enter('Test!Q1', '=TOUCH.PAYBACK(1,2)');
  await answer("{ type: 'Double', basicValue: 7, numberFormat: '0.0' }");
  await workbench.enter('Test!Q2', '=TOUCH.PAYBACK(1,3)');
  expect(await workbench.values('Test!Q1:Q2')).toEqual([[7], ['#VALUE!']]);
});
