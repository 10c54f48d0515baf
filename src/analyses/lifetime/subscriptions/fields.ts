import type { OptionField } from '../../../blueprint/fields';
import type { Settings } from '../../../blueprint/settings';
import { countIn, numberIn } from '../../../reading/numbers';
import { beyondRates, billings, isTenure, type LifetimeChoices, mostPeriods, windows } from '../options';
import { lifetimeTexts as say } from '../texts';

/** Percent. A lower rate is hardly other than none, and its sum takes long. */
const leastRate = 0.5;

const isRate = (percent: number | null): boolean =>
  percent === 0 || (percent !== null && percent >= leastRate && percent < beyondRates);

/** How subscriptions are billed, and how far ahead they are valued. */
export function subscriptionFields(settings: Settings<LifetimeChoices>): OptionField[] {
  const { discountRate, periods } = settings.options;
  // Tenure has no days.
  const isHidden = isTenure(settings);
  const { stays } = say;
  return [
    { ...say.asOf, help: stays.asOf, kind: 'date', name: 'asOf', isHidden },
    {
      label: stays.end,
      kind: 'choice',
      name: 'endIs',
      isHidden,
      choices: [
        { value: '', label: stays.notPaid },
        { value: 'inclusive', label: stays.paid },
      ],
    },
    {
      ...stays.billing,
      kind: 'choice',
      name: 'period',
      choices: billings.map((value) => ({ value, label: say.periods[value] })),
    },
    {
      ...stays.ahead,
      kind: 'number',
      name: 'periods',
      unit: say.periodsUnit,
      problem:
        periods.trim() === '' || countIn(periods, mostPeriods) !== null
          ? null
          : say.forecastProblem(mostPeriods),
    },
    {
      ...say.discountRate,
      help: stays.discount,
      kind: 'number',
      name: 'discountRate',
      unit: '%',
      problem: isRate(numberIn(discountRate)) ? null : stays.rateProblem(leastRate, beyondRates),
    },
    {
      label: stays.window,
      kind: 'choice',
      name: 'window',
      isHidden,
      choices: windows.map((value) => ({ value, label: stays.months(value) })),
    },
  ];
}
