import type { History, ModelParameters } from './transactionModel';

/** A beta-geometric model of orders that come at a rhythm. */
export interface Rhythm {
  /** Stages between two orders: 1 is at random, the more the more regular. */
  k: number;
  /** Whether a customer may leave after the first order as after any other (MBG/CNBD-k), or after repeat orders alone (BG/CNBD-k). */
  firstOrderCounts: boolean;
}

/**
 * What the likelihood holds of the time since the last order, as logarithms: fewer than k stages have passed, or the customer has left.
 */
export function sinceLastOrder(
  { k, firstOrderCounts }: Rhythm,
  [r, alpha, a, b]: ModelParameters,
  { repeatOrders: x, recency, age }: History,
) {
  const n = r + k * x;
  const share = (age - recency) / (alpha + age);
  const stages = Array.from({ length: k }, () => 1);
  for (let j = 1; j < k; j++) stages[j] = (stages[j - 1] * (n + j - 1) * share) / j;
  const quiet = stages.reduce((sum, each) => sum + each, 0);
  const stayed = x + (firstOrderCounts ? 1 : 0);
  const logLeft =
    stayed === 0
      ? -Infinity
      : Math.log(a / (b + stayed - 1)) + n * Math.log1p((age - recency) / (alpha + recency));
  return { n, share, stages, quiet, stayed, logLeft };
}

/** P(alive | x, t_x, T): Reutterer, Platzer & Schröder 2021, International Journal of Research in Marketing 38(3). */
export function rhythmAlive(rhythm: Rhythm, parameters: ModelParameters, history: History): number {
  const { quiet, logLeft } = sinceLastOrder(rhythm, parameters, history);
  return 1 / (1 + Math.exp(logLeft - Math.log(quiet)));
}

/** Stages so far beyond the mean, in standard deviations, nobody passes. */
const farBeyond = 40;
const negligible = 1e-15;

/**
 * Expected orders in the time t after T, exactly: somebody alive has passed j of the k stages since the last order with a chance in
 * proportion to (n)ⱼ/j!·(e/(α+T))ʲ and then orders at a rate ~ Gamma(n + j, α + T); of the chances to order that the stages in t make,
 * those count which the customer is there for.
 */
export function rhythmOrders(
  rhythm: Rhythm,
  parameters: ModelParameters,
  history: History,
  t: number,
): number {
  if (t === 0) return 0;
  const { k } = rhythm;
  const [, alpha, a, b] = parameters;
  const { n, stages, quiet, stayed } = sinceLastOrder(rhythm, parameters, history);
  const scale = alpha + history.age;
  const step = t / (scale + t);
  const orders = stages.reduce((sum, stage, j) => {
    const shape = n + j;
    const mean = (shape * t) / scale;
    const most = mean + farBeyond * (1 + t / scale + Math.sqrt(mean * (1 + t / scale)));
    let logChance = -shape * Math.log1p(t / scale);
    let [passed, chances, made, there, total] = [j, 0, 0, 1, 0];
    for (let m = 0; m < most; m++) {
      const chance = Math.exp(logChance);
      total += chance * made;
      if (m > mean && chance * (made + 1) < negligible * total) break;
      logChance += Math.log(((shape + m) / (m + 1)) * step);
      if (++passed < k) continue;
      passed = 0;
      made += there;
      there *= (b + stayed + chances) / (a + b + stayed + chances);
      chances++;
    }
    return sum + stage * total;
  }, 0);
  return (rhythmAlive(rhythm, parameters, history) * orders) / quiet;
}
