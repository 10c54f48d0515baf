import type { AnalysisDefinition, Source } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import { columnReference } from '../../blueprint/formula';
import { outsideSource } from '../../blueprint/outside';
import type { Settings } from '../../blueprint/settings';
import { kindOf } from '../flow/fault';
import type { Workbook } from '../services';
import { type KeptRequest, type ReadsColumn, settingsOf } from './request';
import { requestNow } from './typed';
import { Unusable } from './unusable';

/**
 * The request and the settings of a kept analysis, for its data and the cells of its formula as they stand now. What is gone
 * is refused, or left out so that something else can be chosen.
 */
export async function presentSettings(
  workbook: Workbook,
  analysis: Analysis,
  definition: AnalysisDefinition,
  lost: 'refuse' | 'leave out',
): Promise<{ request: KeptRequest; settings: Settings }> {
  const { sources } = definition;
  const request = await requestNow(workbook, analysis, definition);
  const found: Record<string, Source | null> = {};
  for (const { role, place } of sources) {
    found[role] = await workbook.findSource(place).catch((error: unknown) => {
      if (lost === 'refuse' || kindOf(error) === null) throw error;
      return null;
    });
  }
  for (const [role, { outside }] of Object.entries(request.tables))
    if (outside) found[role] = outsideSource(outside);
  if (Object.keys(request.tables).some((role) => !(role in found))) throw new Unusable('unreadable');
  const reads = await readBy(workbook, definition);
  return { request, settings: settingsOf(request, found, analysis, lost, reads) };
}

/** Which column stands where the formula of an analysis reads one: Excel has it follow a heading that gets another text. */
async function readBy(
  workbook: Workbook,
  { form, output }: AnalysisDefinition,
): Promise<ReadsColumn | undefined> {
  const formula = form === 'formula' && output ? await workbook.presentFormula(output) : null;
  if (formula === null) return undefined;
  return (source, column) => formula.includes(columnReference(source, true, column));
}
