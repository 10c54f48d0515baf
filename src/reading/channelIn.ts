import type { ChannelRule } from '../analytics/channels/channelRule';
import { isBlankName } from '../cells';
import { channelFinder } from '../functions/channels/channelsOf';
import type { ChannelReading } from './tableReading';

/** Rules of one's own, read before the default ones; asked for at the first row, for their table is read before it. */
export type OwnRules = () => readonly ChannelRule[];

/** The channel of a row; nothing where none of its cells says where a visit came from: such a row is none. */
export function channelIn(
  { of, medium, campaign, referrer }: ChannelReading,
  rules: OwnRules,
): (row: readonly unknown[]) => string {
  let channel: ReturnType<typeof channelFinder> | null = null;
  return (row) => {
    channel ??= channelFinder(rules());
    const cells = [of, medium, campaign, referrer].map((column) =>
      column === undefined ? null : row[column],
    );
    const [source, by, promoted, from] = cells;
    return cells.every(isBlankName) ? '' : channel(source, by, promoted, from);
  };
}
