/** So many replicates of the bootstrap are worked out side by side: what is drawn is read once for all of them. */
export const sideBySide = 4;

/** What is summed together: group g takes in the members `member[from[g]] … member[from[g + 1] − 1]`. */
export interface Together {
  from: Int32Array;
  member: Int32Array;
}

/**
 * Puts members together by a counting sort, in their own order.
 *
 * @param groupOf the group of each; −1: none.
 * @param memberOf the number of each; absent: its place.
 */
export function together(groupOf: Int32Array, groups: number, memberOf?: Int32Array): Together {
  const from = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) from[group + 1]++;
  for (let group = 0; group < groups; group++) from[group + 1] += from[group];
  const next = from.slice();
  const member = new Int32Array(from[groups]);
  for (let i = 0; i < groupOf.length; i++)
    if (groupOf[i] >= 0) member[next[groupOf[i]]++] = memberOf ? memberOf[i] : i;
  return { from, member };
}

/** Writes what the members of each group are worth together in the replicates side by side. */
export function sumTogether({ from, member }: Together, worth: Float64Array, into: Float64Array): void {
  const groups = from.length - 1;
  for (let group = 0, i = 0; group < groups; group++) {
    const end = from[group + 1];
    // Each sum by a name of its own: as a list they would be made anew for every group.
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (; i < end; i++) {
      const at = member[i] * sideBySide;
      first += worth[at];
      second += worth[at + 1];
      third += worth[at + 2];
      fourth += worth[at + 3];
    }
    const at = group * sideBySide;
    into[at] = first;
    into[at + 1] = second;
    into[at + 2] = third;
    into[at + 3] = fourth;
  }
}
