import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { release } from '../../scripts/release/release';
import { version as present } from '../../package.json';

/** A release sets the version wherever it stands, or nowhere. */

const files = ['package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md'] as const;
type File = (typeof files)[number];

const next = present.replace(/^\d+/, (major) => String(Number(major) + 1));
const day = '2026-12-31';
const changelog = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A function.\n\n## [0.0.1] - 2026-01-01\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'touchstone-release-'));
  for (const file of files) copyFileSync(file, path.join(folder, file));
  writeFileSync(path.join(folder, 'CHANGELOG.md'), changelog);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: File): string => readFileSync(path.join(folder, file), 'utf8');
const all = (): string[] => files.map(read);

test('package, lock file and manifest get the version, and nothing else in them changes', () => {
  const before = {
    package: read('package.json'),
    lock: read('package-lock.json'),
    manifest: read('manifest.xml'),
  };
  release(folder, next, day);
  const stands = `"version": "${present}"`;
  const comes = `"version": "${next}"`;
  expect(read('package.json')).toBe(before.package.replace(stands, comes));
  // The lock file names it twice, first of all versions.
  expect(read('package-lock.json')).toBe(before.lock.replace(stands, comes).replace(stands, comes));
  expect(read('manifest.xml')).toBe(
    before.manifest.replace(`<Version>${present}</Version>`, `<Version>${next}</Version>`),
  );
});

test('what was unreleased comes under version and date, and above it there is room for more', () => {
  release(folder, next, day);
  expect(read('CHANGELOG.md')).toBe(
    `# Changelog\n\n## [Unreleased]\n\n## [${next}] - 2026-12-31\n\n### Added\n\n- A function.\n\n## [0.0.1] - 2026-01-01\n`,
  );
});

test('the changelog of the project can be released', () => {
  // Right after a release nothing is unreleased.
  const more = readFileSync('CHANGELOG.md', 'utf8').replace('## [Unreleased]\n', '$&\n- A function.\n');
  writeFileSync(path.join(folder, 'CHANGELOG.md'), more);
  release(folder, next, day);
  expect(read('CHANGELOG.md')).toContain(`## [Unreleased]\n\n## [${next}] - 2026-12-31\n`);
});

test.each(['', '1', '1.0', 'v9.0.0', '9.0.0.0', '9.0.0-beta', '09.0.0', '100000.0.0', 'nine'])(
  '"%s" is no version',
  (version) => {
    const before = all();
    expect(() => release(folder, version, day)).toThrow(/is no version/);
    expect(all()).toEqual(before);
  },
);

test.each([present, '0.0.9', '0.0.99999'])('%s does not rise', (version) => {
  const before = all();
  expect(() => release(folder, version, day)).toThrow(/is not higher than/);
  expect(all()).toEqual(before);
});

test('versions are compared as numbers', () => {
  const setPresent = (version: string) =>
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
  setPresent('0.9.9');
  release(folder, '0.10.0', day);
  expect(JSON.parse(read('package.json'))).toEqual({ version: '0.10.0' });
  setPresent('1.2.0');
  expect(() => release(folder, '0.99.0', day)).toThrow(/is not higher than 1\.2\.0/);
});

test.each(['31.12.2026', '2026-13-01', '2026-02-30', 'today'])('"%s" is no date', (date) => {
  const before = all();
  expect(() => release(folder, next, date)).toThrow(/is no date/);
  expect(all()).toEqual(before);
});

test.each([
  ['no section [Unreleased]', '# Changelog\n'],
  [
    'nothing under [Unreleased]',
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n## [0.0.1] - 2026-01-01\n\n- A function.\n',
  ],
])('a changelog with %s is refused', (reason, text) => {
  writeFileSync(path.join(folder, 'CHANGELOG.md'), text);
  const before = all();
  expect(() => release(folder, next, day)).toThrow(reason);
  expect(all()).toEqual(before);
});
