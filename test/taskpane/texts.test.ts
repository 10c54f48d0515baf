import { readdirSync, readFileSync } from 'node:fs';
import { createFormat } from '../../src/language/format';
import { flaws } from '../../src/reading/cellCheck';
import { rateSentences } from '../../src/blueprint/rateTexts';
import { readingTexts } from '../../src/blueprint/readingTexts';
import { attributionSayings } from '../../src/analyses/attribution/sayings';
import { chineseInputs } from '../../src/languages/chinese/inputs';
import { chinese } from '../../src/languages/chinese/texts';
import { journeysResultTexts } from '../../src/analyses/journeys/resultTexts';
import { lifetimeResultTexts } from '../../src/analyses/lifetime/resultTexts';
import { subscriptionResultTexts } from '../../src/analyses/lifetime/subscriptions/resultTexts';
import { scorecardResultTexts } from '../../src/analyses/scorecard/resultTexts';
import { timeToValueResultTexts } from '../../src/analyses/timeToValue/resultTexts';
import { workbookTexts } from '../../src/taskpane/texts/workbook';
import { catalogues as english } from '../support/catalogues';
import { sayings } from '../support/sayings';
import { failures } from './failures';
import { allowedLatin, foreignWords } from './latinWords';
import { commonSayings } from '../../src/blueprint/commonSayings';
import { periodSayings } from '../../src/blueprint/period/sayings';

type Leaf = string | string[] | ((...args: never[]) => unknown);
interface Text {
  path: string;
  leaf: Leaf;
}

function leavesOf(catalogue: object, path: string): Text[] {
  return Object.keys(catalogue).flatMap((key): Text[] => {
    const leaf: unknown = Reflect.get(catalogue, key);
    const name = `${path}.${key}`;
    return typeof leaf === 'object' && leaf !== null && !Array.isArray(leaf)
      ? leavesOf(leaf, name)
      : [{ path: name, leaf: leaf as Leaf }];
  });
}

const all = (catalogues: object) =>
  Object.entries(catalogues).flatMap(([name, catalogue]) => leavesOf(catalogue as object, name));
const inEnglish = all(english);
const inChinese = new Map(all({ ...chinese, ...chineseInputs }).map(({ path, leaf }) => [path, leaf]));

const format = createFormat('zh-CN');
/** What no text would say of itself. */
const markers = ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧', '⟦5⟧'];

/** The sentences of what the worker says, which are told what test/support/sayings.ts has. */
const sayingsIn = {
  attributionSayings,
  commonSayings,
  periodSayings,
  rates: rateSentences,
  'reading.sentences': readingTexts.sentences,
  'lifetimeResult.sayings': lifetimeResultTexts.sayings,
  'subscriptionsResult.sayings': subscriptionResultTexts.sayings,
  'scorecardResult.sayings': scorecardResultTexts.sayings,
  'timeToValueResult.sayings': timeToValueResultTexts.sayings,
  'journeysResult.sayings': journeysResultTexts.sayings,
};
const valuesOf = (code: string) =>
  sayings.filter(([saying]) => saying.code === code).map(([{ values }]) => [values]);

/** All ways in which a figure changes. */
const changes = ['grew', 'fell'].flatMap((way) => ['more', 'within', 'untested'].map((is) => [way, is]));

/** Arguments of the texts that take more than plain texts; several sets where a text has more than one form. */
const special: Record<string, unknown[][]> = {
  'analysis.sentences': [[['⟦1⟧', '⟦2⟧']]],
  'pane.columns.samples': [[['⟦1⟧', '⟦2⟧']]],
  'pane.problem': [
    [{ kind: 'missing', role: 'time' }],
    [{ kind: 'twice', other: 'time' }],
    [{ kind: 'no source' }],
    [{ kind: 'none' }],
    [{ kind: 'needs milestone', model: '⟦1⟧' }],
    [{ kind: 'not shares' }],
    [{ kind: 'not days' }],
    [{ kind: 'empty' }],
  ],
  'result.bubbles.alternative': [[['⟦1⟧', '⟦2⟧']]],
  'scorecardWhatIf.below': [
    ['⟦1⟧', 1],
    ['⟦1⟧', 2],
  ],
  'scorecardResult.answer.notBack': [
    ['⟦1⟧', 1],
    ['⟦1⟧', 2],
  ],
  'tableWords.paidSoFar': [[{ percent: 4001, months: 4002 }]],
  'attributionResult.answer.disagreement': [
    ['⟦1⟧', ['⟦2⟧', '⟦3⟧'], ['⟦4⟧', '⟦5⟧'], null],
    ['⟦1⟧', ['⟦2⟧', '⟦3⟧'], ['⟦4⟧', '⟦5⟧'], 'opens'],
    ['⟦1⟧', ['⟦2⟧', '⟦3⟧'], ['⟦4⟧', '⟦5⟧'], 'closes'],
  ],
  'attributionOptions.needMilestones': [
    [['⟦1⟧'], format],
    [['⟦1⟧', '⟦2⟧'], format],
  ],
  'attributionOptions.needCredits': [
    [['⟦1⟧'], format],
    [['⟦1⟧', '⟦2⟧'], format],
  ],
  'attributionResult.trendCosts': ['day', 'week', 'month', 'quarter', 'year'].map((by) => [by, '⟦2⟧', '⟦3⟧']),
  'attributionResult.trend': ['day', 'week', 'month', 'quarter', 'year'].flatMap((by) => [
    [by, '⟦2⟧', '⟦3⟧', true],
    [by, '⟦2⟧', '⟦3⟧', false],
  ]),
  'attributionResult.lagAnswer': [
    [
      ['⟦1⟧', '⟦2⟧'],
      ['⟦3⟧', '⟦4⟧'],
    ],
  ],
  'change.fromTo': changes.map((change) => ['⟦1⟧', '⟦2⟧', '⟦3⟧', ...change]),
  'change.by': changes.map((change) => ['⟦1⟧', '⟦2⟧', ...change]),
  'change.fresh': changes.map(([, is]) => ['⟦1⟧', '⟦2⟧', is]),
  'change.total': [
    ['⟦1⟧', { by: '⟦2⟧', isUp: true }, true],
    ['⟦1⟧', { by: '⟦2⟧', isUp: false }, false],
    ['⟦1⟧', null, false],
  ],
  'change.setting': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  'pane.columns.optional': [[0], [4001]],
  'pane.options.more': [[0], [4001]],
  'functionHelp.optional': [[0], [4001]],
  'attributionResult.answer.range': [
    ['⟦1⟧', '⟦2⟧', '⟦3⟧', 4001],
    ['⟦1⟧', '⟦2⟧', '⟦2⟧', 4001],
  ],
  'attributionResult.answer.agreement': [
    ['⟦1⟧', '⟦2⟧', '⟦3⟧', 4001],
    ['⟦1⟧', '⟦2⟧', '⟦2⟧', 4001],
  ],
  'pane.dimensionName': [['touchpoint'], ['campaign'], ['product'], ['segment']],
  'attributionResult.settings': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  'result.chartAlternative': [[['⟦1⟧', '⟦2⟧']]],
  'result.chartLine': [['⟦1⟧', ['⟦2⟧', '⟦3⟧']]],
  'result.line': [['⟦1⟧', ['⟦2⟧', '⟦3⟧']]],
  'result.steps': [['⟦1⟧', ['⟦2⟧', '⟦3⟧']]],
  'result.linesAlternative': [[['⟦1⟧', '⟦2⟧']]],
  'result.stacksAlternative': [[['⟦1⟧', '⟦2⟧']]],
  'attributionResult.under': [
    ['⟦1⟧', true],
    ['⟦1⟧', false],
  ],
  'result.goToRowLabel': [
    ['⟦1⟧', 4001, '⟦2⟧'],
    ['⟦1⟧', 4001, null],
  ],
  'attributionResult.reconciles': [
    ['⟦1⟧', 1, 1],
    ['⟦1⟧', 2, 2],
    ['⟦1⟧', 1, 2],
  ],
  'result.rankShifts.moves': [[['⟦1⟧', '⟦2⟧'], format]],
  'attributionResult.rankShifts.same': [[['⟦1⟧', '⟦2⟧'], format]],
  'attributionResult.method.models': [[['⟦1⟧', '⟦2⟧']]],
  'attributionResult.method.lookback': [
    [4001, format],
    [null, format],
  ],
  'attributionResult.method.shares': [[['⟦1⟧', '⟦2⟧']]],
  'attributionResult.method.passOver': [[['⟦1⟧', '⟦2⟧']]],
  'setUp.channel.visit': [[['⟦1⟧', '⟦2⟧']]],
  'result.output.skipped': [
    ['⟦1⟧', { reason: '⟦2⟧', firstSheetRow: 4001 }, '⟦3⟧'],
    ['⟦1⟧', { reason: '⟦2⟧', firstSheetRow: 4001 }, null],
  ],
  'attributionResult.method.under': [
    ['⟦1⟧', true],
    ['⟦1⟧', false],
  ],
  'lifetimeResult.method.periods': ['week', 'month', 'quarter', 'year'].map((period) => [period, '⟦1⟧']),
  'lifetimeResult.inPeriod': [
    ['⟦1⟧', { revenue: '⟦2⟧', orders: '⟦3⟧', buyers: '⟦4⟧', newCustomers: '⟦5⟧' }],
    ['⟦1⟧', { revenue: null, orders: '⟦3⟧', buyers: '⟦4⟧', newCustomers: '⟦5⟧' }],
  ],
  'lifetimeResult.behind.orders': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  ...Object.fromEntries(
    ['cohort', 'segment'].map((path) => [
      `lifetimeResult.behind.${path}`,
      [
        ['⟦1⟧', '⟦2⟧', '⟦3⟧'],
        ['⟦1⟧', '⟦2⟧', null],
      ],
    ]),
  ),
  'subscriptionsResult.stillToCome': [
    ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧'],
    ['⟦1⟧', '⟦2⟧', null, '⟦4⟧'],
  ],
  'subscriptionsResult.newCustomer': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  'subscriptionsResult.retention': [['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧']],
  'timeToValueResult.byDay': [
    [
      [
        ['⟦1⟧', 4001],
        ['⟦2⟧', 4002],
      ],
      false,
    ],
    [[['⟦1⟧', 4001]], true],
  ],
  'timeToValueResult.origin.valueEvents': [
    [['⟦1⟧'], 'all'],
    ...['all', 'any', 'ordered'].map((rule) => [['⟦1⟧', '⟦2⟧'], rule]),
  ],
  'journeysResult.all': [['⟦1⟧', '⟦2⟧', '⟦3⟧']],
  'journeysResult.window': [['⟦1⟧'], [null]],
  'journeysResult.method.window': [['⟦1⟧'], [null]],
  'result.flow.alternative': [[['⟦1⟧', '⟦2⟧']]],
  'kept.name': [
    ['⟦1⟧', '⟦2⟧', '⟦3⟧'],
    ['⟦1⟧', '⟦2⟧', null],
  ],
  'kept.place': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  'result.write.removeAsk': [
    ['⟦1⟧', true, true],
    ['⟦1⟧', false, false],
  ],
  'kept.removeAsk': [
    ['⟦1⟧', '⟦2⟧'],
    ['⟦1⟧', null],
  ],
  'readingLines.or': [[['⟦1⟧', '⟦2⟧']]],
  'cells.expected': [[['⟦1⟧', '⟦2⟧']]],
  'cells.either': [[['⟦1⟧', '⟦2⟧']]],
  'cells.complaint': [
    ...flaws.map((kind) => [{ kind }, '⟦1⟧', '⟦2⟧']),
    [{ kind: 'same headings', heading: '⟦1⟧' }, '⟦2⟧', ''],
    [{ kind: 'no headings' }, '1', ''],
  ],
  ...Object.fromEntries(
    Object.entries(sayingsIn).flatMap(([path, sentences]) =>
      Object.keys(sentences).map((code) => [`${path}.${code}`, valuesOf(code)]),
    ),
  ),
  ...Object.fromEntries(
    ['lowerOf', 'upperOf', 'shareOf'].map((code) => [
      `attributionResult.words.${code}`,
      [[{ model: '⟦1⟧' }]],
    ]),
  ),
  ...Object.fromEntries(
    ['costPerAcquisitionOf', 'roasOf', 'costOf', 'conversionsOfTouchpoint'].map((code) => [
      `attributionResult.words.${code}`,
      [[{ touchpoint: '⟦1⟧' }]],
    ]),
  ),
  'attributionResult.words.ttvOf': ['value', 'conversions'].map((measure) => [{ model: '⟦1⟧', measure }]),
  'attributionResult.words.dimensions': [[{ dimensions: ['touchpoint', 'product'] }]],
  'attributionResult.words.moreTransactions': [[{ count: 4001 }]],
  'tableWords.credited': [[{ model: '⟦1⟧' }]],
  'tableWords.creditedNoDirect': [[{ model: '⟦1⟧' }]],
  'tableWords.kindValue': [[{ kind: '⟦1⟧' }]],
  'tableWords.openPeriod': [[{ period: '⟦1⟧' }]],
  'tableWords.conversionsOf': [[{ sentAgain: 4001, refundsWithoutOrder: 4002 }]],
  ...Object.fromEntries(
    ['inDays', 'medianInDays', 'convertersMedianInDays'].map((code) => [
      `tableWords.${code}`,
      [
        [{ isWorkingTime: false, hours: null }],
        [{ isWorkingTime: true, hours: null }],
        [{ isWorkingTime: true, hours: 4001 }],
      ],
    ]),
  ),
  'tableWords.shareByDay': [[{ day: 4001, isWorkingTime: false }], [{ day: 4001, isWorkingTime: true }]],
  ...Object.fromEntries(
    ['lowerByDay', 'upperByDay', 'estimateByDay'].map((code) => [
      `tableWords.${code}`,
      [[{ day: 4001, isWorkingTime: false }], [{ day: 4001, isWorkingTime: true }]],
    ]),
  ),
  ...Object.fromEntries(
    ['valueExpected', 'valueLower', 'valueUpper'].map((code) => [`tableWords.${code}`, [[{ name: '⟦1⟧' }]]]),
  ),
  'tableWords.orderWithin': [[{ days: 4001 }]],
  'tableWords.activeOn': [[{ date: '⟦1⟧' }]],
  ...Object.fromEntries(
    ['rhythmAlive', 'rhythmOrders'].map((code) => [`tableWords.${code}`, [[{ model: '⟦1⟧' }]]]),
  ),
  ...Object.fromEntries(
    ['ownOrdersLower', 'ownOrdersUpper', 'clvLower', 'clvUpper'].map((code) => [
      `tableWords.${code}`,
      [[{ percent: 4001 }]],
    ]),
  ),
  'tableWords.immature': [[{ days: [4001] }], [{ days: [4001, 4002] }]],
  'tableWords.note': [[{ says: ['⟦1⟧', '⟦2⟧'] }], [{ says: [] }]],
  'tableWords.withSpend': [[{ model: '⟦1⟧' }]],
  'tableWords.finding': [[{ code: 'without value', values: { customers: 4001 } }]],
  'leftOut.sentences.nothingUsed': [[{ rows: 4001, why: { column: 'time', reason: 'notDate' } }]],
  'files.forbidden': [[{ directive: '⟦1⟧' }]],
  'files.noStart': [[{ seconds: 60 }]],
  'files.tooLarge': [[{ limit: '⟦1⟧' }]],
  'files.otherKind': [[{ file: '⟦1⟧', kinds: ['⟦2⟧', '⟦3⟧'] }]],
  'files.unreadable': [[{ file: '⟦1⟧', line: null }], [{ file: '⟦1⟧', line: 4001 }]],
  'files.notUtf8': [[{ file: '⟦1⟧' }]],
  'files.noRows': [[{ file: '⟦1⟧' }]],
  'files.otherColumns': [[{ column: '⟦1⟧', has: '⟦2⟧', lacks: '⟦3⟧' }]],
  'files.manyUnread': [[{ file: '⟦1⟧', line: 4001, column: '⟦2⟧' }]],
  'kept.fault.columnLost': [['⟦1⟧'], ['']],
  ...Object.fromEntries(
    Object.entries(failures).map(([code, told]) => [
      `${code in workbookTexts ? 'workbook' : 'writing'}.${code}`,
      told.map(([values]) => [values && 'cause' in values ? { ...values, cause: '⟦5⟧' } : values]),
    ]),
  ),
};

/** What is said of value and of conversions alike is told the same. */
const ofMeasure = /\.(value|conversions)(?=\.|$)/;
const told = (path: string): unknown[][] | undefined => special[path] ?? special[path.replace(ofMeasure, '')];

/** All that a text may say, with what it was told. */
function said({ path, leaf }: Text): { args: unknown[]; answer: string }[] {
  if (typeof leaf !== 'function') return [{ args: [], answer: [leaf].flat().join('\n') }];
  const calls = told(path) ?? [markers.slice(0, leaf.length)];
  return calls.map((args) => {
    const answer = (leaf as (...args: unknown[]) => unknown)(...args);
    return { args, answer: typeof answer === 'string' ? answer : Object.values(answer as object).join('\n') };
  });
}

/** The same, told of one of everything. */
const saidOfOne = ({ path, leaf }: Text): string[] =>
  typeof leaf === 'function'
    ? (told(path) ?? [markers.slice(0, leaf.length)]).map((args) => {
        const ones = args.map((arg) =>
          arg === format ? arg : JSON.parse(JSON.stringify(arg).replace(/⟦\d⟧|400\d/g, '1')),
        );
        const answer = (leaf as (...args: unknown[]) => unknown)(...ones);
        return typeof answer === 'string' ? answer : Object.values(answer as object).join('\n');
      })
    : [];

/** Texts that are never told of one. */
const neverOfOne = [
  'leftOut.sentences.nothingUsed',
  'lifetimeResult.ahead',
  'scorecardResult.answer.ratio',
  'scorecardResult.answer.even',
  'scorecardResult.answer.value',
  'scorecardResult.sayings.agesDiffer',
  'scorecardResult.answer.yearRatio',
  'lifetimeResult.bestSegment',
  'attributionResult.answer.agreement',
  'attributionResult.answer.noneAhead',
  'attributionResult.answer.range',
  'attributionResult.firstGroups',
  'result.firstSeries',
  'setUp.decide.sameAmounts',
  'attributionResult.view.firstModels',
  'attributionResult.bootstrap',
  'cells.complaint: 1 columns are called',
];

/** "1 times", "1 order are", "1 of 1 are", "the first 1 models". */
const manyOfOne =
  /(?<![\d.,])1 (?:of 1 )?(?:more )?(?:are|were|have|(?:[a-z]+ )?(?:rows|times|orders|customers|days|cells|columns|models|groups|touches|names|events|segments|steps|transactions|analyses|transitions|periods|weeks|months|quarters|years|hours|minutes|seconds|blanks|errors|replicates|degrees)\b)/i;

/** The markers and numbers from 4000 on that stand in the arguments: each is to be told. */
const toldIn = (args: unknown[]): string[] =>
  [...new Set(JSON.stringify(args).match(/⟦\d⟧|400\d/g) ?? [])].sort();
const foundIn = (answer: string): string[] =>
  [...new Set(answer.replaceAll(',', '').match(/⟦\d⟧|400\d/g) ?? [])].sort();

const chineseText = (path: string): Text => ({ path, leaf: inChinese.get(path) as Leaf });

test('every catalogue there is has its twin', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const names = sources.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/= inCurrentLanguage\('(\w+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.sort()).toEqual(Object.keys({ ...chinese, ...chineseInputs }).sort());
});

test('both languages have the same texts', () => {
  expect([...inChinese.keys()].sort()).toEqual(inEnglish.map(({ path }) => path).sort());
});

describe.each(Object.keys(english))('in %s', (name) => {
  const mine = inEnglish.filter(({ path }) => path.startsWith(`${name}.`));

  test('each text is of the same kind in both languages and takes no more than it is given', () => {
    const kind = (leaf: Leaf | undefined) => (Array.isArray(leaf) ? leaf.length : typeof leaf);
    const differing = mine.filter(({ path, leaf }) => kind(leaf) !== kind(inChinese.get(path)));
    expect(differing).toEqual([]);
    const taking = (leaf: Leaf | undefined) => (typeof leaf === 'function' ? leaf.length : 0);
    expect(mine.filter(({ path, leaf }) => taking(inChinese.get(path)) > taking(leaf))).toEqual([]);
  });

  test('each text tells all it is told, in both languages', () => {
    const silent = mine.flatMap((text) =>
      [text, chineseText(text.path)].flatMap((one) =>
        said(one)
          .filter(({ args, answer }) => answer.trim() === '' || !equal(toldIn(args), foundIn(answer)))
          .map(({ answer }) => `${one.path}: ${answer}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('what is one is spoken of as one', () => {
    const answers = mine.flatMap((text) => saidOfOne(text).map((answer) => `${text.path}: ${answer}`));
    const wrong = answers.filter((answer) => manyOfOne.test(answer));
    expect(
      wrong.filter((answer) => !neverOfOne.some((path) => answer.replace(ofMeasure, '').startsWith(path))),
    ).toEqual([]);
  });

  test('each Chinese text is Chinese', () => {
    const translated = mine.map(({ path }) => chineseText(path));
    const answers = translated.flatMap((text) =>
      said(text).map(({ answer }) => ({ path: text.path, answer })),
    );
    const englishAt = (path: string) => JSON.stringify(said(mine.find((one) => one.path === path) as Text));
    const foreign = answers.filter(({ path, answer }) => {
      // What these quote of other systems stands in the English text as well.
      const quoted = name in chineseInputs ? englishAt(path).toLowerCase() : '';
      return foreignWords(answer).some((word) => !quoted.includes(word.toLowerCase()));
    });
    expect(foreign).toEqual([]);
    // A comma, colon, semicolon, question mark, bracket or full stop beside a Chinese character is a wide one.
    const narrow =
      /[\u4e00-\u9fff][,;:?!.]|[,;:?!][\u4e00-\u9fff]|\([\u4e00-\u9fff]|[\u4e00-\u9fff]\)|["'][\u4e00-\u9fff]/;
    expect(answers.filter(({ answer }) => narrow.test(answer))).toEqual([]);
  });

  test('no Chinese text is the English one, but for names and signs', () => {
    const same = mine.filter((text) => {
      const answers = said(text).map(({ answer }) => answer);
      const others = said(chineseText(text.path)).map(({ answer }) => answer);
      return equal(answers, others) && answers.some((answer) => /[a-z]/i.test(without(answer)));
    });
    expect(same.map(({ path }) => path)).toEqual([]);
  });
});

const equal = (a: string[], b: string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (answer: string): string =>
  allowedLatin.reduce((rest, name) => rest.replaceAll(name, ''), answer).replace(/\bp\b/g, '');
