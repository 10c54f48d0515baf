// Lets a plain Node script or webpack.config.js require the TypeScript of src/: each file is transpiled on the way in.
const { readFileSync } = require('node:fs');
const ts = require('typescript');

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  esModuleInterop: true,
};

require.extensions['.ts'] = (module, fileName) => {
  module._compile(
    ts.transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName }).outputText,
    fileName,
  );
};
