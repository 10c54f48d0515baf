// Runs the checks and tests one after the other and tells at the end how long each took: `npm test`, `npm run test:quick`
// without build, browser and heavy test files, `npm run test:full` also with those that end in .full.test.ts and with real engines.
// `npm run test:full -- build browser` runs those steps alone, as the jobs of .github/workflows/test.yml do.
const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const step = (name, command) => ({ name, command: `npm run --silent ${command}` });
/** The tests of a project but for some files, in place of those the project itself leaves out. */
const without = (name, ...files) => step(name, `test:${name} -- --testPathIgnorePatterns ${files.join(' ')}`);

const lint = step('lint', 'lint:code');
const layout = step('layout', 'lint:layout');
const types = step('types', 'typecheck');
/** Two cores have about as long to do. */
const first = [
  [lint, step('build', 'build')],
  [types, layout],
];
/** What is in a row runs side by side, each chain of steps on a core of its own; one row comes after the other. */
const runs = {
  all: [first, [[step('unit', 'test:unit')]], [[step('browser', 'test:browser')]]],
  quick: [
    [[lint], [types, layout]],
    [[without('unit', '/test/e2e/', '/test/engines/', '.heavy.test.', '.full.test.')]],
  ],
  full: [
    first,
    [[without('unit', '/test/e2e/', '/test/engines/')]],
    [[step('engines', 'test:engines')]],
    [[without('browser', '/node_modules/')]],
  ],
};

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
// test/reporters/skipped.js of each run writes here.
const skipped = path.join(folder, 'skipped');
const env = { ...process.env, SKIPPED_TESTS: skipped };

/** Runs a step. One that is not alone says what it has to say when it has ended. */
function run({ name, command }, isAlone) {
  const started = performance.now();
  const child = spawn(command, { shell: true, env, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve({ name, code: code ?? 1, seconds: (performance.now() - started) / 1000 });
    }),
  );
}

/** Runs a chain as far as it goes well. */
async function runChain(chain, isAlone) {
  const done = [];
  for (const each of chain) {
    done.push(await run(each, isAlone));
    if (done.at(-1).code !== 0) break;
  }
  return done;
}

async function runAll(rows) {
  const done = [];
  for (const chains of rows) {
    const names = chains.flat().map(({ name }) => name);
    console.log(`\n> ${names.join(', ')}`);
    done.push(...(await Promise.all(chains.map((chain) => runChain(chain, names.length === 1)))).flat());
    if (done.some(({ code }) => code !== 0)) break;
  }
  return done;
}

async function main([which = 'all', ...names]) {
  if (!runs[which]) throw new Error(`There is no run ${which}, only ${Object.keys(runs).join(', ')}.`);
  const isChosen = ({ name }) => names.length === 0 || names.includes(name);
  const filled = (list) => list.filter(({ length }) => length > 0);
  const rows = runs[which].map((chains) => filled(chains.map((chain) => chain.filter(isChosen))));
  const done = await runAll(filled(rows));
  const times = done.map(
    ({ name, code, seconds }) =>
      `${name.padEnd(8)}${seconds.toFixed(1).padStart(7)} s${code ? '  failed' : ''}`,
  );
  console.log(`\n${times.join('\n')}`);
  if (existsSync(skipped)) console.log(`\nSkipped:\n${readFileSync(skipped, 'utf8').trimEnd()}`);
  rmSync(folder, { recursive: true });
  process.exitCode = done.find(({ code }) => code !== 0)?.code ?? 0;
}

void main(process.argv.slice(2));
