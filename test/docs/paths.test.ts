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

/** What headings are called in links, as GitHub has it. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/\[(.*?)\]\(.*?\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
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

  test('leads to headings that exist', () => {
    const links = all(/\]\(([^)\s:]*#[^)]+)\)/g).map((link) => link.split('#'));
    const lost = links.filter(([page, anchor]) => {
      const target = page === '' ? path.join(root, file) : path.join(root, path.dirname(file), page);
      return !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = all(/(?:`|^|&& )npm run ([a-z]+(?::[a-z]+)*)/gm);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
