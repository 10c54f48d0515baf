/** Customers of whom some have a trait, and some are drawn. */
export interface Draw {
  all: number;
  withTrait: number;
  drawn: number;
}

/**
 * Chance that a random draw holds as few with the trait as `found` or fewer, or as many or more, whichever is less, doubled and at
 * most 1: the exact test of "those drawn are a random part of all" (the tails of Fisher's exact test).
 */
export function drawTest(draw: Draw, found: number): number {
  const { upTo, from } = tails(draw, found);
  return Math.min(1, 2 * Math.min(upTo, from));
}

/** The least p that any outcome of such a draw can have. It knows nothing of the outcome there was. */
export function leastPossible(draw: Draw): number {
  const { least, most } = outcomes(draw);
  return Math.min(drawTest(draw, least), drawTest(draw, most));
}

const outcomes = ({ all, withTrait, drawn }: Draw) => ({
  least: Math.max(0, drawn + withTrait - all),
  most: Math.min(drawn, withTrait),
});

/** Weights relative to the likeliest outcome: each follows from the one beside it, and none is too large to write down. */
function tails(draw: Draw, found: number): { upTo: number; from: number } {
  const { all, withTrait, drawn } = draw;
  const { least, most } = outcomes(draw);
  const likeliest = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (withTrait + 1)) / (all + 2))));
  const ratio = (k: number) =>
    ((drawn - k) * (withTrait - k)) / ((k + 1) * (all - drawn - withTrait + k + 1));
  let [total, upTo, from] = [0, 0, 0];
  const take = (k: number, weight: number) => {
    total += weight;
    if (k <= found) upTo += weight;
    if (k >= found) from += weight;
  };
  take(likeliest, 1);
  for (let k = likeliest, weight = 1; k < most && weight > 0; k++) take(k + 1, (weight *= ratio(k)));
  for (let k = likeliest, weight = 1; k > least && weight > 0; k--) take(k - 1, (weight /= ratio(k - 1)));
  return { upTo: upTo / total, from: from / total };
}
