import type { Trial } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import type { Options } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import { tenths } from './answer';
import type { ScorecardRequest, ScorecardResult, WhatIfGround } from './messages';
import { options as usual, type ScorecardChoices } from './options';
import { asSuggested, isOtherwise, type WhatIf, whatIfOf } from './whatIf';
import { typedShares, whatIfSet } from './whatIfSet';
import { whatIfTexts as say } from './whatIfTexts';
import { whatIfView } from './whatIfView';

/** A budget moved on the scorecard, and customers valued otherwise. */
export const whatIfTrial: Trial<ScorecardRequest, ScorecardResult> = {
  view: 'whatIf',
  title: () => say.title,
  help: () => say.help,

  fields({ whatIf }, options) {
    return whatIf ? fieldsOf(whatIf, typedIn(options)) : [];
  },

  said({ request }, { whatIf }, format) {
    if (!whatIf) return [];
    const set = request.options.whatIf ?? asSuggested;
    const found = whatIfOf(whatIf, set);
    return [
      ...movedSaid(whatIf, found, set.share, format),
      ...assumedSaid(whatIf, found, format),
      ...(whatIf.leftOut.length > 0 ? [say.leftOut(format.list(whatIf.leftOut))] : []),
    ];
  },

  again(run, result, options) {
    const { whatIf } = result;
    const set = whatIfSet(typedIn(options));
    if (!whatIf || !set) return null;
    const { request } = run;
    return {
      run: { ...run, request: { ...request, options: { ...request.options, whatIf: set } } },
      result: {
        ...result,
        views: result.views.map((view) => (view.id === 'whatIf' ? whatIfView(whatIf, set) : view)),
      },
    };
  },
};

const typedIn = (options: Options): ScorecardChoices => ({ ...usual, ...(options as ScorecardChoices) });

function fieldsOf(ground: WhatIfGround, typed: ScorecardChoices): OptionField[] {
  const { segments, margin } = ground;
  const suggested = (end: 'from' | 'to') => {
    const others = { from: typed.whatIfFrom || null, to: typed.whatIfTo || null };
    return segments[whatIfOf(ground, { ...asSuggested, ...others, [end]: null })[end]];
  };
  const { share, churn, discount, margin: other } = typedShares(typed);
  const among = (label: string) => [
    { value: '', label },
    ...segments.map((segment) => ({ value: segment, label: segment })),
  ];
  const isSame = typed.whatIfFrom !== '' && typed.whatIfFrom === typed.whatIfTo;
  const percent = { kind: 'number', unit: '%' } as const;
  const wrong = (figure: number | null, problem: string) => ({ problem: figure === null ? problem : null });
  return [
    { ...say.from, kind: 'choice', name: 'whatIfFrom', choices: among(say.lowest(suggested('from'))) },
    {
      ...say.to,
      kind: 'choice',
      name: 'whatIfTo',
      choices: among(say.highest(suggested('to'))),
      problem: isSame ? say.sameSegment : null,
    },
    { ...say.share, ...percent, name: 'whatIfShare', ...wrong(share, say.shareProblem) },
    { ...say.churn, ...percent, name: 'whatIfChurn', ...wrong(churn, say.churnProblem) },
    { ...say.discount, ...percent, name: 'whatIfDiscount', ...wrong(discount, say.discountProblem) },
    {
      ...say.margin,
      ...percent,
      name: 'whatIfMargin',
      placeholder: String(Number((margin * 100).toPrecision(12))),
      ...wrong(typed.whatIfMargin.trim() === '' ? margin : other, say.marginProblem),
    },
  ];
}

/** What the move brings, how sure that is, and what it is not. */
function movedSaid(
  { segments, grounds }: WhatIfGround,
  { from, to, moved }: WhatIf,
  share: number,
  format: Format,
): string[] {
  const { amount, gain, more, fewer, dearest } = moved;
  const [source, target] = [segments[from], segments[to]];
  const change = (by: number) => (by < 0 ? say.less : say.more)(format.money(Math.abs(by)));
  const { cost, won } = grounds[to];
  const range = gain.lower < 0 && gain.upper > 0 ? say.unsure : say.between;
  return [
    say.moved(format.share(share), format.money(amount), source, target, change(gain.value)),
    Number.isNaN(gain.lower + gain.upper) ? say.noRange : range(change(gain.lower), change(gain.upper)),
    say.customersMoved(say.customers(wonText(more, format)), target, wonText(fewer, format), source),
    say.average,
    ...(Number.isNaN(dearest) ? [] : [say.dearest(target, format.money(dearest), format.money(cost / won))]),
  ];
}

/** Of a few customers a part matters. */
const wonText = (customers: number, format: Format): string =>
  customers < 10 ? tenths(customers, format) : format.count(Math.round(customers));

/** What is assumed, and how the answer changes with it. */
function assumedSaid(ground: WhatIfGround, found: WhatIf, format: Format): string[] {
  const { assumed, from, to, ratios, assumedRatios } = found;
  if (!isOtherwise(found, ground)) return [say.asInResult(format.share(ground.margin))];
  const { segments } = ground;
  const best = (some: readonly number[]) => segments[some.indexOf(Math.max(...some))];
  const fallen = segments.filter((_, i) => ratios[i] >= 1 && assumedRatios[i] < 1);
  const changes = [
    ...(assumed.margin === ground.margin ? [] : [say.assumedMargin(format.share(assumed.margin))]),
    ...(assumed.churn > 0 ? [say.assumedChurn(format.share(assumed.churn))] : []),
    ...(assumed.discount > 0 ? [say.assumedDiscount(format.share(assumed.discount))] : []),
  ];
  return [
    say.assumed(format.list(changes)),
    ...[to, from].map((i) =>
      say.ratios(segments[i], tenths(ratios[i], format), tenths(assumedRatios[i], format)),
    ),
    ...(best(ratios) === best(assumedRatios) ? [] : [say.otherBest(best(assumedRatios), best(ratios))]),
    ...(fallen.length > 0 ? [say.below(format.list(fallen), fallen.length)] : []),
  ];
}
