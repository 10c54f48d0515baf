// Whether two programs come to the same figures.

/** The largest difference between the figures of a peer and ours of the same name, and where it is. */
function largestDifference(ours, peers, inShares) {
  const total = Object.values(peers).reduce((sum, figure) => sum + Math.abs(figure), 0);
  if (Object.keys(peers).length === 0) throw new Error('The peer answers no figure.');
  let largest = { by: 0, at: null };
  for (const [name, figure] of Object.entries(peers)) {
    const scale = inShares ? total : Math.max(Math.abs(figure), Math.abs(ours[name]));
    const by = figure === ours[name] ? 0 : Math.abs(figure - ours[name]) / scale;
    // A figure that only one of them has is as different as can be.
    if (!(by <= largest.by)) largest = { by: Number.isNaN(by) ? Infinity : by, at: name };
  }
  return largest;
}

const digits = (figure) => (typeof figure === 'number' ? Number(figure.toPrecision(4)) : 'nothing');

/** What the table says of it. */
function differenceSaid(ours, peers, { within = 1e-6, inShares = false }) {
  const { by, at } = largestDifference(ours, peers, inShares);
  const said =
    by === 0 ? 'no difference' : inShares ? `${(100 * by).toFixed(2)} % of all` : by.toExponential(0);
  return by <= within ? said : `DIFFERS: ${at} ${digits(ours[at])} against ${digits(peers[at])}`;
}

module.exports = { differenceSaid };
