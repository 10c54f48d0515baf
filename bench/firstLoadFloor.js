/**
 * The floor of the first load: a page that holds React and those parts of Fluent that the first screen imports, and nothing of
 * ours, built as the pane is.
 */
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const { DefinePlugin, rspack } = require('@rspack/core');
const ts = require('typescript');

const root = path.resolve(__dirname, '..');
const folder = path.join(root, '.cache/firstLoadFloor');
/** What the page waits for, though it is imported while running. */
const awaited = './renderPane';

/** Names by package, of all that is imported before the first screen is there. */
function importedParts() {
  const parts = new Map([['react/jsx-runtime', new Set(['jsx', 'jsxs', 'Fragment'])]]);
  const seen = new Set();
  const pending = [path.join(root, 'src/taskpane/start/index.tsx')];
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { from, names } of importsOf(file)) {
      if (from.startsWith('.')) {
        const source = sourceFile(path.resolve(path.dirname(file), from));
        if (source) pending.push(source);
      } else {
        parts.set(from, new Set([...(parts.get(from) ?? []), ...names]));
      }
    }
  }
  return parts;
}

/** `null` for styles, and for what leaves only values in the bundle. */
function sourceFile(at) {
  if (/\.(css|build)$/.test(at)) return null;
  const found = [`${at}.ts`, `${at}.tsx`, path.join(at, 'index.ts')].find((file) => ts.sys.fileExists(file));
  if (!found) throw new Error(`There is no source ${at}.`);
  return found;
}

/** The imports that are left once types are gone. */
function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports = source.statements.flatMap((statement) => {
    const specifier = statement.moduleSpecifier;
    if (!specifier || statement.isTypeOnly || statement.importClause?.isTypeOnly) return [];
    const bindings = statement.importClause?.namedBindings ?? statement.exportClause;
    const elements = bindings?.elements ?? [];
    const named = elements.filter(({ isTypeOnly }) => !isTypeOnly);
    if (elements.length > 0 && named.length === 0) return [];
    return [
      { from: specifier.text, names: named.map(({ propertyName, name }) => (propertyName ?? name).text) },
    ];
  });
  return source.text.includes(`'${awaited}'`) ? [...imports, { from: awaited, names: [] }] : imports;
}

/** A script that keeps each part. */
function entryOf(parts) {
  const all = [...parts].flatMap(([from, names]) => [...names].map((name) => ({ from, name })));
  const lines = all.map(({ from, name }, i) => `import { ${name} as part${i} } from '${from}';`);
  return `${lines.join('\n')}\nglobalThis.parts = [${all.map((_, i) => `part${i}`).join(', ')}];\n`;
}

/** Builds it. Answers its bytes, gzipped, and the parts of Fluent in it. */
async function floor() {
  const parts = importedParts();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entry = path.join(folder, 'entry.mjs');
  writeFileSync(entry, entryOf(parts));
  const [addIn] = require('../rspack.config')({}, { mode: 'production' });
  const output = path.join(folder, 'dist');
  await build({
    ...addIn,
    ...{ name: 'floor', entry: { floor: entry }, devtool: false, devServer: undefined },
    output: { path: output, filename: '[name].js', publicPath: 'auto' },
    plugins: addIn.plugins.filter((plugin) => plugin instanceof DefinePlugin),
  });
  const scripts = readdirSync(output).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(output, name))).length,
    0,
  );
  const fluent = [...parts].filter(([from]) => from.startsWith('@fluentui/'));
  return { bytes, parts: fluent.flatMap(([, names]) => [...names]).sort() };
}

const build = (config) =>
  new Promise((resolve, reject) => {
    rspack(config).run((error, stats) => {
      if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });

module.exports = { floor };

if (require.main === module) {
  floor().then(
    (found) => console.log(JSON.stringify(found)),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
