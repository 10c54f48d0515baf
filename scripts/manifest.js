// node scripts/manifest.js                   writes dist/manifest.dev.xml, for https://localhost:3000
// node scripts/manifest.js --url https://…   writes dist/manifest.xml and makes the built files in dist/ ready for that domain
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
require('./typescript');
const { functionFiles } = require('../src/languages/functionFiles');
const { developmentManifest, withUrl } = require('./manifest/derive');

const root = path.resolve(__dirname, '..');
const dist = (name) => path.join(root, 'dist', name);

function write(name, text) {
  mkdirSync(dist(''), { recursive: true });
  writeFileSync(dist(name), text);
  console.log(`Wrote dist/${name}.`);
}

function main() {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
  if (!url) return write('manifest.dev.xml', developmentManifest(manifest));
  const release = withUrl(manifest, url);
  // The help links of the functions are the only others that name the domain.
  const files = Object.values(functionFiles);
  if (!files.every((file) => existsSync(dist(file))))
    throw new Error('There is no dist/ yet: run "npm run build" first.');
  write('manifest.xml', release);
  for (const file of files) write(file, withUrl(readFileSync(dist(file), 'utf8'), url));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
