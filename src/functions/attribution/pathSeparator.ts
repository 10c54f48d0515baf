import { invalid, isBlankKey, quote } from '../../cells';
import { settingsText } from '../settings/text';

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
    throw invalid(
      `path: ${quote(texts.find((text) => holds(text, found[0])))} holds ${found[0]}, ${quote(texts.find((text) => holds(text, found[1])))} holds ${found[1]}. ` +
        `Write settings ${settingsAdvice(found[0])} or ${settingsAdvice(found[1])} to say what parts the names.`,
    );
  }
  if (found.length === 1) return found[0];
  const withComma = texts.find((text) => text.includes(','));
  if (withComma === undefined) return '>';
  if (commasPart(texts)) return ',';
  throw invalid(
    `path: ${quote(withComma)} is one touchpoint with a comma in its name, or several parted by commas. ` +
      `Write settings ${settingsAdvice(',')} if the comma parts them, else ${settingsAdvice('>')}.`,
  );
}

/** The setting as it is typed into a formula. */
const settingsAdvice = (separator: string): string =>
  `"${settingsText([['separator', separator]]).replaceAll('"', '""')}"`;

const holds = (text: string, arrow: string): boolean =>
  arrow === '>' ? text.replaceAll('->', '').includes('>') : text.includes(arrow);

function commasPart(texts: readonly string[]): boolean {
  const whole = new Set(texts.map((text) => text.trim()));
  return texts.some((text) => {
    const names = text.split(',').map((name) => name.trim());
    return names.length > 2 || (names.length === 2 && names.some((name) => whole.has(name)));
  });
}
