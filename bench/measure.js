// Measures in one process, so that both sides of a ratio meet the same machine in the same state.
const { isQuick, timesOf } = require('./quick');

/** CPU milliseconds of a single run: what else runs on the machine does not count. */
function once(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Median CPU milliseconds of `times` runs, after two to warm up. */
function milliseconds(times, run) {
  run();
  run();
  const taken = Array.from({ length: timesOf(times) }, () => once(run));
  taken.sort((a, b) => a - b);
  return taken[taken.length >> 1];
}

/** The same on a heap that is clean before. */
function onceOfCpu(run) {
  global.gc?.();
  return once(run);
}

/** Median CPU milliseconds of each of several runs, made in turn so that all meet the machine in the same states. */
function cpuMilliseconds(times, runs) {
  for (const run of runs) run();
  const rounds = Array.from({ length: timesOf(times) }, () => runs.map(onceOfCpu));
  return runs.map((_, of) => {
    const taken = rounds.map((round) => round[of]).sort((a, b) => a - b);
    return taken[taken.length >> 1];
  });
}

/** One line of the report: what was measured against what, and the ratio that was claimed. */
function claim(name, time, peerName, peerTime, limit) {
  const ratio = time / peerTime;
  // What is claimed is claimed of all rows.
  const missed = isQuick ? 'not with so few rows' : 'DOES NOT HOLD';
  const verdict = ratio <= limit ? 'holds' : missed;
  return { name, time, peerName, peerTime, ratio, limit, verdict };
}

const table = (claims) =>
  [
    '| what | CPU ms | against | CPU ms | ratio | claimed | |',
    '|---|---|---|---|---|---|---|',
    ...claims.map(
      ({ name, time, peerName, peerTime, ratio, limit, verdict }) =>
        `| ${name} | ${time.toFixed(1)} | ${peerName} | ${peerTime.toFixed(1)} | ${ratio.toFixed(2)} | ≤ ${limit} | ${verdict} |`,
    ),
  ].join('\n');

module.exports = { claim, cpuMilliseconds, milliseconds, once, table };
