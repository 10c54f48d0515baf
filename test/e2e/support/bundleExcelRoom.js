// Puts src/excel into one script, .cache/excel-room/excelRoom.js, that a page can load.
const path = require('node:path');
const { rspack } = require('@rspack/core');

rspack({
  mode: 'development',
  devtool: false,
  entry: path.resolve('src/excel/index.ts'),
  output: {
    path: path.resolve('.cache/excel-room'),
    filename: 'excelRoom.js',
    library: { name: 'excelRoom', type: 'window' },
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'builtin:swc-loader', options: { jsc: { parser: { syntax: 'typescript' } } } },
    ],
  },
}).run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
});
