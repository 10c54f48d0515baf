import path from 'node:path';
import { fromBuildConfig } from '../support/buildConfig';

interface Config {
  name: string;
  devtool: string | false;
  entry: Record<string, string | string[]>;
  output: { path: string; filename: string; chunkFilename: string; sourceMapFilename?: string };
}
/** The build for users, or for developers. */
const configsFor = (mode: string) =>
  fromBuildConfig<Config[]>(
    'configs.map(({ name, devtool, entry, output }) => ({ name, devtool, entry, output }))',
    {},
    mode,
  );

/** What is built for users holds nothing that is for developers. */

const released = configsFor('production');
const developed = configsFor('development');
const folders = (configs: Config[]) => configs.map(({ output }) => path.relative('.', output.path));

test('a release and what is being developed never lie in one folder', () => {
  expect(folders(released)).toEqual(['dist', path.join('dist', 'workbench')]);
  expect(folders(developed)).toEqual(['dist-dev', path.join('dist-dev', 'workbench')]);
});

test('the source maps of a release lie beside it, and no file of it names them', () => {
  const [addIn, workbench] = released;
  expect(addIn.devtool).toBe('hidden-source-map');
  expect(path.join(addIn.output.path, String(addIn.output.sourceMapFilename))).toBe(
    path.resolve('dist-maps', '[file].map'),
  );
  expect(workbench.devtool).toBe(false);
});

test('the names of a release change with its files, those of what is developed stay', () => {
  const names = ([{ output }]: Config[]) => [output.filename, output.chunkFilename];
  expect(names(released)).toEqual(Array(2).fill('[name].[contenthash:8].js'));
  expect(names(developed)).toEqual(Array(2).fill('[name].js'));
});

test('only while developing does the workbench listen for what was built anew', () => {
  const listens = ([, { entry }]: Config[]) => JSON.stringify(entry).includes('scripts/dev/reload.js');
  expect([listens(released), listens(developed)]).toEqual([false, true]);
});
