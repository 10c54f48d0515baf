// Builds src/engine as the add-in is built, with what tests ask of it, into .cache/engine-room.
const path = require('node:path');
const { rspack } = require('@rspack/core');
const [addIn] = require(path.resolve('rspack.config.js'))({}, { mode: 'production' });

rspack({
  ...addIn,
  devtool: false,
  entry: { engineRoom: path.resolve('test/e2e/support/engineRoom.ts') },
  output: { ...addIn.output, path: path.resolve('.cache/engine-room'), filename: '[name].js', clean: true },
  plugins: [],
}).run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
});
