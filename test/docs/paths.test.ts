import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scripts } from '../../package.json';

/** What the documents name is there. */

const root = path.resolve(__dirname, '../..');
const below = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file}`,
  );
const documents = [...readdirSync(root), ...below('docs'), ...below('.github')].filter((file) =>
  file.endsWith('.md'),
);

describe.each(documents)('%s', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found))];

  test('names files and folders that exist', () => {
    const named = all(/`((?:src|test|scripts|docs|assets|bench|\.github|\.githooks|\.vscode)\/[\w./-]*)`/g);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  test('leads to pages that exist', () => {
    const links = all(/\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    const folder = path.dirname(path.join(root, file));
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = all(/(?:`|^|&& )npm run ([a-z]+(?::[a-z]+)*)/gm);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
