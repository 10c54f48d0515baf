import type { Source } from '../excel/types';
import { type ColumnProfile, profileOf } from './columnProfile';
import {
  isBareId,
  isMedium,
  isNumberOf,
  isOrderNumber,
  isUnitPrice,
  type Meaning,
  meaningsOf,
} from './roleWords';
import { type GuessedRole, noRoles, optionalRoles, roles } from './roles';
import { isHeadCount, isNoAmount, isNoEvent, isNoTouchpoint, isOwnId } from './ruledOut';

/** Roles to look for; the optional ones are believed only where a heading names them. */
export interface Sought {
  among: readonly GuessedRole[];
  optional: readonly GuessedRole[];
}

/** The columns of a source that play these roles. */
export function guessColumns(
  { head, formats }: Source,
  hasHeadings: boolean,
  sought: Partial<Sought> = {},
): Record<GuessedRole, number | null> {
  const from = hasHeadings ? 1 : 0;
  return guessRoles(hasHeadings ? head[0].map(String) : null, head.slice(from), formats.slice(from), sought);
}

/** Which column plays which role, from the words of the headings and what the first cells hold. */
export function guessRoles(
  headings: readonly string[] | null,
  rows: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
  { among = roles, optional = optionalRoles }: Partial<Sought> = {},
): Record<GuessedRole, number | null> {
  const width = headings?.length ?? rows[0]?.length ?? 0;
  const candidates: { role: GuessedRole; column: number; score: number }[] = [];
  for (let column = 0; column < width; column++) {
    const heading = headings?.[column] ?? '';
    // Of columns with one heading the first is meant.
    if (heading !== '' && headings?.indexOf(heading) !== column) continue;
    // What stands beside headings without one is a total or a remark, or numbers the rows.
    if (headings !== null && heading.trim() === '') continue;
    const profile = profileOf(
      rows.map((row) => row[column]),
      formats.map((row) => row[column]),
    );
    const meanings = meaningsOf(heading);
    // Where no events are asked for, a stage may be a milestone and a page a touchpoint.
    if (!among.includes('event')) meanings.delete('event');
    for (const role of among) {
      const score =
        role === 'orderId'
          ? orderIdScore(heading, profile)
          : role === 'value' && isRunning(heading, profile, meanings)
            ? -1
            : scoreOf(role, meanings, profile, optional.includes(role), heading);
      // What one piece costs gives way to what was paid, and the medium of a visit to its source.
      const isSecond =
        (role === 'value' && isUnitPrice(heading)) || (role === 'touchpoint' && isMedium(heading));
      if (score > 0) candidates.push({ role, column, score: isSecond ? score / 2 : score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);

  const guessed = { ...noRoles };
  const taken = new Set<number>();
  for (const { role, column } of candidates) {
    if (guessed[role] !== null || taken.has(column)) continue;
    guessed[role] = column;
    taken.add(column);
  }
  return guessed;
}

function scoreOf(
  role: Exclude<GuessedRole, 'orderId'>,
  meanings: ReadonlyMap<Meaning, number>,
  profile: ColumnProfile,
  isOptional: boolean,
  heading: string,
): number {
  const words = meanings.get(role) ?? 0;
  // A column that is plainly about something else is not taken on its cell types alone.
  const otherWords = Math.max(
    0,
    ...[...meanings].filter(([meaning]) => meaning !== role).map(([, score]) => score),
  );
  if (words < otherWords) return words === 0 ? -1 : words - otherWords;
  if (words === 0 && isOneCell(profile)) return -1;
  if (role === 'customer' && words === 0 && !mayBeAnybody(heading)) return -1;
  if (isRuledOut(role, words, profile, heading)) return -1;
  if (isOptional) return optionalScore(role, words, profile);
  // Where no heading tells, whole numbers may as well be codes.
  const isSooner = role === 'value' && words === 0 && profile.decimals > 0.2;
  return words + cellScore(role, profile) + (isSooner ? 0.25 : 0);
}

/** Whether the heading says that a column is something else, be its words and cells as they may. */
function isRuledOut(
  role: GuessedRole,
  words: number,
  { variety, cells, filled, flags, numbers, structures }: ColumnProfile,
  heading: string,
): boolean {
  // Yes and no, what programs write for programs, and nothing at all name nothing that happened.
  const isNone = flags > 0.8 || structures > 0.5 || (filled === 0 && cells >= enoughCells);
  switch (role) {
    case 'customer':
      return numbers > 0.8 && isHeadCount(heading);
    case 'value':
      return words < namedBy && isNoAmount(heading);
    case 'touchpoint':
      return isNone || isNoTouchpoint(heading) || isOwnId(heading, variety, filled);
    case 'event':
      return isNone || isNoEvent(heading) || isOwnId(heading, variety, filled);
    case 'segment':
      return structures > 0.5 || isOwnId(heading, variety, filled);
    default:
      return false;
  }
}

/**
 * Whether a heading leaves open that the column names customers. One that tells something else, such as cities, is not
 * taken on its cells alone: everybody of a place would be one customer.
 */
const mayBeAnybody = (heading: string): boolean => heading === '' || isBareId(heading);

/** Whether a column numbers its rows or what they are about; one that is called an amount may count up by chance. */
const isRunning = (
  heading: string,
  { countsFrom }: ColumnProfile,
  meanings: ReadonlyMap<Meaning, number>,
): boolean =>
  isNumberOf(heading) || (countsFrom !== null && (countsFrom <= 1 || (meanings.get('value') ?? 0) < namedBy));

/** Whether one cell of several says something, as where a total is: it shows nothing about its column. */
const isOneCell = ({ cells, filled }: ColumnProfile): boolean => filled === 1 && cells > 2;

/** What a heading that names something scores. */
const namedBy = 3;

/** Of so many cells a column is empty that nobody is told by it. */
const tooFew = 0.05;
/** Fewer cells do not show how full a column is. */
const enoughCells = 20;

/**
 * How well the cells fit a role; a misfit outweighs any heading. A column that is empty so far says nothing either way,
 * but of customers.
 */
function cellScore(role: GuessedRole, profile: ColumnProfile): number {
  const { cells, filled, numbers, dates, texts, flags, clocks, moments, decimals, numbered, variety } =
    profile;
  if (role === 'customer' && cells >= enoughCells && filled <= tooFew * cells) return -4;
  if (filled === 0) return 0;
  switch (role) {
    case 'time':
      // A day gives way to a moment.
      return (dates > 0.8 ? 2 : dates + moments > 0.8 ? -1 : -4) + (clocks > 0.2 ? 0.5 : 0);
    case 'value':
      return numbers > 0.8 ? 1 : flags > 0.8 ? 0 : -4;
    case 'touchpoint':
    case 'event':
      if (texts <= 0.8) return -2;
      // Names that never come again are those of records.
      return variety === 1 && filled > 5 ? 0 : 1.5 - variety;
    default:
      return dates > 0.5 || decimals > 0.2 || numbered > 0.8 ? -4 : 0.25 + 0.25 * variety;
  }
}

/** An order is known by its number: a heading without it may as well count orders, or be what was ordered. */
const orderIdScore = (heading: string, { numbered }: ColumnProfile): number =>
  isOrderNumber(heading) ? 4 : numbered > 0.8 ? 3 : 0;

/** Nothing fails without an optional column, so only a heading that is about it is believed. */
function optionalScore(role: GuessedRole, words: number, profile: ColumnProfile): number {
  const { filled, numbers, texts, milestones } = profile;
  // Rows that hold anything but a milestone there could not be used, so such a column is never taken by its name.
  if (role === 'milestone') return filled > 0 ? (milestones === 1 ? 4 : 0) : words;
  return words >= 3 && (role === 'cost' ? numbers : texts) > 0.5 ? words : 0;
}
