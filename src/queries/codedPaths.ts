import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { journeyKey, withoutSome } from './journeys';
import { columns, type Step } from './statement';
import { periodColumn } from './timeParts';

/** More names than these leave a moment no room beside them in a whole number. */
const mostNames = 1_048_576;

/** Whether the touches of a journey are in the order of their moments and names alone, which one whole number tells. */
export const canBeCoded = ({ columns }: TouchQuery, { id }: Dialect): boolean =>
  id === 'duckdb' && columns.sequence === undefined && columns.milestone === undefined;

/**
 * `journey_paths` as `pathSteps` has it, for DuckDB: a touch is the whole number of its moment and of the place of its name, so that a
 * journey is a sorted list of such numbers, which takes a third of the time that ordered texts do. Names are written out for
 * distinct lists alone. Moments lie within 278 years of 1970, and there are 1,048,576 names at most: more are refused.
 */
export const codedPathSteps = (query: TouchQuery, dialect: Dialect, rows: string): Step[] => {
  const { steps, from } = withoutSome(query, dialect, rows);
  const part = periodColumn(query);
  return [
    [
      'touch_codes',
      `
      SELECT touch_key, touch_name,
        CASE WHEN COUNT(*) OVER () > ${mostNames} THEN ERROR('More than ${mostNames} touchpoints.')
          ELSE ROW_NUMBER() OVER (ORDER BY touch_key) - 1 END AS code
      FROM touch_names
      `,
    ],
    [
      'code_names',
      `SELECT COALESCE(LIST(touch_name ORDER BY code), CAST([] AS VARCHAR[])) AS names FROM touch_codes`,
    ],
    ...steps,
    [
      'journey_codes',
      `
      SELECT MAX(r.is_order) AS is_order, MAX(r.amount) AS amount, ${columns('MAX(r.is_open) AS is_open', part && 'MAX(r.part_no) AS part_no')},
        LIST_TRANSFORM(
          LIST_SORT(LIST(r.ts * ${mostNames} + c.code) FILTER (WHERE r.touch_key IS NOT NULL)), lambda touch: touch & ${mostNames - 1}
        ) AS codes
      FROM ${from} r LEFT JOIN touch_codes c ON c.touch_key = r.touch_key
      GROUP BY ${journeyKey
        .split(', ')
        .map((column) => `r.${column}`)
        .join(', ')}
      `,
    ],
    [
      'coded_paths',
      `
      SELECT ${columns('codes', part)}, SUM(is_order) AS conversions, SUM(amount) AS value,
        SUM(CASE WHEN is_order = 0 AND is_open = 0 THEN 1 ELSE 0 END) AS non_conversions, SUM(is_open) AS still_open
      FROM journey_codes
      GROUP BY ${columns('codes', part)}
      `,
    ],
    [
      'counted_paths',
      `
      SELECT COALESCE(ARRAY_TO_STRING(LIST_TRANSFORM(p.codes, lambda code: n.names[code + 1]), ' > '), '') AS path,
        ${columns(part && 'p.part_no AS part_no', 'p.conversions AS conversions')}, p.value AS value, p.non_conversions AS non_conversions, p.still_open AS still_open
      FROM coded_paths p CROSS JOIN code_names n
      `,
    ],
  ];
};
