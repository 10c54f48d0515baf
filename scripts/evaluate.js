/** A loader that runs a module while building and leaves nothing of it but the values it exports. */
require('./typescript');

/** All sources a module is made of. */
function sourcesOf(module, found = new Set()) {
  if (found.has(module.filename) || module.filename.includes('node_modules')) return found;
  found.add(module.filename);
  for (const child of module.children) sourcesOf(child, found);
  return found;
}

module.exports = function evaluate() {
  const values = require(this.resourcePath);
  for (const file of sourcesOf(require.cache[this.resourcePath])) this.addDependency(file);
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
};
