import { pulse } from './pulse';

/** The first `top` of the numbers below `count` as `compare` orders them, no two alike; what is behind them is not put in order. */
export function firstOf(count: number, top: number, compare: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  /** The last of them so far; −1: there is room for any. */
  let last = -1;
  const cut = () => {
    first.sort(compare);
    first.splice(top);
    last = first.length === top ? (first.at(-1) ?? -1) : -1;
  };
  for (let each = 0; each < count; each++) {
    pulse();
    if (last >= 0 && compare(each, last) > 0) continue;
    first.push(each);
    if (first.length >= 2 * top) cut();
  }
  cut();
  return first;
}
