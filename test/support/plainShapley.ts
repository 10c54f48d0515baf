import type { PlainPath } from './plainMarkov';

/**
 * Shapley credit written straight from the definition: for every set that converts, the mean over all orders in which
 * its members may join of what each adds on joining.
 */

const keyOf = (members: readonly string[]): string => JSON.stringify([...new Set(members)].sort());

function permutations(members: readonly string[]): string[][] {
  if (members.length === 0) return [[]];
  return members.flatMap((first) =>
    permutations(members.filter((member) => member !== first)).map((rest) => [first, ...rest]),
  );
}

/** The Shapley values of a game: the mean of the gains over all orders of joining. */
export function plainShapleyValues(
  members: readonly string[],
  worth: (coalition: readonly string[]) => number,
): Map<string, number> {
  const orders = permutations(members);
  const values = new Map(members.map((member) => [member, 0]));
  for (const order of orders) {
    order.forEach((member, i) => {
      const gain = worth(order.slice(0, i + 1)) - worth(order.slice(0, i));
      values.set(member, (values.get(member) ?? 0) + gain / orders.length);
    });
  }
  return values;
}

export function plainShapley(paths: readonly PlainPath[]) {
  const sets = new Map<string, { members: string[]; conversions: number; value: number; journeys: number }>();
  for (const { path, conversions, value, lost } of paths) {
    if (path.length === 0) continue;
    const set = sets.get(keyOf(path)) ?? {
      members: [...new Set(path)],
      conversions: 0,
      value: 0,
      journeys: 0,
    };
    set.conversions += conversions;
    set.value += value;
    set.journeys += conversions + lost;
    sets.set(keyOf(path), set);
  }
  const rate = (coalition: readonly string[]): number => {
    const set = sets.get(keyOf(coalition));
    return set && set.journeys > 0 ? set.conversions / set.journeys : 0;
  };
  const credit = { conversions: new Map<string, number>(), value: new Map<string, number>() };
  for (const { members, conversions, value } of sets.values()) {
    for (const member of members) {
      for (const sums of [credit.conversions, credit.value]) if (!sums.has(member)) sums.set(member, 0);
    }
    if (conversions === 0) continue;
    const values = plainShapleyValues(members, rate);
    const total = [...values.values()].reduce((sum, each) => sum + each, 0);
    for (const [member, each] of values) {
      const share = each / total;
      credit.conversions.set(member, (credit.conversions.get(member) ?? 0) + share * conversions);
      credit.value.set(member, (credit.value.get(member) ?? 0) + share * value);
    }
  }
  return credit;
}
