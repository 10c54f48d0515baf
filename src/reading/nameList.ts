/** A name between quotes, or all up to the next comma or >. */
const piece = /\s*"([^"]*)"\s*(?=$|[,，、>→\n])|[^,，、>→\n]+/g;
const needsQuotes = /[,，、>→\n]/;

/** The names in a typed list, whose separators are commas or >; a name that holds one of these stands in quotes. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(piece)].map(([all, quoted]) => (quoted ?? all).trim()).filter((name) => name !== '');

/** Names as they are typed: in an order, or, parted by commas, in none. */
export const namesText = (names: readonly string[], between: ' > ' | ', ' = ' > '): string =>
  names.map((name) => (needsQuotes.test(name) ? `"${name}"` : name)).join(between);

/** Where ranks are parted, outside quotes. */
const betweenRanks = /[>→\n](?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** The names in a typed list in ranks: `Click, Email > View` has two of them. */
export const ranksIn = (text: string): string[][] =>
  text
    .split(betweenRanks)
    .map(namesIn)
    .filter((rank) => rank.length > 0);

/** Ranks as they are typed. */
export const ranksText = (ranks: readonly (readonly string[])[]): string =>
  ranks
    .filter((rank) => rank.length > 0)
    .map((rank) => namesText(rank, ', '))
    .join(' > ');
