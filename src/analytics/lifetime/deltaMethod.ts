import { pulse } from '../numerics/pulse';
import type { ModelFit } from './lifetimeFit';

/**
 * The variance that the estimated parameters give a figure (delta method, Casella & Berger 2002, section 5.5.4): gᵀCg, g the derivative
 * of the figure by the logarithms of the parameters, those of the orders first. The estimates of the two models are independent.
 */
export function parameterVariance(
  { orders, spend }: Pick<ModelFit, 'orders' | 'spend'>,
  gradient: readonly number[],
): number {
  const split = orders.values.length;
  const quadratic = (part: readonly number[], covariance: Float64Array[]) =>
    part.reduce((all, a, i) => all + part.reduce((inner, b, j) => inner + a * b * covariance[i][j], 0), 0);
  return (
    quadratic(gradient.slice(0, split), orders.logCovariance) +
    (spend ? quadratic(gradient.slice(split), spend.logCovariance) : 0)
  );
}

const step = 1e-4;

/** Central differences of some figures by the logarithm of each parameter. */
export function slopesOf(
  values: Float64Array,
  figures: (parameters: Float64Array) => Float64Array,
): Float64Array[] {
  return Array.from(values, (_, j) => {
    const shifted = (by: number) => {
      pulse();
      return figures(values.map((value, i) => (i === j ? value * Math.exp(by) : value)));
    };
    const before = shifted(-step);
    return shifted(step).map((after, i) => (after - before[i]) / (2 * step));
  });
}
