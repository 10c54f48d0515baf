/** What a row of ours is called: with brackets where the data hold that name, so that the two stay apart. */
export function ownName(name: string, names: Iterable<string>): string {
  const taken = new Set(Array.from(names, (each) => each.toLowerCase()));
  let own = name;
  while (taken.has(own.toLowerCase())) own = `(${own})`;
  return own;
}
