import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctions } from '../../src/functions';
import { functionText } from '../../src/languages/chinese/functions';
import { attribution } from '../../src/languages/chinese/functions/details/attribution';

/** The built files: what goes to a server, and what must not. */

const dist = path.resolve('dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });

/** Webpack's stand-in for a module whose style sheet is a file of its own: it exports nothing. */
const onlyStyles = /\.push\(\[\[\d+\],\{\d+\(\w+,\w+,\w+\)\{\w+\.r\(\w+\)\}\}\]\);\s*$/;

test('no source map lies in dist/, and no file of ours there names one', () => {
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  // The workbench is not deployed; a library in it speaks of such names.
  const ours = files.filter((file) => /\.(js|css|html)$/.test(file) && !/^workbench/.test(file));
  expect(ours).toContain('taskpane.html');
  const naming = ours.filter((file) =>
    /[#@] sourceMappingURL=/.test(readFileSync(path.join(dist, file), 'utf8')),
  );
  expect(naming).toEqual([]);
});

test('scripts and styles have the hash of their content in their names, and the page names them so', () => {
  const ours = files.filter((file) => /^[^/\\]*\.(js|css)$/.test(file) && file !== 'help.css');
  expect(ours.filter((file) => !/\.[0-9a-f]{8}\.(js|css)$/.test(file))).toEqual([]);
  const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const named = Array.from(page.matchAll(/<script[^>]* src="([^":]+)"/g), ([, name]) => name);
  expect(named).toEqual([expect.stringMatching(/^delayFunctions\./), expect.stringMatching(/^taskpane\./)]);
  expect(ours).toEqual(expect.arrayContaining(named));
});

test('what Excel asks for by name has a name that stays', () => {
  const constant = [
    ...['taskpane.html', 'help.html', 'help.zh-CN.html', 'support.html'],
    ...['functions.json', 'functions.zh-CN.json'],
  ];
  expect(files).toEqual(expect.arrayContaining([...constant, path.join('assets', 'icon-32.png')]));
});

test('what the help page alone says in Chinese is in no script', () => {
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const scripts = files.filter((file) => /^[^/\\]*\.js$/.test(file)).map(read);
  const isInAScript = (text: string) => scripts.some((script) => script.includes(text));
  const help = read('help.zh-CN.html');
  const [first] = customFunctions;
  expect(isInAScript(functionText(first.description))).toBe(true);
  // As they stand in both, markup and quotation marks apart.
  for (const text of Object.values(attribution).filter((each) => !/["<>&]/.test(each))) {
    expect(help).toContain(text);
    expect(isInAScript(text)).toBe(false);
  }
});

test('what the help page alone says of the functions in English is in no script', () => {
  const scripts = files
    .filter((file) => /^[^/\\]*\.js$/.test(file))
    .map((file) => readFileSync(path.join(dist, file), 'utf8'));
  const inScripts = (text: string) => scripts.some((script) => script.includes(text));
  const [{ description, arguments: given }] = customFunctions;
  expect([description, given[0].description].every(inScripts)).toBe(true);
  // As they stand in a script, quotation marks apart.
  const told = customFunctions.flatMap(({ details, source }) => [...details, source]);
  const plain = told.filter((text) => !/["'\\]/.test(text));
  expect(plain.length).toBeGreaterThan(100);
  expect(plain.filter(inScripts)).toEqual([]);
});

test('each script of the add-in has its map in dist-maps/, but for those that only bring a style sheet', () => {
  const scripts = files.filter((file) => /^[^/\\]*\.js$/.test(file) && !/^delayFunctions/.test(file));
  expect(scripts.length).toBeGreaterThan(3);
  const hasCode = (script: string) => !onlyStyles.test(readFileSync(path.join(dist, script), 'utf8'));
  const unmapped = scripts.filter((script) => !existsSync(path.resolve('dist-maps', `${script}.map`)));
  expect(unmapped.filter(hasCode)).toEqual([]);
});
