import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromBuildConfig } from '../support/buildConfig';

type Headers = Record<string, string>;

const { headersAt, headersOf, policyOf } = require('../../scripts/policy') as {
  headersAt(path: string): Headers;
  headersOf(page: string): Headers;
  policyOf(page: string): string;
};
const { serve } = require('../../scripts/serve') as {
  serve(port: number, what: { folder: string }): Promise<{ server: Server; address: string }>;
};
const paths = ['/taskpane.html', '/help.html', '/help.zh-CN.html', '/functions.json', '/assets/icon-32.png'];
const { devtool, sent } = fromBuildConfig<{ devtool: string; sent: Headers[] }>(
  `(({ devtool, devServer: { headers } }) =>
    ({ devtool, sent: ${JSON.stringify(paths)}.map((path) => headers({ path })) }))(configs[0])`,
  {},
  'development',
);

/** The only source of the security policy, and all that speak of it. */

test.each(['pane', 'help', 'workbench'])('the policy of the %s opens no door to scripts in text', (page) => {
  expect(policyOf(page)).toMatch(
    /^default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; /,
  );
  const scripts = /script-src ([^;]*)/.exec(policyOf(page))?.[1] ?? '';
  expect(scripts).not.toMatch(/unsafe|\*|data:|blob:/);
});

test('the workers of the engine may compile WebAssembly and fetch it from beside them, and no more', () => {
  for (const file of ['duckdb.0a1b2c3d.js', 'parquet.0a1b2c3d.js', 'duckdb-eh.0a1b2c3d.wasm'])
    expect(headersAt(`/engine/${file}`)).toMatchObject(headersOf('engine'));
  expect(policyOf('engine')).toBe(
    "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
});

test('the development server sends what a release asks for', () => {
  expect(sent).toEqual(paths.map((path) => headersAt(path)));
  expect(sent[0]).toMatchObject(headersOf('pane'));
  for (const help of sent.slice(1, 3)) expect(help).toMatchObject(headersOf('help'));
  // Source maps made with `eval` would be refused.
  expect(devtool).toBe('source-map');
});

const forExcel = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

test.each(['/functions.json', '/functions.zh-CN.json', '/assets/icon-32.png'])(
  'Excel on the web may fetch %s from its own address',
  (path) => expect(headersAt(path)).toMatchObject(forExcel),
);

test.each(['/taskpane.html', '/help.html', '/help.zh-CN.html', '/functions.0a1b2c3d.js', '/workbench/'])(
  'other sites may not fetch %s',
  (path) => {
    for (const header of Object.keys(forExcel)) expect(headersAt(path)).not.toHaveProperty(header);
  },
);

test.each([
  ['/pane.0a1b2c3d.js', 'public, max-age=31536000, immutable'],
  ['/262.0a1b2c3d.css', 'public, max-age=31536000, immutable'],
  ['/engine/duckdb-eh.0a1b2c3d.wasm', 'public, max-age=31536000, immutable'],
  ['/taskpane.html', 'no-cache'],
  ['/help.html', 'no-cache'],
  ['/help.zh-CN.html', 'no-cache'],
  ['/functions.zh-CN.json', 'no-cache'],
  ['/pane.js', 'no-cache'],
  ['/workbench/workbench.js', 'no-cache'],
])('%s is kept by browsers as "%s" says', (path, caching) => {
  expect(headersAt(path)['Cache-Control']).toBe(caching);
});

test('the server of npm start sends the same', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-serve-'));
  for (const file of ['functions.json', 'pane.0a1b2c3d.js']) writeFileSync(path.join(folder, file), '{}');
  const { server, address } = await serve(0, { folder });
  try {
    for (const file of ['/functions.json', '/pane.0a1b2c3d.js']) {
      const { headers } = await fetch(address + file, { headers: { Connection: 'close' } });
      for (const [name, value] of Object.entries(headersAt(file))) expect(headers.get(name)).toBe(value);
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('docs/safety.md gives the headers as they are sent', () => {
  const only = Object.entries({ ...forExcel, ...headersAt('/pane.0a1b2c3d.js'), ...headersOf('pane') });
  for (const [name, value] of only)
    expect(readFileSync('docs/safety.md', 'utf8')).toContain(`${name}: ${value}`);
  const lines = Object.entries(headersOf('pane')).map(([name, value]) => `${name}: ${value}`);
  expect(readFileSync('docs/safety.md', 'utf8')).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
  const ofEngine = headersOf('engine')['Content-Security-Policy'];
  expect(readFileSync('docs/safety.md', 'utf8')).toContain(
    `\`\`\`\nContent-Security-Policy: ${ofEngine}\n\`\`\``,
  );
});
