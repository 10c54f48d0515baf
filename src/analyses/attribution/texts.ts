import { inCurrentLanguage } from '../../language/current';

/** The tab of the attribution up to its result. */
const english = {
  working: 'Computing attribution',
  tooNarrow:
    'Select at least customer, time and touchpoint, and the value unless orders are in another table. Journeys that are counted already have two: path and conversions.',

  /** What columns of counted journeys stand for. */
  roles: {
    path: 'Path',
    conversions: 'Conversions',
    nonConversions: 'Non-conversions',
    stillOpen: 'Still open',
    apart: 'Customers apart',
    periodNo: 'Number of the period',
    clock: 'Time on the clock',
  },
  /** What columns beside touches and orders tell. */
  labels: {
    kind: 'Kind of touch',
    conversion: 'Kind of conversion',
    ofOrder: 'Property of the order',
    newOrReturning: 'New or returning customer',
  },

  /** A model as a chip, a heading or a choice; sentences take its plain name and do this themselves. */
  modelName: (model: string) => model,

  more: {
    wanted: [
      'More touches are in another table',
      'More touches are in a third table',
      'More touches are in a fourth table',
    ],
    titles: ['Touches, second table', 'Touches, third table', 'Touches, fourth table'],
    help: 'Its rows are put together with those above. Customers are named alike in both, or by an identity table.',
  },
  orders: {
    wanted: 'Orders are in another table',
    title: 'Orders',
    help: 'One row for each order: who, when, how much. Customers are named as in the data above.',
    tooNarrow: 'Choose at least three columns: customer, time and value, headings included.',
  },
  costs: {
    wanted: 'Costs are in another table',
    title: 'Costs',
    date: 'Date of the cost',
    help: 'One row for each touchpoint, or several with their dates: its name as in the data above, and what it cost.',
    tooNarrow: 'Choose at least two columns: touchpoint and cost, headings included.',
    added: 'These costs are added to those of the cost column above.',
  },

  rest: {
    wanted: 'Rows of customers apart are in another table',
    title: 'Rows of customers apart',
    help: 'The rows of customers whom the statement of paths leaves out, as the second statement gives them. Set under Options what is a journey, as it was for the paths.',
    tooNarrow: 'Choose at least four columns: customer, time, touchpoint and value, headings included.',
  },
  credits: {
    wanted: 'Credits of other models are in another table',
    title: 'Credits',
    help: 'One row for each touchpoint with what time decay, w shaped or full path credit it, as the statement of credits gives them: they need times or milestones, which paths have lost.',
    tooNarrow: 'Choose at least two columns: touchpoint and the credit under a model, headings included.',
  },

  rules: {
    wanted: 'We have channel rules of our own',
    title: 'Channel rules',
    help: 'Four columns, as in TOUCH.CHANNEL, read before the default rules.',
    tooNarrow: 'Choose four columns.',
  },
};

export type AttributionTexts = typeof english;
export const attributionTexts = inCurrentLanguage('attribution', english);
