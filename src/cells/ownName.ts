/** What a row of ours is called: with brackets where the data hold that name, so that the two stay apart. */
export function ownName(name: string, names: Iterable<string>): string {
  const first = name.charAt(0).toLowerCase();
  const taken = new Set<string>();
  // Of millions of names hardly one begins with this letter where it would behind as many brackets as are before it.
  for (const each of names)
    if (each.charAt((each.length - name.length) / 2).toLowerCase() === first) taken.add(each.toLowerCase());
  let own = name;
  while (taken.has(own.toLowerCase())) own = `(${own})`;
  return own;
}
