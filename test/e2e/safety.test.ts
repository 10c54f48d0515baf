import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { address, BrowserRoom, openWorkbench, paneFrame, watch } from './support/workbenchPage';

/** The pages obey their security policy while they work, the policy holds, and text stays text. */

declare global {
  interface Window {
    violations: string[];
    ran: boolean;
  }
}

const room = new BrowserRoom();
beforeAll(() => room.start());
afterAll(() => room.stop());

let page: Page;

beforeEach(async () => {
  page = room.page = await room.newPage();
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
});

afterEach(() => page.close());

/** What was refused in any frame. Meta tag and header each refuse it, so each is told once. */
async function violations(): Promise<string[]> {
  const lists = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.violations)));
  return [...new Set(lists.flat())];
}

const inPanel = (pane: Frame, name: string) =>
  pane.locator('.panel:visible').getByRole('button', { name }).first();

async function writeResult(pane: Frame): Promise<void> {
  await inPanel(pane, 'Write to new sheet').click();
  await inPanel(pane, 'Remove output').waitFor();
}

test('the whole way from the sample to a refreshed output keeps to the policy and to its own address', async () => {
  const seen = watch(page);
  await openWorkbench(page, { workbook: 'blank' });
  const pane = await paneFrame(page);
  await pane.getByRole('button', { name: 'Insert sample data' }).click();
  await writeResult(pane);
  await page.evaluate(() => window.workbench.setCell('Journeys!A2', 'somebody else'));
  await pane.getByRole('button', { name: 'Analyses (1)' }).click();
  await pane.getByRole('button', { name: 'Refresh Attribution of Journeys' }).click();
  await pane.getByText('Attribution of Journeys is up to date.').waitFor({ state: 'attached' });

  expect(await violations()).toEqual([]);
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
}, 180_000);

test.each(['help.html', 'help.zh-CN.html'])('%s keeps to its policy and has its looks', async (file) => {
  await page.goto(`${address}/${file}`);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.styleSheets[0].cssRules.length)).toBeGreaterThan(5);
});

/** Another address, which counts what it is asked. */
async function stranger(answer = '') {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end(answer);
  });
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  return {
    asked,
    address: `http://localhost:${(other.address() as AddressInfo).port}`,
    stop: () => {
      other.closeAllConnections();
      other.close();
    },
  };
}

describe('the pane', () => {
  let pane: Frame;
  beforeEach(async () => {
    await openWorkbench(page, { workbook: 'blank' });
    pane = await paneFrame(page);
  });

  test('runs no code that stands in markup or in a text', async () => {
    await pane.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      document.body.append(button);
      button.click();
    });
    // What a browser test runs itself is free of the policy; a timer is the page's own.
    const refused = await pane.evaluate(
      () =>
        new Promise<string>((resolve) =>
          setTimeout(() => {
            try {
              (0, eval)('window.ran = true');
              resolve('it ran');
            } catch (error) {
              resolve((error as Error).name);
            }
          }),
        ),
    );
    expect(refused).toBe('EvalError');
    expect(await pane.evaluate(() => window.ran)).toBeUndefined();
    expect(await violations()).toEqual([
      'script-src-elem inline',
      'script-src-attr inline',
      'script-src eval',
    ]);
  });

  test('sends nothing to anybody, in no way', async () => {
    const other = await stranger();
    await pane.evaluate(async (address) => {
      const failed = (work: Promise<unknown>) =>
        work.then(
          () => 'sent',
          () => 'refused',
        );
      const loaded = (element: HTMLElement, attribute: string) =>
        new Promise<void>((resolve) => {
          element.onload = element.onerror = () => resolve();
          element.setAttribute(attribute, `${address}/${element.localName}`);
          document.body.append(element);
        });
      await failed(fetch(`${address}/fetch`));
      await failed(fetch('../functions.json'));
      navigator.sendBeacon(`${address}/beacon`);
      new WebSocket(address.replace('http', 'ws'));
      await loaded(document.createElement('img'), 'src');
      await loaded(document.createElement('script'), 'src');
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      await loaded(sheet, 'href');
      await loaded(document.createElement('iframe'), 'src');
    }, other.address);
    const refused = (await violations()).map((violation) => violation.split(' ')[0]);
    other.stop();
    expect(other.asked).toEqual([]);
    expect(refused.sort()).toEqual([
      ...['connect-src', 'connect-src', 'connect-src', 'connect-src'],
      ...['frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    ]);
  });

  test('sends no form', async () => {
    const other = await stranger();
    const refusal = page.waitForEvent('console', (message) => message.text().includes("form-action 'none'"));
    await pane.evaluate((address) => {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    }, other.address);
    await refusal;
    other.stop();
    expect(other.asked).toEqual([]);
  });
});

test('nobody else may show the pages in a frame', async () => {
  const other = await stranger(`<iframe src="${address}/taskpane.html"></iframe>`);
  const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(other.address);
  await refusal;
  other.stop();
});

test('the header of a page says the policy of its meta tag, and who may frame it', async () => {
  for (const path of [
    '/taskpane.html',
    '/workbench/pane.html',
    '/workbench/',
    '/help.html',
    '/privacy.html',
    '/help.zh-CN.html',
  ]) {
    const answer = await page.goto(`${address}${path}`, { waitUntil: 'commit' });
    await page.waitForSelector('meta[http-equiv]', { state: 'attached' });
    const meta = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    const [header, ancestors] = String(answer?.headers()['content-security-policy']).split(
      '; frame-ancestors ',
    );
    expect(header).toBe(meta);
    expect(ancestors).toMatch(/^'self' https:/);
  }
});

const hostile = [
  '=1+1',
  '=HYPERLINK("https://example.com","click")',
  '+1+1',
  '-2+3',
  '@SUM(1,1)',
  "=cmd|' /C calc'!A0",
  "'quoted",
  '1-2',
  '3/4',
  '00123',
  '1E5',
  'TRUE',
];

test('touchpoints that look like formulas, numbers or dates are written as the texts they are', async () => {
  await openWorkbench(page, { workbook: 'blank' });
  const pane = await paneFrame(page);
  await page.evaluate((names) => {
    window.workbench.loadColumns('Log', [
      ['customer', ...names.map((_, i) => `c${i}`)],
      ['time', ...names.map((_, i) => 45_000 + i)],
      ['touchpoint', ...names],
      ['revenue', ...names.map((_, i) => 100 - i)],
    ]);
    window.workbench.select(`Log!A1:D${names.length + 1}`);
  }, hostile);
  await pane.getByText('4 of 4 found').waitFor();
  await inPanel(pane, 'Show result').click();
  await writeResult(pane);
  const [values, formulas] = await page.evaluate(() => {
    const cells = 'Attribution!A1:A60';
    return [window.workbench.getValues(cells).flat(), window.workbench.getFormulas(cells).flat()];
  });
  const head = values.indexOf('Touchpoint');
  expect(values.slice(head + 1, head + 1 + hostile.length)).toEqual(hostile);
  // The cell holds the text itself: no formula stands behind it.
  expect(formulas).toEqual(values);
}, 120_000);
