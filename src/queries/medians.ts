import type { Dialect } from './dialects';
import type { Step } from './statement';

/**
 * The median of a column of a step by a key, the mean of the two in the middle of an even number; rows without a value count as not
 * there. Median functions differ from engine to engine, or are not exact. A step called `medians` has the key and the value's name.
 */
export const medianSteps = (
  { medians, of, key, value }: { medians: string; of: string; key: string; value: string },
  { double }: Dialect,
): Step[] => [
  [
    `${medians}_numbered`,
    `
    SELECT ${key}, ${value},
      ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${value}) AS nth, COUNT(*) OVER (PARTITION BY ${key}) AS values_of_key
    FROM ${of}
    WHERE ${value} IS NOT NULL
    `,
  ],
  [
    medians,
    `
    SELECT ${key}, AVG(CAST(${value} AS ${double})) AS ${value}
    FROM ${medians}_numbered
    WHERE 2 * nth >= values_of_key AND 2 * nth <= values_of_key + 2
    GROUP BY ${key}
    `,
  ],
];
