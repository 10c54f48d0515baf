/** Excel gives a column of a table no longer name. */
const longest = 255;

/** Headings as a table takes them: one that is missing or stands twice, in whatever case, gets a number, as Excel does it. */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, i) => {
    const base = heading.slice(0, longest) || `Column${i + 1}`;
    let unique = base;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${base.slice(0, longest - 5)} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
