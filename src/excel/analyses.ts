import { analysesNamespace, AnalysesPart, partText } from './analysesPart';
import { analysisVersion } from './analysisVersions';
import { inWorkbook } from './inWorkbook';
import { readKept } from './keptAnalysis';
import { namedOutputs, nameOutput, unnameOutput } from './outputNames';
import type { AnalysisDefinition, KeptAnalyses } from './types';
import { WorkbookError } from './workbookError';

/** The analyses kept in the workbook. They travel with the file. */
export function readAnalyses(): Promise<KeptAnalyses> {
  return inWorkbook(async (context) => {
    const readings = (await openParts(context)).flatMap(({ content }) =>
      content.texts().map((text) => readKept(text)),
    );
    return {
      analyses: readings.flatMap((reading) => (reading.kind === 'analysis' ? [reading.analysis] : [])),
      newer: readings.filter(({ kind }) => kind === 'newer').length,
      damaged: readings.filter(({ kind }) => kind === 'damaged').length,
      orphans: (await namedOutputs(context)).filter(({ id }) => !readings.some((kept) => kept.id === id)),
    };
  });
}

/** Keeps an analysis in the workbook: in the place of the one with its id, else after all others. */
export async function saveAnalysis(definition: AnalysisDefinition): Promise<void> {
  const current = { ...definition, version: analysisVersion };
  const text = partText(current);
  await change(async (context) => {
    const parts = await openParts(context);
    const found = find(parts, definition.id);
    if (found?.isNewer) throw newer();
    if (found) found.content.replace(found.position, text);
    const [first] = parts;
    if (!found) first?.content.add(text);
    const changed = found ?? first;
    if (changed) return changed.part.setXml(changed.content.toXml());
    const content = new AnalysesPart();
    content.add(text);
    context.workbook.customXmlParts.add(content.toXml());
  });
  // The part is what counts; a workbook that takes no name is as good.
  await change((context) => nameOutput(context, current)).catch(() => undefined);
}

/** Forgets an analysis. What it wrote into the sheets stays. */
export function removeAnalysis(id: string): Promise<void> {
  return change(async (context) => {
    await unnameOutput(context, id);
    const found = find(await openParts(context), id);
    if (!found) return;
    const { part, content, position } = found;
    content.remove(position);
    if (content.isEmpty) part.delete();
    else part.setXml(content.toXml());
  });
}

interface OpenPart {
  part: Excel.CustomXmlPart;
  content: AnalysesPart;
}

/**
 * The part as it is at this moment, for others may have changed it. There is one; two panes that save the first
 * analysis at the same time make two, and both count.
 */
async function openParts(context: Excel.RequestContext): Promise<OpenPart[]> {
  const parts = await ownParts(context);
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return parts.map((part, i) => ({ part, content: new AnalysesPart(texts[i].value) }));
}

/** By their namespace or, where Excel finds none by it, among all: it can lose track of which part is of which. */
async function ownParts(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const { customXmlParts } = context.workbook;
  const found = customXmlParts.getByNamespace(analysesNamespace);
  found.load('items/id');
  await context.sync();
  const parts = found.items.slice();
  if (parts.length > 0) return parts;
  customXmlParts.load('items/id,items/namespaceUri');
  await context.sync();
  return customXmlParts.items.filter(({ namespaceUri }) => namespaceUri === analysesNamespace);
}

function find(parts: readonly OpenPart[], id: string) {
  for (const each of parts) {
    const readings = each.content.texts().map((text) => readKept(text));
    const position = readings.findIndex((reading) => reading.id === id);
    if (position >= 0) return { ...each, position, isNewer: readings[position].kind === 'newer' };
  }
  return null;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs one change after the other: between reading the part and writing it nothing else of ours may write it. */
function change(edit: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const work = () =>
    inWorkbook(async (context) => {
      await edit(context);
      await context.sync();
    });
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

const newer = () => new WorkbookError('unavailable', { code: 'savedByNewer' });
