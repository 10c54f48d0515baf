import type { Format } from '../format';
import type { PaneState } from '../state';
import { texts } from '../texts';
import { answerOf } from './sentence';

/** What a screen reader says about a state: progress in quarters, results and writing politely, faults at once. */
export function announcement(state: PaneState, format: Format): { polite: string; urgent: string } {
  const { fault } = state;
  return { polite: politeText(state, format), urgent: fault ? `${fault.title} ${fault.advice}` : '' };
}

function politeText({ phase, writing }: PaneState, format: Format): string {
  switch (writing.name) {
    case 'writing':
      return texts.write.writing;
    case 'written':
      return texts.write.done(writing.written.sheet);
    case 'removed':
      return texts.write.removed;
  }
  if (phase.name === 'working') return texts.run.percent(format.percent(Math.floor(phase.fraction * 4) / 4));
  if (phase.name === 'result') {
    const { explaining, analysis } = phase;
    if (!explaining) return answerOf(analysis.result, format).headline;
    return explaining.answer ? texts.explain.announced(explaining.touchpoint) : texts.explain.looking;
  }
  if (phase.name === 'welcome' && phase.inserting) return texts.welcome.inserting;
  return '';
}
