import { modelHelp } from '../../models';
import type { Translations } from './translations';

/** The attribution models AutoComplete offers. */
export const models: Translations = {
  'The first touch takes all: what opened the journey.': modelHelp('First touch'),
  'The last touch takes all: what closed the journey.': modelHelp('Last touch'),
  'The last touch that is not direct takes all; if all are direct, the last one.':
    modelHelp('Last non-direct'),
  'Every touch takes the same share.': modelHelp('Linear'),
  'Every distinct touchpoint takes the same share, however often it was met.': modelHelp('Linear distinct'),
  'A touch weighs half as much for every half-life it lies before the transaction (7 days).':
    modelHelp('Time decay'),
  '40 % to the first touch, 40 % to the last, 20 % shared by those between.': modelHelp('Position based'),
  '20 % to the first touch, 60 % to the last, 20 % shared by those between.': modelHelp('J shaped'),
  '60 % to the first touch, 20 % to the last, 20 % shared by those between.': modelHelp('Inverse J'),
  'Your own shares for the first touch, those between, and the last.': modelHelp('Custom'),
  '30 % each to the first touch, the lead and the opportunity, 10 % to the rest. Needs milestones.':
    modelHelp('W shaped'),
  '22.5 % each to first touch, lead, opportunity and closing touch, 10 % to the rest. Needs milestones.':
    modelHelp('Full path'),
  'Every distinct touchpoint takes the full value; totals exceed 100 % by design.':
    modelHelp('Participation'),
  'In proportion to what would be lost without the touchpoint, by a Markov chain (order 1).':
    modelHelp('Markov'),
  'The share of conversions that would be lost without the touchpoint: what Markov credit rests on.':
    modelHelp('Removal effect'),
  'A fair share of the conversion rate of the touchpoints met together.': modelHelp('Shapley'),
};
