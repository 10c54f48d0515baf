import fc from 'fast-check';
import { unknownTouchpoint } from '../../src/functions/didYouMean';

/** Letters to be changed, put in or left out, letter by letter of both. */
function plainOff(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const replaced = plainOff(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(replaced, plainOff(a.slice(1), b) + 1, plainOff(a, b.slice(1)) + 1);
}

/** Few letters, so that most names are near. */
const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

test('a name is meant where no other is nearer, and two letters off at most', () => {
  fc.assert(
    fc.property(name, fc.array(name, { minLength: 1, maxLength: 6 }), (asked, names) => {
      const near = names
        .map((each) => ({ each, off: plainOff(asked, each) }))
        .filter(({ each, off }) => off <= Math.min(2, each.length / 2))
        .sort((a, b) => a.off - b.off);
      const said = unknownTouchpoint(asked, names);
      expect(said).toContain(near.length > 0 ? `Did you mean ${near[0].each}?` : 'There are:');
    }),
  );
});

test('a long name is held against others at the letters where it can be near, not at each with each', () => {
  const names = Array.from({ length: 50 }, (_, i) => `${'campaign '.repeat(40)}${100 + i}`);
  const compared = jest.spyOn(Math, 'min');
  expect(unknownTouchpoint(names[7].replace('c', 'k'), names)).toContain(`Did you mean ${names[7]}?`);
  const { length } = compared.mock.calls;
  compared.mockRestore();
  expect(length).toBeLessThan(10 * names.length * names[0].length);
});
