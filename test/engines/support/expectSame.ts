import type { Figures } from '../../../scripts/reduce/finish';

const speaks = (figures: Figures) =>
  [...figures]
    .filter(([, all]) => all.some((figure) => Math.abs(figure) > 1e-9))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Expects the same names with figures that say something, each figure to nine digits, or to 1e-9 where it is below 1. */
export function expectSame(found: Figures, expected: Figures): void {
  const wanted = speaks(expected);
  expect(speaks(found).map(([name]) => name)).toEqual(wanted.map(([name]) => name));
  const wrong = wanted.filter(([name, figures]) =>
    figures.some((figure, place) => {
      const difference = Math.abs((found.get(name)?.[place] ?? NaN) - figure);
      return !(difference <= 1e-9 * Math.max(1, Math.abs(figure)));
    }),
  );
  expect(wrong.map(([name, figures]) => ({ name, figures, found: found.get(name) }))).toEqual([]);
}
