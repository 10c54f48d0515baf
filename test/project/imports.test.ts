import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';

/** By file, the files it imports. */
type Imports = ReadonlyMap<string, readonly string[]>;

const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/**
 * What the files of a folder import of each other: for its types alone, once it is needed and by exporting it again are
 * imports as well. Packages and styles are left out, for they import nothing of ours.
 */
function importsIn(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const known = new Set(files);
  const found = (file: string, name: string) =>
    endings.map((ending) => path.join(path.dirname(file), name) + ending).find((other) => known.has(other));
  return new Map(
    files.map((file) => {
      const { importedFiles } = preProcessFile(readFileSync(path.join(folder, file), 'utf8'), true, true);
      const ours = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
      return [file, ours.flatMap(({ fileName }) => found(file, fileName) ?? [])];
    }),
  );
}

/** All that a file needs, by whatever way round. */
function needsOf(file: string, imports: Imports): ReadonlySet<string> {
  const needs = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const fresh = (imports.get(next) ?? []).filter((other) => !needs.has(other));
    for (const other of fresh) needs.add(other);
    open.push(...fresh);
  }
  return needs;
}

/** The groups of files of which each needs all others. */
function circlesOf(imports: Imports): string[][] {
  const needs = new Map([...imports.keys()].map((file) => [file, needsOf(file, imports)]));
  const circles: string[][] = [];
  for (const [file, needed] of needs) {
    if (!needed.has(file) || circles.some((circle) => circle.includes(file))) continue;
    circles.push([...needed].filter((other) => needs.get(other)?.has(file)).sort());
  }
  return circles;
}

test('files are a circle when each needs the others, and none when they only meet', () => {
  const imports = {
    near: ['far', 'leaf'],
    far: ['between'],
    between: ['near'],
    alone: ['alone'],
    left: ['meeting'],
    right: ['meeting', 'left'],
    meeting: ['leaf'],
    leaf: [],
  };
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual([['between', 'far', 'near'], ['alone']]);
});

test('an import counts in whatever form it is written', () => {
  const texts = [
    "import { a } from './a';",
    "import type { A } from './a';",
    "import './a';",
    "export * from './a';",
    "export type { A } from './a';",
    'const later = () => import(/* webpackChunkName: "a" */ \'./a\');',
    "type A = typeof import('./a');",
  ];
  const names = texts.map((text) =>
    preProcessFile(text, true, true).importedFiles.map((file) => file.fileName),
  );
  expect(names).toEqual(texts.map(() => ['./a']));
});

describe('the files of src', () => {
  const imports = importsIn('src');
  const circles = circlesOf(imports);

  test('import each other', () => {
    expect(imports.get('workbench/host/host.ts')).toContain('workbench/host/objects/catalogue.ts');
  });

  test('are in no circle of imports', () => {
    expect(circles).toEqual([]);
  });
});
