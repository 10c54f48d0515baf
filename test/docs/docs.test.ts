import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helpLanguages } from '../../scripts/docs/helpLanguages';
import { helpPage } from '../../scripts/docs/helpPage';
import { functionReference } from '../../scripts/docs/reference';
import { customFunctions } from '../../src/functions';
import { helpFile, pageFile } from '../../src/language/helpFile';
import { functionFileContents } from '../../src/languages/functionFiles';

const { policyOf } = require('../../scripts/policy') as { policyOf(page: string): string };

const docs = path.resolve(__dirname, '../../docs');

test('docs/functions.md is what `npm run docs` writes', () => {
  expect(readFileSync(path.join(docs, 'functions.md'), 'utf8')).toBe(functionReference(customFunctions));
});

test.each(['README.md', 'README.zh-CN.md'])('%s has a row for every function', (file) => {
  const readme = readFileSync(path.resolve(docs, '..', file), 'utf8');
  for (const { id } of customFunctions) expect(readme).toContain(`| \`TOUCH.${id}(`);
});

describe.each([...helpLanguages])('the help page in $name', (language) => {
  const page = helpPage(customFunctions, '1.2.3', language);
  const file = helpFile(language.id);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

  test('has the place every function’s help link leads to, once', async () => {
    const metadata = (await functionFileContents('https://addins.example.com'))[
      helpLanguages.indexOf(language)
    ];
    for (const { helpUrl } of metadata.functions) {
      const { pathname, hash } = new URL(helpUrl);
      expect(pathname).toBe(`/${file}`);
      expect(ids.filter((id) => `#${id}` === hash)).toHaveLength(1);
    }
  });

  test('leads to the other languages, to support, privacy and terms, and loads nothing from elsewhere', () => {
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    const others = [
      ...helpLanguages.map(({ id }) => helpFile(id)).filter((other) => other !== file),
      ...['support', 'privacy', 'terms'].map((name) => pageFile(name, language.id)),
    ];
    expect(targets).toEqual(expect.arrayContaining(others));
    for (const target of targets) {
      if (others.includes(target)) continue;
      expect(/^(assets\/|help\.css$)/.test(target) || ids.includes(target.slice(1))).toBe(true);
    }
  });

  test('names its language and keeps to the policy of the help', () => {
    expect(page).toContain(`<html lang="${language.id}">`);
    expect(page).toContain(`content="${policyOf('help')}"`);
  });

  test('shows text as text', () => {
    const odd = { ...customFunctions[0], description: 'a < b & "c"' };
    expect(helpPage([odd], '1', language)).toContain('a &lt; b &amp; &quot;c&quot;');
  });
});
