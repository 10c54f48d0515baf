import { eachShare, type JourneysShared } from './attribute';
import { PathTree } from './distinctPaths';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';
import { customerWeights } from './poissonWeights';
import type { Transactions } from './transactionList';

/** So many replicates are worked out side by side: a share is read once for all of them. */
export const sideBySide = 4;

/** Journeys that the rules share alike, taken together. */
interface Alike {
  journeys: JourneysShared;
  /** The place of each transaction among them; −1: it had no touch. */
  ofTransaction: Int32Array;
}

/** The shares of each touchpoint: those of touchpoint t are the entries `start[t] … end[t] − 1`, one a journey. */
interface SharesByTouchpoint {
  start: Int32Array;
  end: Int32Array;
  /** Where the worth of the journey begins. */
  worthAt: Int32Array;
  /** By rule: the share in each entry. */
  shares: readonly Float64Array[];
}

/** Writes the credit under each rule in the replicates from one on, `sideBySide` of them, to their places in its figures. */
export type RuleReplicates = (first: number, figures: readonly Float64Array[]) => void;

/**
 * Credit under rules in replicates of the bootstrap. The rules credit transactions alone: who never bought need not be drawn. Rules that
 * look at nothing but the path share alike what came by one path: its journeys are drawn each, and shared together.
 *
 * @param customers names of the customers, by their number in the journeys.
 */
export function ruleReplicates(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
  customers: readonly string[],
  seed: number,
): RuleReplicates {
  const transactions = listed(journeys);
  const buyers = [...new Set(transactions.customer)];
  const names = buyers.map((customer) => customers[customer]);
  const weightsOf = customerWeights(names, seed, sideBySide);
  const placeOf = new Int32Array(customers.length);
  buyers.forEach((customer, place) => (placeOf[customer] = place * sideBySide));
  const weightsAt = transactions.customer.map((customer) => placeOf[customer]);
  const isOfPath = ({ needs }: RuleModel) => needs === null;
  const parts = [
    { own: rules.filter(isOfPath), alikeOf: byPath },
    { own: rules.filter((rule) => !isOfPath(rule)), alikeOf: oneByOne },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ own, alikeOf }) => {
      const alike = alikeOf(journeys, transactions);
      const credit = creditOf(journeys, own, settings, alike);
      const worth = new Float64Array(alike.journeys.start.length * sideBySide);
      return { ...alike, worth, credit, places: own.map((rule) => rules.indexOf(rule)) };
    });
  return (first, figures) => {
    const weights = weightsOf(first);
    for (const { ofTransaction, worth, credit, places } of parts) {
      sumWorth(transactions.value, weightsAt, weights, ofTransaction, worth);
      credit(
        worth,
        first,
        places.map((place) => figures[place]),
      );
    }
  };
}

const byPath = ({ touchpoint }: Journeys, transactions: Transactions): Alike => {
  const tree = new PathTree(touchpoint);
  const ofTransaction = tree.pathsOf(transactions);
  const { start, end } = tree.places();
  const none = new Int32Array(start.length).fill(-1);
  return { ofTransaction, journeys: { start, end, lead: none, opportunity: none } };
};

const oneByOne = (_journeys: Journeys, transactions: Transactions): Alike => ({
  ofTransaction: transactions.start.map((_, t) => t),
  journeys: transactions,
});

/** What journeys taken together are worth in the replicates side by side. */
function sumWorth(
  value: Float64Array,
  weightsAt: Int32Array,
  weights: Uint8Array,
  ofTransaction: Int32Array,
  worth: Float64Array,
): void {
  worth.fill(0);
  for (let t = 0; t < value.length; t++) {
    if (ofTransaction[t] < 0) continue;
    const at = ofTransaction[t] * sideBySide;
    const from = weightsAt[t];
    const each = value[t];
    worth[at] += weights[from] * each;
    worth[at + 1] += weights[from + 1] * each;
    worth[at + 2] += weights[from + 2] * each;
    worth[at + 3] += weights[from + 3] * each;
  }
}

/** Writes the credit of what journeys are worth, rules by pairs. */
function creditOf(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
  { journeys: shared }: Alike,
) {
  const { length } = journeys.touchpoints;
  const entries = sharesByTouchpoint(journeys, rules, settings, shared);
  const sums = new Float64Array(2 * sideBySide);
  return (worth: Float64Array, first: number, figures: readonly Float64Array[]): void => {
    for (let t = 0; t < length; t++)
      for (let rule = 0; rule < rules.length; rule += 2) {
        const other = Math.min(rule + 1, rules.length - 1);
        credited(entries, t, rule, other, worth, sums);
        // A place behind the last replicate is none: nothing is written there.
        for (let j = 0; j < sideBySide; j++) {
          figures[rule][(first + j) * length + t] = sums[j];
          figures[other][(first + j) * length + t] = sums[sideBySide + j];
        }
      }
  };
}

/** What a touchpoint gets under two rules in each of the replicates side by side: what a journey is worth is read once for both. */
function credited(
  { start, end, worthAt, shares }: SharesByTouchpoint,
  t: number,
  rule: number,
  other: number,
  worth: Float64Array,
  sums: Float64Array,
): void {
  const shares1 = shares[rule];
  const shares2 = shares[other];
  const most = end[t];
  let [first1, second1, third1, fourth1] = [0, 0, 0, 0];
  let [first2, second2, third2, fourth2] = [0, 0, 0, 0];
  // Each value by a name of its own: taken out of a list side by side they would be put into one first, at every step.
  for (let i = start[t]; i < most; i++) {
    const at = worthAt[i];
    const share1 = shares1[i];
    const share2 = shares2[i];
    const first = worth[at];
    const second = worth[at + 1];
    const third = worth[at + 2];
    const fourth = worth[at + 3];
    first1 += first * share1;
    second1 += second * share1;
    third1 += third * share1;
    fourth1 += fourth * share1;
    first2 += first * share2;
    second2 += second * share2;
    third2 += third * share2;
    fourth2 += fourth * share2;
  }
  sums.set([first1, second1, third1, fourth1, first2, second2, third2, fourth2]);
}

/** The share of each touchpoint in each journey under each of the rules, in one pass. */
function sharesByTouchpoint(
  journeys: Journeys,
  models: readonly RuleModel[],
  settings: ModelSettings,
  shared: JourneysShared,
): SharesByTouchpoint {
  const start = startsByTouchpoint(journeys, shared);
  const entries = start[journeys.touchpoints.length];
  const end = start.slice();
  const worthAt = new Int32Array(entries);
  const shares = models.map(() => new Float64Array(entries));
  /** The journey of the latest entry of each touchpoint. */
  const latest = new Int32Array(journeys.touchpoints.length).fill(-1);
  const rules = models.map((model) => model.rule(journeys, settings));
  eachShare(journeys, shared, rules, (rule, journey, touchpoint, share) => {
    if (latest[touchpoint] !== journey) {
      latest[touchpoint] = journey;
      worthAt[end[touchpoint]++] = journey * sideBySide;
    }
    shares[rule][end[touchpoint] - 1] += share;
  });
  return { start, end, worthAt, shares };
}

/** Where the entries of each touchpoint begin, if all touches take a share. */
function startsByTouchpoint({ touchpoint, touchpoints }: Journeys, { start, end }: JourneysShared) {
  const latest = new Int32Array(touchpoints.length).fill(-1);
  const starts = new Int32Array(touchpoints.length + 1);
  for (let journey = 0; journey < start.length; journey++) {
    for (let i = start[journey]; i < end[journey]; i++) {
      const t = touchpoint[i];
      if (latest[t] === journey) continue;
      latest[t] = journey;
      starts[t + 1]++;
    }
  }
  for (let t = 0; t < touchpoints.length; t++) starts[t + 1] += starts[t];
  return starts;
}
