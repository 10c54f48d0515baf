import { type Pattern, textEnd, textStart } from './patternSyntax';

/** Steps remembered from one set of places to the next, before all are forgotten. */
const mostSteps = 50_000;

/** Where a pattern may begin and end, by the numbers of its symbols. */
interface Part {
  isEmpty: boolean;
  first: readonly number[];
  last: readonly number[];
}

/** A set of symbols that the text read so far may have ended at. */
interface State {
  places: readonly number[];
  isMatch: boolean;
  next: Map<number, State>;
}

const nothing: Part = { isEmpty: true, first: [], last: [] };

/**
 * Whether a pattern is found anywhere in a text in lower case. All ways to match are followed at once, so no text takes longer than
 * its length: a pattern such as `(a+)+$` cannot run for ever, as it can in JavaScript.
 *
 * Source: V. M. Glushkov, The abstract theory of automata, Russian Mathematical Surveys 16(5), 1961; its sets of places are made
 * into states as they are met.
 */
export function matcherOf(pattern: Pattern): (text: string) => boolean {
  const accepts: ((code: number) => boolean)[] = [];
  const follow: Set<number>[] = [];

  const join = (from: readonly number[], to: readonly number[]) =>
    from.forEach((place) => to.forEach((next) => follow[place].add(next)));

  const sequence = (a: Part, b: Part): Part => {
    join(a.last, b.first);
    return {
      isEmpty: a.isEmpty && b.isEmpty,
      first: a.isEmpty ? [...a.first, ...b.first] : a.first,
      last: b.isEmpty ? [...a.last, ...b.last] : b.last,
    };
  };

  const either = (a: Part, b: Part): Part => ({
    isEmpty: a.isEmpty || b.isEmpty,
    first: [...a.first, ...b.first],
    last: [...a.last, ...b.last],
  });

  const upTo = (part: Pattern, most: number): Part =>
    most === 0 ? nothing : { ...sequence(build(part), upTo(part, most - 1)), isEmpty: true };

  const anyNumber = (part: Pattern): Part => {
    const built = build(part);
    join(built.last, built.first);
    return { ...built, isEmpty: true };
  };

  const build = (node: Pattern): Part => {
    switch (node.kind) {
      case 'symbol': {
        const place = accepts.push(node.accepts) - 1;
        follow.push(new Set());
        return { isEmpty: false, first: [place], last: [place] };
      }
      case 'sequence':
        return node.parts.map(build).reduce(sequence, nothing);
      case 'either':
        return node.parts.map(build).reduce(either);
      case 'repeat': {
        const { part, least, most } = node;
        const due = Array.from({ length: least }, () => build(part)).reduce(sequence, nothing);
        return sequence(due, most === Infinity ? anyNumber(part) : upTo(part, most - least));
      }
    }
  };

  const { isEmpty, first, last } = build(pattern);
  const ends = new Set(last);
  let states = new Map<string, State>();
  let steps = 0;

  const stateOf = (places: readonly number[]): State => {
    const key = places.join();
    const known = states.get(key);
    if (known) return known;
    const state: State = { places, isMatch: places.some((place) => ends.has(place)), next: new Map() };
    states.set(key, state);
    return state;
  };

  const step = (state: State, code: number): State => {
    const known = state.next.get(code);
    if (known) return known;
    if (++steps > mostSteps) {
      states = new Map();
      steps = 0;
    }
    const reached = new Set(first);
    for (const place of state.places) for (const next of follow[place]) reached.add(next);
    const next = stateOf([...reached].filter((place) => accepts[place](code)).sort((a, b) => a - b));
    state.next.set(code, next);
    return next;
  };

  return (text) => {
    if (isEmpty) return true;
    let state = step(stateOf([]), textStart);
    for (const character of text) {
      if (state.isMatch) return true;
      state = step(state, character.codePointAt(0) ?? textStart);
    }
    return state.isMatch || step(state, textEnd).isMatch;
  };
}
