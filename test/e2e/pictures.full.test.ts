import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { hasBundledBrowser, launchBundledBrowser } from '../../scripts/browser';
import { compare, mostDiffering } from '../../scripts/screenshots/compare';
import { looks } from '../../scripts/screenshots/looks';
import { takePane } from '../../scripts/screenshots/take';
import { describeIf } from '../support/needs';
import { address } from './support/workbenchPage';

/**
 * The states with the most to draw are held against their pictures in docs/images, in the browser and the font these were
 * taken with. A state that has changed leaves what it was, what it is and where they differ in test-results/pictures. If
 * the change is meant, `npm run screenshots -- result-attribution` takes its pictures anew.
 */
const drawn = [
  ['result-attribution', 'light'],
  ['result-lifetime-segments', 'dark'],
  ['result-lifetime-customers', 'light'],
  ['result-lifetime-forecast', 'dark'],
  ['result-lifetime-cohorts', 'light'],
  ['result-time-to-value', 'dark'],
  ['result-time-to-value-segments', 'light'],
  ['result-time-to-value-curves', 'dark'],
  ['result-journeys-funnel', 'light'],
  ['result-journeys-transitions', 'dark'],
] as const;

const pictures = path.resolve(__dirname, '../../docs/images');
const results = path.resolve(__dirname, '../../test-results/pictures');

function leave(name: string, files: Record<string, Buffer>): void {
  mkdirSync(results, { recursive: true });
  for (const [kind, picture] of Object.entries(files)) {
    writeFileSync(path.join(results, `${name}.${kind}.png`), picture);
  }
}

describeIf(hasBundledBrowser, 'the browser that comes with npm needs Linux on x64')(
  'as in its picture',
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBundledBrowser();
    }, 120_000);
    afterAll(() => browser?.close());

    test.each(drawn)(
      '%s, %s',
      async (state, look) => {
        const name = `${state}${looks[look].suffix}`;
        const expected = readFileSync(path.join(pictures, `${name}.png`));
        const actual = await takePane(browser, address, state, looks[look]);
        const { share, picture: difference } = await compare(browser, expected, actual);
        if (share > mostDiffering) leave(name, { expected, actual, difference });
        expect(share).toBeLessThanOrEqual(mostDiffering);
      },
      120_000,
    );
  },
);
