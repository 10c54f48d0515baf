import { inCurrentLanguage } from '../../language/current';

/** What is said of Excel's calculating: it comes when it is asked for, or where formulas have to wait for it. */
const english = {
  byHand: {
    title: 'Excel calculates by hand.',
    advice: 'Live formulas follow their data only when you press F9 or Recalculate.',
  },
  working: 'Recalculating…',
  done: 'Recalculated. A function over many rows shows #BUSY! until its result is there.',
  failed: 'Excel could not recalculate.',
};

export type CalculationTexts = typeof english;
export const calculationTexts = inCurrentLanguage('calculation', english);
