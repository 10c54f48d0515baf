import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageFile } from '../../../src/language/helpFile';
import { type HelpLanguage, helpLanguages, otherLanguages } from '../helpLanguages';
import { escape, htmlPage, paragraph } from '../htmlPage';
import { pageLinks, textsOf } from './links';
import { type Block, type PageName, pageNames, type PageText, type PageTexts } from './pages';
import { contactLink, type Publisher } from './publisher';

const list = (texts: readonly string[]): string =>
  `<ul>\n${texts.map((text) => `<li>${escape(text)}</li>`).join('\n')}\n</ul>`;
const block = (each: Block): string => (typeof each === 'string' ? paragraph(each) : list(each));
const section = (title: string, inside: string): string =>
  `<section>\n<h2>${escape(title)}</h2>\n${inside}\n</section>`;

/** The licence as it stands in the repository: a translation would not be the licence. */
const licence = (): string =>
  readFileSync(path.resolve(__dirname, '../../../LICENSE'), 'utf8')
    .trim()
    .split(/\n{2,}/)
    .map((text) => `<p lang="en">${escape(text.replaceAll('\n', ' '))}</p>`)
    .join('\n');

const inside = (blocks: PageText['sections'][number]['blocks']): string =>
  blocks === 'licence' ? licence() : blocks.map(block).join('\n');

function contactSection({ contact: say }: PageTexts, { publisher, contact }: Publisher): string {
  const link = contact && `<a href="${escape(contactLink(contact))}">${escape(contact)}</a>`;
  const lines = [
    ...(publisher ? [paragraph(say.by(publisher))] : []),
    link ? `<p>${escape(say.reach)} ${link}</p>` : paragraph(say.unknown),
  ];
  return section(say.title, lines.join('\n'));
}

function page(name: PageName, language: HelpLanguage, version: string, publisher: Publisher): string {
  const say = textsOf(language.id);
  const { title, lead, sections } = say.pages[name];
  return htmlPage({
    language: language.id,
    title: `Touchstone: ${title}`,
    others: otherLanguages(language, (id) => pageFile(name, id)),
    nav: pageLinks(name, language.id),
    main: [
      `<p class="lead">${escape(lead)}</p>`,
      ...sections.map(({ title: heading, blocks }) => section(heading, inside(blocks))),
      contactSection(say, publisher),
    ].join('\n'),
    footer: language.words.version(version),
  });
}

/** The files of all pages in all languages by their names. */
export function publisherPages(version: string, publisher: Publisher): Record<string, string> {
  const files = helpLanguages.flatMap((language) =>
    pageNames.map((name) => [pageFile(name, language.id), page(name, language, version, publisher)]),
  );
  return Object.fromEntries(files) as Record<string, string>;
}
