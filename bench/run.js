// Prints the measured claims of docs/benchmarks.md: node --expose-gc bench/run.js [--quick]
const os = require('node:os');
require('../scripts/typescript');
const { attributionClaims } = require('./attribution');
const { eventClaims } = require('./events');
const { lifetimeClaims } = require('./lifetime');
const { table } = require('./measure');
const { peakMegabytes } = require('./memory');
const { pathClaims } = require('./paths');
const { printPeers } = require('./peers');
const { isQuick, sized } = require('./quick');
const { readingClaims } = require('./readingTexts');
const { printScaling } = require('./scaling');
const { subscriptionClaims } = require('./subscriptions');
const { timeToValueClaims } = require('./timeToValue');

const begun = Date.now();
console.log(
  `${os.cpus()[0].model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, Node ${process.version}\n`,
);
const count = (rows) => sized(rows).toLocaleString('en-US');
console.log(`## Attribution, ${count(1_000_000)} touches\n\n${table(attributionClaims())}\n`);
if (!isQuick)
  console.log(
    `Peak memory of a process fed the log in blocks that runs seven models: ${peakMegabytes()} MB.\n`,
  );
console.log(`## Attribution, ${count(65_570)} paths\n\n${table(pathClaims())}\n`);
console.log(`## Reading texts, ${count(1_000_000)} rows\n\n${table(readingClaims())}\n`);
console.log(`## Time to value, ${count(1_000_000)} users\n\n${table(timeToValueClaims())}`);
console.log(
  `\n## Lifetime value, ${count(1_050_000)} orders or ${count(1_000_000)} customers\n\n${table(lifetimeClaims())}`,
);
console.log(`\n## Subscriptions, ${count(1_000_000)} rows\n\n${table(subscriptionClaims())}`);
console.log(`\n## Events, ${count(3_000_000)} rows\n\n${table(eventClaims())}`);

async function printOthers() {
  console.log('\n## How time grows\n');
  printScaling();
  console.log('\n## Next to other programs\n');
  if (isQuick) console.log('Left out with --quick: they take minutes.');
  else await printPeers();
  console.log(
    `\nIn ${((Date.now() - begun) / 1000).toFixed(0)} s, ${(process.cpuUsage().user / 1e6).toFixed(0)} s of them of CPU of this process.`,
  );
}

void printOthers();
