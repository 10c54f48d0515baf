// Renders assets/icon-*.png from the drawings assets/icon.svg and, for small sizes, assets/icon-small.svg.
const { readFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { launchBrowser } = require('./browser');

const assets = path.resolve(__dirname, '../assets');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
/** Up to this size details blur, so the simpler drawing is used. */
const small = 24;

async function main() {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const size of sizes) {
    const drawing = readFileSync(path.join(assets, size <= small ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
  }
  await browser.close();
}

main();
