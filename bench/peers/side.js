// One side of a comparison, in a process of its own: node --expose-gc bench/peers/side.js <ours | duckdb> <work> <folder>
//
// It loads its data, says so with its version, and then does as it is told, line by line: "run" makes the work once and answers what that
// took, "answer" tells what came of it and ends. The peers in Python and R keep to the same.
const path = require('node:path');
const readline = require('node:readline');
require('../../scripts/typescript');
const { forgetPeak, peak } = require('../peak');

const say = (told) => console.log(`bench: ${JSON.stringify(told)}`);

/** Garbage of earlier runs is swept in later ones, as it is where they follow each other; a heap swept by force has to grow again. */
async function measured(run) {
  const [before, begun] = [process.cpuUsage(), process.hrtime.bigint()];
  const result = await run();
  const wall = Number(process.hrtime.bigint() - begun) / 1e6;
  const { user, system } = process.cpuUsage(before);
  return { result, took: { cpu: (user + system) / 1000, wall } };
}

async function serve(load) {
  const { run, answer } = await load();
  // What reading the file has left is no garbage of the work.
  global.gc();
  forgetPeak();
  say({ version });
  let last;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line !== 'run') break;
    const { result, took } = await measured(run);
    last = result;
    say(took);
  }
  say({ answer: await answer(last), peak: peak() });
  process.exit();
}

const [side, work, folder] = process.argv.slice(2);
const { works, missing, version } = require(`./${side}`);
if (missing) say({ missing });
else void serve(() => works[work]((name) => path.join(folder, `${name}.csv`)));
