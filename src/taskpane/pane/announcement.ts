import { analysisTexts } from '../../blueprint/texts';
import type { Format } from '../../language/format';
import type { Flow } from '../flow/flow';
import { toUse } from '../flow/looked';
import { writtenText } from '../flow/writtenText';
import { texts } from '../texts';

/** What a screen reader says about a state: the rows there are to use, progress in quarters, results and writing politely, faults at once. */
export function announcement(
  state: Flow,
  format: Format,
  isAnswerNew: boolean,
): { polite: string; urgent: string } {
  const { fault } = state;
  return {
    polite: politeText(state, format, isAnswerNew),
    urgent: fault ? analysisTexts.sentences([fault.title, fault.advice]) : '',
  };
}

function politeText({ phase, writing, looked }: Flow, format: Format, isAnswerNew: boolean): string {
  switch (writing.name) {
    case 'writing':
      return texts.write.writing;
    case 'written':
      return writtenText(writing.written);
    case 'removed':
      return texts.write.removed;
  }
  if (phase.name === 'working') return texts.run.percent(format.percent(Math.floor(phase.fraction * 4) / 4));
  if (phase.name === 'result') {
    const { behind, answer, words, nameOf } = phase;
    if (!behind) return isAnswerNew ? answer().headline : '';
    const say = words.opening?.(behind.figure.view);
    return (behind.answer ? say?.announced(nameOf(behind.figure).row) : say?.looking) ?? '';
  }
  if (phase.name === 'welcome' && phase.inserting) return texts.welcome.inserting;
  const rows = phase.name === 'set up' ? toUse(looked) : null;
  return rows ? texts.data.canBeUsed(format.count(rows.rowsUsed), format.count(rows.rowsRead)) : '';
}
