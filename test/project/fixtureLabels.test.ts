import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The steps that fill the workbooks of a release run at the release alone: what they press is called so in the pane by now. */

const read = (file: string) => readFileSync(file, 'utf8');

const steps = ['make', 'settings', 'views', 'filler']
  .map((name) => read(`test/fixtures/${name}.ts`))
  .join('\n');
const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(path.join('src', file)))
  .join('\n');

const unknown = (pattern: RegExp): string[] => {
  const words = [...new Set(Array.from(steps.matchAll(pattern), ([, word]) => word))];
  expect(words.length).toBeGreaterThan(20);
  return words.filter((word) => !texts.includes(`'${word}'`));
};

test('fields and buttons', () => {
  const labels = /[{,]\s*'?([A-Z0-9][^':;{}()\n`]*)'?: /g;
  expect(unknown(labels)).toEqual([]);
});

test('words in Chinese', () => {
  const words = /'([^'\n]*\p{Script=Han}[^'\n]*)'/gu;
  expect(unknown(words)).toEqual([]);
});
