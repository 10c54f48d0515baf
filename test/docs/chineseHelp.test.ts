import { conventions } from '../../scripts/docs/conventions';
import { helpLanguages } from '../../scripts/docs/helpLanguages';
import { helpPages } from '../../scripts/docs/helpPage';
import { choiceLists } from '../../scripts/docs/signature';
import { customFunctions } from '../../src/functions';
import { settingNames } from '../../src/functions/settings/names';
import { words } from '../../src/functions/words';
import { languages } from '../../src/languages';
import { help, helpTopics } from '../../src/languages/chinese/help';
import { badTypography } from '../support/chineseTypography';

const needed = [
  ...new Set([
    ...customFunctions.flatMap(({ details }) => details),
    ...conventions.flatMap(({ title, text }) => [title, text]),
    ...choiceLists(customFunctions).map(({ what }) => what),
  ]),
];
const translated = helpTopics.flatMap((topic) => Object.entries(topic));

test('every explanation, convention and kind of choice has its Chinese, and every Chinese text is used', () => {
  const given = translated.map(([text]) => text);
  expect({ missing: needed.filter((text) => !given.includes(text)) }).toEqual({ missing: [] });
  expect({ superfluous: given.filter((text) => !needed.includes(text)) }).toEqual({ superfluous: [] });
  expect(new Set(given).size).toBe(given.length);
});

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);
/** Chinese writes months as numbers: 30 June is 6 月 30 日. */
const withMonths = (text: string): string =>
  text.replace(/(?<=\d+ |of )([A-Z][a-z]+)/g, (word) =>
    months.includes(word) ? String(months.indexOf(word) + 1) : word,
  );
const numbers = (text: string): string[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).sort();

/** What must stand in both languages alike: texts in quotation marks, errors and functions. */
const ids = customFunctions.map(({ id }) => id);
/** English names three in a row as TIMETOVALUE, .CURVE and .BY. */
const withNames = (text: string): string => text.replace(/(?<=[, ])\.(?=CURVE|BY)/g, 'TIMETOVALUE.');
const quoted = /"[^"]*"|#[A-Z/]+[!?]?/g;
const literals = (text: string): string[] => [
  ...(text.match(quoted) ?? []).sort(),
  ...new Set((text.match(/\b[A-Z]+(?:\.[A-Z]+)+\b/g) ?? []).filter((name) => ids.includes(name)).sort()),
];

/** What a formula holds, the headings of its table, and names nobody translates. */
const latin = new Set(
  [
    ...ids,
    ...customFunctions.flatMap(({ arguments: all }) =>
      all.flatMap(({ name, choices, settings }) => [
        name,
        ...(choices?.entries ?? []).map((entry) => entry.name),
        ...(settings ?? []).map((setting) => setting.name),
      ]),
    ),
    ...Object.values(words).filter((word) => typeof word === 'string'),
    ...Object.keys(settingNames),
    'Touchstone Excel Enter ISO UTC Unix MB Note',
    'Direct blank open side by',
    'Journeys customer id',
    // Of functions of Excel, SQL and regular expressions.
    'DATE NETWORKDAYS INTL HSTACK TOROW MAX FILTER XLOOKUP PERCENTILE INC',
    'VAR POP GROUP BY FLOOR LN average',
    // Models and people.
    'Shapley Kaplan Meier Aalen Johansen Benjamini Hochberg',
    'BG MBG NBD CNBD Pareto gamma alpha beta delta',
    // Channels, and what rules of channels hold.
    'Cross-network Paid Shopping Search Social Video Display Other Organic AI Assistant Referral Email Affiliates',
    'Audio SMS Mobile Push Notifications Unassigned Traffic none GA www google cpc organic referral',
    'affiliates affiliate mail email coffeeshop own',
    'Field Source Medium Campaign Referrer Host Match Contains Is Starts with Matches Text Channel',
    // Segments of RFM.
    "Champions Loyal customers Potential loyalists New Promising Need attention About to sleep At risk Can't lose them",
    'Hibernating',
    // What amounts and dates are written like.
    'NULL N/A TRUE Yes FALSE No AM PM',
    'yes no',
    // Values of settings and arguments.
    'calendar touches daily inclusive monthly quarterly yearly annual weekly alive mm',
    'rules statistic',
  ]
    .join(' ')
    .replace(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase()
    .match(/[a-z]{2,}/g),
);
/** Outside of what stands in both languages alike; the names of arguments are read word by word. */
const latinWords = (text: string): string[] =>
  text
    .replace(quoted, '')
    .replace(/[a-z](?=[A-Z])/g, '$& ')
    .match(/[A-Za-z]{2,}/g) ?? [];

describe.each(translated)('%s', (text, translation) => {
  test('is translated in full', () => {
    expect(translation).toMatch(/\p{Script=Han}/u);
    expect(latinWords(translation).filter((word) => !latin.has(word.toLowerCase()))).toEqual([]);
  });

  test('keeps its numbers, examples and functions', () => {
    expect(numbers(translation)).toEqual(numbers(withMonths(text)));
    expect(literals(translation)).toEqual(literals(withNames(text)));
  });

  test('is in Chinese typography', () => {
    if (/\.$/.test(text)) expect(translation).toMatch(/。$/);
    // A date as data have it, and errors of Excel, are what they are.
    const prose = translation.replaceAll('2026年3月4日', '').replace(/#[A-Z/]+[!?]?/g, 'error');
    expect(badTypography(prose)).toEqual([]);
  });
});

describe('the page', () => {
  const page = helpPages(customFunctions, '1.2.3')['help.zh-CN.html'];
  const spoken = page.replace(
    /<(pre|code)>.*?<\/\1>|<span lang="en">.*?<\/span>|<a href="[^#].*?<\/a>/gs,
    '',
  );

  test('is there in each language of the pane', () => {
    expect(helpLanguages.map(({ id }) => id)).toEqual(['en', ...languages.map(({ id }) => id)]);
  });

  test('says it is Chinese, and has no description in English', () => {
    expect(page).toContain('<html lang="zh-CN">');
    const texts = [...spoken.matchAll(/<(?:dd|p)[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(500);
    // The result of an example may be nothing but headings and figures.
    const results = customFunctions.flatMap(({ examples }) => examples.map(({ result }) => result));
    const unspoken = texts.filter((text) => !/\p{Script=Han}/u.test(text));
    const shown = new Set(results.map(help.translate).map((text) => text.replaceAll('&', '&amp;')));
    expect(
      unspoken.filter((text) => !shown.has(text.replaceAll('&gt;', '>').replaceAll('&quot;', '"'))),
    ).toEqual([]);
  });
});
