import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import { reportField } from '../../blueprint/rateTable';
import type { Settings } from '../../blueprint/settings';
import { analysisTexts } from '../../blueprint/texts';
import { daysIn, numberIn } from '../../reading/numbers';
import { answersOf, isOfCustomers, models, rowKinds, type ScorecardChoices, shownBy } from './options';
import { scorecardTexts as say } from './texts';

const modelWords = () => ({
  'bg/nbd': { label: 'BG/NBD', help: say.models.bgNbd },
  'mbg/nbd': { label: 'MBG/NBD', help: say.models.mbgNbd },
  'pareto/nbd': { label: 'Pareto/NBD', help: say.models.paretoNbd },
});

const isMargin = (percent: number | null) => percent !== null && percent > 0 && percent <= 100;

/** What the rows are, and how far ahead and at what margin orders are valued. */
export function fields(settings: Settings<ScorecardChoices>): OptionField[] {
  const { eachRow, horizon, margin } = settings.options;
  const { main, orders } = settings.tables;
  // Without orders there is nothing to value.
  const isHidden = isOfCustomers(settings) && !orders;
  return [
    {
      ...eachRowField(eachRow, shownBy(main.columns), rowKinds, say),
      ...(answersOf(settings) < 2 && { problem: say.twoAnswers, isMissing: true }),
    },
    {
      ...say.model,
      kind: 'choice',
      name: 'model',
      isHidden,
      choices: models.map((value) => ({ value, ...modelWords()[value] })),
    },
    {
      ...say.horizon,
      kind: 'number',
      name: 'horizon',
      unit: analysisTexts.days,
      isHidden,
      quick: [
        { value: '365', label: say.quick.year },
        { value: '730', label: say.quick.twoYears },
        { value: '1095', label: say.quick.threeYears },
      ],
      problem: daysIn(horizon) === null ? say.horizonProblem : null,
    },
    {
      ...say.margin,
      kind: 'number',
      name: 'margin',
      unit: '%',
      isHidden,
      problem: isMargin(numberIn(margin)) ? null : say.marginProblem,
    },
    reportField(settings),
  ];
}
