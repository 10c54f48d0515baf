import type { ChannelRule } from '../analytics/channels/channelRule';
import { isBlankName } from '../cells';
import { channelFinder } from '../functions/channels/channelsOf';
import type { ChannelReading } from './tableReading';

/** The channel of a row; nothing where none of its cells says where a visit came from: such a row is none. */
export function channelIn(
  { of, medium, campaign, referrer }: ChannelReading,
  rules: readonly ChannelRule[],
): (row: readonly unknown[]) => string {
  const channel = channelFinder(rules);
  return (row) => {
    const cells = [of, medium, campaign, referrer].map((column) =>
      column === undefined ? null : row[column],
    );
    const [source, by, promoted, from] = cells;
    return cells.every(isBlankName) ? '' : channel(source, by, promoted, from);
  };
}
