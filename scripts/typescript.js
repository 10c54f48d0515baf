// Lets a plain Node script or rspack.config.js require the TypeScript of src/: each file is transpiled on the way in, and
// what came of it is kept in .cache/ for the next time.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const options = { module: { type: 'commonjs' } };
const cache = path.resolve(__dirname, '../.cache/typescript');

function transpiled(fileName) {
  const text = readFileSync(fileName, 'utf8');
  const hash = createHash('sha1')
    .update(JSON.stringify([swc.version, options, path.extname(fileName), text]))
    .digest('hex');
  const kept = path.join(cache, `${hash}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = swc.transformSync(text, { ...options, filename: fileName });
    mkdirSync(cache, { recursive: true });
    // Another process may be reading it: it is there as a whole or not at all.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }
}

require.extensions['.ts'] = (module, fileName) => module._compile(transpiled(fileName), fileName);
