// Measures in one process, so that both sides of a ratio meet the same machine in the same state.

/** Median milliseconds of `times` runs, each after a garbage collection. */
function milliseconds(times, run) {
  run();
  const taken = [];
  for (let i = 0; i < times; i++) {
    global.gc?.();
    const start = process.hrtime.bigint();
    run();
    taken.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  taken.sort((a, b) => a - b);
  return taken[taken.length >> 1];
}

/** One line of the report: what was measured against what, and the ratio that was claimed. */
function claim(name, time, peerName, peerTime, limit) {
  const ratio = time / peerTime;
  const verdict = ratio <= limit ? 'holds' : 'DOES NOT HOLD';
  return { name, time, peerName, peerTime, ratio, limit, verdict };
}

const table = (claims) =>
  [
    '| what | ms | against | ms | ratio | claimed | |',
    '|---|---|---|---|---|---|---|',
    ...claims.map(
      ({ name, time, peerName, peerTime, ratio, limit, verdict }) =>
        `| ${name} | ${time.toFixed(1)} | ${peerName} | ${peerTime.toFixed(1)} | ${ratio.toFixed(2)} | ≤ ${limit} | ${verdict} |`,
    ),
  ].join('\n');

module.exports = { claim, milliseconds, table };
