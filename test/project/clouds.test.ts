import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromBuildConfig } from '../support/buildConfig';

const { cloudNames } = require('../../scripts/clouds') as { cloudNames: string[] };
const { headersOf, policyOf } = require('../../scripts/policy') as {
  headersOf(page: string, cloud: string): Record<string, string>;
  policyOf(page: string, cloud: string): string;
};

/** What is built for each cloud of Microsoft 365. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'touchstone-clouds-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The build as it is, but for the code: no cloud changes a line of that. */
function built(cloud: string): { page: string; headers: string } {
  const into = path.join(folder, cloud);
  fromBuildConfig<boolean>(
    `new Promise((resolve, reject) => {
      const [addIn] = configs;
      addIn.entry = { taskpane: './src/taskpane/start/delayFunctions.js' };
      addIn.output.path = ${JSON.stringify(into)};
      require('@rspack/core').rspack(addIn, (error, stats) =>
        error || stats.hasErrors() ? reject(error ?? stats.toString()) : resolve(true));
    })`,
    { cloud },
  );
  const read = (file: string) => readFileSync(path.join(into, file), 'utf8');
  return { page: read('taskpane.html'), headers: read('headers.txt') };
}

const libraries: Record<string, string> = {
  worldwide: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  gcc: 'https://appsforoffice.gcc.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
  gcchigh: 'https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
  dod: 'https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
};

test('each cloud has its office.js', () => expect(Object.keys(libraries)).toEqual(cloudNames));

test.each(Object.entries(libraries))('the page for %s loads %s, and nothing of another', (cloud, library) => {
  const { page, headers } = built(cloud);
  const outside = [...page.matchAll(/<script[^>]* src="(https:[^"]*)"/g)].map(([, address]) => address);
  expect(outside).toEqual([library]);
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy).toBe(policyOf('pane', cloud));
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self' ${new URL(library).origin}`);
  // What to send with the files lies beside them.
  for (const [name, value] of Object.entries(headersOf('pane', cloud)))
    expect(headers).toContain(`${name}: ${value}`);
  const frames = /frame-ancestors ([^\n]*)/.exec(headers)?.[1] ?? '';
  expect(frames).toMatch(/^'self' https:/);
  expect(frames.includes('.cn')).toBe(cloud === 'china');
  expect(/\.us|\.mil/.test(frames)).toBe(cloud === 'gcchigh' || cloud === 'dod');
});

test('another name is refused with those there are', () => {
  expect(() => headersOf('pane', 'mars')).toThrow(
    'There is no cloud "mars". Say one of worldwide, china, gcc, gcchigh, dod.',
  );
});
