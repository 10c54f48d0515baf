// A side of a comparison as the parent sees it: a process that does as it is told.
const { spawn } = require('node:child_process');
const path = require('node:path');
const readline = require('node:readline');

const python = process.env.PEERS_PYTHON ?? 'python3';
const rscript = process.env.PEERS_RSCRIPT ?? 'Rscript';

// One thread each: a thread that waits for the others takes processor time as well.
const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** How a side is started: Node for ours and DuckDB, else the script of a peer. */
function commandOf(script) {
  const file = path.join(__dirname, script);
  if (script.endsWith('.py')) return [python, file];
  if (script.endsWith('.R')) return [rscript, file];
  return [process.execPath, '--expose-gc', path.join(__dirname, 'side.js'), script];
}

/** What is missing for a script, and to whom. */
const missingFor = (script, name) => {
  const language = { '.py': 'Python', '.R': 'R' }[path.extname(script)];
  return language ? `${name} (${language})` : name;
};

/** A side that has loaded its data, or what is missing on this machine to start it. */
async function startSide(script, work, folder) {
  const [command, ...args] = commandOf(script);
  const child = spawn(command, [...args, work, folder], { env });
  let errors = '';
  child.stderr.on('data', (text) => (errors = (errors + text).slice(-2000)));
  const notStarted = new Promise((resolve) => child.on('error', () => resolve({ missing: command })));
  child.stdin.on('error', () => undefined);
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** What it says next; packages say things of their own in between. */
  const next = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(errors.trim().split('\n').at(-1) || `${script} ended.`);
      if (value.startsWith('bench: ')) return JSON.parse(value.slice('bench: '.length));
    }
  };
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    return await next();
  };
  const begin = await Promise.race([next(), notStarted]);
  if (begin.missing) return { missing: missingFor(script, begin.missing) };
  return {
    version: begin.version,
    run: () => ask('run'),
    answer: () => ask('answer'),
    end: () => child.kill(),
  };
}

module.exports = { startSide };
