import { pulse } from '../../analytics/numerics/pulse';
import type { Transition, Transitions } from '../../analytics/events/transitions';
import { nameIds, type ReadingOptions } from '../../cells';
import type { CountedRequest, JourneysResult } from './messages';
import type { JourneysSaying } from './sayings';
import { commonest, waysView } from './tables';

/** A row of counted transitions. */
export interface CountedWay {
  /** The two events; `null`: all other transitions together. */
  ends: readonly [from: unknown, to: unknown] | null;
  customers: number;
  /** Median milliseconds; NaN: not told. */
  wait: number;
}

type Tables = Pick<JourneysResult, 'summary' | 'views' | 'notes'>;

/** The transitions with the figures the answer in words is made of. */
export function waysTables(
  rows: readonly CountedWay[],
  { top }: CountedRequest['options'],
  reading: ReadingOptions,
): Tables {
  const { events, ways } = transitionsOf(rows, top, reading);
  return {
    summary: {
      customers: null,
      events: null,
      counted: 'transitions',
      names: events,
      funnel: [],
      stillInTime: 0,
      biggestLoss: null,
      slowest: null,
      onTransitions: rows.reduce((sum, { customers }) => sum + customers, 0),
      commonest: commonest(events, ways),
    },
    views: [waysView(events, ways)],
    notes: [countedTransitions],
  };
}

const countedTransitions: JourneysSaying = { code: 'countedTransitions' };

function transitionsOf(
  rows: readonly CountedWay[],
  top: number,
  reading: ReadingOptions,
): { events: string[]; ways: Transitions } {
  const names = nameIds('event', reading);
  const named = rows.flatMap(({ ends, ...way }) => (ends === null ? [] : [{ ends, ...way }]));
  const spelling = new Int32Array(2 * named.length);
  named.forEach(({ ends: [from, to] }, way) => {
    pulse();
    spelling[2 * way] = names.idOf(from);
    spelling[2 * way + 1] = names.idOf(to);
  });
  const { ids, names: events } = names.finish(spelling);
  const all = named.map(({ customers, wait }, way): Transition => {
    pulse();
    return { from: ids[2 * way], to: ids[2 * way + 1], position: null, customers, wait };
  });
  all.sort((one, other) => other.customers - one.customers);
  const others = [...all.slice(top), ...rows.filter(({ ends }) => ends === null)];
  const customers = others.reduce((sum, each) => sum + each.customers, 0);
  // Of several medians none is that of all.
  const wait = others.length === 1 ? others[0].wait : NaN;
  return {
    events: [...events],
    ways: { largest: all.slice(0, top), other: others.length === 0 ? null : { customers, wait } },
  };
}
