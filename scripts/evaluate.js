/** A webpack loader that runs a module while building and leaves nothing of it but the values it exports. */
require('./typescript');

module.exports = function evaluate() {
  // What the module imports may change without its own text.
  this.cacheable(false);
  return Object.entries(require(this.resourcePath))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
};
