import { millisecondsPerDay } from './days';
import type { EventQuery } from './definition';
import type { Dialect } from './dialects';
import { eventRows } from './eventRows';
import { medianSteps } from './medians';
import { texts } from './names';
import { countedDays } from './periodDays';
import { keyOfName } from './spellings';
import { columns, soFar, statement, type Step, unionOf, where } from './statement';

/** The column that tells whether an attempt may begin; `false`: each may. */
type InPeriod = 'is_in_period' | false;

/** What decides how the steps are counted; as `FunnelRules`. */
export interface FunnelSettings {
  /** The names of the events of which any one makes the step; no event may make two steps. */
  steps: readonly (readonly string[])[];
  order: 'ordered' | 'any';
  /** Days from the first step of an attempt to its last, inclusive; `null`: no limit. */
  window: number | null;
  /** Which of the attempts that get equally far. */
  startCounted: 'first' | 'last';
}

/**
 * The customers who got to each step, as `funnel` counts them: the number of the step, customers, those of them whose window is over, and
 * the median of milliseconds from the step before, and from the first. Of a customer the attempt counts that gets furthest. Of a
 * period the attempts count that begin in it; two columns more tell its days.
 *
 * Steps right after each other (`strict`) are not here: of events of one moment it hangs on how they can be laid, which no portable SQL
 * finds out; nor are events that make two steps, for they would have to happen twice. Throws a RangeError for those.
 */
export function funnelQuery(query: EventQuery, dialect: Dialect, settings: FunnelSettings): string {
  const { steps, window, startCounted, order } = settings;
  const keys = stepKeys(query, settings);
  const numbers = steps.map((_, step) => step + 1);
  const limit = window === null ? null : Math.round(window * millisecondsPerDay);
  const depth = numbers.map((k) => `CASE WHEN made_${k} IS NULL THEN 0 ELSE 1 END`).join(' + ');
  const made = numbers.map((k) => `made_${k}`).join(', ');
  const inPeriod = query.period !== undefined && 'is_in_period';
  return statement(
    [
      ...eventRows(query, dialect),
      ...momentSteps(keys, dialect, inPeriod),
      ...(order === 'any'
        ? anyAttempts(numbers, limit, inPeriod)
        : orderedAttempts(numbers, limit, inPeriod)),
      ['depths', `SELECT customer_id, start_ts, ${made}, ${depth} AS depth FROM attempts`],
      [
        'ranked',
        `
        SELECT customer_id, start_ts, ${made}, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY depth DESC, start_ts${startCounted === 'last' ? ' DESC' : ''}) AS attempt_no
        FROM depths
        WHERE depth > 0
        `,
      ],
      ['log_end', 'SELECT MAX(ts) AS last_ts FROM log_rows'],
      ['made_steps', numbers.map((k) => madeStep(k)).reduce((all, each) => unionOf(all, each))],
      ['step_waits', stepWaits(numbers, limit, dialect)],
      ...medianSteps({ medians: 'wait_medians', of: 'step_waits', key: 'step', value: 'wait' }, dialect),
      ...medianSteps(
        { medians: 'start_medians', of: 'step_waits', key: 'step', value: 'from_first' },
        dialect,
      ),
      [
        'step_counts',
        'SELECT step, COUNT(*) AS customers, SUM(is_decided) AS decided FROM step_waits GROUP BY step',
      ],
      ['all_steps', numbers.map((k) => `SELECT ${k} AS step_no`).join('\nUNION ALL\n')],
    ],
    `
    SELECT a.step_no AS step, COALESCE(c.customers, 0) AS customers, COALESCE(c.decided, 0) AS decided, ${columns('w.wait AS wait', 'f.from_first AS from_first', ...(inPeriod ? countedDays('period_days') : []))}
    FROM all_steps a LEFT JOIN step_counts c ON c.step = a.step_no
      LEFT JOIN wait_medians w ON w.step = a.step_no
      LEFT JOIN start_medians f ON f.step = a.step_no
    ORDER BY a.step_no
    `,
    dialect,
  );
}

/** The keys of the events that make each step. */
function stepKeys({ table }: EventQuery, { steps }: FunnelSettings): string[][] {
  const keys = steps.map((names) => names.map((name) => keyOfName(name, table)));
  if (keys.length === 0 || keys.some((names) => names.length === 0))
    throw new RangeError('A funnel has steps, and a step has an event.');
  const all = keys.flatMap((names) => [...new Set(names)]);
  const twice = all.find((name, place) => all.indexOf(name) !== place);
  if (twice !== undefined) throw new RangeError(`"${twice}" cannot be two steps of a funnel in SQL.`);
  return keys;
}

/**
 * The moments of each customer in which a step can be made. `around`: customer_id, ts, is_first, and for each step k the first moment
 * from this one on (next_k) and the last one up to it (last_k) in which it can; where there is a period, is_in_period.
 */
function momentSteps(keys: readonly (readonly string[])[], dialect: Dialect, inPeriod: InPeriod): Step[] {
  const isOf = (names: readonly string[]) => `event_key IN (${texts(names, dialect)})`;
  const { integer } = dialect;
  const seen = (k: number, direction: string, aggregate: string) =>
    `${aggregate}(CASE WHEN has_${k} = 1 THEN ts ELSE CAST(NULL AS ${integer}) END) OVER (PARTITION BY customer_id ORDER BY ts${direction} ${soFar})`;
  const numbers = keys.map((_, step) => step + 1);
  return [
    [
      'moments',
      `
      SELECT ${columns('customer_id', `CAST(ts AS ${integer}) AS ts`, inPeriod && 'MAX(is_in_period) AS is_in_period')}, ${keys.map((names, step) => `MAX(CASE WHEN ${isOf(names)} THEN 1 ELSE 0 END) AS has_${step + 1}`).join(', ')}
      FROM log_rows
      WHERE ${isOf(keys.flat())}
      GROUP BY customer_id, ts
      `,
    ],
    [
      'around',
      `
      SELECT ${columns('customer_id', 'ts', inPeriod, 'has_1 AS is_first')},
        ${numbers.map((k) => `${seen(k, ' DESC', 'MIN')} AS next_${k}`).join(',\n        ')},
        ${numbers.map((k) => `${seen(k, '', 'MAX')} AS last_${k}`).join(',\n        ')}
      FROM moments
      `,
    ],
  ];
}

const within = (moment: string, start: string, limit: number | null): string =>
  limit === null ? moment : `CASE WHEN ${moment} - ${start} <= ${limit} THEN ${moment} END`;

/**
 * Each step at the first moment from that of the step before on: so nothing later gets further. `attempts`: customer_id, start_ts,
 * made_1, made_2, …, NULL from the first step on that is not made.
 */
function orderedAttempts(numbers: readonly number[], limit: number | null, inPeriod: InPeriod): Step[] {
  const first: Step = [
    numbers.length === 1 ? 'attempts' : 'attempts_1',
    `SELECT customer_id, ts AS start_ts, ts AS made_1 FROM around ${where('is_first = 1', inPeriod && 'is_in_period = 1')}`,
  ];
  const others = numbers.slice(1).map((k): Step => {
    const made = numbers.slice(0, k - 1).map((each) => `p.made_${each} AS made_${each}`);
    return [
      k === numbers.length ? 'attempts' : `attempts_${k}`,
      `
      SELECT p.customer_id AS customer_id, p.start_ts AS start_ts, ${made.join(', ')}, ${within(`a.next_${k}`, 'p.start_ts', limit)} AS made_${k}
      FROM attempts_${k - 1} p LEFT JOIN around a ON a.customer_id = p.customer_id AND a.ts = p.made_${k - 1}
      `,
    ];
  });
  return [first, ...others];
}

/** Each step at any moment from the start on; it is made where it and all before it in the list have been. */
function anyAttempts(numbers: readonly number[], limit: number | null, inPeriod: InPeriod): Step[] {
  const found: Step = [
    'found',
    `SELECT customer_id, ts AS start_ts, ${numbers.map((k) => `${within(`next_${k}`, 'ts', limit)} AS found_${k}`).join(', ')} FROM around${inPeriod ? ' WHERE is_in_period = 1' : ''}`,
  ];
  const others = numbers.map((k): Step => {
    const made = numbers.slice(0, k - 1).map((each) => `made_${each}`);
    const later = numbers.slice(k).map((each) => `found_${each}`);
    const before = `made_${k - 1}`;
    const both =
      k === 1
        ? 'found_1'
        : `CASE WHEN found_${k} >= ${before} THEN found_${k} WHEN found_${k} IS NOT NULL THEN ${before} END`;
    return [
      k === numbers.length ? 'attempts' : `attempts_${k}`,
      `SELECT ${columns('customer_id', 'start_ts', ...made, `${both} AS made_${k}`, ...later)} FROM ${k === 1 ? 'found' : `attempts_${k - 1}`}`,
    ];
  });
  return [found, ...others];
}

const madeStep = (k: number): string => `
  SELECT customer_id, ${k} AS step, start_ts, made_${k} AS ts, ${k === 1 ? 'start_ts' : `made_${k - 1}`} AS before_ts
  FROM ranked
  WHERE attempt_no = 1 AND made_${k} IS NOT NULL
`;

/** `step_waits`: step, is_decided, wait from the latest time the step before was made, and from_first; NULL for the first step. */
function stepWaits(numbers: readonly number[], limit: number | null, { integer }: Dialect): string {
  const nothing = `CAST(NULL AS ${integer})`;
  const latest = numbers.slice(1).map((k) => `WHEN ${k} THEN a.last_${k - 1}`);
  const waits =
    latest.length === 0
      ? { wait: nothing, fromFirst: nothing }
      : {
          wait: `CASE WHEN m.step > 1 THEN m.ts - CASE WHEN CASE m.step ${latest.join(' ')} END > m.before_ts THEN CASE m.step ${latest.join(' ')} END ELSE m.before_ts END END`,
          fromFirst: 'CASE WHEN m.step > 1 THEN m.ts - m.start_ts END',
        };
  return `
    SELECT m.step AS step, ${limit === null ? '1' : `CASE WHEN e.last_ts - m.start_ts > ${limit} THEN 1 ELSE 0 END`} AS is_decided,
      ${waits.wait} AS wait,
      ${waits.fromFirst} AS from_first
    FROM made_steps m JOIN around a ON a.customer_id = m.customer_id AND a.ts = m.ts CROSS JOIN log_end e
  `;
}
