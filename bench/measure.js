// Measures in one process, so that both sides of a ratio meet the same machine in the same state.
const { isQuick, timesOf } = require('./quick');

/** Milliseconds of a single run: of the processor, to which what else runs on the machine does not count, and by the clock. */
function once(run) {
  const [start, begun] = [process.cpuUsage(), process.hrtime.bigint()];
  run();
  const wall = Number(process.hrtime.bigint() - begun) / 1e6;
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / 1000, wall };
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Median of several runs, of the processor and by the clock. */
const median = (taken) => ({
  cpu: middle(taken.map(({ cpu }) => cpu)),
  wall: middle(taken.map(({ wall }) => wall)),
});

/** What one work and then another take. */
const together = (one, other) => ({ cpu: one.cpu + other.cpu, wall: one.wall + other.wall });

/** Median of `times` runs, after two to warm up. */
function milliseconds(times, run) {
  run();
  run();
  return median(Array.from({ length: timesOf(times) }, () => once(run)));
}

/** The same on a heap that is clean before. */
function onceOnCleanHeap(run) {
  global.gc?.();
  return once(run);
}

/** Median of each of several runs, made in turn so that all meet the machine in the same states. */
function inTurn(times, runs) {
  for (const run of runs) run();
  const rounds = Array.from({ length: timesOf(times) }, () => runs.map(onceOnCleanHeap));
  return runs.map((_, of) => median(rounds.map((round) => round[of])));
}

/** What is claimed is claimed of all rows. */
const verdict = (holds) => (holds ? 'holds' : isQuick ? 'not with so few rows' : 'DOES NOT HOLD');

/** One line of the report: what was measured against what, and the ratio of processor time that was claimed. */
function claim(name, time, peerName, peerTime, limit) {
  const ratio = time.cpu / peerTime.cpu;
  return { name, time, peerName, peerTime, ratio, limit, verdict: verdict(ratio <= limit) };
}

const shown = ({ cpu, wall }) => `${cpu.toFixed(1)} | ${wall.toFixed(1)}`;

const table = (claims) =>
  [
    '| what | CPU ms | wall ms | against | CPU ms | wall ms | ratio | claimed | |',
    '|---|---|---|---|---|---|---|---|---|',
    ...claims.map(
      ({ name, time, peerName, peerTime, ratio, limit, verdict: said }) =>
        `| ${name} | ${shown(time)} | ${peerName} | ${shown(peerTime)} | ${ratio.toFixed(2)} | ≤ ${limit} | ${said} |`,
    ),
  ].join('\n');

module.exports = { claim, inTurn, median, milliseconds, once, table, together, verdict };
