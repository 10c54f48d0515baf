import { isoDay } from '../../reading/dates';
import type { ChoiceField, DateField } from '../fields';
import { comparisons, ofDays, type PeriodChoices, periodKinds } from './options';
import { periodTexts as say } from './texts';

interface Said {
  /** What counts by its day, and what counts though it lies before. */
  help: string;
  isHidden?: boolean;
  /** The option that holds the period, where another one is called so already. */
  name?: string;
}

/** The fields of `periodOptions`, which are the same in every analysis. */
export function periodFields(
  set: PeriodChoices,
  { help, isHidden = false, name = 'period' }: Said,
): (ChoiceField | DateField)[] {
  const isCompared = set.period !== '' && !isHidden;
  const isRange = set.period === ofDays && !isHidden;
  const isOtherRange = isCompared && set.compare === ofDays;
  const { problems } = say;
  return [
    {
      kind: 'choice',
      name,
      label: say.period,
      help,
      choices: [
        { value: '', label: say.all },
        ...periodKinds.map((value) => ({ value, label: say.kinds[value] })),
        { value: ofDays, label: say.range },
      ],
      isHidden,
      beside: comparison(!isCompared),
    },
    {
      ...day('periodFrom', say.from, say.fromHelp, !isRange),
      ...firstDayProblem(set, isRange),
    },
    {
      ...day('periodTo', say.to, say.toHelp, !isRange),
      problem: isRange && isTurned(set.periodFrom, set.periodTo) ? problems.turned : null,
    },
    {
      ...day('compareFrom', say.compareFrom, say.compareHelp, !isOtherRange),
      problem: isOtherRange && !(isoDay(set.compareFrom) && isoDay(set.compareTo)) ? problems.noDays : null,
      isMissing: true,
    },
    {
      ...day('compareTo', say.compareTo, say.compareHelp, !isOtherRange),
      problem: isOtherRange && isTurned(set.compareFrom, set.compareTo) ? problems.turned : null,
    },
  ];
}

const comparison = (isHidden: boolean): ChoiceField['beside'] => ({
  kind: 'choice',
  name: 'compare',
  label: say.compare,
  choices: [
    { value: '', label: say.nothing },
    ...comparisons.map((value) => ({ value, label: say.comparisons[value] })),
    { value: ofDays, label: say.otherRange },
  ],
  isHidden,
});

/** A range needs a day at either end; one that is compared with what is before it, the first. */
function firstDayProblem({ periodFrom, periodTo, compare }: PeriodChoices, isRange: boolean) {
  if (!isRange || isoDay(periodFrom)) return {};
  if (!isoDay(periodTo)) return { problem: say.problems.noDay, isMissing: true };
  return { problem: compare === '' || compare === ofDays ? null : say.problems.noBefore };
}

const day = (name: keyof PeriodChoices, label: string, help: string, isHidden: boolean): DateField => ({
  kind: 'date',
  name,
  label,
  help,
  isHidden,
});

/** Days such as 2026-06-01 sort as texts. */
const isTurned = (from: string, to: string): boolean =>
  isoDay(from) !== null && isoDay(to) !== null && from > to;
