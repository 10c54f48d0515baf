import { attributionOf, column, errorFrom, figuresOf, tableFrom } from '../support/worksheet';

/** ATTRIBUTION.PATHS finds out what stands between the names of a path, or asks. */

const linear = (paths: readonly string[], settings: string | null = null) => {
  const counts = column(paths.map(() => 1));
  const figures = figuresOf(
    tableFrom('ATTRIBUTION.PATHS', column(paths), counts, null, null, 'linear', settings),
  );
  return Object.fromEntries([...figures].map(([name, cells]) => [name, cells.get('Linear')]));
};

test.each(['>', ' > ', '->', ' -> ', '→', ' → ', '»', ' » ', ',', ', '])(
  'names parted by "%s" are recognised by themselves',
  (separator) => {
    expect(linear([`A${separator}B`, 'B'])).toEqual({ A: 0.5, B: 1.5 });
  },
);

test('an arrow is no part of a name, a comma beside one is', () => {
  expect(linear(['Mail, paid > Search', 'Search'])).toEqual({ 'Mail, paid': 0.5, Search: 1.5 });
});

test('three names parted by commas are no name', () => {
  expect(linear(['A,B,C'])).toEqual({ A: 1 / 3, B: 1 / 3, C: 1 / 3 });
});

test('two arrows in one column are refused by name', () => {
  const refused = errorFrom('ATTRIBUTION.PATHS', column(['A -> B', 'B > C']), column([1, 1]));
  expect(refused.message).toBe(
    'path: "A -> B" holds ->, "B > C" holds >. Write settings "separator=->" or "separator=>" to say what parts the names.',
  );
});

test('a comma that may belong to a name is refused, and the setting decides', () => {
  const paths = ['Mail, paid', 'Mail, own'];
  expect(errorFrom('ATTRIBUTION.PATHS', column(paths), column([1, 1])).message).toBe(
    'path: "Mail, paid" is one touchpoint with a comma in its name, or several parted by commas. ' +
      'Write settings "separator="",""" if the comma parts them, else "separator=>".',
  );
  expect(linear(paths, 'separator=>')).toEqual({ 'Mail, own': 1, 'Mail, paid': 1 });
  expect(linear(paths, 'separator=","')).toEqual({ Mail: 1, own: 0.5, paid: 0.5 });
});

test('repeats are collapsed as they are in the log', () => {
  expect(linear(['A > A > B', 'B > B'])).toEqual({ A: 2 / 3, B: 4 / 3 });
  expect(linear(['A > A > B', 'B > B'], 'collapse=yes')).toEqual({ A: 0.5, B: 1.5 });
  const log = attributionOf(
    [
      ['c', 46000.1, 'A', null],
      ['c', 46000.2, 'A', null],
      ['c', 46000.3, 'B', 1],
    ],
    'linear',
    'collapse=yes',
  );
  expect(linear(['A > A > B'], 'collapse=yes').A).toBe(log.get('A')?.get('Linear'));
});
