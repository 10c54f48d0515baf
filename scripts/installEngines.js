// The folder engines has a lock file of its own; what it names is installed there when it is missing.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const folder = path.resolve(__dirname, '../engines');

/** The exit code of npm; 0 where nothing was missing. */
function installEngines() {
  if (existsSync(path.join(folder, 'node_modules'))) return 0;
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund'];
  return spawnSync('npm', args, { stdio: 'inherit' }).status ?? 1;
}

module.exports = { installEngines };
