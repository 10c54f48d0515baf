/** Round numbers for an axis: at most `count` steps that cover the values. */
export function ticks(low: number, high: number, count = 5): number[] {
  if (!(high > low)) return [low, low + 1];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? rough;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

export const linear = (low: number, high: number, from: number, to: number) => (value: number) =>
  from + ((value - low) / (high - low || 1)) * (to - from);
