import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { webLightTheme } from '@fluentui/react-components';
import type { Browser } from 'playwright-core';
import { fluentThemes } from '../../src/taskpane/pane/fluentThemes';
import { address, BrowserRoom } from './support/workbenchPage';

/** How much the pane fetches before it takes input. The bench of the same name tells how long that takes. */

interface Script {
  file: string;
  /** Gzipped. */
  bytes: number;
}
const { openPane, roomAboveFloor, sizeLimit, total } = require('../../bench/firstLoad') as {
  openPane(browser: Browser, address: string): Promise<{ untilReady: Script[]; later: Script[] }>;
  sizeLimit: number;
  roomAboveFloor: number;
  total(scripts: Script[]): number;
};

/** Built in a process of its own, for the builder does not run in a test's. */
const floor = () =>
  JSON.parse(execFileSync(process.execPath, ['bench/firstLoadFloor.js'], { encoding: 'utf8' })) as {
    bytes: number;
    parts: string[];
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
  const { bytes, parts } = floor();
  expect(parts).toContain('FluentProvider');
  expect(total(untilReady) - bytes).toBeLessThanOrEqual(roomAboveFloor);
  expect([...untilReady, ...later].map(({ file }) => file)).not.toContainEqual(chunk('functions'));
});

test('the themes have every design token that a style names, and no other', () => {
  const dist = path.resolve(__dirname, '../../dist');
  const files = readdirSync(dist).filter((name) => /\.(js|css)$/.test(name));
  const styles = files.map((name) => readFileSync(path.join(dist, name), 'utf8')).join('\n');
  const named = new Set(Array.from(styles.matchAll(/var\(--(\w+)/g), ([, name]) => name));
  const tokens = Object.keys(webLightTheme).filter((token) => named.has(token));
  expect(tokens).toContain('colorPaletteRedBorder2');
  expect(Object.keys(fluentThemes.light).sort()).toEqual(tokens.sort());
  expect(Object.keys(fluentThemes.dark).sort()).toEqual(tokens.sort());
});
