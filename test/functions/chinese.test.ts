import { customFunctions } from '../../src/functions';
import { topics, descriptionText } from '../../src/languages/chinese/functions/descriptions';
import { type SettingName, settingNames } from '../../src/functions/settings/names';
import { functionsMetadata } from '../../src/functions/metadata';
import { helpFile } from '../../src/language/helpFile';

/** Excel cuts a description behind so many characters, and on Windows reads no larger metadata. */
const longestText = 255;
const largestFile = 1_000_000;

const url = 'https://example.com/addin';
const [english, chinese] = [
  functionsMetadata(url),
  functionsMetadata(url, descriptionText, helpFile('zh-CN')),
];
type Metadata = typeof english;

/** Every text Excel shows, with duplicates. */
const textsOf = ({ enums, functions }: Metadata): string[] => [
  ...functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]),
  ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
];

const settings = customFunctions.flatMap(({ arguments: all }) => all.flatMap((each) => each.settings ?? []));
/** The lists of settings are put together from their names. */
const lists = customFunctions.flatMap(({ arguments: all }) =>
  all.flatMap(({ settings: held, description }) => (held ? [description] : [])),
);
const needed = [...new Set([...textsOf(english), ...settings.map(({ description }) => description)])].filter(
  (text) => !lists.includes(text),
);
const translated = topics.flatMap((topic) => Object.entries(topic));
const han = /\p{Script=Han}/u;

test('every English text has its Chinese, and every Chinese text is used', () => {
  const given = translated.map(([text]) => text);
  expect({ missing: needed.filter((text) => !given.includes(text)) }).toEqual({ missing: [] });
  expect({ superfluous: given.filter((text) => !needed.includes(text)) }).toEqual({ superfluous: [] });
  expect(new Set(given).size).toBe(given.length);
});

/** What must stand in both languages alike: numbers, texts in quotation marks, functions and the like. */
const literals = (text: string): string[] =>
  (text.match(/"[^"]*"|#N\/A|\b[A-Z]{2,}(?:\.[A-Z]+)*\b|\d+(?:\.\d+)?/g) ?? []).sort();

const choiceNames = customFunctions.flatMap(({ arguments: all }) =>
  all.flatMap(({ choices }) => choices?.entries.map(({ name }) => name.toLowerCase()) ?? []),
);
/** What a formula holds, and names nobody translates. */
const latin = new Set(
  [
    ...choiceNames,
    'lead opportunity',
    'Excel',
    'Search > Email > Direct',
    'yes no',
    'amount',
    'gamma-gamma',
    'alpha',
    'Shapley',
    'Unix Europe Berlin',
    'as written any case',
    'first step before',
    'elapsed calendar',
    'stacked side by side',
    'exclusive inclusive month quarter year week day end daily',
    'value conversions orders touches',
    'Click View lookback of',
    'Paid Search Email Direct google cpc',
    'Field Match Text Channel',
  ]
    .join(' ')
    .toLowerCase()
    .match(/[a-z]{2,}/g),
);

describe.each(translated)('%s', (text, translation) => {
  test('is translated in full', () => {
    expect(translation).toMatch(han);
    const rest = literals(text).reduce((left, literal) => left.replaceAll(literal, ''), translation);
    const words = rest.match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((word) => !latin.has(word.toLowerCase()))).toEqual([]);
  });

  test('keeps its numbers, names and examples', () => {
    expect(literals(translation)).toEqual(literals(text));
  });

  test('is a sentence in Chinese typography', () => {
    expect(translation).toMatch(/。$/);
    expect(translation).not.toMatch(/\p{Script=Han} ?[,;:.?!()]|[,;:?!()] ?\p{Script=Han}/u);
    // A space parts Chinese from Latin letters and digits.
    expect(translation).not.toMatch(/\p{Script=Han}[A-Za-z0-9"]|[A-Za-z0-9%"]\p{Script=Han}/u);
  });
});

const withChoices = customFunctions.flatMap(({ arguments: all }) => all.filter(({ choices }) => choices));

test.each([...new Map(withChoices.map((argument) => [argument.description, argument])).values()])(
  '$name ($description): what holds where it is omitted is named as a formula names it',
  ({ description, choices }) => {
    const [, omitted] = /omitted: ([^.]+)\./.exec(description) ?? [];
    const names = omitted.split(', ');
    expect(choices?.entries.map(({ name }) => name.toLowerCase())).toEqual(expect.arrayContaining(names));
    expect(descriptionText(description)).toContain(`省略：${names.join('、')}。`);
  },
);

test.each([...new Set(lists)])('%s: the names are those of the settings, in Chinese too', (text) => {
  const names = text.slice(text.lastIndexOf(': ') + 2, -1).split(', ') as SettingName[];
  expect(names.every((name) => name in settingNames)).toBe(true);
  expect(descriptionText(text)).toBe(
    `设置：文本 "name=value; name=value"，或名称与取值的区域：${names.map((name) => settingNames[name]).join('、')}。`,
  );
});

describe('the metadata in Chinese', () => {
  const withoutTexts = (metadata: Metadata): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value) =>
        ['description', 'tooltip', 'helpUrl'].includes(key) ? undefined : (value as unknown),
      ),
    );

  test('differ from the English ones in descriptions and the help alone', () => {
    expect(withoutTexts(chinese)).toEqual(withoutTexts(english));
    expect(textsOf(chinese)).toEqual(textsOf(english).map(descriptionText));
  });

  test('lead to the same place of the help in Chinese', () => {
    for (const { id, helpUrl } of chinese.functions) expect(helpUrl).toBe(`${url}/help.zh-CN.html#${id}`);
  });
});

test.each([
  ['English', english],
  ['Chinese', chinese],
])('no text in %s is longer than Excel shows, and the file not larger than it reads', (_, metadata) => {
  expect(textsOf(metadata).filter((text) => text.length > longestText)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(metadata, null, 2))).toBeLessThan(largestFile);
});

test('a text without a translation is shown in English', () => {
  expect(descriptionText('Not yet translated.')).toBe('Not yet translated.');
});
