import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gallery } from '../../scripts/screenshots/gallery';
import { states } from '../../src/workbench/page/states/states';

const docs = path.resolve(__dirname, '../../docs');
const written = readFileSync(path.join(docs, 'gallery.md'), 'utf8');

test('docs/gallery.md is what npm run screenshots writes', () => {
  expect(written).toBe(gallery(Object.keys(states)));
});

test('every picture it shows is there', () => {
  const shown = [...written.matchAll(/src="(.*?)"/g)].map(([, file]) => file);
  expect(shown.length).toBe(4 * Object.keys(states).length);
  expect(shown.filter((file) => !existsSync(path.join(docs, file)))).toEqual([]);
});
