import type { JourneysShared } from './attribute';
import { PathTree } from './distinctPaths';
import { sideBySide, sumTogether, together } from './drawnTogether';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';
import { customerWeights } from './poissonWeights';
import { type SharesByTouchpoint, sharesByTouchpoint } from './sharesByTouchpoint';
import { sharesInLots } from './sharesInLots';
import type { Transactions } from './transactionList';

/** Writes what a rule gives touchpoints of what transactions are worth in the replicates from one on, to their places in its figures. */
type CreditOfWorth = (worth: Float64Array, first: number, figures: readonly Float64Array[]) => void;

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
    { own: rules.filter(isOfPath), creditOf: creditByPath },
    { own: rules.filter((rule) => !isOfPath(rule)), creditOf },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ own, creditOf }) => ({
      credit: creditOf(journeys, own, settings, transactions),
      places: own.map((rule) => rules.indexOf(rule)),
    }));
  const worth = new Float64Array(transactions.value.length * sideBySide);
  return (first, figures) => {
    drawWorth(transactions.value, weightsAt, weightsOf(first), worth);
    for (const { credit, places } of parts)
      credit(
        worth,
        first,
        places.map((place) => figures[place]),
      );
  };
}

/** Writes what each transaction is worth in the replicates side by side. */
function drawWorth(
  value: Float64Array,
  weightsAt: Int32Array,
  weights: Uint8Array,
  worth: Float64Array,
): void {
  for (let t = 0; t < value.length; t++) {
    const at = t * sideBySide;
    const from = weightsAt[t];
    const each = value[t];
    worth[at] = weights[from] * each;
    worth[at + 1] = weights[from + 1] * each;
    worth[at + 2] = weights[from + 2] * each;
    worth[at + 3] = weights[from + 3] * each;
  }
}

/** Credit under rules that share alike what came by one path: it is summed first. */
function creditByPath(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
  transactions: Transactions,
): CreditOfWorth {
  const tree = new PathTree(journeys.touchpoint);
  const pathOf = tree.pathsOf(transactions);
  const { start, end } = tree.places();
  const none = new Int32Array(start.length).fill(-1);
  const paths = together(pathOf, start.length);
  const credit = creditOf(journeys, rules, settings, { start, end, lead: none, opportunity: none });
  const worthOfPaths = new Float64Array(start.length * sideBySide);
  return (worth, first, figures) => {
    sumTogether(paths, worth, worthOfPaths);
    credit(worthOfPaths, first, figures);
  };
}

/** Credit of what journeys are worth, rules by pairs. */
function creditOf(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
  shared: JourneysShared,
): CreditOfWorth {
  const each = sharesByTouchpoint(journeys, rules, settings, shared);
  const writePairs = (entries: SharesByTouchpoint, ...[worth, first, figures]: Parameters<CreditOfWorth>) => {
    for (let rule = 0; rule < rules.length; rule += 2)
      credited(entries, rule, Math.min(rule + 1, rules.length - 1), worth, first, figures);
  };
  // To sum lots takes as long as to share under a pair of rules.
  if (rules.length <= 2) return (...drawn) => writePairs(each, ...drawn);
  const lots = sharesInLots(each);
  const worthOfLots = new Float64Array(lots.entries.of.length * sideBySide);
  return (worth, first, figures) => {
    sumTogether(lots.journeys, worth, worthOfLots);
    writePairs(lots.entries, worthOfLots, first, figures);
  };
}

/** Writes what touchpoints get under two rules in each of the replicates side by side: what a journey is worth is read once for both. */
function credited(
  { start, end, of, shares }: SharesByTouchpoint,
  rule: number,
  other: number,
  worth: Float64Array,
  replicate: number,
  figures: readonly Float64Array[],
): void {
  const shares1 = shares[rule];
  const shares2 = shares[other];
  const touchpoints = start.length - 1;
  for (let t = 0; t < touchpoints; t++) {
    const most = end[t];
    // Each value by a name of its own: taken out of a list side by side they would be put into one first, at every step.
    let first1 = 0;
    let second1 = 0;
    let third1 = 0;
    let fourth1 = 0;
    let first2 = 0;
    let second2 = 0;
    let third2 = 0;
    let fourth2 = 0;
    for (let i = start[t]; i < most; i++) {
      const at = of[i] * sideBySide;
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
    const at = replicate * touchpoints + t;
    writeFigures(figures[rule], at, touchpoints, first1, second1, third1, fourth1);
    writeFigures(figures[other], at, touchpoints, first2, second2, third2, fourth2);
  }
}

/** Writes the figures of a touchpoint in replicates side by side. A place behind the last replicate is none: nothing is written there. */
function writeFigures(
  figures: Float64Array,
  at: number,
  touchpoints: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
): void {
  figures[at] = first;
  figures[at + touchpoints] = second;
  figures[at + 2 * touchpoints] = third;
  figures[at + 3 * touchpoints] = fourth;
}
