import { pageFile } from '../../../src/language/helpFile';
import { simplifiedChinese } from '../../../src/languages/chinese';
import { pages as chinese } from '../../../src/languages/chinese/pages';
import { escape } from '../htmlPage';
import { english } from './english';
import type { PageTexts } from './pages';

/** By language. */
const texts: Readonly<Record<string, PageTexts>> = { [simplifiedChinese.id]: chinese };

/** What the pages say in a language, by its BCP 47 tag. */
export const textsOf = (language: string): PageTexts => texts[language] ?? english;

/** The ways from one of help, support, privacy and terms to the others: files beside it, so that they work wherever it is served. */
export function pageLinks(own: keyof PageTexts['names'], language: string): string {
  const links = Object.entries(textsOf(language).names)
    .filter(([other]) => other !== own)
    .map(([other, label]) => `<li><a href="${pageFile(other, language)}">${escape(label)}</a></li>`);
  return `<nav><ul>\n${links.join('\n')}\n</ul></nav>`;
}
