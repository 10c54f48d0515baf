/**
 * Removal effects written straight from the definition of the chain, by a dense linear solve for every removed
 * touchpoint. States are the text of their touches; nothing is shared with the real one.
 */

export interface PlainPath {
  path: readonly string[];
  conversions: number;
  value: number;
  lost: number;
}

export interface PlainEffects {
  conversions: Map<string, number>;
  value: Map<string, number>;
}

const glue = '\u0000';
// No state is called so: they all begin with s.
const start = 'begin';
const converted = 'converted';
const nowhere = 'null';

/** The states a journey runs through: its groups of `order` touches, equal neighbours as one. */
function statesOf(path: readonly string[], order: number): string[] {
  const groups =
    path.length <= order
      ? [path]
      : Array.from({ length: path.length - order + 1 }, (_, i) => path.slice(i, i + order));
  return groups.map((group) => group.join(glue)).filter((state, i, all) => state !== all[i - 1]);
}

export function plainRemovalEffects(paths: readonly PlainPath[], order: number): PlainEffects {
  const flow = new Map<string, Map<string, number>>();
  const worth = new Map<string, { conversions: number; value: number }>();
  const move = (from: string, to: string, weight: number) => {
    const row = flow.get(from) ?? new Map<string, number>();
    flow.set(from, row.set(to, (row.get(to) ?? 0) + weight));
  };
  for (const { path, conversions, value, lost } of paths) {
    const states = ['', ...statesOf(path, order)].map((state, i) => (i === 0 ? start : `s${state}`));
    if (path.length === 0 || conversions + lost === 0) continue;
    for (let i = 1; i < states.length; i++) move(states[i - 1], states[i], conversions + lost);
    const last = states[states.length - 1];
    if (conversions > 0) {
      move(last, converted, conversions);
      const sum = worth.get(last) ?? { conversions: 0, value: 0 };
      worth.set(last, { conversions: sum.conversions + conversions, value: sum.value + value });
    }
    if (lost > 0) move(last, nowhere, lost);
  }
  const names = [...new Set(paths.flatMap(({ path }) => path))];
  const all = valueOfChain(flow, worth, null);
  const effects: PlainEffects = { conversions: new Map(), value: new Map() };
  for (const name of names) {
    const left = valueOfChain(flow, worth, name);
    effects.conversions.set(name, all.conversions === 0 ? 0 : 1 - left.conversions / all.conversions);
    effects.value.set(name, all.value === 0 ? 0 : 1 - left.value / all.value);
  }
  return effects;
}

/** Conversions and value a walk from the start may expect when every arrival at `removed` is lost. */
function valueOfChain(
  flow: Map<string, Map<string, number>>,
  worth: Map<string, { conversions: number; value: number }>,
  removed: string | null,
): { conversions: number; value: number } {
  const states = [...flow.keys()];
  const contains = (state: string) =>
    removed !== null && state !== start && state.slice(1).split(glue).includes(removed);
  // x(s) = P(s → converted) · reward(s) + Σ P(s → t) · x(t), and 0 for the states that are gone.
  const solveFor = (rewardOf: (state: string) => number) => {
    const rows = states.map((state, s) => {
      const equation = states.map((_, t) => (s === t ? 1 : 0));
      let right = 0;
      if (!contains(state)) {
        const out = flow.get(state) ?? new Map<string, number>();
        const total = [...out.values()].reduce((sum, weight) => sum + weight, 0);
        for (const [to, weight] of out) {
          if (to === converted) right += (weight / total) * rewardOf(state);
          else if (to !== nowhere) equation[states.indexOf(to)] -= weight / total;
        }
      }
      return [...equation, right];
    });
    const x = gaussJordan(rows);
    return flow.has(start) ? x[states.indexOf(start)] : 0;
  };
  return {
    conversions: solveFor(() => 1),
    value: solveFor((state) => {
      const sum = worth.get(state);
      return sum ? sum.value / sum.conversions : 0;
    }),
  };
}

/** Solves equations given as rows with the right side last. */
function gaussJordan(rows: number[][]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
    [rows[k], rows[best]] = [rows[best], rows[k]];
    rows[k] = rows[k].map((cell, _, row) => cell / row[k]);
    for (let i = 0; i < n; i++) {
      const factor = rows[i][k];
      if (i !== k && factor !== 0) rows[i] = rows[i].map((cell, j) => cell - factor * rows[k][j]);
    }
  }
  return rows.map((row) => row[n]);
}

/** Markov credit: the effects scaled to the totals of the paths that have touches. */
export function plainMarkov(paths: readonly PlainPath[], order: number): PlainEffects {
  const effects = plainRemovalEffects(paths, order);
  const touched = paths.filter(({ path }) => path.length > 0);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  const scaled = (figures: Map<string, number>, total: number) => {
    const all = sum(figures.values());
    return new Map([...figures].map(([name, effect]) => [name, all > 0 ? (effect / all) * total : 0]));
  };
  return {
    conversions: scaled(effects.conversions, sum(touched.map(({ conversions }) => conversions))),
    value: scaled(effects.value, sum(touched.map(({ value }) => value))),
  };
}
