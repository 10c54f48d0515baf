import { describeIf } from '../support/needs';
import { EnginePage } from './support/enginePage';
import { engines, isThere } from './support/engines';

/**
 * The main way through the product in the other engines: WebKit is that of Excel for Mac and of whoever opens the workbench
 * in Safari. All other browser tests run in Chromium.
 */
jest.setTimeout(120_000);

const tabs = [
  ['Attribution', 'Journeys!A1:H2001', /^Email earns 22% of value under last touch/, 'Touchpoint'],
  ['Lifetime', 'Orders!A1:D1289', /^The 420 customers you have are worth 28,764/, 'Segment'],
  ['Time to value', 'Signups!A1:F501', /^Half of your customers/, 'Days'],
  ['Journeys', 'Journeys!A1:H2001', /^Of [\d,]+ customers at/, 'Step'],
] as const;

for (const engine of engines) {
  describeIf(isThere(engine), engine.missing)(`in ${engine.name}`, () => {
    let page: EnginePage;
    beforeAll(async () => {
      page = await EnginePage.open(engine);
      globalThis.onTestFailure = (test) => page.photograph(test.replace(/\W+/g, '-'));
    }, 240_000);
    afterAll(() => page?.stop());

    test.each(tabs)('%s: from the cells to a written table', async (tab, cells, answer, heading) => {
      await page.press('[role=tab]', tab);
      await page.choose(cells);
      await page.press('button', 'Show result');
      await page.sees('.answer h2', answer);
      const sheet = await page.write();
      const written = await page.values(`'${sheet}'!A1:AZ60`);
      expect(written.flat().join()).toContain(`Source: ${cells}`);
      const head = written.findIndex(([cell]) => cell === heading);
      expect(written[head + 1].filter((cell) => typeof cell === 'number')).not.toEqual([]);
    });

    test('a formula that is typed has its result', async () => {
      await page.inPage(() => {
        window.workbench.addSheet('Test');
        window.workbench.select('Test!A1');
      });
      await page.typeInto(2, 1, '=TOUCH.CLV(50,4,3)');
      await page.holds('Test!B3', 600);
    });
  });
}
