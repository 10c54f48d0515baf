import type { FrozenTexts, Written } from '../../excel/types';
import { inLanguage } from '../../languages/inLanguage';
import type { Workbook } from '../services';
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
