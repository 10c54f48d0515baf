import { ownName } from '../../cells';
import { hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import { bootstrap, replicatesForeseen } from '../../analytics/attribution/bootstrap';
import { stepsOfCell } from '../../analytics/numerics/work';
import { refuseLarge } from '../answerSize';
import { ranked } from './creditTable';
import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { formerlyAt, readCall, settingsArguments } from './attributionCall';
import { credited, modelArgument } from './models';
import { logArguments, unattributedName } from '../touchLog';
import { refusedFor } from './reasonSentences';
import { headings } from '../words';
import { ofModel, under } from '../spillFormats';

export const attributionIntervals = declareFunction({
  id: 'ATTRIBUTION.INTERVALS',
  description: 'Attributed total transaction value of each touchpoint with its 95 % interval.',
  arguments: [...logArguments, modelArgument, ...settingsArguments],
  result: 'matrix',
  formats: ofModel(under({ money: ['ttv', 'lower95', 'upper95'] })),
  details: [
    'The interval says how far the figure would move with other customers of the same kind: 200 times the customers are drawn anew and the credit is worked out again (bootstrap over customers); the limits are the 2.5 % and 97.5 % points. Two touchpoints whose intervals overlap widely cannot be told apart by this data.',
    'The draws follow a fixed seed (20260101) and the customers’ names, so the same log gives the same limits on every machine, in whatever order its rows stand.',
    'The interval covers chance in who bought, not what the model leaves out: it does not make a model right.',
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.INTERVALS(A2:A2001, B2:B2001, C2:C2001, D2:D2001, "linear")',
      result: 'Touchpoint | TTV | Lower 95 % | Upper 95 %',
    },
  ],
  source: 'Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13 (percentile interval).',
  formerly: formerlyAt(5),
  compute: (customer, time, touchpoint, value, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, journeys, settings } = readCall(ranges, [model], given, null, 4);
    refuseLarge(log.touchpoints.length, 4, log.touchpoints);
    // The touches are weighed again for the replicates.
    const mostSteps = { replicates: stepsOfCell, credit: stepsOfCell / 2 };
    const excess = replicatesForeseen(journeys, model, settings, mostSteps);
    if (excess) throw refusedFor(excess);
    const [credit] = credited(journeys, [model], settings, { left: mostSteps.credit });
    const intervals = bootstrap(journeys, log.customers, [model], settings, undefined, mostSteps.replicates);
    if ('reason' in intervals) throw refusedFor(intervals);
    const [{ lower, upper }] = intervals;
    const rows = ranked(journeys.touchpoints, credit.value).map((t): OutputCell[] => [
      journeys.touchpoints[t],
      credit.value[t],
      lower[t],
      upper[t],
    ]);
    const rest = unattributed(journeys);
    if (hasUnattributed(journeys)) {
      const name = ownName(unattributedName, journeys.touchpoints);
      rows.push([name, model.gives === 'value' ? rest.value : '', '', '']);
    }
    return [headings('touchpoint', 'ttv', 'lower95', 'upper95'), ...rows];
  },
});
