// Takes the pictures of docs/images and writes docs/gallery.md: npm run build && npm run screenshots
// Some of the pictures alone: npm run screenshots -- result-attribution menu workbench
// Those of the marketplace, in listing/: npm run screenshots -- listing
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { launchBundledBrowser } = require('./browser');
const { requireChinese } = require('./screenshots/chineseFont');
const { compare, mostDiffering } = require('./screenshots/compare');
const { gallery } = require('./screenshots/gallery');
const { inListing, listing } = require('./screenshots/listing');
const { looks } = require('./screenshots/looks');
const { takePane, takeWorkbench } = require('./screenshots/take');
const { serve } = require('./serve');
const { states } = require('../src/workbench/page/states/states');

const root = path.resolve(__dirname, '..');
const docs = path.join(root, 'docs');
const images = path.join(docs, 'images');
const imageOf = (name) => path.join(images, `${name}.png`);
const inDocs = { state: 'written', sheet: -1, hasBar: true, viewport: { width: 1720, height: 940 } };

/** A picture in which nobody would see a change stays as it is, so that the repository does not grow by each of them. */
async function keep(browser, file, picture) {
  if (existsSync(file)) {
    const { share } = await compare(browser, readFileSync(file), picture);
    if (share <= mostDiffering) return;
  }
  writeFileSync(file, picture);
  console.log(path.relative(root, file));
}

/** Pictures of states there are no more. */
function removeOld(names) {
  const left = new Set(names.map((name) => `${name}.png`));
  for (const file of readdirSync(images)) if (!left.has(file)) rmSync(path.join(images, file));
}

async function takeListing(browser, address) {
  for (const look of [looks.light, looks.lightChinese]) {
    const folder = path.join(root, 'listing', look.language);
    mkdirSync(folder, { recursive: true });
    for (const { name, ...sheet } of listing) {
      const picture = await takeWorkbench(browser, address, look, { ...inListing, ...sheet });
      await keep(browser, path.join(folder, `${name}.png`), picture);
    }
  }
}

async function takeGallery(browser, address, asked) {
  const names = Object.keys(states);
  const all = [...names, 'workbench'];
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`No picture is called ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  mkdirSync(images, { recursive: true });
  const wanted = asked.length > 0 ? asked : all;
  for (const name of names.filter((each) => wanted.includes(each))) {
    for (const look of Object.values(looks)) {
      await keep(browser, imageOf(`${name}${look.suffix}`), await takePane(browser, address, name, look));
    }
  }
  if (wanted.includes('workbench'))
    await keep(browser, imageOf('workbench'), await takeWorkbench(browser, address, looks.light, inDocs));
  if (asked.length === 0) {
    const suffixes = Object.values(looks).map(({ suffix }) => suffix);
    removeOld(['workbench', ...names.flatMap((name) => suffixes.map((suffix) => name + suffix))]);
  }
  writeFileSync(path.join(docs, 'gallery.md'), gallery(names));
}

async function main(asked) {
  const { server, address } = await serve(0);
  const browser = await launchBundledBrowser();
  await requireChinese(browser);
  if (asked[0] === 'listing') await takeListing(browser, address);
  else await takeGallery(browser, address, asked);
  await browser.close();
  server.closeAllConnections();
  server.close();
}

void main(process.argv.slice(2));
