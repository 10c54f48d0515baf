// Takes the pictures of docs/images from the built workbench: npm run build && npm run screenshots
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { launchBrowser } = require('./browser');
const { states } = require('./screenshots/states');
const { Stage } = require('./screenshots/stage');
const { serve } = require('./serve');

const images = path.resolve(__dirname, '../docs/images');

/** Each state of the pane as users meet it: as wide as it opens, and dark and as narrow as it gets; some in Chinese. */
const looks = [
  { suffix: '', width: 450, theme: 'light', language: 'en' },
  { suffix: '-dark', width: 320, theme: 'dark', language: 'en' },
  { suffix: '-zh', width: 450, theme: 'light', language: 'zh-CN' },
];

async function main() {
  rmSync(images, { recursive: true, force: true });
  mkdirSync(images, { recursive: true });
  const { server, address } = await serve(0);
  const browser = await launchBrowser();
  const stage = new Stage(browser, address, images);
  for (const [name, reach] of Object.entries(states)) {
    for (const look of looks) await stage.take(name, look, reach);
  }
  await stage.takeWorkbench();
  await browser.close();
  server.closeAllConnections();
  server.close();
}

void main();
