import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dependencies, devDependencies } from '../../package.json';
import { packages } from '../../package-lock.json';

/** Licences that ask for no more than to be named. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BSL-1.0'];
/** As good, for what only builds and tests. */
const permissiveForTools = [...permissive, 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Unlicense'];

/** Tools under other licences. None of them is part of what users load. */
const exceptions: Record<string, { licence: string; reason: string }> = {
  '@microsoft/office-js': {
    licence: 'LICENSE',
    reason: 'Microsoft’s own, for add-ins; workbench and tests load it (docs/decisions/0002-office-js.md).',
  },
  'axe-core': {
    licence: 'MPL-2.0',
    reason: 'Run unchanged by the browser tests; the licence asks for the source of changes only.',
  },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'Data about browsers, read by the build.' },
};

interface Locked {
  license?: string;
  dev?: boolean;
}

const installed = Object.entries(packages as Record<string, Locked>)
  .filter(([folder]) => folder !== '')
  .map(([folder, { license, dev = false }]) => ({
    name: folder.split('node_modules/').slice(-1)[0],
    licence: license ?? licenceIn(folder),
    dev,
  }));

/** Old packages list their licences, and some only bring the text. */
function licenceIn(folder: string): string {
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return 'unknown';
  const { licenses } = JSON.parse(readFileSync(manifest, 'utf8')) as { licenses?: { type: string }[] };
  if (licenses) return licenses.map(({ type }) => type).join(' OR ');
  const text = existsSync(path.join(folder, 'LICENSE'))
    ? readFileSync(path.join(folder, 'LICENSE'), 'utf8')
    : '';
  return /^\s*Apache License\s+Version 2\.0/.test(text) ? 'Apache-2.0' : 'unknown';
}

/** `A OR B` leaves the choice, `A AND B` asks for both. */
const allows = (expression: string, allowed: readonly string[]): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));

const toString = ({ name, licence }: { name: string; licence: string }) => `${name}: ${licence}`;

test('what users load is under permissive licences', () => {
  const shipped = installed.filter(({ dev }) => !dev);
  expect(shipped.length).toBeGreaterThan(Object.keys(dependencies).length);
  expect(shipped.filter(({ licence }) => !allows(licence, permissive)).map(toString)).toEqual([]);
});

test('what builds and tests is, too, or is named with its reason', () => {
  const other = installed.filter(({ licence }) => !allows(licence, permissiveForTools));
  expect([...new Set(other.map(toString))].sort()).toEqual(
    Object.entries(exceptions).map(([name, { licence }]) => toString({ name, licence })),
  );
});

test('the add-in imports nothing that is only a tool', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('workbench'))
    .map((file) => readFileSync(path.join('src', file), 'utf8'));
  const imported = files.flatMap((text) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect(imported.length).toBeGreaterThan(0);
  const tools = Object.keys(devDependencies);
  expect(
    imported.filter((name) => tools.some((tool) => name === tool || name.startsWith(`${tool}/`))),
  ).toEqual([]);
});

test('an expression is read as it is meant', () => {
  expect(allows('(BSD-3-Clause OR GPL-2.0)', permissive)).toBe(true);
  expect(allows('Apache-2.0 AND BSL-1.0', permissive)).toBe(true);
  expect(allows('MIT AND GPL-2.0', permissive)).toBe(false);
  expect(allows('unknown', permissiveForTools)).toBe(false);
});
