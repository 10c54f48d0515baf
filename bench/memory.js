// Peak memory of one analysis of 1,000,000 touches, in a process of its own that is fed block by block as the worker is.
const { spawnSync } = require('node:child_process');
const { createReadStream, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const readline = require('node:readline');
const { peak } = require('./peak');

const models = ['First touch', 'Last touch', 'Linear', 'Time decay', 'Position based', 'Markov', 'Shapley'];

/** In the child: reads rows from a file, a block at a time, and analyses them. */
async function analyse(file) {
  const { AttributionSession } = require('../src/analyses/attribution/session');
  const session = new AttributionSession({
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
    options: { models, lookback: null, halfLife: 7, direct: 'Direct' },
    hasHeadings: false,
    firstSheetRow: 1,
  });
  let block = [];
  for await (const line of readline.createInterface({ input: createReadStream(file) })) {
    const [customer, time, touchpoint, value] = line.split(',');
    block.push([customer, Number(time), touchpoint, value === '' ? '' : Number(value)]);
    if (block.length === 20_000) {
      session.add(block);
      block = [];
    }
  }
  session.add(block);
  session.finish(() => undefined);
  console.log(peak()?.toFixed(0) ?? '');
}

/** Megabytes the child needed at its peak, Node itself included, as a text; empty where nobody knows. */
function peakMegabytes() {
  const { buildTouchLog } = require('../test/support/touchLog');
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
  const file = path.join(folder, 'log.csv');
  const { touches, conversions } = buildTouchLog();
  const serial = (unix) => unix / 86400 + 25569;
  const lines = [
    ...touches.map(({ user, time, channel }) => `${user},${serial(time)},${channel},`),
    ...conversions.map(({ user, time, cents }) => `${user},${serial(time)},,${cents / 100}`),
  ];
  writeFileSync(file, lines.join('\n'));
  const child = spawnSync(process.execPath, [__filename, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout.trim();
}

if (require.main === module) {
  require('../scripts/typescript');
  void analyse(process.argv[2]);
}

module.exports = { peakMegabytes };
