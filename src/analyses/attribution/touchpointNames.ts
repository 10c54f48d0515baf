import { kindsOf } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { anyCase, keyOf } from '../../cells';
import { pulse } from '../../analytics/numerics/pulse';

/** The touchpoints of the data, the most frequent first, whatever they are broken down by; each in one spelling. */
export function touchpointNames(journeys: Journeys): string[] {
  pulse();
  const { names, of } = kindsOf(journeys);
  const touches = new Map<string, number>();
  const keys = names.map((name) => keyOf(name, anyCase));
  for (const kind of of) touches.set(keys[kind], (touches.get(keys[kind]) ?? 0) + 1);
  const spelt = new Map(names.map((name, kind) => [keys[kind], name]).reverse() as [string, string][]);
  return [...touches].sort(([, one], [, other]) => other - one).map(([key]) => spelt.get(key) ?? key);
}
