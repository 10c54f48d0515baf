const { policyOf } = require('../policy') as { policyOf(page: string): string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);
export const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

/** The parts of a page, as HTML but for title and footer, which are plain. */
interface HtmlPage {
  /** BCP 47 tag. */
  language: string;
  title: string;
  /** Behind the title: the ways to the same page in other languages. */
  others: string;
  nav: string;
  main: string;
  footer: string;
}

/** A page beside the pane: without scripts, in the look of help.css and under the policy of the help. */
export function htmlPage({ language, title, others, nav, main, footer }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf('help')}">
<title>${escape(title)}</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<header><img src="assets/icon-40.png" alt="" width="40" height="40"><h1>${escape(title)}</h1>
${others}</header>
${nav}
<main>
${main}
</main>
<footer>${escape(footer)}</footer>
</body>
</html>
`;
}
