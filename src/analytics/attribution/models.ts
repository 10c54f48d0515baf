import type { Journeys } from './journeys';
import {
  firstTouch,
  lastNonDirect,
  lastTouch,
  linear,
  linearDistinct,
  participation,
  positionBased,
  type Rule,
  timeDecay,
} from './rules';

/** What the models that have a setting are set to. */
export interface ModelSettings {
  /** Half-life of time decay in seconds. */
  halfLife: number;
  /** The touchpoint that counts as direct for last non-direct; case is ignored. */
  direct: string;
}

export interface AttributionModel {
  name: string;
  description: string;
  /** The setting the model listens to. */
  setting: keyof ModelSettings | null;
  /** Credits add up to more than the value of the transactions, by design. */
  exceedsTotal: boolean;
  rule(journeys: Journeys, settings: ModelSettings): Rule;
}

const plain = { setting: null, exceedsTotal: false };

export const attributionModels: readonly AttributionModel[] = [
  {
    ...plain,
    name: 'First touch',
    description: 'The first touch takes all: what opened the journey.',
    rule: () => firstTouch,
  },
  {
    ...plain,
    name: 'Last touch',
    description: 'The last touch takes all: what closed the journey.',
    rule: () => lastTouch,
  },
  {
    ...plain,
    name: 'Last non-direct',
    description: 'The last touch that is not direct takes all; if all are direct, the last one.',
    setting: 'direct',
    rule: ({ touchpoints }, { direct }) =>
      lastNonDirect(touchpoints.map((name) => name.toLowerCase() === direct.toLowerCase())),
  },
  {
    ...plain,
    name: 'Linear',
    description: 'Every touch takes the same share.',
    rule: () => linear,
  },
  {
    ...plain,
    name: 'Linear distinct',
    description: 'Every distinct touchpoint takes the same share, however often it was met.',
    rule: ({ touchpoints }) => linearDistinct(touchpoints.length),
  },
  {
    ...plain,
    name: 'Time decay',
    description: 'A touch weighs half as much for every half-life it lies before the transaction (7 days).',
    setting: 'halfLife',
    rule: (_journeys, { halfLife }) => timeDecay(halfLife),
  },
  {
    ...plain,
    name: 'Position based',
    description: '40 % to the first touch, 40 % to the last, 20 % shared by those between.',
    rule: () => positionBased(0.4, 0.2, 0.4),
  },
  {
    ...plain,
    name: 'J shaped',
    description: '20 % to the first touch, 60 % to the last, 20 % shared by those between.',
    rule: () => positionBased(0.2, 0.2, 0.6),
  },
  {
    ...plain,
    name: 'Inverse J',
    description: '60 % to the first touch, 20 % to the last, 20 % shared by those between.',
    rule: () => positionBased(0.6, 0.2, 0.2),
  },
  {
    ...plain,
    name: 'Participation',
    description: 'Every distinct touchpoint takes the full value; totals exceed 100 % by design.',
    exceedsTotal: true,
    rule: ({ touchpoints }) => participation(touchpoints.length),
  },
];
