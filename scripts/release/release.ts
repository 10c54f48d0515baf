import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeUnreleased } from './changelog';
import { checkVersion } from './version';

interface Package {
  version: string;
}

interface Lock extends Package {
  packages: { '': Package };
}

/** Puts the version into every file of the project that names it. Either all of them are written or none. */
export function release(folder: string, version: string, date: string): void {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const description = JSON.parse(read('package.json')) as Package;
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  checkVersion(version, description.version);

  description.version = version;
  lock.version = version;
  lock.packages[''].version = version;
  const files = {
    'package.json': inJson(description),
    'package-lock.json': inJson(lock),
    'manifest.xml': read('manifest.xml').replace(/(?<=<Version>)[^<]+/, version),
    'CHANGELOG.md': closeUnreleased(read('CHANGELOG.md'), version, date),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/** As npm writes it. */
const inJson = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
