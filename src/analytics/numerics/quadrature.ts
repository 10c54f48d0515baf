/** Nodes and weights of a Gauss–Legendre rule on [−1, 1]. */
interface Rule {
  node: Float64Array;
  weight: Float64Array;
}

/** The rule with n nodes: roots of the Legendre polynomial by Newton's method (Abramowitz & Stegun 25.4.29). */
function gaussLegendre(n: number): Rule {
  const node = new Float64Array(n);
  const weight = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step++) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k++)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    node[i] = x;
    weight[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { node, weight };
}

/** Sixteen nodes: exact for polynomials up to degree 31. */
export const sixteenNodes = gaussLegendre(16);

const widestPanel = 2;

/**
 * ∫ f(u) du from 0 to `end` for a function that changes on the scale of `scale` + u: the logarithm of that is
 * divided into panels of at most 2, with sixteen Gauss–Legendre nodes each.
 */
export function integrateOnLogScale(f: (u: number) => number, end: number, scale: number): number {
  const width = Math.log1p(end / scale);
  const panels = Math.max(1, Math.ceil(width / widestPanel));
  const half = width / panels / 2;
  const { node, weight } = sixteenNodes;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (let i = 0; i < node.length; i++) {
      const w = half * (2 * panel + 1 + node[i]);
      sum += weight[i] * f(scale * Math.expm1(w)) * scale * Math.exp(w);
    }
  }
  return half * sum;
}

/** The points of such an integral, with the weights that they have in it; panels no wider than `panel` either. */
export function pointsOnLogScale(
  end: number,
  scale: number,
  panel: number,
): { point: Float64Array; weight: Float64Array } {
  const width = Math.log1p(end / scale);
  const panels = Math.max(1, Math.ceil(width / Math.min(panel, widestPanel)));
  const half = width / panels / 2;
  const nodes = sixteenNodes.node.length;
  const at = Float64Array.from(
    { length: panels * nodes },
    (_, i) => half * (2 * Math.floor(i / nodes) + 1 + sixteenNodes.node[i % nodes]),
  );
  return {
    point: at.map((w) => scale * Math.expm1(w)),
    weight: at.map((w, i) => half * sixteenNodes.weight[i % nodes] * scale * Math.exp(w)),
  };
}
