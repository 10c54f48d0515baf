import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { developmentManifest, placeholder, withUrl } from '../../scripts/manifest/derive';
import { version } from '../../package.json';
import { helpFile } from '../../src/language/helpFile';
import { functionFileContents, functionFiles } from '../../src/languages/functionFiles';
import { languages } from '../../src/languages';
import { commandNames } from '../../src/taskpane/commands/names';
import { testIf } from '../support/needs';
import { pngSize } from './png';
import { schemaErrors, schemas } from './xsd';

const root = path.resolve(__dirname, '../..');
const released = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const developed = developmentManifest(released);

/** Every first group of a pattern, in the order of the text. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group]) => group);
}

const one = (text: string, pattern: RegExp): string => all(text, pattern)[0];
const resource = (manifest: string, id: string): string =>
  one(manifest, new RegExp(`<bt:\\w+ id="${id.replaceAll('.', '\\.')}" DefaultValue="([^"]*)"`, 'g'));
const resids = (manifest: string): string[] => all(manifest, /resid="([^"]*)"/g);

describe.each([
  ['the released manifest', released],
  ['the development manifest', developed],
])('%s', (_, manifest) => {
  testIf(schemas !== null, 'the schemas of Office are missing in ../shared/manifest')(
    'is valid against the schemas of Office',
    async () => {
      expect(await schemaErrors(manifest)).toEqual([]);
    },
  );

  test('names https addresses only, all below one', () => {
    const addresses = all(manifest, /(?:DefaultValue|Value|Url)="(\w+:\/\/[^"]*)"/g);
    const origins = new Set(addresses.map((address) => new URL(address).origin));
    expect(addresses.length).toBeGreaterThan(10);
    expect([...origins]).toEqual([new URL(resource(manifest, 'Taskpane.Url')).origin]);
    expect([...origins][0]).toMatch(/^https:/);
  });

  test('every resid has its resource, every resource is used and no name is too long', () => {
    const ids = all(manifest, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(resids(manifest))].sort()).toEqual([...ids].sort());
    for (const id of [...ids, ...all(manifest, /(?:Group|Control|OfficeTab)[^>]* id="([^"]*)"/g)]) {
      expect(id.length).toBeLessThanOrEqual(32);
    }
  });

  test('runtime, functions, commands and pane are one page', () => {
    const runtime = one(manifest, /<Runtime resid="([^"]*)" lifetime="long"/g);
    expect(one(manifest, /<Page>\s*<SourceLocation resid="([^"]*)"/g)).toBe(runtime);
    expect(one(manifest, /<FunctionFile resid="([^"]*)"/g)).toBe(runtime);
    expect(one(manifest, /xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]*)"/g)).toBe(runtime);
    expect(one(manifest, /<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]*)"/g)).toBe(
      resource(manifest, runtime),
    );
    expect(manifest).toMatch(/<Host xsi:type="Workbook">\s*(?:<!--.*-->\s*)?<Runtimes>/);
    expect(manifest).not.toContain('TaskpaneId');
  });

  test('asks for the shared runtime and for no more than reading and writing the workbook', () => {
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(one(manifest, /<Permissions>(\w+)</g)).toBe('ReadWriteDocument');
  });

  test('every picture is a file of the stated size', () => {
    const stated = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)];
    expect(new Set(stated.map(([, size]) => Number(size)))).toEqual(
      new Set([16, 20, 24, 32, 40, 48, 64, 80]),
    );
    for (const [, size, resid] of stated) {
      const file = path.join(root, new URL(resource(manifest, resid)).pathname);
      expect(pngSize(file)).toEqual({ width: Number(size), height: Number(size) });
    }
    for (const [element, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      const file = new URL(one(manifest, new RegExp(`<${element} DefaultValue="([^"]*)"`, 'g'))).pathname;
      expect(pngSize(path.join(root, file))).toEqual({ width: size, height: size });
    }
  });

  test('every text a user reads is in each of our languages, but for the name of the product', () => {
    const elements = manifest.matchAll(
      /<(?:Description|DisplayName|bt:String)[^>]* DefaultValue="([^"]*)"(?: \/>|>((?:\s*<(?:bt:)?Override [^>]*\/>)+))/g,
    );
    const texts = [...elements].map(([, text, overrides = '']) => ({
      text,
      others: [...overrides.matchAll(/Locale="([^"]*)" Value="([^"]*)"/g)].map(([, locale, value]) => ({
        locale,
        value,
      })),
    }));
    const names = texts.filter(({ others }) => others.length === 0).map(({ text }) => text);
    expect([...new Set(names)].sort()).toEqual(
      [...new Set([resource(manifest, 'Functions.Namespace'), resource(manifest, 'Group.Label')])].sort(),
    );
    const translated = texts.filter(({ others }) => others.length > 0);
    expect(translated.length).toBeGreaterThan(3);
    for (const { text, others } of translated) {
      expect(others.map(({ locale }) => locale)).toEqual(languages.map(({ id }) => id));
      expect(others.map(({ value }) => value)).not.toContain(text);
      expect(others.find(({ locale }) => locale === 'zh-CN')?.value).toMatch(/\p{Script=Han}/u);
    }
  });

  test('the functions are described in the language of Office', () => {
    const [english, ...others] = Object.entries(functionFiles);
    const address = resource(manifest, 'Functions.Metadata.Url');
    const [, overrides] = /id="Functions\.Metadata\.Url"[^>]*>([\s\S]*?)<\/bt:Url>/.exec(manifest) ?? [];
    expect([one(manifest, /<DefaultLocale>([^<]*)</g), address.split('/').pop()]).toEqual(english);
    const named = [...overrides.matchAll(/<bt:Override Locale="([^"]*)" Value="([^"]*)"/g)];
    expect(named.map(([, locale, value]) => [locale, value])).toEqual(
      others.map(([locale, file]) => [locale, new URL(file, address).href]),
    );
  });

  test('the help opens in the language of Office', () => {
    const address = resource(manifest, 'Help.Url');
    const [, overrides] = /<bt:Url id="Help\.Url"[^>]*>([\s\S]*?)<\/bt:Url>/.exec(manifest) ?? [];
    const named = [...overrides.matchAll(/<bt:Override Locale="([^"]*)" Value="([^"]*)"/g)];
    expect(address.split('/').pop()).toBe(helpFile('en'));
    expect(named.map(([, locale, value]) => [locale, value])).toEqual(
      languages.map(({ id }) => [id, new URL(helpFile(id), address).href]),
    );
  });

  test('every button but the one that shows the pane calls a command of the add-in', () => {
    const called = all(manifest, /<Action xsi:type="ExecuteFunction">\s*<FunctionName>([^<]*)</g);
    expect(all(manifest, /<Control xsi:type="Button" id="([^"]*)"/g)).toHaveLength(called.length + 1);
    expect(new Set([...called, 'OpenPane'])).toEqual(new Set(commandNames));
    expect(all(manifest, /<OfficeMenu id="([^"]*)"/g)).toEqual(['ContextMenuCell']);
  });

  test('carries the version of the package', () => {
    expect(one(manifest, /<Version>([^<]*)</g)).toBe(version);
  });
});

test('Excel knows the add-in and its functions by the same names for ever', () => {
  expect(one(released, /<Id>([^<]*)</g)).toBe('33551e1a-7307-4791-ab19-58155dc73956');
  expect(resource(released, 'Functions.Namespace')).toBe('TOUCH');
});

test('the pictures for stores and large displays exist as well', () => {
  for (const size of [96, 128]) {
    const file = path.join(root, `assets/icon-${size}.png`);
    expect(existsSync(file) && pngSize(file)).toEqual({ width: size, height: size });
  }
});

test('shortcuts call commands of the add-in, each by keys of its own, and are named in each language', () => {
  interface Named {
    [name: string]: { value: string };
  }
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const [, english, ...others] =
    /<ExtendedOverrides Url="[^"]*\/(assets\/[^"]*)" ResourcesUrl="[^"]*\/(assets\/[^"]*)"/.exec(released) ??
    [];
  const { actions, shortcuts, resources } = read(english) as {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
    resources: { default: Named };
  };
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  for (const { id } of actions) expect(commandNames).toContain(id);
  const keys = shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  for (const each of keys) expect(each).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
  expect(others).toHaveLength(languages.length);
  for (const names of [resources.default, ...others.map((file) => read(file) as Named)]) {
    expect(actions.map(({ name }) => name)).toEqual(Object.keys(names).map((name) => `\${resource.${name}}`));
    for (const { value } of Object.values(names)) expect(value).not.toBe('');
  }
});

test('the development add-in can be installed beside the released one', () => {
  const id = /<Id>([^<]*)</g;
  expect(one(developed, id)).not.toBe(one(released, id));
  expect(resource(developed, 'Functions.Namespace')).toBe('TOUCHDEV');
  expect(resource(developed, 'Taskpane.Url')).toBe('https://localhost:3000/taskpane.html');
  expect(one(developed, /<DisplayName DefaultValue="([^"]*)"/g)).toBe('Touchstone (dev)');
  expect(developed).not.toContain(placeholder);
});

test('a team serves the add-in from its own domain, and from https only', async () => {
  const own = withUrl(released, 'https://addins.example.com/touchstone/');
  expect(resource(own, 'Taskpane.Url')).toBe('https://addins.example.com/touchstone/taskpane.html');
  expect(own).not.toContain(placeholder);
  for (const content of await functionFileContents(placeholder)) {
    const metadata = withUrl(JSON.stringify(content), 'https://example.com');
    expect(metadata).not.toContain(placeholder);
  }
  for (const address of ['http://addins.example.com', 'addins.example.com', 'https://example.com/?a=1']) {
    expect(() => withUrl(released, address)).toThrow(/https only/);
  }
});
