import { kindsOf } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { anyCase, keyOf } from '../../cells';
import { pulse } from '../../analytics/numerics/pulse';

/** The touchpoints of the data, the most frequent first, whatever they are broken down by; each in one spelling. */
export function touchpointNames(journeys: Journeys): string[] {
  const { names, of } = kindsOf(journeys);
  const places = new Map<string, number>();
  const spelt: string[] = [];
  const placeOf = names.map((name) => {
    pulse();
    const key = keyOf(name, anyCase);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, spelt.length);
    return spelt.push(name) - 1;
  });
  const touches = new Float64Array(spelt.length);
  const met: number[] = [];
  for (const kind of of) if (touches[placeOf[kind]]++ === 0) met.push(placeOf[kind]);
  pulse();
  return met.sort((one, other) => touches[other] - touches[one]).map((place) => spelt[place]);
}
