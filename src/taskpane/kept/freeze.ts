import type { Analysis } from '../../blueprint/analysis';
import type { AnalysisDefinition, FrozenTexts, Written } from '../../excel/types';
import { currentLanguage } from '../../language/current';
import type { Format } from '../../language/format';
import { inLanguage } from '../../languages/inLanguage';
import type { Services, Workbook } from '../services';
import { frozenDefinition } from './definition';
import { resultTexts } from '../texts/result';

/** Puts the figures of a formula in its place. What is said of them is in the language the output is written in. */
export async function freeze(
  workbook: Pick<Workbook, 'freezeOutput'>,
  { output, language }: { output: Written; language: string },
  at: string,
): Promise<Written> {
  return workbook.freezeOutput(output, await inLanguage(language, () => frozenTexts(at)));
}

/** `at`: when. */
function frozenTexts(at: string): FrozenTexts {
  const { frozen, inputs } = resultTexts.live;
  const answers = { byInputs: frozen.answerByInputs(at), plain: frozen.answer(at) };
  return {
    answer: (hasInputs) => (hasInputs ? answers.byInputs : answers.plain),
    note: frozen.note,
    live: { note: inputs.note, noRoom: inputs.noRoom },
  };
}

interface Frozen {
  /** The analysis that has written it; `null` where none is kept. */
  owner: AnalysisDefinition | null;
  written: Written;
  /** Hears what stands there, even if that cannot be kept. */
  told(values: Written): void;
  save(analysis: AnalysisDefinition): Promise<void>;
}

/** The same of an output whose analysis may be kept, which then is one of values. */
export async function freezeKept(
  { workbook, now }: Pick<Services, 'workbook' | 'now'>,
  kind: Analysis,
  format: Format,
  { owner, written, told, save }: Frozen,
): Promise<void> {
  const language = owner?.language ?? currentLanguage();
  const values = await freeze(workbook, { output: written, language }, format.dateTime(now()));
  try {
    if (owner) await save(await frozenDefinition(workbook, kind, owner, values, now()));
  } finally {
    told(values);
  }
}
