import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { fluentThemes } from '../../src/taskpane/pane/fluentThemes.build';
import { address, BrowserRoom } from './support/workbenchPage';

/** How much the pane fetches before it takes input. The bench of the same name tells how long that takes. */

interface Script {
  file: string;
  /** Gzipped. */
  bytes: number;
}
const { openPane, sizeLimit, total } = require('../../bench/firstLoad') as {
  openPane(browser: Browser, address: string): Promise<{ untilReady: Script[]; later: Script[] }>;
  sizeLimit: number;
  total(scripts: Script[]): number;
};

const room = new BrowserRoom();
beforeAll(() => room.start());
afterAll(() => room.stop());

/** A chunk has the hash of its content in its name. */
const chunk = (name: string) => expect.stringMatching(new RegExp(`^/${name}\\.[0-9a-f]{8}\\.js$`)) as string;

test('the first screen stays small, and the worksheet functions come only with a formula', async () => {
  const { untilReady, later } = await openPane(room.browser, address);
  expect(untilReady.map(({ file }) => file)).toContainEqual(chunk('pane'));
  expect(total(untilReady)).toBeLessThan(sizeLimit);
  expect([...untilReady, ...later].map(({ file }) => file)).not.toContainEqual(chunk('functions'));
});

test('the themes, of which a part is left out, have every colour that a style names', () => {
  const dist = path.resolve(__dirname, '../../dist');
  const files = readdirSync(dist).filter((name) => /\.(js|css)$/.test(name));
  const named = files.flatMap((name) =>
    Array.from(
      readFileSync(path.join(dist, name), 'utf8').matchAll(/var\(--(color[A-Z]\w+)/g),
      ([, color]) => color,
    ),
  );
  expect(named).toContain('colorPaletteRedBorder2');
  expect(named.filter((color) => !(color in fluentThemes.light && color in fluentThemes.dark))).toEqual([]);
});
