import type { Source } from '../../excel/types';
import type { Settings } from '../../blueprint/settings';
import type { Role, TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import { dayRoles, guessDays, whereFound } from '../../blueprint/period/countedDays';
import { apartColumn, pathColumns, periodHeading } from '../../queries/headings';
import { guessCounted } from '../../reading/guessCounted';
import { guessColumns } from '../../reading/guessRoles';
import type { RoleColumns } from '../../reading/roles';
import { models } from './models.build';
import { rowKindOf } from './options';
import { attributionTexts as say } from './texts';
import { timedModel, timedModels } from './timedModels';

/** The tables of journeys that were counted elsewhere: paths, and beside them what no statement can count. */

const { roles: name } = say;

/** Without a touch the path is empty: that is no gap. */
export const pathRoles = (settings: Settings): Role[] => [
  { id: 'path', name: name.path, isRequired: true },
  { id: 'conversions', name: name.conversions, holds: 'figure', isRequired: true },
  { id: 'value', name: analysisTexts.roles.value, holds: 'number', isAmount: true },
  { id: 'nonConversions', name: name.nonConversions, holds: 'figure' },
  { id: 'stillOpen', name: name.stillOpen, holds: 'figure', isFolded: true },
  { id: 'apart', name: name.apart, holds: 'figure', isFolded: true },
  ...whereFound([periodNo(), ...dayRoles()], settings),
];

const periodNo = (): Role => ({ id: 'periodNo', name: name.periodNo, holds: 'figure', isFolded: true });

const [path, conversions, value, nonConversions, stillOpen] = pathColumns;

/** The columns of a table that a statement, the command or `JOURNEYS` has made; `null`: it is none. */
export function guessPaths(source: Source, hasHeadings: boolean): RoleColumns | null {
  const found = guessCounted(source, hasHeadings, { path: [path], conversions: [conversions] });
  const { customer, time } = guessColumns(source, hasHeadings, { among: ['customer', 'time'] });
  // A log may tell the path of a page.
  if (!found || (customer !== null && time !== null)) return null;
  return {
    ...found,
    ...guessCounted(source, hasHeadings, { value: [value, 'ttv'] }),
    ...guessCounted(source, hasHeadings, { nonConversions: [nonConversions] }),
    ...guessCounted(source, hasHeadings, { stillOpen: [stillOpen] }),
    ...guessCounted(source, hasHeadings, { apart: [apartColumn] }),
    ...guessCounted(source, hasHeadings, { periodNo: [periodHeading] }),
    ...guessDays(source, hasHeadings),
  };
}

/** What the statement of rows apart calls the moments. */
export const milliseconds = 'milliseconds';

/** The rows of customers a statement leaves out, whose journeys are built here. */
export const rest: TableShape = {
  id: 'rest',
  roles: (settings) => [
    { id: 'customer', name: analysisTexts.roles.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
    { id: 'time', name: analysisTexts.roles.time, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'touchpoint', name: analysisTexts.roles.touchpoint, isRequired: true },
    { id: 'value', name: analysisTexts.roles.value, holds: 'number', isRequired: true, isAmount: true },
    { id: 'orderId', name: analysisTexts.roles.orderId },
    { id: 'milestone', name: analysisTexts.roles.milestone, isFolded: true },
    ...whereFound(
      [{ id: 'clock', name: name.clock, holds: 'figure', isFolded: true }, ...dayRoles()],
      settings,
      'rest',
    ),
  ],
  guess: (source, hasHeadings) => {
    const found = guessColumns(source, hasHeadings, {
      among: ['customer', 'time', 'touchpoint', 'value', 'orderId', 'milestone'],
    });
    return {
      ...found,
      ...guessCounted(source, hasHeadings, { time: [milliseconds] }),
      // By numbers, which a guess would not believe.
      ...guessCounted(source, hasHeadings, { milestone: ['milestone'] }),
      ...guessCounted(source, hasHeadings, { clock: ['clock'] }),
      ...guessDays(source, hasHeadings),
    };
  },
  fewest: 4,
  tooNarrow: () => say.rest.tooNarrow,
  beside: {
    title: () => say.rest.title,
    wanted: () => say.rest.wanted,
    help: () => say.rest.help,
    isOffered: (settings) => rowKindOf(settings) === 'path',
  },
};

/** What models that need times or milestones credit, as a statement gives it. */
export const credits: TableShape = {
  id: 'credits',
  roles: (settings) => [
    { id: 'touchpoint', name: analysisTexts.roles.touchpoint, isRequired: true },
    ...models.flatMap((model): Role[] => {
      const id = timedModel(model.name);
      return id === null ? [] : [{ id, name: say.modelName(model.name), holds: 'figure', isDistinct: true }];
    }),
    { id: 'conversions', name: name.conversions, holds: 'figure' },
    ...whereFound([periodNo()], settings, 'credits'),
  ],
  guess: (source, hasHeadings) =>
    [...timedModels, conversions].reduce<RoleColumns>(
      (found, id) => ({ ...found, ...guessCounted(source, hasHeadings, { [id]: [id] }) }),
      {
        ...guessColumns(source, hasHeadings, { among: ['touchpoint'] }),
        ...guessCounted(source, hasHeadings, { periodNo: [periodHeading] }),
      },
    ),
  fewest: 2,
  tooNarrow: () => say.credits.tooNarrow,
  beside: {
    title: () => say.credits.title,
    wanted: () => say.credits.wanted,
    help: () => say.credits.help,
    isOffered: (settings) => rowKindOf(settings) === 'path',
  },
};
