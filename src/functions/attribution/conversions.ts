import { invalid } from '../../cells';
import { isRuleModel } from '../../analytics/attribution/creditOf';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { touchesOf } from '../../analytics/attribution/sizeForeseen';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { isForPane } from '../../analytics/numerics/isForPane';
import { stepsOfCell, type Work } from '../../analytics/numerics/work';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDetails } from '../orderId';
import type { RowNames } from '../rowNames';
import { noteColumns } from '../said';
import type { FormatUnder } from '../spillFormats';
import { tableOf } from '../table';
import { journeysOf, logArguments, type Policy, type ReadLog } from '../touchLog';
import { words } from '../words';
import { readLog, settingsArguments } from './attributionCall';
import {
  kindTable,
  type KindOfConversion,
  kindsOfConversion,
  saidOfKinds,
  tooManyKinds,
} from './kindsOfConversion';
import { credited, modelArgument } from './models';

/** Columns of value end as their headings do. */
const valuesOfKinds: FormatUnder = (heading) =>
  heading?.endsWith(words.kindValue({ kind: '' })) ? 'money' : null;

export const attributionConversions = declareFunction({
  id: 'ATTRIBUTION.CONVERSIONS',
  description:
    'Kinds of conversion side by side (lead, sign-up, purchase …): what each touchpoint brought of each.',
  arguments: [
    ...logArguments,
    range(
      'conversion',
      'Kind of conversion of each row (lead, purchase …), blank where it is none; it counts without a value, too.',
    ),
    modelArgument,
    ...settingsArguments,
  ],
  result: 'matrix',
  formats: valuesOfKinds,
  details: [
    'One row a touchpoint, and for each kind of conversion how many are credited to it (fractions where one is shared) and, where the kind has values, their value. The kind with most conversions comes first, and the touchpoint with most of these; ties by name. A last row Unattributed holds the conversions without a touch in their journey, and refunds without an order, where there are any.',
    'Every row that names a kind is a conversion, with a value or without. Rows with a value that name none are the kind (blank). Each kind is credited by itself: what leads to a purchase are all touches before it, be a lead among them or not, and with starts anew a journey starts after the conversion of the same kind. A refund names the kind it takes back. The setting conversions=first a customer counts the first of each kind.',
    'Under every model but participation the column of a kind adds up to all conversions of that kind, and the column of its value to all their value.',
    ...orderDetails.map((detail) => detail.replaceAll('the heading Conversions', 'the heading Note')),
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.CONVERSIONS(A2:A2001, B2:B2001, C2:C2001, D2:D2001, E2:E2001, "linear")',
      result: 'Touchpoint | lead | sign-up | purchase | purchase value',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION.',
  compute: (customer, time, touchpoint, value, conversion, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind, conversion };
    const { log, settings, policy } = readLog(ranges, [model], given, null, 3);
    refuseLarge(log.touchpoints.length, 3, log.touchpoints);
    const kinds = kindsIn(log, model, settings, policy);
    const columns = kindTable(log.touchpoints, model, kinds);
    return tableOf([...columns, ...noteColumns(saidOfKinds(kinds), columns[0].cells.length)]);
  },
});

function kindsIn(
  log: ReadLog,
  model: AttributionModel,
  settings: ModelSettings,
  policy: Policy,
): KindOfConversion[] {
  const work = { left: stepsOfCell };
  // What a rule takes is known before it is followed.
  let isFirst = !isRuleModel(model);
  const creditOf = (part: TouchLog, kinds: number) => {
    const journeys = journeysOf(part, policy);
    if (isFirst) refuseForeseen(journeys, kinds, model, settings, work);
    const before = work.left;
    const [credit] = credited(journeys, [model], settings, work);
    const others = (before - work.left) * nearly * (kinds - 1);
    if (isFirst && others > work.left) throw tooManyKinds(kinds, isForPane(others, work));
    isFirst = false;
    return { journeys, credit };
  };
  const kinds = kindsOfConversion(log, log.conversions as RowNames, model, creditOf, work);
  if (kinds.length === 0) throw invalid('No row names a kind of conversion, and none has a value.');
  return kinds;
}

/** Some kinds take a little less than the smallest one. */
const nearly = 0.8;

/**
 * Refuses kinds that take too long together, each of them at least as long as the smallest one, whose journeys these are: nearly all are
 * journeys of every kind, that convert or do not.
 */
function refuseForeseen(
  journeys: Journeys,
  kinds: number,
  model: AttributionModel,
  settings: ModelSettings,
  work: Work,
): void {
  if (isRuleModel(model)) return;
  const { length } = journeys.touchpoints;
  const fit = model.foreseen(touchesOf(journeys), length, settings, work.left / kinds);
  // What is too much by itself says so.
  if (fit && fit.fewest <= work.left) throw tooManyKinds(kinds, isForPane(fit.about * kinds, work));
}
