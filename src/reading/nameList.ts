/** A name between quotes, or all up to the next comma or >. */
const piece = /\s*"([^"]*)"\s*(?=$|[,，、>→\n])|[^,，、>→\n]+/g;
const needsQuotes = /[,，、>→\n]/;

/** The names in a typed list, whose separators are commas or >; a name that holds one of these stands in quotes. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(piece)].map(([all, quoted]) => (quoted ?? all).trim()).filter((name) => name !== '');

/** Names as they are typed: in an order, or, parted by commas, in none. */
export const namesText = (names: readonly string[], between: ' > ' | ', ' = ' > '): string =>
  names.map((name) => (needsQuotes.test(name) ? `"${name}"` : name)).join(between);
