// Renders assets/icon-*.png from the drawings assets/icon.svg and, for small sizes, assets/icon-small.svg, and those of the
// commands from assets/commands/*.svg.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { launchBrowser } = require('./browser');

const assets = path.resolve(__dirname, '../assets');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
/** Of the logo a marketplace shows. */
const logo = 300;
/** Those that Excel asks for. */
const commandSizes = [16, 32, 80];
/** Up to this size details blur, so the simpler drawing is used. */
const small = 24;

async function main() {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const render = async (drawing, name, size) => {
    const svg = readFileSync(path.join(assets, drawing), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
  };
  for (const size of sizes) await render(size <= small ? 'icon-small.svg' : 'icon.svg', 'icon', size);
  for (const file of readdirSync(path.join(assets, 'commands')).filter((name) => name.endsWith('.svg'))) {
    const command = `commands/${path.basename(file, '.svg')}`;
    for (const size of commandSizes) await render(`commands/${file}`, command, size);
  }
  await render('icon.svg', '../listing/logo', logo);
  await browser.close();
}

main();
