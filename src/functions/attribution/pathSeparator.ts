import { isBlankKey, quote } from '../../cells';
import { refusedPath } from './pathSentences';

/** What people's tools put between the names of a path, the longer before what it contains. */
const arrows = ['->', '→', '»', '>'] as const;

/**
 * The separator that a column of paths shows to be meant, where none is given. A comma may as well belong to a name: it
 * counts only where no arrow does, and a name between commas is a path of its own, or a path has several.
 */
export function separatorIn(paths: readonly unknown[]): string {
  const texts = paths.filter((cell) => !isBlankKey(cell)).map(String);
  const found = arrows.filter((arrow) => texts.some((text) => holds(text, arrow)));
  if (found.length > 1) {
    const [first, second] = found;
    const pathWith = (arrow: string) => quote(texts.find((text) => holds(text, arrow)));
    throw refusedPath({
      code: 'twoSeparators',
      values: { first, firstPath: pathWith(first), second, secondPath: pathWith(second) },
    });
  }
  if (found.length === 1) return found[0];
  const withComma = texts.find((text) => text.includes(','));
  if (withComma === undefined) return '>';
  if (commasPart(texts)) return ',';
  throw refusedPath({ code: 'commaInPath', values: { path: quote(withComma) } });
}

const holds = (text: string, arrow: string): boolean =>
  arrow === '>' ? text.replaceAll('->', '').includes('>') : text.includes(arrow);

function commasPart(texts: readonly string[]): boolean {
  const whole = new Set(texts.map((text) => text.trim()));
  return texts.some((text) => {
    const names = text.split(',').map((name) => name.trim());
    return names.length > 2 || (names.length === 2 && names.some((name) => whole.has(name)));
  });
}
