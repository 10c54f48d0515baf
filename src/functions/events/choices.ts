import type { WindowFrom } from '../../analytics/events/attempts';
import type { StartCounted } from '../../analytics/events/eventLog';
import type { StepOrder } from '../../analytics/events/funnel';
import type { MilestoneRule } from '../../analytics/events/milestones';
import { choice, type Choices, number, optional } from '../arguments';
import { choiceSetting } from '../settings/setting';

/** Names whose meaning to the mathematics is their `key`. */
interface KeyedChoices<Key> extends Choices {
  entries: readonly { key: Key; name: string; description: string }[];
}

const rules: KeyedChoices<MilestoneRule> = {
  id: 'MILESTONE_RULES',
  what: 'rule',
  entries: [
    { key: 'all', name: 'All', description: 'Every event has happened, in whatever order.' },
    { key: 'any', name: 'Any', description: 'One of the events has happened.' },
    { key: 'ordered', name: 'Ordered', description: 'Every event has happened, each after the one before.' },
  ],
};

export const ruleArgument = optional(
  choice('rule', 'When value is reached: all, any or ordered; omitted: all.', rules),
  rules.entries[0],
);

const starts: readonly { key: StartCounted; name: string }[] = [
  { key: 'first', name: 'First' },
  { key: 'last', name: 'Last' },
];

export const startSetting = choiceSetting(
  'start',
  'Which start of a customer counts, first or last; omitted: first.',
  { what: 'start', entries: starts },
);

const windowsFrom: readonly { key: WindowFrom; name: string }[] = [
  { key: 'first step', name: 'First step' },
  { key: 'step before', name: 'Step before' },
];

export const windowFromSetting = choiceSetting(
  'window from',
  'From where the days of the window run, first step or step before; omitted: first step.',
  { what: 'begin of a window', entries: windowsFrom },
);

const orders: KeyedChoices<StepOrder> = {
  id: 'FUNNEL_ORDERS',
  what: 'step order',
  entries: [
    {
      key: 'ordered',
      name: 'Ordered',
      description: 'Each step after the one before; other events may lie between.',
    },
    { key: 'strict', name: 'Strict', description: 'Each step right after the one before, nothing between.' },
    { key: 'any', name: 'Any', description: 'The steps in any order.' },
  ],
};

export const orderArgument = optional(
  choice('order', 'How steps follow each other: ordered, strict or any; omitted: ordered.', orders),
  orders.entries[0],
);

export const windowArgument = (description: string) =>
  optional(number('window', description, { atLeast: 0 }), null);
