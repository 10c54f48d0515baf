import { channelOf } from '../../analytics/channels/channelOf';
import type { ChannelRule } from '../../analytics/channels/channelRule';
import { hostOf } from '../../analytics/channels/hostOf';
import { anyCase, errorCodeOf, isBlankKey, keyOf, saysNothing } from '../../cells';

/** What is known of where visits came from: a column of cells each. */
export interface VisitColumns {
  source?: readonly unknown[];
  medium?: readonly unknown[];
  campaign?: readonly unknown[];
  referrer?: readonly unknown[];
}

/**
 * The channel of each row of columns of cells, by one's own rules (see `readRules`) and then by the default channel group. Every row
 * has one: *Unassigned* where no rule fits, and *Direct* where all cells are empty, so rows that are no visits are for the caller to
 * leave out. Where a cell that is looked at holds an error, the answer is its code (`#N/A`).
 */
export function channelsOf(columns: VisitColumns, rules: readonly ChannelRule[]): (row: number) => string {
  const find = channelFinder(rules);
  const { source, medium, campaign, referrer } = columns;
  return (row) => find(source?.[row], medium?.[row], campaign?.[row], referrer?.[row]);
}

/**
 * The same for rows that come one by one, as when a table is read block by block. The same cells are looked at once, however many
 * rows hold them: a finder is made once for all blocks.
 */
export function channelFinder(
  rules: readonly ChannelRule[],
): (source: unknown, medium: unknown, campaign: unknown, referrer: unknown) => string {
  const readsReferrer = rules.some(({ field }) => field === 'Referrer');
  /** What of a referrer can make a difference: addresses of a million pages are those of a few hosts. */
  const referrerText = (cell: unknown, isNamed: boolean): string => {
    if (isNamed && !readsReferrer) return '';
    const text = textOf(cell);
    const host = readsReferrer ? '' : hostOf(text);
    return host === '' ? text : `//${host}`;
  };
  const known = remembered((source: string) =>
    remembered((medium: string) =>
      remembered((campaign: string) =>
        remembered(
          (referrer: string) =>
            [source, medium, campaign, referrer].find(errorCodeOf) ??
            channelOf({ source, medium, campaign, referrer }, rules),
        ),
      ),
    ),
  );
  const text = remembered(textOf);
  return (source, medium, campaign, referrer) => {
    const from = text(source);
    const by = text(medium);
    return known(from)(by)(text(campaign))(referrerText(referrer, from !== '' || by !== ''));
  };
}

/** What a cell says, by which texts are compared; an error is its code. */
function textOf(cell: unknown): string {
  if (isBlankKey(cell)) return '';
  const text = errorCodeOf(cell) ?? keyOf(cell, anyCase);
  return saysNothing(text) ? '' : text;
}

/** The same function, worked out once for each value it is asked about. */
function remembered<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}
