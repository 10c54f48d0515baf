import type { AnalysisDefinition } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Options } from '../../blueprint/settings';
import { inLanguage } from '../../languages/inLanguage';
import type { Workbook } from '../services';
import { type KeptRequest, readRequest } from './request';
import { Unusable } from './unusable';

/** What a kept analysis was asked, with the settings that stand in cells beside its formula: whoever typed there has the last word. */
export async function requestNow(
  workbook: Workbook,
  analysis: Analysis,
  definition: AnalysisDefinition,
): Promise<KeptRequest> {
  const request = readRequest(definition.request);
  if (!request) throw new Unusable('unreadable');
  const typed = await typedOptions(workbook, analysis, definition);
  return { ...request, options: { ...request.options, ...typed } };
}

async function typedOptions(
  workbook: Workbook,
  analysis: Analysis,
  { form, language, output }: Pick<AnalysisDefinition, 'form' | 'language' | 'output'>,
): Promise<Options> {
  if (form !== 'formula' || !output?.inputs) return {};
  const [inputs, words] = await Promise.all([workbook.readInputs(output), analysis.loadWords()]);
  if (!inputs || !words.typed) return {};
  const { typed } = words;
  const cells = new Map(inputs.map(({ label, values }) => [key(label), values.map(textOf).filter(isFilled)]));
  return inLanguage(language, () =>
    typed(
      (label) => cells.get(key(label)) ?? null,
      inputs.map(({ label }) => label),
    ),
  );
}

const key = (label: string): string => label.trim().toLowerCase();
const textOf = (cell: unknown): string => String(cell).trim();
const isFilled = (text: string): boolean => text !== '';
