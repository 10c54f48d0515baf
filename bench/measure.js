// Measures in one process, so that both sides of a ratio meet the same machine in the same state.

/** Milliseconds of a single run. */
function once(run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median milliseconds of `times` runs, after two to warm up. */
function milliseconds(times, run) {
  run();
  run();
  const taken = Array.from({ length: times }, () => once(run));
  taken.sort((a, b) => a - b);
  return taken[taken.length >> 1];
}

/** CPU milliseconds of a single run, the collection of its garbage included. */
function onceOfCpu(run) {
  global.gc?.();
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Median CPU milliseconds of each of several runs, made in turn so that all meet the machine in the same states. */
function cpuMilliseconds(times, runs) {
  for (const run of runs) run();
  const rounds = Array.from({ length: times }, () => runs.map(onceOfCpu));
  return runs.map((_, of) => {
    const taken = rounds.map((round) => round[of]).sort((a, b) => a - b);
    return taken[taken.length >> 1];
  });
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

module.exports = { claim, cpuMilliseconds, milliseconds, once, table };
