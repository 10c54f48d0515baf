import { refuseLarge } from '../answerSize';
import { creditTable } from './creditTable';
import { declareFunction } from '../declaration';
import { orderDetails } from '../orderId';
import { formerlyAt, readCall, settingsArguments } from './attributionCall';
import { credited, modelNamed, modelsArgument } from './models';
import { logArguments } from '../touchLog';
import { underModels } from '../spillFormats';

const usualModels = ['First touch', 'Last touch', 'Linear', 'Time decay', 'Position based'].map(modelNamed);

export const attribution = declareFunction({
  id: 'ATTRIBUTION',
  description:
    'Table of touchpoints with the total transaction value each earns under one or several models.',
  arguments: [...logArguments, modelsArgument, ...settingsArguments],
  result: 'matrix',
  formats: underModels,
  details: [
    'One row a touchpoint: its name, its credited value under each model, and the transactions credited under the first model (fractions where a transaction is shared). Largest value under the first model first, ties by name. A last row Unattributed holds the transactions without a touch in their journey and the refunds without an order, where there are any.',
    'The columns of all models but participation add up to the value of all transactions. Participation gives every distinct touchpoint of a journey the full value: its column exceeds the total by design and must not be added up.',
    'First touch and last touch credit one touch; linear credits all alike; time decay halves a touch’s weight for every half-life before the transaction; position based gives 40/20/40 to first, middle and last, j shaped 20/20/60, inverse j 60/20/20. A journey of one touch gives it all; of two touches the middle’s share is spread over the ends in proportion. Last non-direct passes over touches named Direct, (direct), (direct) / (none) or Direct Traffic, or named by the setting direct, unless there is nothing else; where none of the usual names occurs its heading says so, and a name given that no row bears is refused.',
    'Custom takes your own shares for first, middle and last as the setting shares. W shaped (30 % each to the first touch, the lead and the opportunity) and full path (22.5 % each to first, lead, opportunity and closing touch) share the remaining 10 % evenly and need the argument milestone; what a missing milestone leaves over goes to the others in proportion.',
    'Markov asks what share of the conversions would be lost if every journey that reaches the touchpoint ended there (the removal effect), solved exactly for a chain of the given order, and scales these effects to the total. Removal effect shows the raw shares, which add up to nothing. Shapley shares the conversions of each set of touchpoints by what its members add to the conversion rate; it can be negative. Both weigh the journeys that did not convert: the touches no order sees, which under a lookback part where two lie further apart than it; those whose last touch lies within the lookback of the end of the data may convert yet and do not count.',
    ...orderDetails,
    'With from and to, transactions dated in that time count, and touches before it do too. Only refunds up to to undo a conversion; one whose order lies before from stands in the period as −value, and −1 conversion once nothing is left of the order, with the credit the order had. A value of 1 on every row of those who bought is refused until the setting conversions says whether each of them converted once or with each row.',
    'With priority a journey counts the touches of the first kind it has alone: "priority=Click > View" credits views only where there is no click, "priority=* > Direct" anything before direct. "lookback of View=1" lets touches of one kind count for so many days before the transaction, exact to the second, beside the lookback of all. Kinds are touchpoints, or what the argument kind names in the row of the touch; several of one rank are parted by commas. Both come before pass over and collapse, and hold for every model. A journey left without touches is Unattributed; one that did not convert is looked at from its last touch.',
    'Linear distinct, which shares a transaction evenly among the distinct touchpoints of its journey, is the Shapley value of the game in which a coalition earns the journeys that stay inside it.',
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION(A2:A2001, B2:B2001, C2:C2001, D2:D2001)',
      result: 'Touchpoint | First touch | Last touch | Linear | Time decay | Position based | Conversions',
    },
    {
      formula:
        '=TOUCH.ATTRIBUTION(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], "last non-direct", "lookback=90; direct=(direct),paypal.com")',
      result: 'Touchpoint | Last non-direct | Conversions, touches of the last 90 days',
    },
  ],
  source:
    'Position based and j shaped as published by the analytics vendors; linear distinct: Zhao, Mahboobi & Bagheri 2018, Shapley Value Methods for Attribution Modeling in Online Advertising, arXiv:1804.05327; markov: Anderl, Becker, von Wangenheim & Schumann 2016, IJRM 33(3), 457–474, solved exactly.',
  formerly: formerlyAt(5),
  compute: (customer, time, touchpoint, value, models, given, orderId, milestone, kind) => {
    const chosen = models ?? usualModels;
    const columns = chosen.length + 2;
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, journeys, settings } = readCall(ranges, chosen, given, null, columns);
    refuseLarge(log.touchpoints.length, columns, log.touchpoints);
    return creditTable(journeys, chosen, credited(journeys, chosen, settings), settings);
  },
});
