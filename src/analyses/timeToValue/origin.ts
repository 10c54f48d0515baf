import type { Run } from '../../blueprint/run';
import type { TimeToValueRequest } from './messages';
import { timeToValueResultTexts } from './resultTexts';

const { origin: say } = timeToValueResultTexts;

/** Where the data lie, one line a table. */
export const sources = ({ source, others }: Run<TimeToValueRequest>): string[] => [
  say.source(source.address),
  ...(others.values ? [say.values(others.values.source.address)] : []),
];

/** How the waits were made of events or of two tables, for the note in the workbook. */
export function originOf({ request: { options, columns, beside } }: Run<TimeToValueRequest>): string[] {
  if ('reached' in columns) return [];
  if ('days' in columns) return [say.counts];
  const { events } = options;
  return [
    events ? say.startEvent(events.start) : say.start,
    beside?.values ? say.valueBeside : say.valueEvents(events?.values ?? [], events?.rule ?? 'any'),
  ];
}
