// npm run test:engines: the statements of src/queries on real engines. What they need is in the folder engines.
const { spawnSync } = require('node:child_process');
const { installEngines } = require('./installEngines');

const code = installEngines();
if (code !== 0) process.exit(code);
const jest = require.resolve('jest/bin/jest');
// One of the engines loads parts of itself.
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();
process.exitCode =
  spawnSync(
    process.execPath,
    [jest, '--selectProjects', 'engines', '--maxWorkers=2', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS } },
  ).status ?? 1;
