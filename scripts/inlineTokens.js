/**
 * A loader that writes the values of Fluent's design tokens, which are constants, where they are named. Fluent's
 * styles are compiled already, so that next to nothing but the list of all tokens would come of them in the bundle.
 */
const { tokens } = require('@fluentui/react-components');

module.exports = (source) =>
  source.replace(/(?<![.\w])tokens\.(\w+)/g, (whole, name) =>
    name in tokens ? JSON.stringify(tokens[name]) : whole,
  );
