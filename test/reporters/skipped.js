const { appendFileSync } = require('node:fs');
const path = require('node:path');

const reasonIn = /(.*) \[skipped: (.*?)\](.*)/;

/** A skipped test and why, as test/support/needs.ts puts it into the name. */
function told(file, fullName) {
  const [, before, reason, after] = reasonIn.exec(fullName) ?? [undefined, fullName, 'no reason given', ''];
  return `  ${path.relative(process.cwd(), file)}  ${before}${after}: ${reason}`;
}

/**
 * A jest reporter: which tests were skipped, and why. The lines also go to the file that SKIPPED_TESTS names, so that
 * scripts/test.js can repeat those of all runs at its end.
 */
module.exports = class Skipped {
  constructor({ testNamePattern }) {
    // jest -t skips all other tests: nobody asks why.
    this.chosen = Boolean(testNamePattern);
  }

  onRunComplete(_, { testResults }) {
    if (this.chosen) return;
    const lines = testResults.flatMap(({ testFilePath, testResults: tests }) =>
      tests
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => told(testFilePath, fullName)),
    );
    if (lines.length === 0) return;
    process.stderr.write(['', `Skipped ${lines.length}:`, ...lines, '', ''].join('\n'));
    const { SKIPPED_TESTS: file } = process.env;
    if (file) appendFileSync(file, `${lines.join('\n')}\n`);
  }
};
