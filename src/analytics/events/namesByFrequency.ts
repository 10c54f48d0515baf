import type { EventLog } from './eventLog';

/** Names of the events of a log, most frequent first. */
export function namesByFrequency({ event, events }: Pick<EventLog, 'event' | 'events'>): string[] {
  const count = new Int32Array(events.length);
  for (const id of event) count[id]++;
  return [...events.keys()].sort((a, b) => count[b] - count[a]).map((id) => events[id]);
}
