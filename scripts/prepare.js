// npm runs this after each installation: tells git of the hooks in .githooks. Where there is no checkout, no git or nobody
// who commits, there is nothing to do.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

if (existsSync('.git') && !process.env.CI) spawnSync('git', ['config', 'core.hooksPath', '.githooks']);
