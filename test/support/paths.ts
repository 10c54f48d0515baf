import fc from 'fast-check';
import { journeysOfPaths } from '../../src/analytics/attribution/distinctPaths';
import type { Journeys } from '../../src/analytics/attribution/journeys';
import type { PlainPath } from './plainMarkov';
import { column, figuresOf, settingsOf, tableFrom } from './worksheet';

/** Aggregated paths for tests. */

/** `['A > B', conversions, value, lost]`; value as many as conversions and none lost where omitted. */
export const plainPath = ([text, conversions, value, lost]: readonly [
  string,
  number,
  number?,
  number?,
]): PlainPath => ({
  path: text === '' ? [] : text.split(' > '),
  conversions,
  value: value ?? conversions,
  lost: lost ?? 0,
});

/** The paths as the analytics take them. */
export function journeysOf(paths: readonly PlainPath[]): Journeys {
  const names = [...new Set(paths.flatMap(({ path }) => path))];
  const ends = paths.map((_, p) => paths.slice(0, p + 1).reduce((sum, { path }) => sum + path.length, 0));
  return journeysOfPaths(
    {
      touchpoint: Int32Array.from(
        paths.flatMap(({ path }) => path),
        (name) => names.indexOf(name),
      ),
      start: Int32Array.from(ends, (end, p) => end - paths[p].path.length),
      end: Int32Array.from(ends),
      conversions: Float64Array.from(paths, ({ conversions }) => conversions),
      value: Float64Array.from(paths, ({ value }) => value),
      count: Float64Array.from(paths, ({ lost }) => lost),
    },
    names,
  );
}

/** ATTRIBUTION.PATHS on the paths, read as figures. */
export const figuresOfPaths = (paths: readonly PlainPath[], models: unknown, order: number | null = null) =>
  figuresOf(
    tableFrom(
      'ATTRIBUTION.PATHS',
      column(paths.map(({ path }) => path.join(' > '))),
      column(paths.map(({ conversions }) => conversions)),
      column(paths.map(({ value }) => value)),
      column(paths.map(({ lost }) => lost)),
      models,
      settingsOf({ 'markov order': order }),
    ),
  );

const names = ['A', 'B', 'A B', 'beta', 'eta', 'NA'];
const count = fc.oneof(
  fc.nat(3),
  fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
);

/** Random paths of up to six touchpoints; those that convert are worth something. */
export const arbitraryPaths = (longest = 7): fc.Arbitrary<PlainPath[]> =>
  fc
    .array(
      fc
        .record({
          path: fc.array(fc.constantFrom(...names), { maxLength: longest }),
          conversions: count,
          value: fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
          lost: count,
        })
        .map((each) => ({ ...each, value: each.conversions > 0 ? each.value : 0 }))
        // A row without a path or a count is blank, and blank rows below the data are no rows.
        .filter(({ path, conversions, lost }) => path.length > 0 || conversions > 0 || lost > 0),
      { minLength: 1, maxLength: 12 },
    )
    .filter((paths) => paths.some(({ path }) => path.length > 0));
