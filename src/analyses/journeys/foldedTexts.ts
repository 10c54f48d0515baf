import { inCurrentLanguage } from '../../language/current';

/** Of the options of journeys those that are folded away and come later. */
const english = {
  optional: {
    label: 'Steps that may be skipped',
    help: 'Of the steps of the funnel, but not the first or the last. Nobody is lost at them.',
    placeholder: 'Cart',
  },
  exclude: {
    label: 'Events between steps that end the attempt',
    help: 'Whoever does one of them between two steps got no further than before; a later attempt begins anew.',
    placeholder: 'Return, Cancel',
  },
  fromEvent: { label: 'Transitions and paths from', help: 'An event, or several; empty: all.' },
  upToEvent: { label: 'Transitions and paths up to', help: 'An event, or several; empty: all.' },
  collapse: {
    label: 'Count repeats in a row once',
    help: 'Email, Email, Search then counts as Email, Search.',
  },
};

export type FoldedTexts = typeof english;
export const foldedTexts = inCurrentLanguage('journeysFolded', english);
