import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { patternOf } from '../../src/taskpane/texts/chinese/sentences/pattern';
import { sentence } from '../../src/taskpane/texts/chinese/sentences';
import { worker } from '../../src/taskpane/texts/chinese/sentences/worker';

/** Every sentence the worker can say to the pane has its Chinese: they are read from the code. */

const source = path.resolve(__dirname, '../../src');

/** What stands for the values in a template, where a number would make no sentence. */
const samples: Readonly<Record<string, string[]>> = {
  'scale.unit': ['days', 'working days'],
  'headingOf(scale)': ['Working days'],
  "finding.parameters.join(' and ')": ['q', 'p and q and gamma'],
  'finding.model': ['gamma-gamma'],
  'regularityText(finding.regularity)': ['1.8', 'over 99'],
  "counted(finding.customers, 'customer')": ['1 customer', '7 customers'],
  "counted(curve.lost, 'customer')": ['1 customer', '7 customers'],
  "counted(finding.customers, 'repeat customer')": ['1 repeat customer', '7 repeat customers'],
  "counted(finding.orders, 'row')": ['1 row', '7 rows'],
  "counted(finding.orders, 'order')": ['1 order', '7 orders'],
  "counted(finding.refunds, 'refund')": ['1 refund', '7 refunds'],
  "counted(sentAgain, 'order')": ['1 order', '7 orders'],
  "counted(refundsWithoutOrder, 'refund')": ['1 refund', '7 refunds'],
  "counted(open, 'journey')": ['1 journey', '7 journeys'],
  'was(finding.customers)': ['was', 'were'],
  'was(finding.refunds)': ['was', 'were'],
  'was(finding.orders)': ['was', 'were'],
  'model.name': ['Markov'],
  'told.name': ['start'],
  'bare.name': ['reached'],
  column: ['time'],
  'start.name': ['start'],
  'reached.name': ['reached'],
  argument: ['Steps of the funnel'],
  'this.column': ['value'],
  unit: [
    'Unix seconds',
    'Unix milliseconds',
    'Unix microseconds',
    'Unix nanoseconds',
    'dates such as 20260301',
    'times such as 20260301143000',
  ],
  'quote(cell)': ['"7"'],
  'this.wayOut': ['Read the column with TOUCH.AMOUNT and the decimal mark, "." or ",".'],
  'quote(name)': ['"7"'],
  more: ['', ' and 7 more'],
};

/** The texts an expression can come to; `null` where it is none. */
function textsOf(node: ts.Expression): string[] | null {
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    const [first, second] = [textsOf(node.whenTrue), textsOf(node.whenFalse)];
    return first || second ? [...(first ?? ['7']), ...(second ?? ['7'])] : null;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return crossed(textsOf(node.left) ?? ['7'], textsOf(node.right) ?? ['7']);
  if (!ts.isTemplateExpression(node)) return null;
  return node.templateSpans.reduce(
    (all, { expression, literal }) =>
      crossed(crossed(all, textsOf(expression) ?? samples[expression.getText()] ?? ['7']), [literal.text]),
    [node.head.text],
  );
}

const crossed = (first: string[], second: string[]): string[] =>
  first.flatMap((one) => second.map((other) => one + other));

/** All texts of a file, but for what only programmers read. */
function textsIn(file: string, isMeant: (node: ts.Node) => boolean = () => true): string[] {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, meant: boolean): void => {
    const name = ts.isNewExpression(node) ? node.expression.getText() : '';
    if (['Error', 'DOMException', 'CellError'].includes(name)) return;
    const isAmong = meant || isMeant(node);
    const texts = ts.isExpression(node) ? textsOf(node) : null;
    if (!texts) ts.forEachChild(node, (child) => visit(child, isAmong));
    else if (isAmong) found.push(...texts);
  };
  visit(parsed, false);
  return found;
}

const isRefusal = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ['invalid', 'notAvailable'].includes(node.expression.getText());
const isReason = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && node.name.getText() === 'reason') ||
  (ts.isFunctionLike(node) && node.type?.getText() === 'string');

const filesIn = (room: string): string[] =>
  readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(source, room, file));

/** What runs in the worker: its own room, and of the analyses what their faces in the pane do not show. */
const inWorker = [
  ...filesIn('worker'),
  path.join(source, 'blueprint/listing.ts'),
  ...filesIn('analyses').filter(
    (file) =>
      !/(index|words|sayings|segmentWords|formula|texts|resultTexts|method|options|request)\.ts$|chinese/i.test(
        file,
      ),
  ),
];

const isSentence = (text: string): boolean =>
  !text.includes('…') && text.split(' ').length > 3 && /[.?]$/.test(text);
const sentences = (texts: string[]): string[] => [...new Set(texts)].filter(isSentence);

/** What analyses cannot go on with; the point is set by those who tell it, and so is the model of an attribution. */
const reasons = [...filesIn('analytics'), ...inWorker]
  .filter((file) => !/sbg\.ts|validation\.ts/.test(file))
  .flatMap((file) => textsIn(file, isReason).map((text) => `${text}.`))
  .map((text) => (/^(a|the) /.test(text) ? `Markov: ${text}` : text));

const ofWorker = sentences([
  ...inWorker.filter((file) => !file.endsWith('functionQueue.ts')).flatMap((file) => textsIn(file)),
  ...[
    'functions/timeToValue/waits.ts',
    'functions/events/eventNames.ts',
    'cells/waitDates.ts',
    'cells/momentEvidence.ts',
    'cells/momentColumn.ts',
    'cells/amountTexts.ts',
  ].flatMap((file) => textsIn(path.join(source, file), isRefusal)),
  ...reasons,
]);

/** Names of events come from a list in the pane: none of them is missing or empty. */
const isOfFunctions = (text: string): boolean => /is missing\. Give|, is empty\. Fill/.test(text);

/** What Chinese sentences say in Latin letters: names of products, keys, models and what stands in cells. */
const latin =
  /Touchstone|Unix|TOUCH\.(?:DATE|AMOUNT)|UTC|dmy|mdy|Excel|Enter|Esc|Internet|A1:F20|A1:B2|Sheet|gamma|BG\/NBD|\bID\b|lead|opportunity|\b[pq]\b/g;

const inChinese = (text: string): boolean => {
  const chinese = sentence(text).replace(latin, '');
  return /\p{Script=Han}/u.test(chinese) && !/[A-Za-z{}]|undefined/.test(chinese);
};

const all = ofWorker.filter((text) => !isOfFunctions(text));

test('the sentences are found in the code', () => {
  expect(all.length).toBeGreaterThan(25);
});

test.each(all)('%s', (text) => {
  expect([text, sentence(text), inChinese(text)]).toEqual([text, expect.any(String), true]);
});

test('the dictionary holds no sentence that nobody says', () => {
  const unsaid = worker.filter((phrase) => {
    const { expression } = patternOf(phrase);
    return !all.some((text) => expression.test(text));
  });
  // Parts of other sentences, and what stands in cells.
  const parts = /^\{model\} with gamma/;
  expect(unsaid.map(([english]) => english).filter((english) => !parts.test(english))).toEqual([]);
});

test('what nobody has foreseen stays as it is', () => {
  expect(sentence('Something nobody has foreseen.')).toBe('Something nobody has foreseen.');
});

test('the room of the workbook speaks in codes, not in sentences', () => {
  expect(sentences(filesIn('excel').flatMap((file) => textsIn(file)))).toEqual([]);
});
