import { millisecondsPerDay } from '../numerics/day';
import type { Credit } from './attribute';
import { directNames, kindsOf, named } from './direct';
import type { Journeys } from './journeys';
import { markov, markovRefit, rawRemovalEffects, removalEffectsRefit } from './markov';
import type { CountsOfPaths, Paths, Refit } from './refit';
import {
  firstTouch,
  lastNonDirect,
  lastTouch,
  linear,
  linearDistinct,
  milestones,
  participation,
  positionBased,
  type Rule,
  timeDecay,
} from './rules';
import { setsForeseen } from './setsForeseen';
import { type JourneySharing, shapley, shapleySharing } from './shapley';
import { shapleyRefit } from './shapleyRefit';
import { chainForeseen, type Foreseen, type Touches } from './sizeForeseen';
import type { Work } from '../numerics/work';
import type { ModelReason } from './reason';

/** What the models that have a setting are set to. */
export interface ModelSettings {
  /** Half-life of time decay in milliseconds. */
  halfLife: number;
  /** The touchpoints that count as direct for last non-direct; case is ignored. */
  direct: readonly string[];
  /** How many touches a state of the Markov chain remembers. */
  order: number;
  /** Shares of the first touch, the middle and the last touch under custom, in any unit. */
  shares: readonly [number, number, number];
}

/** Half-life 7 days, direct as tools call it, a chain of order 1, shares 40/20/40. */
export const defaultSettings: ModelSettings = {
  halfLife: 7 * millisecondsPerDay,
  direct: directNames,
  order: 1,
  shares: [40, 20, 40],
};

interface Model {
  name: string;
  description: string;
  /** The setting the model listens to. */
  setting: keyof ModelSettings | null;
  /** What the journeys must have beside their touches. */
  needs: 'times' | 'milestones' | null;
  /** What takes the credit of a transaction: one touch, several by a rule, or each by what all journeys show. */
  basis: 'one touch' | 'several touches' | 'data';
  /** Credits add up to more than the value of the transactions, by design. */
  exceedsTotal: boolean;
  /** `value`: money (or conversions); `share`: a figure for its own sake that must not be added up. */
  gives: 'value' | 'share';
}

/** Shares each transaction among the touches of its journey. */
export interface RuleModel extends Model {
  rule(journeys: Journeys, settings: ModelSettings): Rule;
}

/** Shares all transactions at once. */
export interface WholeModel extends Model {
  /** A touch that several journeys see is looked at once; absent: in each of them. */
  seesTouchesOnce?: true;
  /** @param work what it may take; absent: what a cell has. */
  whole(journeys: Journeys, settings: ModelSettings, work?: Work): Credit | { reason: ModelReason };
  /** What a fit takes that takes more steps than `most`, as far as the journeys say so at a look; `null`: they do not. */
  foreseen(touches: Touches, touchpoints: number, settings: ModelSettings, most: number): Foreseen | null;
  /**
   * Readies the model to be fitted to the same paths again and again.
   *
   * @param counts of all journeys.
   * @param work what one fit may take.
   */
  refit(
    paths: Paths,
    touchpoints: number,
    counts: CountsOfPaths,
    settings: ModelSettings,
    work: Work,
  ): Refit | { reason: ModelReason };
  /** How each journey is shared by what all of them show; absent: the credit cannot be told apart by transactions. */
  sharing?(journeys: Journeys): JourneySharing | { reason: ModelReason };
}

export type AttributionModel = RuleModel | WholeModel;

const plain = {
  setting: null,
  needs: null,
  basis: 'several touches',
  exceedsTotal: false,
  gives: 'value',
} as const;

export const attributionModels: readonly AttributionModel[] = [
  {
    ...plain,
    name: 'First touch',
    basis: 'one touch',
    description: 'The first touch takes all: what opened the journey.',
    rule: () => firstTouch,
  },
  {
    ...plain,
    name: 'Last touch',
    basis: 'one touch',
    description: 'The last touch takes all: what closed the journey.',
    rule: () => lastTouch,
  },
  {
    ...plain,
    name: 'Last non-direct',
    basis: 'one touch',
    description: 'The last touch that is not direct takes all; if all are direct, the last one.',
    setting: 'direct',
    rule: (journeys, { direct }) => {
      const { names, of } = kindsOf(journeys);
      return lastNonDirect(of, named(names, direct));
    },
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
    needs: 'times',
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
    name: 'Custom',
    description: 'Your own shares for the first touch, those between, and the last.',
    setting: 'shares',
    rule: (_journeys, { shares: [first, middle, last] }) => {
      const all = first + middle + last;
      return positionBased(first / all, middle / all, last / all);
    },
  },
  {
    ...plain,
    name: 'W shaped',
    description:
      '30 % each to the first touch, the lead and the opportunity, 10 % to the rest. Needs milestones.',
    needs: 'milestones',
    rule: () => milestones({ position: 0.3, closing: false, rest: 0.1 }),
  },
  {
    ...plain,
    name: 'Full path',
    description:
      '22.5 % each to first touch, lead, opportunity and closing touch, 10 % to the rest. Needs milestones.',
    needs: 'milestones',
    rule: () => milestones({ position: 0.225, closing: true, rest: 0.1 }),
  },
  {
    ...plain,
    name: 'Participation',
    description: 'Every distinct touchpoint takes the full value; totals exceed 100 % by design.',
    exceedsTotal: true,
    rule: ({ touchpoints }) => participation(touchpoints.length),
  },
  {
    ...plain,
    name: 'Markov',
    basis: 'data',
    description: 'In proportion to what would be lost without the touchpoint, by a Markov chain (order 1).',
    setting: 'order',
    seesTouchesOnce: true,
    whole: (journeys, { order }, work) => markov(journeys, order, work),
    foreseen: (touches, touchpoints, { order }, most) => chainForeseen(touches, touchpoints, order, most),
    refit: (paths, touchpoints, _counts, { order }) => markovRefit(paths, touchpoints, order),
  },
  {
    ...plain,
    name: 'Removal effect',
    basis: 'data',
    description:
      'The share of conversions that would be lost without the touchpoint: what Markov credit rests on.',
    setting: 'order',
    gives: 'share',
    seesTouchesOnce: true,
    whole: (journeys, { order }, work) => rawRemovalEffects(journeys, order, work),
    foreseen: (touches, touchpoints, { order }, most) => chainForeseen(touches, touchpoints, order, most),
    refit: (paths, touchpoints, _counts, { order }) => removalEffectsRefit(paths, touchpoints, order),
  },
  {
    ...plain,
    name: 'Shapley',
    basis: 'data',
    description: 'A fair share of the conversion rate of the touchpoints met together.',
    whole: (journeys, _settings, work) => shapley(journeys, work),
    foreseen: (touches, touchpoints, _settings, most) => setsForeseen(touches, touchpoints, most),
    refit: (paths, touchpoints, counts, _settings, work) => shapleyRefit(paths, touchpoints, counts, work),
    sharing: (journeys) => shapleySharing(journeys),
  },
];
