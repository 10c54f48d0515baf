import type { Choices, CustomFunction } from '../../src/functions';
import { conventions } from './conventions';
import { settingNames } from '../../src/functions/settings/names';
import { choiceLists, settingsOf, signature } from './signature';

const { policyOf } = require('../policy') as { policyOf(page: string): string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);
const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

function definitions(entries: readonly { term: string; text: string }[]): string {
  const lines = entries.map(({ term, text }) => `<dt>${term}</dt><dd>${escape(text)}</dd>`);
  return `<dl>\n${lines.join('\n')}\n</dl>`;
}

function section(declaration: CustomFunction): string {
  const { id, description, arguments: all, details, examples, source } = declaration;
  return [
    `<section id="${id}">`,
    `<h2>TOUCH.${id}</h2>`,
    `<p class="lead">${escape(description)}</p>`,
    `<pre>${escape(signature(declaration))}</pre>`,
    definitions(
      all.map(({ name, optional, description: text }) => ({
        term: `<code>${name}</code>${optional ? ' <small>optional</small>' : ''}`,
        text,
      })),
    ),
    ...details.map(paragraph),
    '<h3>Examples</h3>',
    definitions(
      examples.map(({ formula, result }) => ({ term: `<code>${escape(formula)}</code>`, text: result })),
    ),
    `<p class="source">Source: ${escape(source)}</p>`,
    '</section>',
  ].join('\n');
}

function choiceSection({ id, what, entries }: Choices): string {
  const names = entries.map(({ name, description }) => ({
    term: `<code>${escape(name.toLowerCase())}</code>`,
    text: description,
  }));
  return `<section id="${id}">\n<h2>Names: ${escape(what)}</h2>\n${definitions(names)}\n</section>`;
}

function settingsSection(functions: readonly CustomFunction[]): string {
  const settings = settingsOf(functions).map(({ setting: { name, description }, functions: ids }) => ({
    term: `<code>${escape(name)}</code> <small lang="zh-CN">${settingNames[name]}</small>`,
    text: `${description} (${ids.join(', ')})`,
  }));
  return `<section id="settings">\n<h2>Settings</h2>\n${definitions(settings)}\n</section>`;
}

/** help.html, where Excel's function help leads: one page with an anchor for each function id. */
export function helpPage(functions: readonly CustomFunction[], version: string): string {
  const links = functions.map(({ id }) => `<li><a href="#${id}">TOUCH.${id}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf('help')}">
<title>Touchstone: worksheet functions</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<header><img src="assets/icon-40.png" alt="" width="40" height="40"><h1>Touchstone: worksheet functions</h1></header>
<nav aria-label="Functions"><ul>
${links.join('\n')}
</ul></nav>
<main>
<section>
<h2>What holds for all of them</h2>
${definitions(conventions.map(({ title, text }) => ({ term: title, text })))}
</section>
${functions.map(section).join('\n')}
${settingsSection(functions)}
${choiceLists(functions).map(choiceSection).join('\n')}
</main>
<footer>Version ${escape(version)}</footer>
</body>
</html>
`;
}
