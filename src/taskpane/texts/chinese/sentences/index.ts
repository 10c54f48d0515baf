import { translateHeading } from '../../../../functions/chinese';
import { match, patternOf } from './pattern';
import { words } from './words';
import { worker } from './worker';

const exact = new Map(words);
const patterns = worker.map(patternOf);

/** An English sentence of the worker in Chinese; what nobody has foreseen stays as it is. */
export function sentence(text: string): string {
  const word = exact.get(text);
  if (word !== undefined) return word;
  for (const pattern of patterns) {
    const chinese = match(pattern, text, sentence);
    if (chinese !== null) return chinese;
  }
  return translateHeading(text);
}
