// Prints the measured claims of docs/benchmarks.md: node --expose-gc bench/run.js
const os = require('node:os');
require('../scripts/typescript');
const { attributionClaims } = require('./attribution');
const { table } = require('./measure');
const { timeToValueClaims } = require('./timeToValue');

console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}\n`);
console.log(`## Attribution, 1,000,000 touches\n\n${table(attributionClaims())}\n`);
console.log(
  `Peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, the log as JSON text and as cells included.\n`,
);
console.log(`## Time to value, 1,000,000 users\n\n${table(timeToValueClaims())}`);
