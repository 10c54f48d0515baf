import { TaskPane } from './support/taskPane';

/** From the data to a written, refreshed and removed table without a pointer. The focus is never lost on the way. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });
const mostStops = 80;

/** What has the focus: its name and role; `body` where nothing has. */
const focused = (): Promise<string> =>
  taskPane.pane.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return 'body';
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  });

const press = (key: string) => taskPane.page.keyboard.press(key);

/** Goes on with Tab, as far as it takes, and holds that the focus is on something visible at each stop. */
async function tabTo(name: string, key = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < mostStops && !stops.includes('body')) {
    stops.push(await focused());
    if (stops.at(-1) === name) return;
    await press(key);
  }
  throw new Error(`${name} is not among the stops ${stops.join(' | ')}.`);
}

/** Presses a button and is in the sheet before anything has come of it. */
const pressAndLeave = (name: string) =>
  taskPane.pane.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => {
    button.click();
    window.parent.document.querySelector<HTMLElement>('#bar button')?.focus();
  });

const isInPane = () => taskPane.pane.evaluate(() => document.hasFocus());
const comeBack = () => taskPane.page.locator('#pane-frame').focus();

/** Waits until the focus has come where it belongs after a page has changed. */
const focusComesTo = (selector: string) =>
  taskPane.pane.waitForFunction((where) => document.activeElement?.matches(where), selector);

test('the whole way by keyboard', async () => {
  const { pane } = taskPane;
  await pane.getByRole('tab', { name: 'Attribution' }).focus();
  await press('ArrowRight');
  expect(await focused()).toBe('Lifetime value');
  await press('ArrowLeft');
  expect(await focused()).toBe('Attribution');

  await tabTo('Show result');
  await press('Enter');
  await focusComesTo('.answer h2');
  await tabTo('More ways to write');
  await press('Enter');
  await focusComesTo('[role^=menuitem]');
  await press('Escape');
  expect(await focused()).toBe('More ways to write');
  await press('Shift+Tab');
  expect(await focused()).toBe('Write to new sheet');
  await press('Enter');
  await taskPane.button('Remove output').waitFor();
  expect(await focused()).toBe('Write to new sheet');

  await pane.getByRole('tab', { name: 'Attribution' }).focus();
  await press('Shift+Tab');
  await press('Shift+Tab');
  await press('Shift+Tab');
  expect(await focused()).toMatch(/^Analyses \(1\)/);
  await press('Enter');
  await pane.getByRole('heading', { name: 'Analyses in this workbook' }).waitFor();
  await focusComesTo(':not(body)');
  await tabTo('Refresh Attribution of Journeys');
  await press('Enter');
  await pane.getByText('Attribution of Journeys is up to date.').first().waitFor({ state: 'attached' });
  expect(await focused()).not.toBe('body');
  await tabTo('More for Attribution of Journeys', 'Shift+Tab');
  await press('Enter');
  await focusComesTo('[role=menuitem]');
  await press('End');
  await press('Enter');
  await pane.getByRole('alertdialog').waitFor();
  expect(await focused()).toBe('Cancel');
  await press('Shift+Tab');
  expect(await focused()).toBe('Remove');
  await press('Enter');
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
  await pane.getByText('No analysis is kept in this workbook.').first().waitFor();
  expect(await focused()).not.toBe('body');
  expect(await taskPane.sheets()).not.toContain('Attribution');
}, 120_000);

// The browser tells of scrolling with its next picture, and on a slow machine a menu has been opened since.
test('a menu stays open while its button stays where it is', async () => {
  const { pane } = taskPane;
  await taskPane.showResult();
  await taskPane.button('More ways to write').focus();
  await press('Enter');
  await focusComesTo('[role^=menuitem]');
  await press('Escape');
  await taskPane.button('More ways to write').evaluate(async (button: HTMLElement) => {
    const picture = () => new Promise(requestAnimationFrame);
    document.querySelector('.panel:not([hidden]) .page')?.scrollBy(0, 200);
    button.click();
    await picture();
    await picture();
  });
  await pane.waitForFunction(() => document.querySelector('.panel:not([hidden]) .page')?.scrollTop === 200);
  expect(await pane.getByRole('menu').count()).toBe(1);
  await focusComesTo('[role^=menuitem]');
});

test('a menu whose button is scrolled away closes, and gives it the focus back', async () => {
  const { pane } = taskPane;
  await taskPane.showResult();
  await taskPane.write('Attribution', 'Touchpoint');
  await pane.getByRole('button', { name: /^Analyses/ }).click();
  const button = pane.getByRole('button', { name: 'More for Attribution of Journeys' });
  await button.focus();
  await press('Enter');
  await focusComesTo('[role=menuitem]');
  await button.evaluate((element) => {
    const page = element.closest<HTMLElement>('.page');
    page?.style.setProperty('max-height', '120px');
    page?.scrollBy(0, 30);
  });
  await pane.getByRole('menu').waitFor({ state: 'detached' });
  expect(await focused()).toBe('More for Attribution of Journeys');
});

test('who works in the sheet meanwhile stays there, and comes back to where the focus belongs', async () => {
  await pressAndLeave('Show result');
  await taskPane.button('Write to new sheet').waitFor();
  expect(await isInPane()).toBe(false);
  await comeBack();
  await focusComesTo('.answer h2');

  await pressAndLeave('Write to new sheet');
  await taskPane.button('Remove output').waitFor();
  expect(await isInPane()).toBe(false);
  await comeBack();
  await focusComesTo('.split button');
  expect(await focused()).toBe('Write to new sheet');

  await taskPane.pane.getByRole('button', { name: /^Analyses/ }).click();
  await pressAndLeave('Refresh all');
  await taskPane.pane
    .getByText('Attribution of Journeys is up to date.')
    .first()
    .waitFor({ state: 'attached' });
  expect(await isInPane()).toBe(false);
  await comeBack();
  await focusComesTo('.footer button');
});

test('a question that comes while one is in the sheet is in sight, and has the focus once one is back', async () => {
  const { pane } = taskPane;
  await taskPane.showResult();
  await taskPane.button('More ways to write').click();
  await pane.getByRole('menuitem', { name: /chosen cell/ }).click();
  await pane.getByRole('dialog').getByRole('textbox').fill('Examples!A1');
  await pressAndLeave('Write');
  const question = pane.getByRole('alertdialog');
  await question.waitFor();
  expect(await isInPane()).toBe(false);
  const place = await question.boundingBox();
  await comeBack();
  await focusComesTo('[role=alertdialog] button');
  expect(await focused()).toBe('Cancel');
  expect(await question.boundingBox()).toEqual(place);
  // Nothing behind it is within reach.
  expect(await question.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await focused()).not.toBe('body');
});

test('who has a menu open meanwhile stays in it', async () => {
  const { pane } = taskPane;
  await taskPane.button('Show result').evaluate((button: HTMLElement) => {
    button.click();
    document.querySelector<HTMLElement>('button[aria-label="More options"]')?.click();
  });
  await taskPane.button('Write to new sheet').waitFor();
  await focusComesTo('[role^=menuitem]');
  await press('Escape');
  expect(await focused()).toBe('More options');
  expect(await pane.getByRole('menu').count()).toBe(0);
});

test('the focus is back before the next key: who has cancelled a condition stands at the button to add one', async () => {
  const add = taskPane.button('+ Add a condition');
  await add.focus();
  await press('Enter');
  await focusComesTo('.condition-editor select');
  const name = await taskPane.button('Cancel').evaluate((cancel: HTMLElement) => {
    cancel.click();
    return document.activeElement?.textContent;
  });
  expect(name).toBe('+ Add a condition');
  await press('Enter');
  await focusComesTo('.condition-editor select');
  await press('Escape');
  expect(await focused()).toBe('+ Add a condition');
  expect(await taskPane.panel.locator('.conditions .condition-editor').count()).toBe(0);
});
