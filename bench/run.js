// Prints the measured claims of docs/benchmarks.md: node --expose-gc bench/run.js
const os = require('node:os');
require('../scripts/typescript');
const { attributionClaims } = require('./attribution');
const { eventClaims } = require('./events');
const { lifetimeClaims } = require('./lifetime');
const { table } = require('./measure');
const { peakMegabytes } = require('./memory');
const { readingClaims } = require('./readingTexts');
const { subscriptionClaims } = require('./subscriptions');
const { timeToValueClaims } = require('./timeToValue');

console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}\n`);
console.log(`## Attribution, 1,000,000 touches\n\n${table(attributionClaims())}\n`);
console.log(
  `Peak memory of a process fed the log in blocks that runs seven models: ${peakMegabytes()} MB.\n`,
);
console.log(`## Reading texts, 1,000,000 rows\n\n${table(readingClaims())}\n`);
console.log(`## Time to value, 1,000,000 users\n\n${table(timeToValueClaims())}`);
console.log(`\n## Lifetime value\n\n${table(lifetimeClaims())}`);
console.log(`\n## Subscriptions, CPU time\n\n${table(subscriptionClaims())}`);
console.log(`\n## Events, 3,000,000 rows\n\n${table(eventClaims())}`);
