import { execFileSync } from 'node:child_process';

/**
 * What the build is told, as JSON has it. Read by a Node of its own: the bundler comes as an ES module, which tests
 * cannot require. `look` is an expression over `configs`, or a promise of what is looked for.
 */
export function fromBuildConfig<T>(look: string, env: object = {}, mode = 'production'): T {
  const script = `
    const configs = require('./rspack.config.js')(${JSON.stringify(env)}, ${JSON.stringify({ mode })});
    Promise.resolve(${look}).then((found) => process.stdout.write(JSON.stringify(found)));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as T;
}
