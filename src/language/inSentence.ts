/** Named after people. */
const properNames = /^(Markov|Shapley)/;

/** English: "Last touch" inside a sentence is "last touch", while "J shaped" and "Markov" stay. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) && !properNames.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
