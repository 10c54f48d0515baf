import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { customFunctions } from '../../src/functions';
import { functionsMetadata } from '../../src/functions/metadata';
import { column, logColumns } from '../support/worksheet';

/** What Excel is told about the functions: names and order are a promise that never changes after release. */

const metadata = functionsMetadata('https://example.com/addin');

test('errors inside arguments reach the functions instead of ending them', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

test('Excel tells of every call that its answer is not waited for any more', () => {
  for (const { options } of metadata.functions) expect(options).toEqual({ cancelable: true });
});

test('ids and names are legal, equal and unique', () => {
  const ids = metadata.functions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, name } of metadata.functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)*$/);
    expect(name).toBe(id);
    // Excel's own names must stay free, and the whole name below the 255 characters Excel allows.
    expect(id.length).toBeLessThan(100);
  }
});

describe.each(metadata.functions.map((declared) => [declared.id, declared] as const))(
  '%s',
  (id, declared) => {
    test('is described in one sentence and has help of its own on the same site', () => {
      expect(declared.description).toMatch(/^[A-Z].+[.]$/);
      expect(declared.helpUrl).toBe(`https://example.com/addin/help.html#${id}`);
    });

    test('describes every parameter, names each once, the optional ones last', () => {
      const names = declared.parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(0);
      for (const { name, description } of declared.parameters) {
        expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(description).toMatch(/^[A-Z].+[.)]$/);
      }
      const optional = declared.parameters.map((parameter) => parameter.optional);
      expect(optional).toEqual([...optional].sort());
    });

    test('leaves all conversion to the function', () => {
      for (const { type, dimensionality } of declared.parameters) {
        expect(type).toBe('any');
        expect(['scalar', 'matrix']).toContain(dimensionality);
      }
      expect(declared.result.type).toBe('any');
      expect(['scalar', 'matrix']).toContain(declared.result.dimensionality);
    });

    test('has details, examples that call it, and a source', () => {
      const custom = customFunctions.find((each) => each.id === id);
      expect(custom?.details.length).toBeGreaterThan(0);
      expect(custom?.source).not.toBe('');
      expect(custom?.examples.length).toBeGreaterThan(0);
      for (const { formula } of custom?.examples ?? []) expect(formula).toContain(`=TOUCH.${id}(`);
    });
  },
);

describe('lists of names for AutoComplete', () => {
  const used = metadata.functions.flatMap(({ parameters }) =>
    parameters.flatMap((parameter) => ('customEnumId' in parameter ? [String(parameter.customEnumId)] : [])),
  );

  test('exist where a parameter uses them, and are used where they exist', () => {
    const ids = metadata.enums.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test.each(metadata.enums.map((list) => [list.id, list] as const))(
    '%s: texts, each once, explained',
    (_, list) => {
      expect(list.type).toBe('string');
      expect(list.values.length).toBeGreaterThan(0);
      const values = list.values.map(({ stringValue }) => stringValue);
      expect(new Set(values).size).toBe(values.length);
      for (const { name, stringValue, tooltip } of list.values) {
        expect(name).not.toBe('');
        expect(stringValue).not.toBe('');
        expect(tooltip).toMatch(/\.$/);
      }
    },
  );

  const accepting = metadata.functions.flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter, at) =>
      'customEnumId' in parameter ? [[id, parameter.name, at, String(parameter.customEnumId)] as const] : [],
    ),
  );

  test.each(accepting)('%s, %s: every value is accepted', (id, _name, at, list) => {
    const argument = customFunctions.find((each) => each.id === id)?.arguments[at];
    for (const { name, stringValue } of metadata.enums.find((each) => each.id === list)?.values ?? []) {
      expect(argument?.read(stringValue)).toEqual(argument?.read(name));
      expect(argument?.read([[stringValue]])).toEqual(argument?.read(name));
    }
  });
});

test('functions.json survives the way through JSON', () => {
  expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
});

test('every value AutoComplete offers for a model computes or says what it needs', () => {
  const columns = logColumns([
    ['c', 46000, 'A', null],
    ['c', 46001, 'B', null],
    ['c', 46002, null, 5],
  ]);
  const models = metadata.enums.find(({ id }) => id === 'ATTRIBUTION_MODELS')?.values ?? [];
  const attribution = customFunctions.find(({ id }) => id === 'ATTRIBUTION');
  const milestones = column([null, 'lead', null]);
  expect(models.length).toBeGreaterThan(9);
  for (const { name, stringValue } of models) {
    const settings = name === 'Custom' ? 'shares=40,20,40' : null;
    const answer = attribution?.compute(...columns, stringValue, settings, null, milestones);
    expect((answer as unknown[][])[0]).toEqual(['Touchpoint', expect.stringContaining(name), 'Conversions']);
  }
});

test('importing the functions needs neither Excel nor a browser', () => {
  // A Node process of its own: no test environment, no stubs, and every global of office.js or the DOM is a trap.
  const script = `
    const trap = (name) => Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was touched'); } });
    ['window', 'document', 'self', 'Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'location'].forEach(trap);
    const ts = require('typescript');
    const fs = require('node:fs');
    require.extensions['.ts'] = (module, file) => module._compile(
      ts.transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions: { module: 'CommonJS', target: 'ES2022' } }).outputText,
      file,
    );
    const { customFunctions } = require('./src/functions/index.ts');
    process.stdout.write(String(customFunctions.find(({ id }) => id === 'CLV').compute(60, 4, 3)));
  `;
  const answer = execFileSync(process.execPath, ['-e', script], {
    cwd: path.resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(answer).toBe('720');
});
