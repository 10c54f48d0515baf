import { titles } from '../../analyses/titles';
import { analysisVersion } from '../../excel/analysisVersions';
import type { AnalysisDefinition, AnalysisSource, Written } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Ran } from '../../blueprint/settings';
import type { Workbook } from '../services';
import { keptTexts } from '../texts/kept';
import { keptRequest } from './request';
import { sourcesIn } from './sourcesIn';
import { requestNow } from './typed';

/** What of a result is written: enough to find it in the next one. */
export interface KeptView {
  /** Plain data. */
  id: unknown;
  /** Its name; `null` where there is but one. */
  name: string | null;
}

/** What was written, and in which language. */
export interface WrittenOut {
  output: Written;
  language: string;
}

/** The definition of a result that was written for the first time. */
export async function newDefinition(
  workbook: Workbook,
  { id }: Pick<Analysis, 'id'>,
  ran: Ran,
  view: KeptView,
  { output, language }: WrittenOut,
  at: Date,
  taken: readonly string[],
): Promise<AnalysisDefinition> {
  const { source, outside } = ran.settings.tables.main;
  const files = outside?.kind === 'files' ? outside.files.map(({ name }) => name) : [];
  const data = files[0] ?? source?.table ?? source?.sheet ?? '';
  const createdAt = at.toISOString();
  return {
    id: newId(),
    version: analysisVersion,
    kind: id,
    name: freeName(keptTexts.name(titles[id].title, data, view.name), taken),
    comment: '',
    language,
    createdAt,
    updatedAt: createdAt,
    request: keptRequest(ran.settings, view.id),
    sources: await keptSources(workbook, ran),
    form: output.form,
    output,
  };
}

const inCells = (settings: Ran['settings']) => sourcesIn(settings).filter(({ table }) => !table.outside);

/** Where the data lie, and what they were. */
export function keptSources(workbook: Workbook, { settings, hashes }: Ran): Promise<AnalysisSource[]> {
  return Promise.all(
    // Files have no place in the workbook.
    inCells(settings).map(async ({ role, source }) => ({
      role,
      place: await workbook.keepPlace(source),
      hash: hashes.get(source.address) ?? null,
    })),
  );
}

/**
 * A definition whose formula gave way to values, with the settings that stood in its cells: from now on it can be told whether its
 * data have changed.
 */
export async function frozenDefinition(
  workbook: Workbook,
  kind: Analysis,
  analysis: AnalysisDefinition,
  output: Written,
  at: Date,
): Promise<AnalysisDefinition> {
  const sources = await Promise.all(
    analysis.sources.map(async (source) => {
      const { address } = await workbook.findSource(source.place);
      return { ...source, hash: await workbook.sourceHash(address, new AbortController().signal) };
    }),
  );
  const request = await requestNow(workbook, kind, analysis);
  return { ...analysis, request, updatedAt: at.toISOString(), sources, form: 'values', output };
}

/** The name itself, or with the first number that nobody has. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number++) free = `${name} (${number})`;
  return free;
}

/** Of random digits, so that two people never give the same one. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
