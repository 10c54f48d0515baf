// npm run test:engines: the statements of src/queries on real engines. What they need is in the folder engines, with a lock file of
// its own, and is installed there when it is missing.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const folder = path.resolve(__dirname, '../engines');
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

if (!existsSync(path.join(folder, 'node_modules'))) {
  const code = run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
  if (code !== 0) process.exit(code);
}
const jest = require.resolve('jest/bin/jest');
// One of the engines loads parts of itself.
const env = {
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
};
process.exitCode = run(
  process.execPath,
  [jest, '--selectProjects', 'engines', '--maxWorkers=2', ...process.argv.slice(2)],
  env,
);
