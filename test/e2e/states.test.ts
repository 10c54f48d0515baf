import { states } from '../../src/workbench/page/states/states';
import { address, BrowserRoom, paneFrame } from './support/workbenchPage';

const room = new BrowserRoom();
beforeAll(() => room.start());
afterAll(() => room.stop());

async function open(parameters: string) {
  const page = (room.page = await room.newPage());
  await page.goto(`${address}/workbench/?${parameters}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  return page;
}
afterEach(() => room.page.close());

test('the address names a state of the pane, its theme, language and width', async () => {
  const page = await open('state=result-journeys-transitions&theme=dark&language=zh-CN&width=320');
  await page.evaluate(() => window.workbench.stateReached);
  const pane = await paneFrame(page);
  expect(await pane.locator('.panel:visible .views button').nth(1).getAttribute('aria-pressed')).toBe('true');
  expect(await pane.locator('.pane').evaluate(({ style }) => style.colorScheme)).toBe('dark');
  expect(await pane.evaluate(() => [document.documentElement.lang, innerWidth])).toEqual(['zh-CN', 320]);
}, 120_000);

test('an unknown state is answered with the known ones', async () => {
  const page = await open('state=no-such&theme=dark');
  const list = page.getByRole('alert');
  expect(await list.getByRole('heading').innerText()).toBe('There is no state “no-such”.');
  expect(await list.getByRole('link').allInnerTexts()).toEqual(Object.keys(states));
  const href = await list.getByRole('link', { name: 'welcome' }).getAttribute('href');
  expect(new URL(href ?? '').search).toBe('?state=welcome&theme=dark');
}, 120_000);
