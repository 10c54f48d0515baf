// Lets a plain Node script or webpack.config.js require the TypeScript of src/: each file is transpiled on the way in, and
// what came of it is kept in .cache/ for the next time.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  esModuleInterop: true,
};
const cache = path.resolve(__dirname, '../.cache/typescript');

function transpiled(fileName) {
  const text = readFileSync(fileName, 'utf8');
  const hash = createHash('sha1')
    .update(JSON.stringify([ts.version, compilerOptions, path.extname(fileName), text]))
    .digest('hex');
  const kept = path.join(cache, `${hash}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName });
    mkdirSync(cache, { recursive: true });
    // Another process may be reading it: it is there as a whole or not at all.
    writeFileSync(`${kept}.${process.pid}`, outputText);
    renameSync(`${kept}.${process.pid}`, kept);
    return outputText;
  }
}

require.extensions['.ts'] = (module, fileName) => module._compile(transpiled(fileName), fileName);
