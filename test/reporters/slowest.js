const path = require('node:path');

const shown = 20;
const leastMs = 100;

/** Every test of a file with its seconds, and what the file took besides: imports and what is computed before the tests. */
function timesOf({ testFilePath, testResults, perfStats }) {
  const file = path.relative(process.cwd(), testFilePath);
  const tests = testResults.map(({ fullName, duration }) => ({ file, name: fullName, ms: duration ?? 0 }));
  const besides = perfStats.runtime - tests.reduce((sum, { ms }) => sum + ms, 0);
  return [...tests, { file, name: '(imports and set-up)', ms: besides }];
}

/** A jest reporter: the slowest tests of a run. */
module.exports = class Slowest {
  onRunComplete(_, { testResults }) {
    const times = testResults.flatMap(timesOf).filter(({ ms }) => ms >= leastMs);
    if (times.length === 0) return;
    const lines = times
      .sort((a, b) => b.ms - a.ms)
      .slice(0, shown)
      .map(({ file, name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}  ${name}`);
    process.stderr.write(['', `The ${lines.length} slowest:`, ...lines, '', ''].join('\n'));
  }
};
