import { benjaminiHochberg } from '../changes/benjaminiHochberg';
import { drawTest, leastPossible } from '../changes/hypergeometric';
import type { Limits95 } from '../changes/proportions';
import { sumOver } from '../numerics/compensatedSums';
import { normal975 } from '../numerics/normal';
import type { BestTenth } from './bestTenth';

/** Something that is known of customers. */
export interface Trait {
  names: readonly string[];
  /** By customer: place in `names`, −1: blank. */
  of: Int32Array;
  /** Known only after the purchase: it tells what good customers became, and is not tested. */
  isCircular: boolean;
}

/** Customers with one value of one attribute, against all. */
export interface ProfileRow {
  /** Place among the traits. */
  trait: number;
  /** Place in the names of the trait, −1: blank. */
  name: number;
  customers: number;
  /** How many of them are in the best tenth. */
  best: number;
  /** Share among the best over share among all. */
  lift: number;
  /** Share among the best over share among the rest; infinite where all are among the best. */
  bestToRest: number;
  /** 95 % limits of that; NaN where none or all of the customers are among the best. */
  limits: Limits95;
  /** Mean value, with the 95 % limits of the mean, which one customer alone has not. */
  each: number;
  eachLimits: Limits95;
  /** Chance of so few or so many among the best; NaN where it was not tested. */
  p: number;
  /** The same among all that were tested together. */
  q: number;
}

export interface Profile {
  /** By trait, most customers first, ties by name. */
  rows: ProfileRow[];
  /** How many values were tested together. */
  tested: number;
}

/** Fewer customers say nothing. */
const fewest = 5;
const level = 0.05;

/**
 * How the best differ from all: one row a value of each trait. Values that fewer than five customers have, or that could not reach 5 %
 * however many of them were among the best, are not tested; neither looks at the outcome. Of a trait with two values one is tested, as
 * the other has the same p.
 */
export function profile(value: Float64Array, { isBest, best }: BestTenth, traits: readonly Trait[]): Profile {
  const all = value.length;
  const rows = traits.flatMap(({ names, of }, trait) =>
    membersOf(of, names).map(([name, members]) =>
      profileRow({ trait, name }, members, value, isBest, { all, best }),
    ),
  );
  const tests = traits.flatMap(({ isCircular }, trait) => (isCircular ? [] : testsOf(rows, trait)));
  const family = tests.filter(([{ customers }]) => {
    const draw = { all, withTrait: customers, drawn: best };
    return customers >= fewest && leastPossible(draw) <= level;
  });
  const p = Float64Array.from(family, ([{ customers, best: found }]) =>
    drawTest({ all, withTrait: customers, drawn: best }, found),
  );
  const q = benjaminiHochberg(p);
  family.forEach((tested, i) => {
    for (const row of tested) [row.p, row.q] = [p[i], q[i]];
  });
  return { rows, tested: family.length };
}

/** The rows of one trait that are tested, each with those that have the same p: of two values the rarer one stands for both. */
function testsOf(rows: readonly ProfileRow[], trait: number): ProfileRow[][] {
  const own = rows.filter((row) => row.trait === trait);
  return own.length === 2 ? [[own[1], own[0]]] : own.map((row) => [row]);
}

/** The customers with each name, most of them first, ties by name. */
function membersOf(of: Int32Array, names: readonly string[]): [name: number, members: Int32Array][] {
  const end = new Int32Array(names.length + 2);
  for (let i = 0; i < of.length; i++) end[of[i] + 2]++;
  for (let name = 1; name < end.length; name++) end[name] += end[name - 1];
  const all = new Int32Array(of.length);
  // Each begins where the one before it ends, and ends where it has been filled to.
  for (let i = 0; i < of.length; i++) all[end[of[i] + 1]++] = i;
  const members: [name: number, members: Int32Array][] = [];
  for (let name = -1, begin = 0; name < names.length; begin = end[++name])
    if (end[name + 1] > begin) members.push([name, all.subarray(begin, end[name + 1])]);
  const nameOf = (name: number) => names[name] ?? '';
  return members.sort(
    ([a, one], [b, other]) => other.length - one.length || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

function profileRow(
  which: Pick<ProfileRow, 'trait' | 'name'>,
  members: Int32Array,
  value: Float64Array,
  isBest: Uint8Array,
  { all, best }: { all: number; best: number },
): ProfileRow {
  const customers = members.length;
  let found = 0;
  for (let i = 0; i < customers; i++) found += isBest[members[i]];
  const [rest, ofRest] = [customers - found, all - best];
  const spread = normal975 * Math.sqrt(1 / found - 1 / best + 1 / rest - 1 / ofRest);
  const bestToRest = found / best / (rest / ofRest);
  const hasLimits = found > 0 && rest > 0;
  return {
    ...which,
    customers,
    best: found,
    lift: found / best / (customers / all),
    bestToRest,
    limits: {
      lower: hasLimits ? bestToRest * Math.exp(-spread) : NaN,
      upper: hasLimits ? bestToRest * Math.exp(spread) : NaN,
    },
    ...meanOf(members, value),
    p: NaN,
    q: NaN,
  };
}

/** The mean of some customers; as values are not negative, neither is its lower limit. */
export function meanOf(members: Int32Array, value: Float64Array): Pick<ProfileRow, 'each' | 'eachLimits'> {
  const each = sumOver(members.length, (i) => value[members[i]]) / members.length;
  const squares = sumOver(members.length, (i) => (value[members[i]] - each) ** 2);
  const error = normal975 * Math.sqrt(squares / (members.length - 1) / members.length);
  return {
    each,
    eachLimits: {
      lower: members.length > 1 ? Math.max(0, each - error) : NaN,
      upper: members.length > 1 ? each + error : NaN,
    },
  };
}
