/** One of the two builds of `npm run dev`, in a process of its own: tells its parent after each run what is to be shown. */
const path = require('node:path');
const { rspack } = require('@rspack/core');

const [, , name] = process.argv;
const configs = require(path.resolve('rspack.config.js'))({}, { mode: 'development' });
const compiler = rspack(configs.find((config) => config.name === name));

/** The files that are not what they were. */
let written = [];
compiler.hooks.assetEmitted.tap('dev', (file) => void written.push(file));

/** The workbench learns of the functions at its start. */
const needsPage = (file) => name === 'workbench' || /^functions.*\.json$/.test(file);

let isFirst = true;
compiler.watch({}, (error, stats) => {
  if (error) throw error;
  const { errors, time } = stats.toJson({ all: false, errors: true, timings: true });
  if (errors.length > 0) console.error(stats.toString('errors-only'));
  const changed = written.some(needsPage) ? 'page' : written.length > 0 ? 'pane' : null;
  process.send({ seconds: time / 1000, show: isFirst ? null : changed });
  isFirst = false;
  written = [];
});
process.on('disconnect', () => process.exit());
