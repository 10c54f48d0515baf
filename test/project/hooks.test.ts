import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testIf } from '../support/needs';

/** What `npm ci` does to the folder it runs in. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'touchstone-hooks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
const hooksPath = () => git('config', 'core.hooksPath').stdout.trim();

function prepare(env: NodeJS.ProcessEnv): void {
  const script = path.resolve('scripts/prepare.js');
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

const { PATH } = process.env;
const whereGitIs = testIf(spawnSync('git', ['--version']).status === 0, 'there is no git on this machine');

whereGitIs('a checkout learns where its hooks are', () => {
  git('init');
  prepare({ PATH });
  expect(hooksPath()).toBe('.githooks');
});

whereGitIs('a machine that only builds is left alone', () => {
  git('init');
  prepare({ PATH, CI: 'true' });
  expect(hooksPath()).toBe('');
});

test('where there is no checkout, or no git, nothing happens', () => {
  prepare({ PATH });
  mkdirSync(path.join(folder, '.git'));
  prepare({ PATH: folder });
});
