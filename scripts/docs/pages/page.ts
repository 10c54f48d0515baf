import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pages as chinese } from '../../../src/languages/chinese/pages';
import { english } from './english';
import { type Block, type PageName, pageNames, type PageText, type PageTexts } from './pages';
import { contactLink, type Publisher } from './publisher';

const { policyOf } = require('../../policy') as { policyOf(page: string): string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);
const paragraph = (text: string): string => `<p>${escape(text)}</p>`;
const list = (texts: readonly string[]): string =>
  `<ul>\n${texts.map((text) => `<li>${escape(text)}</li>`).join('\n')}\n</ul>`;
const block = (each: Block): string => (typeof each === 'string' ? paragraph(each) : list(each));
const section = (title: string, inside: string): string =>
  `<section>\n<h2>${escape(title)}</h2>\n${inside}\n</section>`;

/** Each language with what its files end in and what the language is called in it. */
const languages: readonly { id: string; name: string; ending: string; texts: PageTexts }[] = [
  { id: 'en', name: 'English', ending: '', texts: english },
  { id: 'zh-CN', name: '简体中文', ending: '.zh-CN', texts: chinese },
];
type Language = (typeof languages)[number];

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

function page(name: PageName, language: Language, version: string, publisher: Publisher): string {
  const { texts, ending } = language;
  const { title, lead, sections } = texts.pages[name];
  const links = Object.entries(texts.names)
    .filter(([other]) => other !== name)
    .map(([other, label]) => `<li><a href="${other}${ending}.html">${escape(label)}</a></li>`);
  const others = languages
    .filter(({ id }) => id !== language.id)
    .map(
      (each) =>
        `<li><a href="${name}${each.ending}.html" hreflang="${each.id}" lang="${each.id}">${each.name}</a></li>`,
    );
  return `<!doctype html>
<html lang="${language.id}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf('help')}">
<title>Touchstone: ${escape(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<header><img src="assets/icon-40.png" alt="" width="40" height="40"><h1>Touchstone: ${escape(title)}</h1></header>
<nav><ul>
${[...links, ...others].join('\n')}
</ul></nav>
<main>
<p class="lead">${escape(lead)}</p>
${sections.map(({ title: heading, blocks }) => section(heading, inside(blocks))).join('\n')}
${contactSection(texts, publisher)}
</main>
<footer>${escape(texts.version(version))}</footer>
</body>
</html>
`;
}

/** The files of all pages in all languages by their names. */
export function publisherPages(version: string, publisher: Publisher): Record<string, string> {
  const files = languages.flatMap((language) =>
    pageNames.map((name) => [`${name}${language.ending}.html`, page(name, language, version, publisher)]),
  );
  return Object.fromEntries(files) as Record<string, string>;
}
