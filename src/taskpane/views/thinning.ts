/** Places that a narrow drawing can tell apart in either direction. */
const places = 250;

/**
 * Of the first `count` points of a rising curve the few that keep its shape: one wherever it has moved by a place, at
 * most twice as many as there are places. A curve can have 700,000.
 */
export function keptRows(
  x: (row: number) => number,
  y: (row: number) => number,
  count: number,
  width: number,
  height: number,
): number[] {
  if (count <= 2 * places) return Array.from({ length: count }, (_, row) => row);
  const kept = [0];
  let last = 0;
  for (let row = 1; row < count - 1; row++) {
    const moved = (x(row) - x(last)) * places >= width || (y(row) - y(last)) * places >= height;
    if (!moved) continue;
    kept.push(row);
    last = row;
  }
  return [...kept, count - 1];
}
