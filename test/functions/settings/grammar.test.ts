import fc from 'fast-check';
import { settingsArgument } from '../../../src/functions/settings/argument';
import { type SettingName, settingNames } from '../../../src/functions/settings/names';
import {
  choiceSetting,
  datesSetting,
  namesSetting,
  numberSetting,
  textSetting,
  yesNoSetting,
} from '../../../src/functions/settings/setting';
import { type SettingPair, settingsText } from '../../../src/functions/settings/text';
import { cellErrorOf } from '../../support/worksheet';

/** The grammar of the argument `settings`: a text of pairs, or a range with names and values. */

const argument = settingsArgument({
  lookback: numberSetting('lookback', 'Days.', null, { atLeast: 0 }),
  halfLife: numberSetting('half-life', 'Days.', 7, { above: 0 }),
  direct: namesSetting('direct', 'Names.', ['Direct']),
  startsAnew: yesNoSetting('starts anew', 'Yes or no.'),
  separator: textSetting('separator', 'Text.', '>'),
  holidays: datesSetting('holidays', 'Dates.'),
  start: choiceSetting('start', 'One of two.', {
    what: 'start',
    entries: [{ name: 'First' }, { name: 'Last' }],
  }),
});

const valuesOf = (given: unknown, deliversNull = true) => argument.read(given, () => deliversNull).values();
const nothing = valuesOf(null);
const errorOf = (given: unknown, deliversNull = true): string =>
  cellErrorOf(() => valuesOf(given, deliversNull)).message;

describe('a text', () => {
  test('holds pairs', () => {
    expect(valuesOf('lookback=30; half-life=14')).toEqual({ ...nothing, lookback: 30, halfLife: 14 });
  });

  test.each([
    ['no blanks', 'lookback=30;half-life=14'],
    ['more blanks, a line break, a pair that is none', ' ;; lookback = 30 ;\n half-life=  14 ; '],
    ['names in other letters', 'LOOKBACK=30; Half Life=14'],
    ['names without blanks and hyphens', 'look-back=30; halflife=14'],
    ['names in Chinese', '回溯期=30; 半衰期=14'],
    ['names in either language', 'lookback=30; 半衰期=14'],
    ['the other order', 'half-life=14; lookback=30'],
    ['values in quotation marks', 'lookback="30"; half-life="14"'],
    ['a single cell', [['lookback=30; half-life=14']]],
  ])('%s make no difference', (_, given) => {
    expect(valuesOf(given)).toEqual({ ...nothing, lookback: 30, halfLife: 14 });
  });

  test.each([
    ['Direct', ['Direct']],
    ['Direct,(direct)', ['Direct', '(direct)']],
    ['Direct , (direct)', ['Direct', '(direct)']],
    ['"Mail, paid",Direct', ['Mail, paid', 'Direct']],
    ['"a=b; c"', ['a=b; c']],
    ['" Direct "', [' Direct ']],
    ['"say ""no"""', ['say "no"']],
    ['直接访问', ['直接访问']],
    ['30', ['30']],
  ])('direct=%s', (written, names) => {
    expect(valuesOf(`direct=${written}; lookback=1`)).toEqual({ ...nothing, direct: names, lookback: 1 });
  });

  test.each(['yes', 'YES', 'y', 'true', 'TRUE', '1', '是'])('%s is yes', (yes) => {
    expect(valuesOf(`starts anew=${yes}`).startsAnew).toBe(true);
  });

  test.each(['no', 'No', 'n', 'false', 'FALSE', '0', '否'])('%s is no', (no) => {
    expect(valuesOf(`starts anew=${no}`).startsAnew).toBe(false);
  });

  test.each(['2026-05-01', '46143'])('%s is a date', (date) => {
    expect(valuesOf(`holidays=${date}`)).toEqual(valuesOf([['holidays', 46143]]));
  });

  test.each([
    ['lookback=', 'lookback'],
    ['direct= ; lookback=', 'direct'],
    ['', 'all'],
    ['  ', 'all'],
  ])('%p sets nothing', (given) => {
    expect(valuesOf(given)).toEqual(nothing);
  });
});

describe('a range', () => {
  const block = [
    ['Setting', 'Value', null],
    ['Lookback', 30, null],
    [null, null, null],
    ['Half-life', '14', ''],
    ['Direct', 'Direct', '(direct)'],
    ['Starts anew', true, null],
    ['Separator', null, null],
  ];
  const values = { ...nothing, lookback: 30, halfLife: 14, direct: ['Direct', '(direct)'], startsAnew: true };

  test('has the name in its first column and the values beside it', () => {
    expect(valuesOf(block)).toEqual(values);
  });

  test.each([
    ['name', 'value'],
    ['Settings', null],
    ['设置', '值'],
    ['Settings for June', 'Value'],
  ])('is headed by %s and %s', (name, value) => {
    expect(valuesOf([[name, value, null], ...block.slice(1)])).toEqual(values);
  });

  test('may have no headings, and be one row', () => {
    expect(valuesOf(block.slice(1))).toEqual(values);
    expect(valuesOf([['lookback', 30]])).toEqual({ ...nothing, lookback: 30 });
  });

  test('a cell holds one value, whatever stands in it', () => {
    expect(valuesOf([['direct', 'Mail, paid; "new" = x']]).direct).toEqual(['Mail, paid; "new" = x']);
    expect(valuesOf([['separator', ' = ']]).separator).toBe(' = ');
  });

  test('0 is a value where this Excel delivers empty cells as such', () => {
    expect(valuesOf([['lookback', 0]], true).lookback).toBe(0);
    expect(
      valuesOf(
        [
          ['lookback', 0],
          ['half-life', null],
        ],
        false,
      ).lookback,
    ).toBe(0);
    expect(valuesOf([['lookback', '0']], false).lookback).toBe(0);
  });

  test('0 for an empty cell sets nothing, and is refused where 0 would be another setting', () => {
    const zeros = [
      ['half-life', 0, 0],
      ['direct', 0, 0],
      ['starts anew', 0, 0],
      ['separator', 0, 0],
      ['holidays', 0, 0],
      ['start', 0, 0],
      [0, 0, 0],
    ];
    expect(valuesOf(zeros, false)).toEqual(nothing);
    expect(valuesOf([['lookback', 30, 0], ...zeros], false)).toEqual({ ...nothing, lookback: 30 });
    expect(errorOf([['lookback', 0, 0]], false)).toBe(
      'settings, row 1, lookback is 0 or its cell is empty: this Excel delivers both alike. Enter the 0 as text (with an apostrophe before it), or delete the row.',
    );
  });
});

const known = 'Known are: lookback, half-life, direct, starts anew, separator, holidays, start.';

describe('an error names the pair or the row', () => {
  test.each([
    ['lokback=30', `settings, pair 1: "lokback" is not a setting. ${known}`],
    ['lookback=30; model=markov', `settings, pair 2: model means nothing to this function. ${known}`],
    ['=30', `settings, pair 1: "" is not a setting. ${known}`],
    ['lookback=30; 回溯期=31', 'settings, pair 2: lookback stands already in pair 1. Give it once.'],
    ['lookback=30;; Look back=', 'settings, pair 3: lookback stands already in pair 1. Give it once.'],
    [
      'lookback 30',
      'settings, pair 1: "lookback 30" has no =. Write a text such as "lookback=30; half-life=14", or give a range of names and values.',
    ],
    ['lookback=a month', 'settings, pair 1, lookback: "a month" is not a number.'],
    ['lookback=0x10', 'settings, pair 1, lookback: "0x10" is not a number.'],
    ['lookback=Infinity', 'settings, pair 1, lookback: "Infinity" is not a number.'],
    ['lookback=-1', 'settings, pair 1, lookback is -1; it must be at least 0.'],
    [
      'lookback=1,5',
      'settings, pair 1, lookback takes one value, not 2. Decimals have a point; a text that holds a comma stands in quotation marks.',
    ],
    ['direct=a,,b', 'settings, pair 1, value 2, is empty. Leave out the comma.'],
    ['direct=a,', 'settings, pair 1, value 2, is empty. Leave out the comma.'],
    ['direct=""', 'settings, pair 1, direct: the text between the quotation marks is empty.'],
    ['direct="a', 'settings: a quotation mark is not closed. Inside quotation marks write it twice.'],
    [
      'direct=Direct lookback=30',
      'settings, pair 1: "Direct lookback=30" holds a mark of its own. Part settings by ;, and put a value that holds ; = , or " into quotation marks.',
    ],
    ['direct=5" banner, 6" banner', /holds a mark of its own/],
    ['starts anew=maybe', 'settings, pair 1, starts anew: "maybe" is neither yes nor no.'],
    ['start=middle', 'settings, pair 1, start: "middle" is not a start. Known are: first, last.'],
    ['holidays=1/5/2026', 'settings, pair 1, holidays: "1/5/2026" is not a date.'],
    [
      30,
      'settings: 30 is not a text. Write a text such as "lookback=30; half-life=14", or give a range of names and values.',
    ],
    [
      [['lookback=30'], ['half-life=14']],
      /^settings is one column of 2 cells\. .* in columns side by side\.$/,
    ],
    [
      [
        ['Setting', 'Value'],
        ['lokback', 30],
      ],
      `settings, row 2: "lokback" is not a setting. ${known}`,
    ],
    [[['lokback', 30]], `settings, row 1: "lokback" is not a setting. ${known}`],
    [
      [
        ['lookback', 30],
        [null, 14],
      ],
      'settings, row 2: 14 stands beside no name.',
    ],
    [[[null, 14]], 'settings, row 1: 14 stands beside no name.'],
    [
      [
        ['lookback', 30],
        ['Setting', 'Value'],
      ],
      /^settings, row 2: "Setting" is not a setting/,
    ],
    [
      [
        ['lookback', 30],
        ['lookback', null],
      ],
      'settings, row 2: lookback stands already in row 1. Give it once.',
    ],
    [[['lookback', 'a month', null]], 'settings, row 1, lookback: "a month" is not a number.'],
    [[['lookback', 30, 60]], /^settings, row 1, lookback takes one value, not 2/],
    [[[5, 30]], /^settings, row 1: "5" is not a setting/],
  ])('%j', (given, message) => {
    const error = errorOf(given);
    if (typeof message === 'string') expect(error).toBe(message);
    else expect(error).toMatch(message);
  });

  test('an error in a cell is handed on', () => {
    for (const cells of [[['lookback', '#N/A']], [['#N/A', 30]], [['#N/A']]]) {
      expect(cellErrorOf(() => valuesOf(cells)).code).toBe('#N/A');
    }
  });
});

describe('a setting that another function takes', () => {
  test('is passed over in a range, whatever it holds', () => {
    expect(
      valuesOf([
        ['lookback', 30],
        ['weekend', 'any'],
        ['markov order', 2],
      ]),
    ).toEqual({
      ...nothing,
      lookback: 30,
    });
  });

  test('sets nothing in a text where it is empty', () => {
    expect(valuesOf('weekend=; lookback=30')).toEqual({ ...nothing, lookback: 30 });
  });
});

describe('a setting that nothing listens to in this call', () => {
  const deaf = { halfLife: 'half-life means nothing to Linear.' };

  test('is refused in a text, with the reason', () => {
    const error = cellErrorOf(() => argument.read('lookback=30; half-life=14').values(deaf));
    expect(error.message).toBe('settings, pair 2: half-life means nothing to Linear.');
  });

  test('is passed over in a range, and in a text where it is empty', () => {
    const given = [
      ['lookback', 30],
      ['half-life', 'a week'],
    ];
    expect(argument.read(given).values(deaf)).toEqual({ ...nothing, lookback: 30 });
    expect(argument.read('half-life=').values(deaf)).toEqual(nothing);
  });
});

test('the names of all settings differ in either language', () => {
  const keys = Object.entries(settingNames)
    .flat()
    .map((name) => name.replace(/[\s-]/g, '').toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

/** Any text, of the marks of the grammar above all. */
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ';', '=', ',', '"', ' ', '\n', '是'), minLength: 1, maxLength: 8 }),
  fc.string({ minLength: 1 }),
);
const pairs: fc.Arbitrary<SettingPair[]> = fc
  .record(
    {
      lookback: fc.double({ min: 0, max: 1e6, noNaN: true }),
      'half-life': fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      direct: fc.array(anyText, { minLength: 1, maxLength: 4 }),
      'starts anew': fc.boolean(),
      separator: anyText,
    },
    { requiredKeys: [] },
  )
  .map((values) => Object.entries(values).map(([name, value]): SettingPair => [name, ...[value].flat()]));

const expectedOf = (given: readonly SettingPair[]) => {
  const values = new Map(given.map(([name, ...rest]) => [name, rest]));
  const first = (name: string, otherwise: unknown) => values.get(name)?.[0] ?? otherwise;
  return {
    ...nothing,
    lookback: first('lookback', nothing.lookback),
    halfLife: first('half-life', nothing.halfLife),
    direct: values.get('direct') ?? nothing.direct,
    startsAnew: first('starts anew', nothing.startsAnew),
    separator: first('separator', nothing.separator),
  };
};

/** The pairs as cells of a range, laid out to the width of the longest. */
function rangeOf(given: readonly SettingPair[]): unknown[][] {
  const width = given.reduce((most, pair) => Math.max(most, pair.length), 2);
  return given.map((pair) => [...pair, ...Array<null>(width - pair.length).fill(null)]);
}

test('what is written is read back, as a text and as a range', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      expect(valuesOf(settingsText(given))).toEqual(expectedOf(given));
      if (given.length > 0) expect(valuesOf(rangeOf(given))).toEqual(expectedOf(given));
    }),
  );
});

test('the order of the pairs does not matter', () => {
  const shuffled = pairs.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  fc.assert(
    fc.property(shuffled, ([given, mixed]) => {
      expect(valuesOf(settingsText(mixed))).toEqual(valuesOf(settingsText(given)));
    }),
  );
});

test('names ignore case, blanks and hyphens, in both languages', () => {
  const disguised = fc
    .constantFrom(...(Object.entries(settingNames) as [SettingName, string][]))
    .chain(([name, chinese]) =>
      fc.tuple(
        fc.constant(name),
        fc
          .constantFrom(name, chinese)
          .chain((written) =>
            fc
              .tuple(
                ...[...written].map((letter) =>
                  fc.tuple(fc.constant(letter), fc.boolean(), fc.constantFrom('', ' ', '-', '\u00a0')),
                ),
              )
              .map((letters) =>
                letters
                  .map(([letter, isUpper, mark]) => (isUpper ? letter.toUpperCase() : letter) + mark)
                  .join(''),
              ),
          ),
      ),
    );
  const all = settingsArgument({ any: textSetting('lookback', 'Text.', '') });
  fc.assert(
    fc.property(disguised, ([name, written]) => {
      const read = () =>
        all.read([
          [written, 'x'],
          [name, 'y'],
        ]);
      expect(cellErrorOf(read).message).toContain(`${name} stands already in row 1`);
    }),
  );
});
