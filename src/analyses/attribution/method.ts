import { countedBy } from '../../blueprint/countedBy';
import type { Run } from '../../blueprint/run';
import type { Options } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import { namesIn, ranksText } from '../../reading/nameList';
import { daysIn } from '../../reading/numbers';
import { periodMethod } from '../../blueprint/period/method';
import { dimensionName } from './dimensionName';
import { isOfPaths } from './isOfPaths';
import { creditText } from './measure';
import { options } from './options';
import type {
  AttributionOptions,
  AttributionRequest,
  AttributionResult,
  AttributionSummary,
} from './messages';
import { attributionResultTexts } from './resultTexts';

const say = attributionResultTexts;

/** Where the data lie, and by what they are broken down. */
export function sources({ source, others, request }: Run<AttributionRequest>): string[] {
  return [
    say.method.source(source.address, dimensionName(request.options.dimensions)),
    ...('orders' in others ? [say.method.orders(others.orders.source.address)] : []),
    ...('rest' in others ? [say.method.rest(others.rest.source.address)] : []),
    ...('credits' in others ? [say.method.credits(others.credits.source.address)] : []),
    ...('costs' in others ? [say.method.costs(others.costs.source.address)] : []),
    ...('rules' in others ? [say.method.rules(others.rules.source.address)] : []),
  ];
}

/** How credit is shared, line by line: with the data, enough to compute it again. */
export function attributionMethod(
  { request, query }: Run<AttributionRequest>,
  { summary: { models, settings, bootstrap }, periods }: AttributionResult,
  format: Format,
): string[] {
  const { halfLife, direct, order, shares } = request.options;
  const areCounted = isOfPaths(request);
  const counted = areCounted ? countedBy(query) : null;
  // What is a journey the statement has settled; of one that is not known the rows apart alone tell it.
  const policy = counted ? policyIn(counted.options) : request.options;
  const { lookback, startsAnew, passOver, collapse, conversions } = policy;
  const areBuilt = !areCounted || counted !== null || request.beside?.rest !== undefined;
  return [
    say.method.models(models),
    ...(periods ? periodMethod(periods) : []),
    ...(areCounted ? [say.method.paths] : []),
    ...(areBuilt ? [say.method.lookback(lookback, format)] : []),
    ...preferenceLines(request.options, format),
    ...(areBuilt && settings.includes('halfLife') ? [say.method.halfLife(format.number(halfLife))] : []),
    ...(settings.includes('direct') ? [say.method.direct(direct)] : []),
    ...(settings.includes('order') ? [say.method.order(format.number(order ?? 1))] : []),
    ...(settings.includes('shares') && shares ? [say.method.shares(shares.map(format.number))] : []),
    ...(areBuilt && startsAnew ? [say.method.startsAnew] : []),
    ...(areBuilt && passOver && passOver.length > 0 ? [say.method.passOver(passOver)] : []),
    ...(areBuilt && collapse ? [say.method.collapse] : []),
    ...(areBuilt && conversions === 'one a customer' ? [say.method.oneACustomer] : []),
    ...(areBuilt && conversions === 'first a customer' ? [say.method.firstACustomer] : []),
    ...bootstrapLine(bootstrap, format),
  ];
}

/** What of the touches counts by their kind. */
const preferenceLines = ({ priority, lookbacks = [] }: AttributionOptions, format: Format): string[] => [
  ...(priority ? [say.method.priority(ranksText(priority))] : []),
  ...lookbacks.map(({ of, days }) => say.method.lookbackOf(of, format.number(days))),
];

/** What is a journey, as it was typed for a statement. */
function policyIn(typed: Options) {
  const { lookback, startsAnew, passOver, collapse, conversions } = { ...options, ...typed };
  return { lookback: daysIn(lookback), startsAnew, passOver: namesIn(passOver), collapse, conversions };
}

/** How the figures add up, in the pane. */
export function reconciliation({ summary }: AttributionResult, format: Format) {
  const { measure, models, totalCost, bootstrap } = summary;
  return {
    sum: [...reconcilingLine(summary, format), say.under[measure](models[0], totalCost !== undefined)],
    others: [
      ...exceedingLines(summary),
      ...unnamedCostLine(summary, format),
      ...bootstrapLine(bootstrap, format),
    ],
  };
}

/** The same in the note in the workbook. */
export function remarks({ summary }: AttributionResult, notes: string[], format: Format): string[] {
  const { measure } = summary;
  return [
    ...reconcilingLine(summary, format),
    ...exceedingLines(summary),
    ...unnamedCostLine(summary, format),
    ...notes,
    say.method.under[measure](summary.models[0], summary.totalCost !== undefined),
    say.method.sharesOf[measure],
  ];
}

const exceedingOf = ({ models, exceedsTotal }: AttributionSummary): string[] =>
  models.filter((_, model) => exceedsTotal[model]);

function reconcilingLine(summary: AttributionSummary, format: Format): string[] {
  const { measure, models, total } = summary;
  const reconciling = models.length - exceedingOf(summary).length;
  return reconciling > 0
    ? [say.reconciles(creditText(measure, format)(total.value), reconciling, models.length)]
    : [];
}

const exceedingLines = (summary: AttributionSummary): string[] =>
  exceedingOf(summary).map((model) => say.exceeds(model));

const unnamedCostLine = ({ totalCost }: AttributionSummary, format: Format): string[] =>
  totalCost?.withoutTouchpoint ? [say.unnamedCost(format.money(totalCost.withoutTouchpoint))] : [];

const bootstrapLine = (bootstrap: AttributionSummary['bootstrap'], format: Format): string[] =>
  bootstrap ? [say.bootstrap(format.count(bootstrap.replicates), bootstrap.seed)] : [];
