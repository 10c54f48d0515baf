import fc from 'fast-check';
import { CountedPaths } from '../../src/functions/attribution/countedPaths';
import { eachStep, splitPath, stepsOf } from '../../src/functions/attribution/pathSteps';

/** Paths are read in one scan, without a text for each name of each. */

const separators = ['>', ' > ', '->', ' ', ', ', '»', 'then'];
const path = fc
  .array(
    fc.constantFrom(
      'Email',
      'email',
      ' Search',
      '\u00a0Display\ufeff',
      '',
      '\t',
      '-',
      'th',
      'A B',
      '>',
      '\u3000',
    ),
    {
      maxLength: 6,
    },
  )
  .chain((names) =>
    fc.constantFrom(...separators).map((separator) => ({ separator, text: names.join(separator) })),
  );

test('the scan finds the names that splitting and trimming finds', () => {
  fc.assert(
    fc.property(path, fc.constantFrom(...separators), ({ text }, separator) => {
      const found: string[] = [];
      eachStep(text, separator, (from, to) => found.push(text.slice(from, to)));
      expect(found).toEqual(splitPath(text, separator));
    }),
  );
});

test('journeys by cells are those by names', () => {
  const count = { conversions: 2, value: 5, lost: 1, open: 0 };
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
      const [byCells, byNames] = [new CountedPaths(), new CountedPaths()];
      const outcomes = paths.map(({ text, separator }, row) =>
        [
          () => {
            byCells.addPath(text, separator, row);
            return byCells.addCount(count, row);
          },
          () => byNames.add(stepsOf(text, separator, row), count, row),
        ].map((act) => {
          try {
            return act();
          } catch (error) {
            return String(error);
          }
        }),
      );
      for (const [cells, names] of outcomes) expect(cells).toBe(names);
      if (outcomes.every(([entry]) => typeof entry === 'number'))
        expect(byCells.journeys()).toEqual(byNames.journeys());
    }),
  );
});
