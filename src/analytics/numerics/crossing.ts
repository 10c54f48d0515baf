const close = 1e-12;
const mostSteps = 200;

/**
 * Where a rising function crosses 0: the bracket is widened from a guess, then narrowed by false position, in which an end that stays
 * twice counts half (Illinois method; Dowell & Jarratt 1971, BIT 11, 168–174). Each third step halves it, however the function bends.
 */
export function crossing(of: (x: number) => number, guess: number): number {
  let [low, high] = [guess - 1, guess + 1];
  let [atLow, atHigh] = [of(low), of(high)];
  for (let step = 1; atLow > 0 && step < mostSteps; step++)
    [high, atHigh, low, atLow] = [low, atLow, low - step, of(low - step)];
  for (let step = 1; atHigh < 0 && step < mostSteps; step++)
    [low, atLow, high, atHigh] = [high, atHigh, high + step, of(high + step)];
  for (let step = 0; step < mostSteps && high - low > close * Math.max(1, Math.abs(low)); step++) {
    const middle = low - (atLow * (high - low)) / (atHigh - atLow);
    const inside = middle > low && middle < high && step % 3 < 2 ? middle : (low + high) / 2;
    const at = of(inside);
    if (at === 0) return inside;
    if (at < 0) {
      [low, atLow] = [inside, at];
      atHigh /= 2;
    } else {
      [high, atHigh] = [inside, at];
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}
