// Our works next to other programs that do the same: node --expose-gc bench/peers.js [a word of the work or the peer]
//
// Both sides get the same data, in memory, each in a process of its own. They are run in turn; a peer that takes longer than five
// seconds is run once. What is not installed is said.
const { mkdtempSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
require('../scripts/typescript');
const { median, verdict } = require('./measure');
const { comparisons } = require('./peers/comparisons');
const { writeColumns } = require('./peers/csv');
const { datasets } = require('./peers/datasets');
const { differenceSaid } = require('./peers/differences');
const { startSide } = require('./peers/process');
const { installEngines } = require('../scripts/installEngines');

const rounds = 5;
const longCall = 5000;

/** The first of the scripts that can run, or all that was missing. */
async function startPeer({ scripts, work }, folder) {
  const missing = [];
  for (const script of scripts) {
    const side = await startSide(script, work, folder);
    if (!side.missing) return side;
    missing.push(side.missing);
  }
  return { missing: missing.join(', ') };
}

/** Both sides in turn, after a first call of each. */
async function measured(ours, peer) {
  await ours.run();
  await ours.run();
  const first = await peer.run();
  const isLong = first.cpu > longCall;
  if (!isLong) await peer.run();
  const [oursTook, peerTook] = [[], isLong ? [first] : []];
  for (let round = 0; round < rounds; round++) {
    oursTook.push(await ours.run());
    if (!isLong) peerTook.push(await peer.run());
  }
  const [time, peerTime] = [median(oursTook), median(peerTook)];
  return { time, peerTime, answers: [await ours.answer(), await peer.answer()] };
}

const shown = ({ cpu, wall }, peak) =>
  `${cpu.toFixed(cpu < 100 ? 1 : 0)} | ${wall.toFixed(wall < 100 ? 1 : 0)} | ${peak?.toFixed(0) ?? ''}`;

/** A ratio in two or three digits. */
const digits = (ratio) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));

async function line({ what, ours }, peer, folder) {
  const theirs = await startPeer(peer, folder);
  if (theirs.missing) return { missing: `${peer.name}: ${theirs.missing}` };
  const own = await startSide('ours', ours, folder);
  try {
    const { time, peerTime, answers } = await measured(own, theirs);
    const ratio = peerTime.cpu / time.cpu;
    const claimed =
      peer.atLeast === undefined ? ' | ' : `≥ ${digits(peer.atLeast)} | ${verdict(ratio >= peer.atLeast)}`;
    const difference = differenceSaid(answers[0].answer, answers[1].answer, peer);
    return {
      version: theirs.version,
      row: `| ${what} | ${shown(time, answers[0].peak)} | ${peer.name} | ${shown(peerTime, answers[1].peak)} | ${digits(ratio)} | ${claimed} | ${difference} |`,
    };
  } finally {
    own.end();
    theirs.end();
  }
}

/** Writes each set of data once, when it is first asked for. */
function writerInto(folder) {
  const written = new Set();
  return async (names) => {
    for (const name of names.filter((each) => !written.has(each))) {
      await writeColumns(path.join(folder, `${name}.csv`), datasets[name]());
      written.add(name);
    }
  };
}

const head =
  '| work | CPU ms | wall ms | MB | peer | CPU ms | wall ms | MB | peer / ours | claimed | | differ by |';

/** Prints the table line by line, as some of its lines take a minute. */
async function printPeers(word = '') {
  installEngines();
  const folder = mkdtempSync(path.join(process.env.BENCH_FOLDER ?? os.tmpdir(), 'touchstone-peers-'));
  const write = writerInto(folder);
  const [versions, notInstalled, failed] = [[], [], []];
  const pairs = comparisons.flatMap(({ peers, ...comparison }) => peers.map((peer) => [comparison, peer]));
  console.log(`${head}\n|${'---|'.repeat(12)}`);
  for (const [comparison, peer] of pairs) {
    const name = `${comparison.what}, ${peer.name}`;
    if (!name.includes(word)) continue;
    try {
      await write(comparison.data);
      const { row, version, missing } = await line(comparison, peer, folder);
      if (row) console.log(row);
      if (version) versions.push(version);
      if (missing) notInstalled.push(missing);
    } catch (error) {
      failed.push(`${name}: ${error.message}`);
    }
  }
  rmSync(folder, { recursive: true });
  const say = (what, all) => all.length > 0 && console.log(`\n${what}: ${[...new Set(all)].join('; ')}.`);
  say('The peers', versions);
  say('Not installed', notInstalled);
  say('Failed', failed);
}

module.exports = { printPeers };

if (require.main === module) void printPeers(process.argv[2]);
