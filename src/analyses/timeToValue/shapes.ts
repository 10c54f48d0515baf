import type { Source } from '../../excel/types';
import { identities } from '../../blueprint/identityTable';
import { segments as listedSegments } from '../../blueprint/segmentTable';
import { dayRoles, guessDays, whereFound } from '../../blueprint/period/countedDays';
import type { Settings } from '../../blueprint/settings';
import type { Role, TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import { guessCounted } from '../../reading/guessCounted';
import { guessEventLog } from '../../reading/guessEventLog';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { guessWaits } from '../../reading/guessWaits';
import type { RoleColumns } from '../../reading/roles';
import { waitColumns } from '../../queries/headings';
import { areSegmentsBeside, isValueBeside, rowKindOf } from './options';
import { timeToValueTexts as say } from './texts';

/** The tables time to value is read from: customers or events, and beside them, perhaps, what was of value to them. */

export const main: TableShape = {
  id: 'main',
  roles,
  guess,
  fewest: 2,
  tooNarrow: () => say.tooNarrow,
};

/** Rows of customers at moments, such as orders. */
export const values: TableShape = {
  id: 'values',
  roles: () => [role('customer'), role('time')],
  guess: (source, hasHeadings) => guessColumns(source, hasHeadings, { among: ['customer', 'time'] }),
  fewest: 2,
  tooNarrow: () => say.values.tooNarrow,
  beside: {
    title: () => say.values.title,
    wanted: () => say.values.wanted,
    help: () => say.values.help,
    isOffered: isOfCustomers,
  },
};

/** Those of counted customers stand in the counts. */
export const segments: TableShape = {
  ...listedSegments,
  beside: { ...listedSegments.beside, isOffered: isOfCustomers },
};

/** Whoever has a date of value, and the segment, in the same row needs no id. */
export const ids: TableShape = {
  ...identities,
  beside: {
    ...identities.beside,
    isOffered: (settings) =>
      rowKindOf(settings) === 'event' || (isOfCustomers(settings) && isOfTwoTables(settings)),
  },
};

/** Rows tell of single customers. */
function isOfCustomers(settings: Settings): boolean {
  return rowKindOf(settings) !== 'count';
}

/** Their rows belong together by the customer. */
const isOfTwoTables = (settings: Settings) => isValueBeside(settings) || areSegmentsBeside(settings);

const holds: Readonly<Record<string, Role['holds']>> = {
  customer: 'id',
  time: 'time',
  start: 'time',
  reached: 'time',
  lost: 'time',
  days: 'figure',
  reachedCount: 'figure',
  waitingCount: 'figure',
  lostCount: 'figure',
};

type RoleId = keyof typeof analysisTexts.roles | keyof typeof say.roles;

/** One there is no result without. */
const role = (id: RoleId): Role => ({
  ...optional(id),
  isRequired: true,
  isNeverEmpty: true,
});

const optional = (id: RoleId): Role => ({
  id,
  name: { ...analysisTexts.roles, ...say.roles }[id],
  ...(holds[id] && { holds: holds[id] }),
});

/** A blank count is none. */
const count = (id: RoleId): Role => ({ ...role(id), isNeverEmpty: false });

const countRoles = (settings: Settings): Role[] => [
  role('days'),
  count('reachedCount'),
  count('waitingCount'),
  optional('lostCount'),
  ...whereFound(dayRoles(), settings),
];

/** Without a date of value a customer is still waiting: that is no gap. */
const reached = (): Role => ({ ...role('reached'), isNeverEmpty: false });

function roles(settings: Settings): Role[] {
  if (settings.options.eachRow === undefined) return everyRole(settings);
  if (rowKindOf(settings) === 'count') return [...countRoles(settings), optional('segment')];
  const segment = areSegmentsBeside(settings) ? [] : [optional('segment')];
  if (rowKindOf(settings) === 'event') return [role('customer'), role('time'), role('event'), ...segment];
  return [
    ...(isOfTwoTables(settings) ? [role('customer')] : []),
    role('start'),
    ...(isValueBeside(settings) ? [] : [reached()]),
    ...segment,
    optional('lost'),
  ];
}

/** Customer and time alone are no table of this analysis. A column that may be a start is none of a mere moment. */
const everyRole = (settings: Settings): Role[] => [
  optional('customer'),
  role('start'),
  reached(),
  role('event'),
  optional('segment'),
  optional('lost'),
  optional('time'),
  ...countRoles(settings),
];

function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const counts = guessCounts(source, hasHeadings);
  if (counts) return counts;
  const waits = guessWaits(source, hasHeadings);
  const segment = guessSegment(source, hasHeadings);
  const log = guessEventLog(source, hasHeadings, waits.start !== null && waits.reached !== null);
  if (log) return { ...log, segment: segment === log.event ? null : segment };
  const { customer } = guessColumns(source, hasHeadings, { among: ['customer'], optional: [] });
  return { ...waits, segment, customer };
}

/** Counts by day, as a statement of ours is answered. */
function guessCounts(source: Source, hasHeadings: boolean): RoleColumns | null {
  const [, days, reached, lost, waiting] = waitColumns;
  const found = (roles: Record<string, readonly string[]>) => guessCounted(source, hasHeadings, roles);
  const counts = found({ days: [days], reachedCount: [reached], waitingCount: [waiting] });
  return (
    counts && {
      ...counts,
      ...found({ lostCount: [lost] }),
      segment: guessSegment(source, hasHeadings),
      ...guessDays(source, hasHeadings),
    }
  );
}
