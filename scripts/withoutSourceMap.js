/** A loader for a file that comes as it is built: its map is not served, so it must not name one. */
module.exports = (source) => source.replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, '\n');
