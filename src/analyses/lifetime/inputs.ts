import {
  argumentInput,
  kinds,
  type TypedCells,
  typedDate,
  typedOption,
} from '../../blueprint/formula/inputs';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { LiveInputs } from '../../blueprint/formula/live';
import type { OutputInput } from '../../excel/types';
import type { LifetimeOptions } from './messages';
import { lengths, models, options as usual } from './options';

/** Cohorts get a column for each further period: those of a year; of value by age a further cohort has four. */
const roomOfCohorts = 12;

/** The settings of a live formula in cells: those its function takes. */
export function lifetimeInputs(
  view: string,
  { model, horizon, discountRate, asOf, period, periods, cost = null }: LifetimeOptions,
): Pick<LiveInputs, 'rows' | 'room'> {
  const { labels } = say;
  const all = {
    model: argumentInput('model', labels.model, model, kinds.entry(models)),
    horizon: argumentInput('horizon', labels.horizon, horizon, kinds.positive()),
    periods: argumentInput('periods', labels.periods, periods, kinds.count()),
    period: argumentInput('period', labels.period, period, kinds.entry(lengths)),
    asOf: argumentInput('asOf', labels.asOf, asOf, kinds.date()),
    cost: argumentInput('cost', labels.cost, cost, kinds.amount()),
    discountRate: argumentInput('discountRate', labels.discountRate, discountRate, kinds.share()),
  };
  const taken: Record<string, OutputInput[]> = {
    segments: [all.model, all.horizon, all.asOf, all.discountRate],
    customers: [all.model, all.horizon, all.asOf, all.discountRate],
    forecast: [all.model, all.periods, all.period, all.asOf],
    cohorts: [all.period, all.asOf],
    value: [all.model, all.period, all.periods, all.cost, all.asOf],
    rhythm: [all.horizon, all.asOf],
    fit: [all.model, all.asOf],
  };
  return { rows: taken[view], room: view === 'cohorts' || view === 'value' ? roomOfCohorts : 0 };
}

/** Those of the fit of counted patterns. */
export const patternInputs = ({ model }: LifetimeOptions): OutputInput[] => [
  argumentInput('model', say.labels.model, model, kinds.entry(models)),
];

/** The options that stand in the cells, as the pane has them typed: a rate in percent, a date as text. */
export function typedLifetime(cells: TypedCells): Record<string, string> {
  const { labels } = say;
  const asOf = cells(labels.asOf);
  const rate = cells(labels.discountRate);
  return {
    ...typedOption(cells(labels.model), 'model', usual.model),
    ...typedOption(cells(labels.horizon), 'horizon', usual.horizon),
    ...typedOption(cells(labels.periods), 'periods', usual.periods),
    ...typedOption(cells(labels.period), 'period', usual.period),
    ...typedOption(cells(labels.cost), 'cost', usual.cost),
    ...typedOption(asOf && asOf.map(typedDate), 'asOf', usual.asOf),
    ...typedOption(rate && rate.map(inPercent), 'discountRate', usual.discountRate),
  };
}

/** Without the tail of a binary fraction: 0.07 is 7 %. */
const inPercent = (text: string): string => String(Number((Number(text) * 100).toPrecision(12)));
