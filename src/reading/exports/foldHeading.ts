/** Cyrillic letters that look like Latin ones: some vendors have typed them. */
const lookAlikes = new Map(
  [...'асеіорхуАСЕІОРХУВКМНТ'].map((letter, at) => [letter, 'aceiopxyACEIOPXYBKMHT'[at]]),
);

/** What remains of a heading where case, accents, look-alikes and what parts words make no difference. */
export const foldHeading = (heading: string): string =>
  Array.from(heading.normalize('NFKD'), (letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .replace(/[\p{M}\p{Cf}'"’]/gu, '')
    .replace(/[\s_./:-]+/g, ' ')
    .trim()
    .toLowerCase();
