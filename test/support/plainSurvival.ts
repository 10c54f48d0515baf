/** Kaplan–Meier written straight from the definitions in O(n²), for holding the real one against it. */

export interface Wait {
  duration: number;
  reached: boolean;
}

export interface PlainPoint {
  time: number;
  atRisk: number;
  events: number;
  waiting: number;
  greenwood: number;
}

export function plainKaplanMeier(waits: readonly Wait[]): PlainPoint[] {
  const times = [...new Set(waits.filter(({ reached }) => reached).map(({ duration }) => duration))];
  let waiting = 1;
  let greenwood = 0;
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const atRisk = waits.filter(({ duration }) => duration >= time).length;
      const events = waits.filter(({ duration, reached }) => reached && duration === time).length;
      waiting *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      return { time, atRisk, events, waiting, greenwood };
    });
}

/** First time with S ≤ 1 − p, the middle of the flat piece if S equals it; null if there is none. */
export function plainQuantile(waits: readonly Wait[], p: number): number | null {
  const points = plainKaplanMeier(waits);
  const at = points.findIndex(({ waiting }) => waiting < 1 - p + 1e-12);
  if (at < 0) return null;
  if (points[at].waiting < 1 - p - 1e-12) return points[at].time;
  const longest = Math.max(...waits.map(({ duration }) => duration));
  return (points[at].time + (points[at + 1]?.time ?? longest)) / 2;
}

/** The area under S from 0 to the limit. */
export function plainRestrictedMean(waits: readonly Wait[], limit: number): number {
  const points = plainKaplanMeier(waits).filter(({ time }) => time < limit);
  const edges = [0, ...points.map(({ time }) => time), limit];
  const heights = [1, ...points.map(({ waiting }) => waiting)];
  return heights.reduce((area, height, i) => area + height * (edges[i + 1] - edges[i]), 0);
}

/** The waits as the typed columns the real estimate takes. */
export const asColumns = (waits: readonly Wait[]): [Float64Array, Uint8Array] => [
  Float64Array.from(waits, ({ duration }) => duration),
  Uint8Array.from(waits, ({ reached }) => (reached ? 1 : 0)),
];
