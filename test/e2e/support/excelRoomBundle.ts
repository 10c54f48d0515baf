import path from 'node:path';
import webpack from 'webpack';

const folder = path.resolve('.cache/excel-room');
export const excelRoomBundle = path.join(folder, 'excelRoom.js');

/** Puts src/excel into one script that a page can load. */
export function bundleExcelRoom(): Promise<void> {
  const loader = { test: /\.ts$/, loader: 'swc-loader' };
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: path.resolve('src/excel/index.ts'),
    output: { path: folder, filename: 'excelRoom.js', library: { name: 'excelRoom', type: 'window' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [loader] },
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}
