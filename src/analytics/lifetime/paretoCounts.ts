import { integrateOnLogScale, pointsOnLogScale } from '../numerics/quadrature';
import { mostOrders } from './betaGeometricCounts';
import type { Departures } from './paretoIntegral';

/** A customer alive now: order rate ~ Gamma(r, α), rate of leaving ~ Gamma(s, β). */
type ParetoCustomer = Departures;

/** Chance of an order within t of a customer alive now: (r/α)∫ (1+u/α)^(−r−1)(1+u/β)^(−s)du, u being when the first one comes. */
export function paretoOrderChance({ r, alpha, s, beta }: ParetoCustomer, t: number): number {
  const first = (u: number) => Math.exp(-(r + 1) * Math.log1p(u / alpha) - s * Math.log1p(u / beta));
  return (r / alpha) * integrateOnLogScale(first, t, 1 / ((r + 1) / alpha + s / beta));
}

/** Chance that a customer alive now is alive still after t: (β/(β+t))^s. */
export const paretoStay = ({ s, beta }: ParetoCustomer, t: number): number =>
  Math.exp(-s * Math.log1p(t / beta));

/**
 * Chances of 0, 1, 2 … orders within t of a customer alive now, until they add up to `upTo` (Fader & Hardie, note 028): those of who
 * stays, and, by quadrature over the moment u of leaving, those of who makes them until u. With the rates over r and α both are chances
 * of a negative binomial number.
 */
export function paretoCounts({ r, alpha, s, beta }: ParetoCustomer, t: number, upTo: number): number[] {
  if (t === 0) return [1];
  const expected = (r * t) / alpha;
  const { point, weight } = pointsOnLogScale(
    t,
    1 / ((r + 1) / alpha + (s + 1) / beta),
    4 / Math.sqrt(r + expected),
  );
  const until = Float64Array.of(...point, t);
  const logs = until.map((u) => -r * Math.log1p(u / alpha));
  const steps = until.map((u) => Math.log(u / (alpha + u)));
  const share = Float64Array.of(
    ...weight.map((w, i) => (w * s * Math.exp(-(s + 1) * Math.log1p(point[i] / beta))) / beta),
    paretoStay({ r, alpha, s, beta }, t),
  );
  const countOf = () => logs.reduce((sum, log, i) => sum + share[i] * Math.exp(log), 0);
  const counts = [countOf()];
  const most = mostOrders(r, alpha, t);
  for (let y = 1, total = counts[0]; total < upTo && y < most; y++) {
    const grown = Math.log((r + y - 1) / y);
    for (let i = 0; i < logs.length; i++) logs[i] += grown + steps[i];
    counts.push(countOf());
    total += counts[y];
  }
  return counts;
}
