// npm run build                         what a release consists of, into dist/, and the workbench beside it
// npm run build -- --env cloud=china    the same for another cloud of Microsoft 365 (scripts/clouds.js)
const { rmSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { rspack } = require('@rspack/core');
const { environment } = require('./environment');

const { values } = parseArgs({ options: { env: { type: 'string', multiple: true, default: [] } } });
const configs = require(path.resolve('rspack.config.js'))(environment(values.env), { mode: 'production' });
// Two builds share the folder: neither can tell what of it is old.
for (const folder of ['dist', 'dist-maps']) rmSync(folder, { recursive: true, force: true });
rspack(configs).run((error, stats) => {
  if (error) throw error;
  console.log(stats.toString({ all: false, errors: true, warnings: true, timings: true }));
  process.exitCode = stats.hasErrors() ? 1 : 0;
});
