/** Models that pay one end of the journey most; all others pay both alike, or as the data have it. */
const openers = ['first touch', 'inverse j'];
const closers = ['last touch', 'last non-direct', 'j shaped'];

/**
 * What it says of a touchpoint that one model gives it much more than another: whoever earns most where the beginning is
 * paid, opens journeys. Two models that pay the same end say nothing of that.
 */
export function partInJourneys(high: string, low: string): 'opens' | 'closes' | null {
  const lead = earliness(high) - earliness(low);
  if (lead === 0) return null;
  return lead > 0 ? 'opens' : 'closes';
}

function earliness(model: string): number {
  const name = model.toLowerCase();
  if (openers.includes(name)) return 1;
  return closers.includes(name) ? -1 : 0;
}
