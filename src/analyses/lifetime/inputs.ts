import { argumentInput, kinds, type TypedCells, typedOption } from '../../blueprint/formula/inputs';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import { dateText } from '../../reading/dates';
import type { LiveInputs } from '../../blueprint/formula/live';
import type { OutputInput } from '../../excel/types';
import type { LifetimeOptions } from './messages';

const modelNames = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'];
const periodNames = ['week', 'month', 'quarter', 'year'] as const;

/** Cohorts get a column for each further period: those of a year. */
const roomOfCohorts = 12;

/** The settings of a live formula in cells: those its function takes. */
export function lifetimeInputs(
  view: string,
  { model, horizon, discountRate, asOf, period, periods }: LifetimeOptions,
): Pick<LiveInputs, 'rows' | 'room'> {
  const { labels } = say;
  const all = {
    model: argumentInput('model', labels.model, model, kinds.entry(modelNames)),
    horizon: argumentInput('horizon', labels.horizon, horizon, kinds.positive()),
    periods: argumentInput('periods', labels.periods, periods, kinds.count()),
    period: argumentInput('period', labels.period, period, kinds.entry(periodNames)),
    asOf: argumentInput('asOf', labels.asOf, asOf, kinds.date()),
    discountRate: argumentInput('discountRate', labels.discountRate, discountRate, kinds.share()),
  };
  const taken: Record<string, OutputInput[]> = {
    segments: [all.model, all.horizon, all.asOf, all.discountRate],
    customers: [all.model, all.horizon, all.asOf, all.discountRate],
    forecast: [all.model, all.periods, all.period, all.asOf],
    cohorts: [all.period, all.asOf],
    fit: [all.model, all.asOf],
  };
  return { rows: taken[view], room: view === 'cohorts' ? roomOfCohorts : 0 };
}

/** The options that stand in the cells, as the pane has them typed: a rate in percent, a date as text. */
export function typedLifetime(cells: TypedCells): Record<string, string> {
  const { labels } = say;
  const asOf = cells(labels.asOf);
  const rate = cells(labels.discountRate);
  return {
    ...typedOption(cells(labels.model), 'model', modelNames[0]),
    ...typedOption(cells(labels.horizon), 'horizon', '365'),
    ...typedOption(cells(labels.periods), 'periods', '12'),
    ...typedOption(cells(labels.period), 'period', 'month'),
    ...typedOption(asOf && asOf.map(typedDate), 'asOf', ''),
    ...typedOption(rate && rate.map(inPercent), 'discountRate', '0'),
  };
}

const typedDate = (text: string): string => (Number.isNaN(Number(text)) ? text : dateText(Number(text)));

/** Without the tail of a binary fraction: 0.07 is 7 %. */
const inPercent = (text: string): string => String(Number((Number(text) * 100).toPrecision(12)));
