import type { Output, OutputChart, OutputTable } from '../../excel/types';
import type { AttributionShown } from '../attribution/state';
import type { Format } from '../../language/format';
import { Refused } from '../flow/fault';
import { texts } from '../texts';
import { resultTexts } from '../texts/result';
import type { LiveFormula } from '../../blueprint/formula/live';

/** A table of the pane as the formula that gives it. */
export function tableSpill(values: Output, live: LiveFormula, at: Date, format: Format): Output {
  const formula = formulaIn(live);
  const { headings, rows, formats } = values.table;
  const hasNotes = 'hasNotes' in live && live.hasNotes;
  const table = {
    headings: hasNotes ? [...headings, ''] : headings,
    rows,
    formats: hasNotes ? [...formats, 'General'] : formats,
  };
  return asSpill(values, formula, table, at, format);
}

/** The credit of an attribution, or the transactions behind a figure, as a formula. */
export function attributionSpill(
  values: Output,
  live: LiveFormula,
  { run, analysis, explaining }: AttributionShown,
  format: Format,
): Output {
  const formula = formulaIn(live);
  const { models, rows, unattributed } = analysis.result;
  const money = run.valueFormat ?? '#,##0.00';
  if (explaining?.answer && 'transactions' in explaining.answer) {
    const table = { ...values.table, rows: rowsOf(explaining.answer.count) };
    return asSpill(values, formula, table, run.at, format);
  }
  const category = 'Touchpoint';
  const table = {
    headings: [category, ...models, 'Conversions'],
    rows: rowsOf(rows.length + (isNothing(unattributed) ? 0 : 1)),
    formats: ['General', ...models.map(() => money), '#,##0.0'],
  };
  const { chart } = values;
  const drawn = chart && { ...chart, category, ...creditSeries(chart, models) };
  return asSpill({ ...values, chart: drawn }, formula, table, run.at, format);
}

/** Refunds without an order have a value and are no transactions. */
const isNothing = ({ value, transactions }: { value: number; transactions: number }): boolean =>
  value === 0 && transactions === 0;

/** Of the series the pane draws, those of credit: the function gives no limits. */
function creditSeries({ series, looks }: OutputChart, models: readonly string[]) {
  const credit = series.flatMap((heading, place) => {
    const model = models.find((name) => resultTexts.output.value(name) === heading);
    return model === undefined ? [] : [{ model, place }];
  });
  return {
    series: credit.map(({ model }) => model),
    ...(looks && { looks: credit.map(({ place }) => looks[place]) }),
  };
}

function asSpill(values: Output, formula: string, table: OutputTable, at: Date, format: Format): Output {
  const note = [resultTexts.live.note(format.dateTime(at)), ...values.note];
  return { ...values, note, table, formula };
}

/** Only the number of rows counts: the formula fills them. */
const rowsOf = (length: number): OutputTable['rows'] => ({ length, slice: () => [] });

/** With other data or options than it was first written with, a result may have no formula any more. */
function formulaIn(live: LiveFormula): string {
  if ('formula' in live) return live.formula;
  const words = () => `${resultTexts.live.refusals[live.refusal]} ${texts.write.freezeFirst}`;
  throw new Refused('write failed', words);
}
