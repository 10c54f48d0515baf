import type { Analysis } from '../../blueprint/analysis';
import { fields } from './fields';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import { options, type TimeToValueChoices } from './options';
import { ids, main, segments, values } from './shapes';
import { timeToValueTexts as say } from './texts';

/** How long customers take to reach value: customers or their events in; curve and segments out. */
export const timeToValue: Analysis<TimeToValueRequest, TimeToValueResult, TimeToValueChoices> = {
  id: 'time to value',
  say,
  tables: [main, values, segments, ids],
  options,
  fields,
  namesIn: ({ summary }) => summary.events ?? [],
  loadRequest: async () => (await import('./request')).requestOf,
  loadWords: async () => (await import('./words')).timeToValueWords,
};
