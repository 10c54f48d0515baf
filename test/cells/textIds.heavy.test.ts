import fc from 'fast-check';
import { TextIds } from '../../src/cells/textIds';
import { mulberry32 } from '../support/random';

test('texts are numbered in order of appearance, and each id gives its text back', () => {
  const ids = new TextIds();
  expect(['b', 'a', 'b', '', 'a', ''].map((text) => ids.idOf(text))).toEqual([0, 1, 0, 2, 1, 2]);
  expect(ids.texts).toEqual(['b', 'a', '']);
});

test('a hundred thousand texts in a random order get the ids that a Map gives them', () => {
  const random = mulberry32(7);
  const texts = Array.from({ length: 100_000 }, () => `customer ${Math.floor(random() * 60_000)}`);
  const ofMap = new Map<string, number>();
  const expected = texts.map((text) => ofMap.get(text) ?? (ofMap.set(text, ofMap.size), ofMap.size - 1));
  const ids = new TextIds();
  expect(texts.map((text) => ids.idOf(text))).toEqual(expected);
  expect(ids.texts).toEqual([...ofMap.keys()]);
});

test.each([1, 2, 5, 400])(
  'texts looked up together, in runs of %s, get the ids they get one by one',
  (run) => {
    const random = mulberry32(11);
    const texts = Array.from({ length: 5_000 / run }, () => `customer ${Math.floor(random() * 2_000)}`)
      .flatMap((text) => Array.from({ length: run }, () => text))
      // From here on they come in no order.
      .concat(Array.from({ length: 1_000 }, () => `customer ${Math.floor(random() * 3_000)}`));
    const [together, alone] = [new TextIds(), new TextIds()];
    const ids = new Int32Array(300);
    for (let from = 0; from < texts.length; from += 300) {
      const to = Math.min(texts.length, from + 300);
      together.idsOf(texts, from, to, ids);
      expect([...ids.subarray(0, to - from)]).toEqual(texts.slice(from, to).map((text) => alone.idOf(text)));
    }
    expect(together.texts).toEqual(alone.texts);
  },
);

test('a part of a text has the id of the same text cut out', () => {
  const ids = new TextIds();
  expect(ids.idOf('Search')).toBe(0);
  expect(ids.idOfPart('Email > Search', 8, 14)).toBe(0);
  expect(ids.idOfPart('Email > Search', 0, 5)).toBe(1);
  expect(ids.idOfPart('Email > Search', 0, 0)).toBe(2);
  expect(ids.texts).toEqual(['Search', 'Email', '']);
  expect(ids.idOf('Email')).toBe(1);
  const long = 'é\ud83d'.repeat(200_000);
  expect(ids.idOfPart(`${long} > Email`, 0, long.length)).toBe(3);
  expect(ids.idOf(long)).toBe(3);
});

test('any texts are told apart, half surrogates and long ones too', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud83d', '\ude00', '\u00e9', 'e\u0301', '__proto__', 'x'.repeat(5_000)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 50 }), (texts) => {
      const ids = new TextIds();
      expect(texts.map((each) => ids.find(each))).toEqual(texts.map(() => -1));
      const given = texts.map((each) => ids.idOf(each));
      expect(texts.map((each) => ids.find(each))).toEqual(given);
      expect(given.map((id) => ids.texts[id])).toEqual(texts);
      expect(new Set(ids.texts).size).toBe(ids.texts.length);
    }),
  );
});

test('two texts of the same hash are two names', () => {
  // Found by trying: FNV-1a cannot tell these apart.
  const ids = new TextIds();
  expect(['costarring', 'liquid', 'costarring', 'liquid'].map((text) => ids.idOf(text))).toEqual([
    0, 1, 0, 1,
  ]);
});
