import * as fc from 'fast-check';
import { StyleRuns } from '../../src/workbench/grid/styleRuns';

test('the last style of a row wins, over what other styles say of it', () => {
  const runs = new StyleRuns();
  runs.set(0, 9, { bl: 1 });
  runs.set(4, 6, { it: 1 });
  runs.set(6, 6, null);
  expect([3, 4, 6, 7, 10].map((row) => runs.at(row))).toEqual([
    { bl: 1 },
    { bl: 1, it: 1 },
    undefined,
    { bl: 1 },
    undefined,
  ]);
});

test('borders of different sides join', () => {
  const runs = new StyleRuns();
  const line = { s: 1, cl: { rgb: '#000000' } };
  runs.set(0, 1, { bd: { t: line } });
  runs.set(1, 2, { bd: { b: line } });
  expect(runs.at(1)).toEqual({ bd: { t: line, b: line } });
});

test('say of each row what a plain list of rows would', () => {
  const change = fc.record({
    from: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 0, max: 12 }),
    size: fc.option(fc.integer({ min: 1, max: 3 })),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
      const runs = new StyleRuns();
      const rows: (number | undefined)[] = [];
      for (const { from, length, size } of changes) {
        runs.set(from, from + length, size === null ? null : { fs: size });
        for (let row = from; row <= from + length; row++) rows[row] = size ?? undefined;
      }
      for (let row = 0; row < 45; row++) expect(runs.at(row)?.fs).toBe(rows[row]);
    }),
  );
});
