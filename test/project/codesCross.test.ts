import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Codes, not sentences, cross the rooms: those who read workbooks and compute have nothing to say to a user. */

const source = path.resolve(__dirname, '../../src');

const filesIn = (room: string): string[] =>
  readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(source, room, file));

/** All texts of a file that are sentences, but for what only programmers read, and what the help says of models. */
function sentencesIn(file: string): string[] {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const thrown = ts.isNewExpression(node) ? node.expression.getText() : '';
    const isOfFunctions = ts.isPropertyAssignment(node) && node.name.getText() === 'description';
    if (isOfFunctions || ['Error', 'DOMException'].includes(thrown)) return;
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('7')
        : '';
    if (text.split(' ').length > 3 && /[.?]$/.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** What runs in the worker: of the analyses what their faces in the pane do not show. */
const inWorker = filesIn('analyses').filter(
  (file) =>
    !/(index|[wW]ords|formula|texts|[tT]exts|sayings|method|options|headings)\.ts$|chinese/.test(file),
);

test.each([
  ['excel', filesIn('excel')],
  ['analytics', filesIn('analytics')],
  ['analyses', inWorker],
])('%s', (_, files) => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(sentencesIn)).toEqual([]);
});

test('the worker tells of functions alone in sentences: Excel shows them', () => {
  expect(filesIn('worker').flatMap(sentencesIn)).toEqual([
    'There is no function 7.',
    'The calculation stopped unexpectedly.',
  ]);
});
