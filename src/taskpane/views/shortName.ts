/** Chinese, Japanese and Korean characters are as wide as two others. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (characters: readonly string[]): number =>
  characters.reduce((width, one) => width + (wide.test(one) ? 2 : 1), 0);

/** A name that takes no more room than so many characters: names often differ at their ends, so the middle is left out. */
export function shortName(name: string, most: number): string {
  const characters = [...name];
  if (widthOf(characters) <= most) return name;
  const start = fitting(characters, Math.ceil((most - 1) / 2));
  const end = fitting([...characters].reverse(), Math.floor((most - 1) / 2)).reverse();
  return `${start.join('').trimEnd()}…${end.join('').trimStart()}`;
}

/** The first characters that fit into a width. */
function fitting(characters: readonly string[], room: number): string[] {
  let end = 0;
  while (widthOf(characters.slice(0, end + 1)) <= room) end++;
  return characters.slice(0, end);
}
