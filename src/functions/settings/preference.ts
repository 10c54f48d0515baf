import { invalid, nameKey, quote } from '../../cells';
import { otherKinds } from '../../analytics/attribution/preferred';
import { requireInRange } from '../numberRange';
import { isNoLimit, numberOf, type OfKind, type Setting } from './setting';

const example = 'such as "priority=Click > View > *"';

/** Kinds of touches in ranks: `Click, Email > View > *`. */
export const priority: Setting<readonly (readonly string[])[]> = {
  name: 'priority',
  description:
    'Kinds of touches in order, such as Click > View: a journey counts those of the first kind it has alone; * stands for all others, which otherwise come last. Omitted: all count.',
  takes: 'several',
  otherwise: [],
  read: (values, where) => {
    const ranks: string[][] = [[]];
    for (const value of values) {
      const [first, ...next] = String(value)
        .split('>')
        .map((name) => name.trim());
      for (const name of [first, ...next]) {
        if (name === '')
          throw invalid(`${where}: a kind lacks beside > in ${quote(value)}. Write kinds ${example}.`);
      }
      ranks[ranks.length - 1].push(first);
      ranks.push(...next.map((name) => [name]));
    }
    const named = ranks.flat();
    const again = named.find((name, i) => named.findIndex((other) => nameKey(other) === nameKey(name)) < i);
    if (again !== undefined) throw invalid(`${where}: ${quote(again)} stands in it twice.`);
    if (ranks.length === 1 && ranks[0].includes(otherKinds))
      throw invalid(`${where}: * alone puts nothing before anything. Write kinds ${example}.`);
    return ranks;
  },
};

/** Days by kind of touch, each given as a setting of its own: `lookback of View=1`. */
export const lookbackOf: Setting<readonly { of: string; days: number }[]> = {
  name: 'lookback of',
  description:
    'Days before a transaction in which touches of one kind count, named behind it: lookback of View=1; omitted: as lookback says.',
  takes: 'several',
  otherwise: [],
  read: (values, where) =>
    values.flatMap((value) => {
      if (!isOfKind(value)) throw invalid(`${where} lacks the kind of touch. Write "lookback of View=1".`);
      const { of, values: given, place } = value;
      const at = `settings, ${place}, lookback of ${of}`;
      if (given.length !== 1) throw invalid(`${at} takes one value, not ${given.length}.`);
      if (isNoLimit(given[0])) return [];
      const days = numberOf(given[0], at);
      requireInRange(days, at, { atLeast: 0 });
      return [{ of, days }];
    }),
};

const isOfKind = (value: unknown): value is OfKind =>
  typeof value === 'object' && value !== null && 'of' in value && 'values' in value;
