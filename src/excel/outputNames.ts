import { partText } from './analysesPart';
import { supports } from './inWorkbook';
import { readKept } from './keptAnalysis';
import { textLiteral } from './textLiteral';
import type { AnalysisDefinition } from './types';

/** Hidden names, one for each analysis that has written something: what it was made with stands there once more. */
const prefix = 'Touchstone.';
/** Excel takes no longer formula. */
const longest = 8192;

/** Notes a definition in the hidden name of its output. One that is too long even without the lines of its note gets no name. */
export async function nameOutput(
  context: Excel.RequestContext,
  definition: AnalysisDefinition,
): Promise<void> {
  const { output } = definition;
  const texts = output ? [definition, { ...definition, output: { ...output, note: [] } }].map(formulaOf) : [];
  const formula = texts.find((text) => text.length <= longest);
  await unnameOutput(context, definition.id);
  if (!formula || !supports('1.7')) return;
  context.workbook.names.add(prefix + definition.id, formula).visible = false;
  await context.sync();
}

export async function unnameOutput(context: Excel.RequestContext, id: string): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(prefix + id);
  item.load('name');
  await context.sync();
  if (!item.isNullObject) item.delete();
  await context.sync();
}

/** What the hidden names hold of outputs that still stand in the workbook. */
export async function namedOutputs(context: Excel.RequestContext): Promise<AnalysisDefinition[]> {
  if (!supports('1.7')) return [];
  const { names, tables } = context.workbook;
  names.load('items/name,items/formula');
  tables.load('items/name,items/id');
  await context.sync();
  const standing = new Set([...names.items, ...tables.items].map(({ name }) => name));
  const ids = new Set(tables.items.map(({ id }) => id));
  return names.items
    .filter(({ name }) => name.startsWith(prefix))
    .flatMap(({ formula }) => {
      const reading = readKept(textIn(String(formula)));
      const output = reading.kind === 'analysis' ? reading.analysis.output : null;
      const stands = output !== null && (standing.has(output.tableName) || ids.has(output.tableId ?? ''));
      return reading.kind === 'analysis' && stands ? [reading.analysis] : [];
    });
}

const formulaOf = (definition: AnalysisDefinition): string => `=${textLiteral(partText(definition))}`;

const textIn = (formula: string): string =>
  [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, part]) => part.replaceAll('""', '"')).join('');
