import type { Source } from '../excel/types';
import { isBlankName } from '../cells';
import { readRules } from '../functions/channels/readRules';
import { channelIn } from './channelIn';
import type { ChannelReading } from './tableReading';

/** So many different visits show how all are read. */
const mostShown = 3;

/** A table of rules of one's own, as far as it is known. */
type RulesTable = { source: Source | null; hasHeadings: boolean } | null | undefined;

/**
 * The first different visits of a table and their channels. None where the rules are not known as a whole, or cannot be
 * used: a run tells what is wrong with them.
 */
export function firstChannels(
  { head }: Source,
  hasHeadings: boolean,
  channel: ChannelReading,
  table: RulesTable,
): { cells: string[]; channel: string }[] {
  const rules = rulesIn(table);
  if (rules === null) return [];
  const channelOf = channelIn(channel, () => rules);
  const { of, medium, campaign, referrer } = channel;
  const shown = new Map<string, { cells: string[]; channel: string }>();
  for (const row of head.slice(hasHeadings ? 1 : 0)) {
    const cells = [of, medium, campaign, referrer].flatMap((column) =>
      column === undefined || isBlankName(row[column]) ? [] : [String(row[column])],
    );
    if (cells.length > 0) shown.set(cells.join('\n'), { cells, channel: channelOf(row) });
    if (shown.size === mostShown) break;
  }
  return [...shown.values()];
}

function rulesIn(table: RulesTable): ReturnType<typeof readRules> | null {
  if (!table?.source) return [];
  const { head, rows } = table.source;
  if (rows > head.length) return null;
  try {
    return readRules(head.slice(table.hasHeadings ? 1 : 0));
  } catch {
    return null;
  }
}
