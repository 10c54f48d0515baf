import { helpFile } from '../../src/language/helpFile';
import type { Choices, CustomFunction } from '../../src/functions';
import { settingNames } from '../../src/functions/settings/names';
import { conventions } from './conventions';
import { english, type HelpLanguage, helpLanguages, otherLanguages } from './helpLanguages';
import { escape, htmlPage, paragraph } from './htmlPage';
import { pageLinks } from './pages/links';
import { choiceLists, settingsOf, signature } from './signature';

function definitions(entries: readonly { term: string; text: string }[]): string {
  const lines = entries.map(({ term, text }) => `<dt>${term}</dt><dd>${escape(text)}</dd>`);
  return `<dl>\n${lines.join('\n')}\n</dl>`;
}

function section(declaration: CustomFunction, { id: spoken, words, translate }: HelpLanguage): string {
  const { id, description, arguments: all, details, examples, source } = declaration;
  // A source is cited as it was published.
  const cited =
    spoken === english.id ? escape(source) : `<span lang="${english.id}">${escape(source)}</span>`;
  return [
    `<section id="${id}">`,
    `<h2>TOUCH.${id}</h2>`,
    `<p class="lead">${escape(translate(description))}</p>`,
    `<pre>${escape(signature(declaration))}</pre>`,
    definitions(
      all.map(({ name, optional, description: text }) => ({
        term: `<code>${name}</code>${optional ? ` <small>${words.optional}</small>` : ''}`,
        text: translate(text),
      })),
    ),
    ...details.map((text) => paragraph(translate(text))),
    `<h3>${words.examples}</h3>`,
    definitions(
      examples.map(({ formula, result }) => ({
        term: `<code>${escape(formula)}</code>`,
        text: translate(result),
      })),
    ),
    `<p class="source">${words.source}${cited}</p>`,
    '</section>',
  ].join('\n');
}

function choiceSection({ id, what, entries }: Choices, { words, translate }: HelpLanguage): string {
  const names = entries.map(({ name, description }) => ({
    term: `<code>${escape(name.toLowerCase())}</code>`,
    text: translate(description),
  }));
  const title = escape(words.names(translate(what)));
  return `<section id="${id}">\n<h2>${title}</h2>\n${definitions(names)}\n</section>`;
}

function settingsSection(functions: readonly CustomFunction[], { words, translate }: HelpLanguage): string {
  const settings = settingsOf(functions).map(({ setting: { name, description }, functions: ids }) => ({
    term: `<code>${escape(name)}</code> <small lang="zh-CN">${settingNames[name]}</small>`,
    text: translate(description) + words.takenBy(ids),
  }));
  return `<section id="settings">\n<h2>${words.settings}</h2>\n${definitions(settings)}\n</section>`;
}

/** The page where Excel's function help leads in a language: one page with an anchor for each function id. */
export function helpPage(
  functions: readonly CustomFunction[],
  version: string,
  language: HelpLanguage = english,
): string {
  const { words, translate } = language;
  const links = functions.map(({ id }) => `<li><a href="#${id}">TOUCH.${id}</a></li>`);
  return htmlPage({
    language: language.id,
    title: words.title,
    others: otherLanguages(language, helpFile),
    nav: `${pageLinks('help', language.id)}\n<nav aria-label="${words.functions}"><ul>\n${links.join('\n')}\n</ul></nav>`,
    main: [
      '<section>',
      `<h2>${words.conventions}</h2>`,
      definitions(conventions.map(({ title, text }) => ({ term: translate(title), text: translate(text) }))),
      '</section>',
      ...functions.map((declaration) => section(declaration, language)),
      settingsSection(functions, language),
      ...choiceLists(functions).map((list) => choiceSection(list, language)),
    ].join('\n'),
    footer: words.version(version),
  });
}

/** The help page of each language by the name of its file. */
export const helpPages = (functions: readonly CustomFunction[], version: string): Record<string, string> =>
  Object.fromEntries(
    helpLanguages.map((language) => [helpFile(language.id), helpPage(functions, version, language)]),
  );
