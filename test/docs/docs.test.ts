import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helpPage } from '../../scripts/docs/helpPage';
import { functionReference } from '../../scripts/docs/reference';
import { customFunctions } from '../../src/functions';
import { helpUrl } from '../../src/functions/metadata';

const docs = path.resolve(__dirname, '../../docs');

test('docs/functions.md is what `npm run docs` writes', () => {
  expect(readFileSync(path.join(docs, 'functions.md'), 'utf8')).toBe(functionReference(customFunctions));
});

test('README.md has a row for every function', () => {
  const readme = readFileSync(path.resolve(docs, '../README.md'), 'utf8');
  for (const { id } of customFunctions) expect(readme).toContain(`| \`TOUCH.${id}(`);
});

describe('the help page', () => {
  const page = helpPage(customFunctions, '1.2.3');
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

  test('has the place every function’s help link leads to, once', () => {
    for (const declaration of customFunctions) {
      const { pathname, hash } = new URL(helpUrl('https://addins.example.com', declaration));
      expect(pathname).toBe('/help.html');
      expect(ids.filter((id) => `#${id}` === hash)).toHaveLength(1);
    }
  });

  test('leads nowhere else and loads nothing from elsewhere', () => {
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    for (const target of targets) {
      expect(/^(assets\/|help\.css$)/.test(target) || ids.includes(target.slice(1))).toBe(true);
    }
  });

  test('shows text as text', () => {
    const odd = { ...customFunctions[0], description: 'a < b & "c"' };
    expect(helpPage([odd], '1')).toContain('a &lt; b &amp; &quot;c&quot;');
  });
});
