// npm run release -- 0.2.0 [--date 2026-12-31]   makes 0.2.0 the version of package, manifest and changelog (docs/release.md)
const path = require('node:path');
const { parseArgs } = require('node:util');
require('./typescript');
const { release } = require('./release/release');

const root = path.resolve(__dirname, '..');
const today = new Intl.DateTimeFormat('sv').format(new Date());

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string', default: today } },
  });
  const [version = ''] = positionals;
  release(root, version, values.date);
  console.log(`Touchstone is now ${version}. What is left to do: docs/release.md.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
