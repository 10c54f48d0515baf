import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the manifest asks of Excel is what the code needs: all that is newer stands behind a question. */

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'src/excel');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join(folder, file));

const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
const program = ts.createProgram([...files, require.resolve('@types/office-js/index.d.ts')], {
  ...options,
  noEmit: true,
  incremental: false,
  composite: false,
});
const checker = program.getTypeChecker();

/** `[Api set: ExcelApi 1.9]` in the comment of a declaration, as the minor version. */
function setOf(symbol: ts.Symbol | undefined): number {
  const declaration = symbol?.declarations?.find((each) =>
    each.getSourceFile().fileName.includes('@types/office-js'),
  );
  if (!declaration) return 0;
  const comment = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  return Number(/\[Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1] ?? 0);
}

/** Each member of Excel's object model that is used, with its set and the file. */
function members(): { member: string; set: number; file: string }[] {
  const found: { member: string; set: number; file: string }[] = [];
  for (const name of files) {
    const source = program.getSourceFile(name);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const set = setOf(checker.getSymbolAtLocation(node.name));
        if (set > 0) found.push({ member: node.name.text, set, file: path.basename(name) });
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  return found;
}

/**
 * Every Excel of the sets that the manifest names has ExcelApi 1.11 at least: the shared runtime came later. (Microsoft, "Shared runtime
 * requirement sets" and "Excel JavaScript API requirement sets".)
 */
const floor = 11;

/** Asked for elsewhere, before any of it runs. */
const askedBefore: Record<string, string> = {
  resize: 'earlierOutput.ts',
};

test('members that an Excel may lack are used only where their set was asked for', () => {
  const used = members();
  expect(used.length).toBeGreaterThan(300);
  const asks = (file: string) =>
    Array.from(readFileSync(path.join(folder, file), 'utf8').matchAll(/supports\('1\.(\d+)'\)/g), ([, set]) =>
      Number(set),
    );
  const isAsked = ({ member, set, file }: (typeof used)[number]) =>
    [file, askedBefore[member] ?? file].some((each) => asks(each).some((one) => one >= set));
  expect(used.filter((each) => each.set > floor && !isAsked(each))).toEqual([]);
});
