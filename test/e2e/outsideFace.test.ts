import { cutTexts, flaws, setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/** The way to rows that are in no cells: by keyboard alone, for those who listen, and in both themes. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

jest.setTimeout(180_000);

const touches = {
  name: 'a_long_name_of_a_file_without_any_blanks_2026-01-01_2026-12-31.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'customer,time,touchpoint,value\nC1,2026-01-01 09:00:00,Email,\nC1,2026-01-02 09:00:00,Search,50\n',
    'utf8',
  ),
};

const press = (key: string) => taskPane.page.keyboard.press(key);

/** Waits until what has the focus bears this text. */
const focusComesTo = (text: string) =>
  taskPane.pane.waitForFunction((told) => document.activeElement?.textContent === told, text);

test('files are chosen by Enter, told when they are read, and the focus stays beside them', async () => {
  const { page, panel } = taskPane;
  // Asked for well before the key: Chromium opens a dialog of its own, which nobody sees, where none is waited for yet.
  const opened = page.waitForEvent('filechooser');
  await taskPane.button('From files').focus();
  await focusComesTo('From files');
  await press('Tab');
  await focusComesTo('From a warehouse');
  await press('Shift+Tab');
  await focusComesTo('From files');
  await press('Enter');
  const dialog = await opened;
  expect(dialog.isMultiple()).toBe(true);
  await dialog.setFiles([touches]);
  await panel
    .getByRole('status')
    .filter({ hasText: `${touches.name}: 2 rows.` })
    .waitFor();
  await focusComesTo('Choose other files');
});

test('a file of another kind is told at once', async () => {
  const { panel } = taskPane;
  await panel
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ ...touches, name: 'touches.xlsx' }]);
  await panel.getByRole('alert').filter({ hasText: 'touches.xlsx' }).waitFor();
});

test('a table in a warehouse is told in fields with names, its statements by buttons with names', async () => {
  const { panel } = taskPane;
  await taskPane.button('From a warehouse').focus();
  await press('Enter');
  await taskPane.pane.waitForFunction(() => document.activeElement?.matches('.outside select'));
  await panel.getByLabel('Table', { exact: true }).fill('shop.touches');
  await panel
    .locator('.outside')
    .getByLabel('Columns')
    .fill('customer TEXT, time TIMESTAMP, touchpoint TEXT, value NUMBER');
  await panel.getByText('4 of 4 found').waitFor();
  const copies = panel.locator('.statement').getByRole('button');
  await copies.first().waitFor();
  const names = await copies.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label')),
  );
  expect(names).toEqual([
    'Copy SQL: Journeys',
    'Copy M for Power Query: Journeys',
    'Copy SQL: Customers apart',
    'Copy M for Power Query: Customers apart',
  ]);
});

test.each([
  ['light', 320],
  ['dark', 450],
] as const)('in the %s theme axe finds nothing and nothing is cut off', async (theme, width) => {
  const { page, pane, panel } = taskPane;
  const found: string[] = [];
  const look = async (state: string) => {
    await panel.locator('.statement summary').first().click();
    found.push(...[...(await flaws(pane)), ...(await cutTexts(pane))].map((flaw) => `${state}: ${flaw}`));
  };
  await taskPane.theme(theme);
  await setPaneWidth(page, width);
  await taskPane.button('From a warehouse').click();
  await panel.locator('.outside textarea').fill('customer, time TIMESTAMP_TZ, touchpoint, value');
  await panel.getByLabel('Table', { exact: true }).fill('shop.touches');
  await look('warehouse');
  await taskPane.button('Use selection').click();
  await taskPane.button('From files').waitFor();
  await panel.locator('input[type=file]').first().setInputFiles([touches]);
  await look('files');
  expect(found).toEqual([]);
});
