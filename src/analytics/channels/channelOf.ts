import type { ChannelRule } from './channelRule';
import { defaultChannelOf } from './defaultChannels';
import { filled } from './filled';
import type { Visit } from './visit';

/**
 * The channel of a visit: of the first of one's own rules that fits, else by the default channel group. Behind a rule that says that
 * the host is one's own, a visit that came from it by a link is one of which neither source, medium nor referrer is known.
 *
 * Source: see `defaultChannels.ts`.
 */
export function channelOf(visit: Visit, rules: readonly ChannelRule[]): string {
  let seen = filled(visit);
  for (const { fits, channel } of rules) {
    if (!fits(seen)) continue;
    if (channel !== null) return channel;
    if (seen.isByLink) seen = filled({ source: '', medium: '', campaign: visit.campaign, referrer: '' });
  }
  return defaultChannelOf(seen);
}
